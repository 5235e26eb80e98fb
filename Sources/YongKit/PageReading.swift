internal import Templates

/// Reads pages for other channels: renders them as `Build` would, and writes nothing.
package struct PageReading: Sendable {
    package let build: BuildOptions
    /// Paths of pages, such as `/city/tianyi/`; none means all.
    package let pages: [String]

    /// - Parameter pages: as they were typed: `/city/tianyi/`, `city/tianyi`, a file of Content.
    package init(_ build: BuildOptions, pages: [String] = []) {
        self.build = build
        self.pages = pages.map(TranslationReview.path)
    }

    package func run() async -> PageReadingReport {
        do {
            for _ in 1..<attempts {
                do {
                    return try await read()
                } catch is SourceChanged {
                    // An editor saved while we read.
                    continue
                }
            }
            return try await read()
        } catch is CancellationError {
            return PageReadingReport()
        } catch let change as SourceChanged {
            return PageReadingReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        } catch {
            return PageReadingReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }
}

/// What was read, and what is wrong with it. A page with errors is not among the pages.
package struct PageReadingReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var pages: [ReadPage] = []

    package var exitStatus: Int32 { diagnostics.exitStatus }
}

extension PageReading {
    private var attempts: Int { 3 }

    private func read() async throws -> PageReadingReport {
        let loaded = try await Load(root: build.root, jobs: build.jobs).run()
        let parsed = try await Parse(loaded.value, jobs: build.jobs).run()
        var report = PageReadingReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        let resolved = Resolve(
            tree, now: build.now, includesDrafts: build.includesDrafts
        ).run()
        report.diagnostics += resolved.diagnostics
        let site = resolved.value
        let chosen = chosen(from: site, reporting: &report.diagnostics)
        let address = PublishedAddress(
            url: build.baseURL ?? site.settings.url.value, isRelative: false)
        let presentation = try await Presentation(site, address: address, jobs: build.jobs)
        let renderer = PageRenderer(presentation: presentation, root: build.root)
        let uses = try await uses(of: chosen, renderer)
        let read = try await chosen.concurrentMap(jobs: build.jobs) { page in
            let rendering = try renderer.render(page, uses: page.showsUses ? uses : nil)
            return (ReadPage(page, rendering, presentation), rendering.diagnostics)
        }
        report.diagnostics = (report.diagnostics + read.flatMap(\.1)).sorted()
        report.pages = read.filter { !$0.1.hasErrors }.map(\.0)
        return report
    }

    private func chosen(from site: Site, reporting diagnostics: inout [Diagnostic]) -> [Page] {
        for path in pages where !site.pages.contains(where: { $0.has(path) }) {
            let nearest = NearestName.of(path, among: site.pages.lazy.map(\.path))
            diagnostics.append(Message.noSuchPage(path, nearest: nearest).at(nil))
        }
        return site.pages.filter { page in pages.isEmpty || pages.contains(where: page.has) }
    }

    /// For a page that shows who uses what, all others are rendered.
    private func uses(of chosen: [Page], _ renderer: PageRenderer) async throws -> Uses? {
        guard chosen.contains(where: \.showsUses) else { return nil }
        let site = renderer.presentation.site
        let digests = try await site.pages.concurrentMap(jobs: build.jobs) { page in
            page.showsUses ? nil : try renderer.render(page, uses: nil).digests
        }
        return Uses(site) { digests[$0] }
    }
}

extension Page {
    /// Whether it is the page that a path means, in the Content tree or in the site.
    fileprivate func has(_ typed: String) -> Bool {
        let typed = typed.utf8
        return typed.elementsEqual(path.utf8) || typed.elementsEqual(parallelPath.text.utf8)
            || urls.values.contains { typed.elementsEqual($0.text.utf8) }
    }

    /// The page's part of the site: the page below the home page that it stands in.
    fileprivate func section(in site: Site) -> Page? {
        var page = self
        guard page.parent != nil else { return nil }
        while let parent = page.parent.map({ site.pages[$0] }), parent.parent != nil {
            page = parent
        }
        return page === self ? nil : page
    }
}

extension ReadPage {
    fileprivate init(
        _ page: Page, _ rendering: PageRenderer.Rendering, _ presentation: Presentation
    ) {
        let site = presentation.site
        self.init(
            path: page.path, kind: page.kind, drawing: page.drawing,
            tags: page.tags.map { ReadTag(site.tags[$0], languages: site.languages) },
            texts: site.languages.indices.compactMap { language in
                page.texts[language].map {
                    ReadText($0, of: page, language, rendering, presentation)
                }
            })
    }
}

extension ReadTag {
    fileprivate init(_ tag: Tag, languages: [Language]) {
        self.init(
            id: tag.id,
            labels: Dictionary(
                uniqueKeysWithValues: zip(languages.map(\.code), tag.labels.values)))
    }
}

extension ReadText {
    fileprivate init(
        _ text: PageText, of page: Page, _ language: Int, _ rendering: PageRenderer.Rendering,
        _ presentation: Presentation
    ) {
        let site = presentation.site
        let values = PageDocument(presentation: presentation, language: language).pageValues(
            page, text, body: nil, outline: [], minutes: 0, related: [])
        self.init(
            language: site.languages[language], file: text.source.path, title: text.title,
            summary: text.summary, authors: text.authors,
            siteTitle: site.settings.title[language],
            section: page.section(in: site)?.text(in: language).title,
            path: page.urls[language].text,
            address: presentation.address.complete(page.urls[language]), date: text.date?.day,
            updated: text.updated?.day, provenance: text.provenance,
            provenanceLabel: values.provenance, commercial: text.commercial,
            commercialLabel: values.commercial, isSample: text.isSample,
            cover: text.cover.map { cover in
                let attachment = site.content.attachments[cover.attachment]
                return Cover(
                    file: attachment.source.path, address: attachment.path.text,
                    alternative: cover.alt, credit: cover.credit)
            },
            facts: rendering.digests[language]?.facts ?? [],
            document: rendering.documents[language])
    }
}
