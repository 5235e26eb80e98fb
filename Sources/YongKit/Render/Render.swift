/// Takes the bytes of an output; nil when nothing is written.
package typealias OutputSink = @Sendable (Output, OutputBytes) throws -> WrittenOutput?

/// What an output consists of.
package enum OutputBytes: Sendable {
    case bytes([UInt8])
    /// A file of the site that is copied as it is, at its path on the disk.
    case file(String, SourceFile)
    /// What was made before, and lies in the cache.
    case kept(ByteCache.Entry)
}

/// The fifth stage: makes the bytes of every output and hands them on.
///
/// Page folders come first, many at once; what they leave is a small digest. Then come the outputs that
/// need the digests of all pages, and beside them the pages that show who uses what.
package struct Render: Sendable {
    let presentation: Presentation
    let plan: Plan
    let root: String
    let jobs: Int
    /// Pictures that were drawn before.
    let drawn: ByteCache?
    let progress: BuildProgress?
    let sink: OutputSink

    package init(
        _ presentation: Presentation, _ plan: Plan, root: String, jobs: Int,
        drawn: ByteCache? = nil, progress: BuildProgress? = nil, sink: @escaping OutputSink
    ) {
        self.presentation = presentation
        self.plan = plan
        self.root = root
        self.jobs = jobs
        self.drawn = drawn
        self.progress = progress
        self.sink = sink
    }

    /// Shows what was made to somebody while it is there.
    struct Inspection<Page: Sendable, File: Sendable>: Sendable {
        let page: @Sendable (Plan.PageOutputs, PageBodies, [[UInt8]]) -> Page
        let file: @Sendable (Output, OutputBytes) -> File
    }

    /// What became of the page folders that need no other one, and what is known of the others.
    struct Pages<Page: Sendable>: Sendable {
        fileprivate let rendered: [(page: RenderedPage, found: Page)]
        fileprivate let digests: [PerLanguage<Digest?>?]
        /// Files beside pages that any page refers to.
        let attachments: [Int]
    }

    /// What became of everything.
    struct Outcome<Page: Sendable, File: Sendable>: Sendable {
        let pages: [RenderedPage]
        let found: [Page]
        /// Of outputs that are no pages.
        let written: Staged<[WrittenOutput]>
        let filesFound: [File]
    }

    /// What became of an output that is no page; nothing where it is not published.
    struct MadeFile<Found: Sendable>: Sendable {
        let written: WrittenOutput?
        let diagnostics: [Diagnostic]
        let found: Found?
    }
}

extension Render {
    /// Renders all page folders but those that show what is in the others.
    func pages<Page, File>(_ inspection: Inspection<Page, File>) async throws -> Pages<Page> {
        let renderer = PageRenderer(presentation: presentation, root: root)
        progress?.expect(plan.pages.count)
        // What draws takes a while to open, and whoever asked for it first would make all others wait.
        let (rendered, late) = try await both(jobs: jobs) {
            try await plan.pages.filter { !isLate($0) }
                .concurrentMap(jobs: jobs, heaviestBy: weight) {
                    try render($0, renderer, uses: nil, inspection.page)
                }
        } and: {
            if drawings.willDraw { ThemePictures.prepare() }
            return try plan.pages.filter(isLate).map {
                (page: $0.page, read: try renderer.read(presentation.site.pages[$0.page]))
            }
        }
        var digests = [PerLanguage<Digest?>?](repeating: nil, count: presentation.site.pages.count)
        for (page, _) in rendered { digests[page.page] = page.digests }
        var attachments = rendered.flatMap(\.page.attachments)
        for (page, read) in late {
            digests[page] = read.digests
            attachments += read.attachments
        }
        return Pages(rendered: rendered, digests: digests, attachments: attachments)
    }

