internal import Markdown
internal import Templates

/// Renders one page folder: all its languages, each read once.
package struct PageRenderer: Sendable {
    let presentation: Presentation
    /// The site's folder.
    let root: String
    var state = TextState.asLoaded

    /// The bytes of a page's documents, in the order of the plan, and what is remembered of them.
    package struct Rendering: Sendable {
        package let documents: [[UInt8]]
        let digests: PerLanguage<Digest?>
        let attachments: [Int]
        let inputs: [ReadInput]
        let nextChange: Instant?
        let diagnostics: [Diagnostic]
    }

    func render(_ page: Page, uses: Uses?) throws -> Rendering {
        try render(page, uses: uses) { _, _ in }.rendering
    }

    /// What is remembered of a page before it is rendered.
    func read(_ page: Page) throws -> (digests: PerLanguage<Digest?>, attachments: [Int]) {
        var ignored: [Diagnostic] = []
        let bodies = try PageBodies(
            page, site: presentation.site, root: root, state: state, reporting: &ignored)
        let digests = presentation.site.languages.indices.map {
            bodies.digest($0, of: page, unpaired: [])
        }
        return (PerLanguage(digests), attachments(of: page, bodies))
    }

    /// Renders a page, and shows its texts and its documents to somebody while they are there.
    ///
    /// - Parameter uses: for a page that shows who uses what.
    func render<Found>(
        _ page: Page, uses: Uses?, inspecting inspect: (PageBodies, [[UInt8]]) throws -> Found
    ) throws -> (rendering: Rendering, found: Found) {
        let site = presentation.site
        var diagnostics: [Diagnostic] = []
        let bodies = try PageBodies(
            page, site: site, root: root, state: state, reporting: &diagnostics)
        let related = site.related(to: page)
        var documents = site.languages.indices.map { language in
            document(
                page, language, bodies: bodies, related: related, uses: uses,
                reporting: &diagnostics)
        }
        var unpaired: [Int: [Int]] = [:]
        if let edition = presentation.parallel {
            let text = ParallelText(
                page, bodies: bodies, edition: edition, presentation: presentation,
                reporting: &diagnostics)
            unpaired = text.unpaired
            documents.append(
                document(page, text, edition, related, uses: uses, reporting: &diagnostics))
        }
        let rendering = Rendering(
            documents: documents,
            digests: PerLanguage(
                site.languages.indices.map {
                    bodies.digest($0, of: page, unpaired: unpaired[$0] ?? [])
                }),
            attachments: attachments(of: page, bodies), inputs: bodies.inputs,
            nextChange: bodies.nextChange, diagnostics: diagnostics)
        return (rendering, try inspect(bodies, documents))
    }
}

extension PageRenderer {
    /// Files beside pages that a page refers to.
    private func attachments(of page: Page, _ bodies: PageBodies) -> [Int] {
        bodies.attachments + page.texts.values.compactMap { $0?.cover?.attachment }
    }

    private func document(
        _ page: Page, _ language: Int, bodies: PageBodies, related: [Int], uses: Uses?,
        reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        let shown = page.shown[language]
        let path = page.urls[language]
        var html: [UInt8]?
        var outline: [HeadingView] = []
        var minutes = 0
        var data: DataView?
        if let body = bodies.bodies[shown], !body.isEmpty || bodies.data[shown] != nil {
            let rendered = bodies.html(
                shown, on: path, language: language, presentation: presentation,
                reporting: &diagnostics)
            html = rendered.html.isEmpty ? nil : rendered.html
            data = rendered.data
            outline = Self.outline(body, ids: bodies.headingIDs[shown])
            minutes = Int(bodies.statistics(shown).readingMinutes.rounded(.up))
        }
        let view = PageDocument(presentation: presentation, language: language).view(
            of: page, body: html, outline: outline, minutes: minutes, related: related,
            data: data, uses: uses, components: bodies.components[shown])
        return presentation.rendered(
            page.kind, view, at: path, sizeHint: html?.count ?? 0,
            reporting: &diagnostics)
    }

    private func document(
        _ page: Page, _ text: ParallelText, _ edition: ParallelPresentation, _ related: [Int],
        uses: Uses?, reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        let view = ParallelDocument(presentation: presentation, edition: edition).view(
            of: page, text, related: related, uses: uses)
        return presentation.rendered(
            Theme.OwnTemplate.both.rawValue, view, at: page.parallelPath,
            sizeHint: text.size, reporting: &diagnostics)
    }

    /// Headings of level 2 and 3, when there are enough for a table of contents.
    private static func outline(_ body: BodyText, ids: [String]) -> [HeadingView] {
        let headings = zip(body.document.headings, ids).filter { (2...3).contains($0.0.level) }
        guard headings.count >= 3 else { return [] }
        return headings.map { HeadingView(id: $1, text: $0.text, level: $0.level) }
    }
}

extension Presentation {
    /// A document as bytes; none when its template cannot be rendered, which is reported.
    ///
    /// - Parameter sizeHint: how many of them its texts take.
    func rendered(
        _ template: String, _ view: DocumentView, at path: SitePath, sizeHint: Int = 0,
        reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        // With what stands around a text: what grows is copied.
        bytes.reserveCapacity(sizeHint + 20_480)
        report(template, at: path, to: &diagnostics) { () throws(RenderFailure) in
            try site.theme.templates.render(
                template, view, linkPrefix: address.linkPrefix(on: path),
                folderFile: address.folderFile, into: &bytes)
        }
        return bytes
    }
    /// Appends a component; nothing when its template cannot be rendered, which is reported.
    func render(
        _ template: String, _ view: ComponentView, _ data: DataView, on path: SitePath,
        into html: inout [UInt8], reporting diagnostics: inout [Diagnostic]
    ) {
        report(template, at: path, to: &diagnostics) { () throws(RenderFailure) in
            try site.theme.templates.render(
                template, view, data, linkPrefix: address.linkPrefix(on: path),
                folderFile: address.folderFile, into: &html)
        }
    }

    private func report(
        _ template: String, at path: SitePath, to diagnostics: inout [Diagnostic],
        _ render: () throws(RenderFailure) -> Void
    ) {
        do {
            try render()
        } catch {
            switch error {
            case .outputLimit(_, let limit):
                let folder = template.hasPrefix("components/") ? "" : "templates/"
                diagnostics.append(
                    Message.outputTooLarge(path, limit: limit)
                        .at(SourceLocation("Theme/\(folder)\(template).mustache")))
            case .noSuchTemplate:
                // Its mistakes were reported with the theme, and nothing will be written.
                break
            case .wrongViews:
                preconditionFailure("every template of a theme is proved against its views")
            }
        }
    }
}
