internal import Foundation

/// Takes the bytes of an output; nil when nothing is written.
package typealias OutputSink = @Sendable (Output, OutputBytes) throws -> WrittenOutput?

/// What an output consists of.
package enum OutputBytes: Sendable {
    case bytes([UInt8])
    /// A file of the site that is copied as it is, at its path on the disk.
    case file(String, SourceFile)
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
    let progress: BuildProgress?
    let sink: OutputSink

    package init(
        _ presentation: Presentation, _ plan: Plan, root: String, jobs: Int,
        progress: BuildProgress? = nil, sink: @escaping OutputSink
    ) {
        self.presentation = presentation
        self.plan = plan
        self.root = root
        self.jobs = jobs
        self.progress = progress
        self.sink = sink
    }

    /// Renders all page folders.
    package func pages() async throws -> [RenderedPage] {
        let renderer = PageRenderer(presentation: presentation, root: root)
        progress?.expect(plan.pages.count)
        return try await plan.pages.concurrentMap(jobs: jobs) { unit in
            let clock = ContinuousClock()
            let start = clock.now
            let rendering = try renderer.render(presentation.site.pages[unit.page])
            var written: [WrittenOutput] = []
            for (index, bytes) in zip(unit.outputs, rendering.documents.values) {
                if let output = try sink(plan.outputs[index], .bytes(bytes)) {
                    written.append(output)
                }
            }
            progress?.advance()
            return RenderedPage(
                page: unit.page, digests: rendering.digests,
                attachments: rendering.attachments, inputs: rendering.inputs, written: written,
                diagnostics: rendering.diagnostics, duration: clock.now - start)
        }
    }

    /// Renders everything else, and checks what could not be checked before all pages were known.
    package func rest(_ pages: [RenderedPage]) async throws -> Staged<[WrittenOutput]> {
        let late = LateRenderer(presentation: presentation, root: root, pages: pages)
        let results = try await plan.late.concurrentMap(jobs: jobs) { index in
            var diagnostics: [Diagnostic] = []
            let output = plan.outputs[index]
            guard let bytes = late.bytes(of: output, reporting: &diagnostics) else {
                return Staged<WrittenOutput?>(nil, diagnostics)
            }
            return Staged(try sink(output, bytes), diagnostics)
        }
        let anchors = AnchorCheck(presentation.site, pages)
        return Staged(
            results.compactMap(\.value), anchors.diagnostics + results.flatMap(\.diagnostics))
    }
}

/// Renders outputs that belong to no page folder.
private struct LateRenderer: Sendable {
    let presentation: Presentation
    let root: String
    let pages: [RenderedPage]
    private let attachments: Set<Int>
    /// By language, all tags in its order.
    private let tagOrders: [[Int]]

    private var site: Site { presentation.site }

    init(presentation: Presentation, root: String, pages: [RenderedPage]) {
        self.presentation = presentation
        self.root = root
        self.pages = pages
        attachments = Set(pages.flatMap(\.attachments))
        let site = presentation.site
        tagOrders = site.languages.enumerated().map { language, code in
            let locale = Locale(identifier: code.tag)
            return site.tags.indices.sorted { left, right in
                let labels = (site.tags[left].labels[language], site.tags[right].labels[language])
                let order = labels.0.compare(labels.1, options: [], range: nil, locale: locale)
                return order == .orderedSame ? left < right : order == .orderedAscending
            }
        }
    }

    /// Nil for what is not published: a file beside a page that no page refers to.
    func bytes(of output: Output, reporting diagnostics: inout [Diagnostic]) -> OutputBytes? {
        switch output.content {
        case .page: return nil
        case .children(let page, let language, let number):
            let view = lists(language).children(of: site.pages[page], part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tag(let tag, let language, let number):
            let view = lists(language).tag(tag, part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tagIndex(let language):
            let view = lists(language).tagIndex(sorted: tagOrders[language])
            return document(.list, view, at: output, &diagnostics)
        case .gateway:
            return document(.gateway, own.gateway(), at: output, &diagnostics)
        case .notFound(let language):
            return document(.notFound, own.notFound(language), at: output, &diagnostics)
        case .alias(let target, let language):
            let view = own.alias(target: target, language: language)
            return document(.alias, view, at: output, &diagnostics)
        case .feed(let format, let language):
            let feed = Feed(
                presentation: presentation, language: language, excerpt: excerpt(language))
            return .bytes(feed.bytes(format))
        case .sitemap(let part):
            return .bytes(Sitemap(presentation: presentation).bytes(part: part))
        case .robots: return .bytes(machine.robots())
        case .redirects: return .bytes(machine.redirects())
        case .headers: return .bytes(machine.headers())
        case .manifest(let language): return .bytes(machine.manifest(language: language))
        case .asset(let index): return .bytes(site.theme.assets.all[index].bytes)
        case .attachment(let index):
            guard attachments.contains(index) else { return nil }
            return file(site.content.attachments[index].source)
        case .staticFile(let index): return file(site.statics[index])
        }
    }

    private var own: OwnDocuments { OwnDocuments(presentation: presentation) }
    private var machine: MachineFiles {
        MachineFiles(site: site, address: presentation.address)
    }

    private func file(_ source: SourceFile) -> OutputBytes {
        .file(root + "/" + source.path, source)
    }

    private func lists(_ language: Int) -> ListDocuments {
        ListDocuments(
            presentation: presentation, language: language, excerpt: excerpt(language))
    }

    /// The beginning of a page's text, as a reader of this language sees it.
    private func excerpt(_ language: Int) -> @Sendable (Int) -> String? {
        { page in pages[page].digests[site.pages[page].shown[language]]?.excerpt }
    }

    private func document(
        _ template: Theme.OwnTemplate, _ view: DocumentView, at output: Output,
        _ diagnostics: inout [Diagnostic]
    ) -> OutputBytes {
        .bytes(
            presentation.rendered(
                template.rawValue, view, at: output.path, reporting: &diagnostics))
    }
}
