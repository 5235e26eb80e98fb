internal import Bilingual
internal import Markdown

/// One Markdown text, as HTML: the site's, or where there is none cmark-gfm's own.
package struct MarkdownConversion: Sendable {
    /// What messages call the text: the path below the site's folder, or as it was typed.
    package var name: String
    package var text: [UInt8]
    /// The site's folder, if there is one.
    package var site: String?
    /// The language's code; otherwise that of the file's name, else the site's first.
    package var language: String?
    /// HTML that stands in the text stays in it.
    package var keepsHTML = false
    /// Curly quotes and dashes, in English; in a site they are always made.
    package var isSmart = false
    package var jobs = 1
    package var now: Instant

    package init(name: String, text: [UInt8], site: String?, now: Instant) {
        self.name = name
        self.text = text
        self.site = site
        self.now = now
    }

    /// The bytes of a file; nil when the machine refuses, which is reported.
    package static func text(
        ofFile path: String, name: String, reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8]? {
        do {
            return try readFile(path).bytes
        } catch {
            diagnostics.append(Message.unreadable(error).at(SourceLocation(name)))
            return nil
        }
    }

    package func run() async -> MarkdownReport {
        var report = MarkdownReport()
        switch SourceText.read(text, file: name) {
        case .refused(let diagnostic): report.diagnostics = [diagnostic]
        case .text(let text):
            guard let site else {
                convert(text, to: &report)
                break
            }
            do {
                try await convert(text, inSite: site, to: &report)
            } catch {
                report.diagnostics.append(Message.fault(error).at(nil))
            }
        }
        report.diagnostics = report.diagnostics.sorted()
        return report
    }
}

/// What became of a text.
package struct MarkdownReport: Sendable {
    package var html: [UInt8] = []
    package var outline: [Heading] = []
    package var diagnostics: [Diagnostic] = []

    package struct Heading: Sendable {
        package let level: Int
        package let id: String
        package let text: String
        package let line: Int
    }

    package init() {}

    package var exitStatus: Int32 { diagnostics.exitStatus }
}

extension MarkdownConversion {
    /// GitHub's Markdown with the Chinese rules, and nothing of a site's.
    private func convert(_ text: [UInt8], to report: inout MarkdownReport) {
        let code = language ?? Self.language(ofFile: name) ?? Language.chinese.code
        let document = Document(
            text,
            options: Document.Options(
                smartPunctuation: isSmart, joinsChineseLines: code == Language.chinese.code,
                isPlain: true))
        report.html = document.cmarkHTML(keepsHTML: keepsHTML)
        let headings = document.headings.map {
            SharedHeadings.Heading(
                level: $0.level, explicitID: nil, slug: HeadingID.slug($0.text))
        }
        let ids = SharedHeadings.ids([headings], english: nil)[0]
        report.outline = Self.outline(document.headings, ids: ids)
        // The text is what it is; only what could not be read at all is a mistake.
        report.diagnostics = document.mistakes.compactMap { mistake in
            switch mistake.kind {
            case .limit, .reservedCharacter:
                Message.markdown(mistake).at(SourceLocation(name, mistake.place))
            default: nil
            }
        }
    }

    private func convert(
        _ text: [UInt8], inSite root: String, to report: inout MarkdownReport
    ) async throws {
        let loaded = try await Load(root: root, jobs: jobs).run()
        let parsed = try await Parse(loaded.value, jobs: jobs).run()
        guard let tree = parsed.value else {
            report.diagnostics = loaded.diagnostics + parsed.diagnostics
            return
        }
        let site = Resolve(tree, now: now, includesDrafts: true).run().value
        let place = Self.place(of: name, in: site)
        let code = language ?? place?.language.code
        guard let index = code.map({ code in site.languages.firstIndex { $0.code == code } }) ?? 0
        else {
            report.diagnostics = [
                Message.textLanguage(code ?? "", known: site.languages.map(\.code)).at(nil)
            ]
            return
        }
        guard let page = place?.page ?? site.pages.first else {
            convert(text, to: &report)
            return
        }
        guard
            let body = BodyText(
                text, file: name, language: site.languages[index],
                isSmart: isSmart || site.languages[index] == .english, keepsHTML: keepsHTML,
                limits: site.settings.limits, reporting: &report.diagnostics)
        else { return }
        let bodies = PageBodies(
            body, language: index, of: page, site: site, reporting: &report.diagnostics)
        let address = PublishedAddress(url: site.settings.url.value, isRelative: false)
        let presentation = try await Presentation(site, address: address, jobs: jobs)
        report.html =
            bodies.html(
                index, on: page.urls[index], language: index, presentation: presentation,
                keepsHTML: keepsHTML, reporting: &report.diagnostics
            ).html
        report.outline = Self.outline(body.document.headings, ids: bodies.headingIDs[index])
    }

    private static func outline(
        _ headings: [Heading], ids: [String]
    ) -> [MarkdownReport.Heading] {
        zip(headings, ids).map {
            MarkdownReport.Heading(level: $0.level, id: $1, text: $0.text, line: $0.place.line)
        }
    }

    /// `zh` of `zh.md`.
    private static func language(ofFile name: String) -> String? {
        let file = name.lastPathComponent
        guard file.hasSuffix(".md") else { return nil }
        return Language(code: String(file.dropLast(3)))?.code
    }

    /// The page whose text a file is.
    private static func place(
        of name: String, in site: Site
    ) -> (page: Page?, language: Language)? {
        guard let code = language(ofFile: name),
            let language = site.languages.first(where: { $0.code == code })
        else { return nil }
        let folder = name.hasPrefix("Content/") ? name.dropFirst("Content".utf8.count) : ""
        let path = String(folder.dropLast(name.lastPathComponent.utf8.count))
        return (site.page(at: path), language)
    }
}