    /// Renders everything else, and checks what could not be checked before all pages were known.
    ///
    /// - Parameter pictures: what is done about pictures; without it they are files like others.
    func rest<Page, File>(
        _ first: Pages<Page>, pictures: PictureMaker? = nil, _ inspection: Inspection<Page, File>
    ) async throws -> Outcome<Page, File> {
        let renderer = PageRenderer(presentation: presentation, root: root)
        let files = lateRenderer(
            TextDigests(first.digests, attachments: first.attachments), pictures)
        let late = plan.pages.filter(isLate)
        let uses = Uses(presentation.site) { [digests = first.digests] in digests[$0] }
        // A page that shows all figures takes as long as many files, and is begun before them.
        let done = try await (late.map(Work.page) + besides(plan.late).map(Work.files))
            .concurrentMap(jobs: jobs, run: late.isEmpty ? nil : 1) { work in
                switch work {
                case .page(let unit):
                    Done<Page, File>.page(try render(unit, renderer, uses: uses, inspection.page))
                case .files(let indices):
                    Done<Page, File>.files(
                        try indices.map { try make($0, files, inspection.file) })
                }
            }
        var pages = first.rendered
        var made: [MadeFile<File>] = []
        for done in done {
            switch done {
            case .page(let page): pages.append(page)
            case .files(let files): made += files
            }
        }
        if !late.isEmpty { pages.sort { $0.page.page < $1.page.page } }
        let anchors = AnchorCheck(presentation.site, pages.map(\.page))
        return Outcome(
            pages: pages.map(\.page), found: pages.map(\.found),
            written: Staged(
                made.compactMap(\.written), anchors.diagnostics + made.flatMap(\.diagnostics)),
            filesFound: made.compactMap(\.found))
    }
}

extension Render {
    private enum Work: Sendable {
        case page(Plan.PageOutputs), files([Int])
    }

    private enum Done<Page: Sendable, File: Sendable>: Sendable {
        case page((page: RenderedPage, found: Page)), files([MadeFile<File>])
    }

    /// The share pictures of a page have the same drawing, so they are made one behind another.
    private func besides(_ outputs: [Int]) -> [[Int]] {
        var units: [[Int]] = []
        var last: Int?
        for index in outputs {
            var page: Int?
            if case .sharePicture(let shown, _) = plan.outputs[index].content { page = shown }
            if let page, page == last {
                units[units.count - 1].append(index)
            } else {
                units.append([index])
            }
            last = page
        }
        return units
    }

    /// Whether a page shows what is in the others.
    private func isLate(_ unit: Plan.PageOutputs) -> Bool {
        presentation.site.pages[unit.page].showsUses
    }

    private var drawings: SharePictures {
        SharePictures(
            presentation: presentation,
            pictures: ThemePictures(presentation.site.theme, root: root, cache: drawn))
    }

    private func lateRenderer(_ digests: TextDigests, _ pictures: PictureMaker?) -> LateRenderer {
        LateRenderer(
            presentation: presentation, root: root,
            drawings: drawings.pictures,
            digests: digests, pictures: pictures)
    }

    private func render<Found>(
        _ unit: Plan.PageOutputs, _ renderer: PageRenderer, uses: Uses?,
        _ inspect: (Plan.PageOutputs, PageBodies, [[UInt8]]) -> Found
    ) throws -> (page: RenderedPage, found: Found) {
        let clock = ContinuousClock()
        let start = clock.now
        let (rendering, found) = try renderer.render(
            presentation.site.pages[unit.page], uses: uses
        ) {
            inspect(unit, $0, $1)
        }
        var written: [WrittenOutput] = []
        for (index, bytes) in zip(unit.outputs, rendering.documents) {
            if let output = try sink(plan.outputs[index], .bytes(bytes)) { written.append(output) }
        }
        progress?.advance()
        let page = RenderedPage(
            page: unit.page, digests: rendering.digests,
            attachments: rendering.attachments, inputs: rendering.inputs,
            nextChange: rendering.nextChange, written: written,
            diagnostics: rendering.diagnostics, duration: clock.now - start)
        return (page, found)
    }

    private func make<Found>(
        _ index: Int, _ renderer: LateRenderer, _ inspect: (Output, OutputBytes) -> Found
    ) throws -> MadeFile<Found> {
        var diagnostics: [Diagnostic] = []
        let output = plan.outputs[index]
        guard let bytes = try renderer.bytes(of: output, reporting: &diagnostics) else {
            return MadeFile(written: nil, diagnostics: diagnostics, found: nil)
        }
        return MadeFile(
            written: try sink(output, bytes), diagnostics: diagnostics,
            found: inspect(output, bytes))
    }

    /// How long a folder takes compared to another one. Among very many none is heavy, and their
    /// order is that of the disk.
    private func weight(_ unit: Plan.PageOutputs) -> Int {
        guard plan.pages.count <= 1000 else { return 0 }
        return presentation.site.pages[unit.page].texts.values.reduce(0) {
            $0 + Int($1?.source.status.size ?? 0)
        }
    }
}
