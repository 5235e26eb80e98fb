/// Takes the bytes of an output; nil when nothing is written.
package typealias OutputSink = @Sendable (Output, OutputBytes) throws -> WrittenOutput?

/// What an output consists of.
package enum OutputBytes: Sendable {
    case bytes([UInt8])
    /// A file of the site that is copied as it is, at its path on the disk.
    case file(String, SourceFile)
    /// What was made of a file of the site, and lies in the cache.
    case kept(ByteCache.Entry, SourceFile)
}

/// The fifth stage: makes the bytes of every output and hands them on.
///
/// Page folders come first, many at once; what they leave is a small digest. Then come the outputs
/// that need the digests of all pages.
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

    /// Renders all page folders.
    package func pages() async throws -> [RenderedPage] {
        try await pages { _, _, _ in }.map(\.page)
    }

    /// Renders all page folders, those last that show who uses what, and shows each to somebody while its texts are there.
    func pages<Found: Sendable>(
        inspecting inspect: @escaping @Sendable (Plan.PageOutputs, PageBodies, [[UInt8]]) -> Found
    ) async throws -> [(page: RenderedPage, found: Found)] {
        let renderer = PageRenderer(presentation: presentation, root: root)
        progress?.expect(plan.pages.count)
        let showsUses = { (unit: Plan.PageOutputs) in
            presentation.site.pages[unit.page].showsUses
        }
        let first = try await render(
            plan.pages.filter { !showsUses($0) }, renderer, uses: nil, inspecting: inspect)
        let later = plan.pages.filter(showsUses)
        guard !later.isEmpty else { return first }
        var digests: [Int: PerLanguage<Digest?>] = [:]
        for (page, _) in first { digests[page.page] = page.digests }
        let second = try await render(
            later, renderer, uses: Uses(presentation.site) { digests[$0] }, inspecting: inspect)
        return (first + second).sorted { $0.page.page < $1.page.page }
    }

    private func render<Found: Sendable>(
        _ units: [Plan.PageOutputs], _ renderer: PageRenderer, uses: Uses?,
        inspecting inspect: @escaping @Sendable (Plan.PageOutputs, PageBodies, [[UInt8]]) -> Found
    ) async throws -> [(page: RenderedPage, found: Found)] {
        try await units.concurrentMap(jobs: jobs, heaviestBy: weight) { unit in
            let clock = ContinuousClock()
            let start = clock.now
            let (rendering, found) = try renderer.render(
                presentation.site.pages[unit.page], uses: uses
            ) {
                inspect(unit, $0, $1)
            }
            var written: [WrittenOutput] = []
            for (index, bytes) in zip(unit.outputs, rendering.documents) {
                if let output = try sink(plan.outputs[index], .bytes(bytes)) {
                    written.append(output)
                }
            }
            progress?.advance()
            let page = RenderedPage(
                page: unit.page, digests: rendering.digests,
                attachments: rendering.attachments, inputs: rendering.inputs,
                nextChange: rendering.nextChange, written: written,
                diagnostics: rendering.diagnostics, duration: clock.now - start)
            return (page, found)
        }
    }

    /// How long a folder takes compared to another one. Among very many none is heavy, and their
    /// order is that of the disk.
    private func weight(_ unit: Plan.PageOutputs) -> Int {
        guard plan.pages.count <= 1000 else { return 0 }
        return presentation.site.pages[unit.page].texts.values.reduce(0) {
            $0 + Int($1?.source.status.size ?? 0)
        }
    }

    /// Renders everything else, and checks what could not be checked before all pages were known.
    package func rest(_ pages: [RenderedPage]) async throws -> Staged<[WrittenOutput]> {
        try await rest(pages) { _, _ in }.written
    }

    /// - Parameter pictures: what is done about pictures; without it they are files like others.
    func rest<Found: Sendable>(
        _ pages: [RenderedPage], pictures: PictureMaker? = nil,
        inspecting inspect: @escaping @Sendable (Output, OutputBytes) -> Found
    ) async throws -> (written: Staged<[WrittenOutput]>, found: [Found]) {
        let late = LateRenderer(
            presentation: presentation, root: root, drawn: drawn, digests: TextDigests(pages),
            pictures: pictures)
        let results = try await plan.late.concurrentMap(jobs: jobs) { index in
            var diagnostics: [Diagnostic] = []
            let output = plan.outputs[index]
            guard let bytes = try late.bytes(of: output, reporting: &diagnostics) else {
                return (Staged<WrittenOutput?>(nil, diagnostics), Found?.none)
            }
            return (Staged(try sink(output, bytes), diagnostics), inspect(output, bytes))
        }
        let anchors = AnchorCheck(presentation.site, pages)
        let written = Staged(
            results.compactMap(\.0.value), anchors.diagnostics + results.flatMap(\.0.diagnostics))
        return (written, results.compactMap(\.1))
    }
}
