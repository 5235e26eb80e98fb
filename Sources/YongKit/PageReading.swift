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
    /// By address as documents write it (`/city/tianyi/cover.svg`), the files beside pages.
    package var files: [String: String] = [:]
    /// By address like these and by code of the language, whose the pictures are.
    package var credits: [String: [String: String]] = [:]
    /// The tags that the site declares, and those that its pages use.
    package var tags: [ReadTag] = []
    /// The words and places that the site explains.
    package var words: [ReadWord] = []
    /// The theme's colours by day, by name: `ink` for `--ink: #16242b`.
    package var colors: [String: String] = [:]
    /// What draws pictures of the pages in the theme's looks; nil where nothing was read.
    package var pictures: ThemePictures?

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
            return (
                ReadPage(page, rendering, presentation, root: build.root), rendering.diagnostics
            )
        }
        report.diagnostics = (report.diagnostics + read.flatMap(\.1)).sorted()
        report.pictures = ThemePictures(
            site.theme, root: build.root, cache: .drawn(siteRoot: build.root))
        report.pages = read.filter { !$0.1.hasErrors }.map(\.0)
        for (index, attachment) in site.content.attachments.enumerated() {
            let link = address.basePath + attachment.path.percentEncoded
            report.files[link] = attachment.source.path
            for (language, words) in zip(site.languages, site.pictureWords[index]?.values ?? []) {
                report.credits[link, default: [:]][language.code] = words.credit
            }
        }
        report.tags = site.tags.map { ReadTag($0, in: site) }
        for tag in site.data.records.tags.all
        where !report.tags.contains(where: { $0.id == tag.id }) {
            report.tags.append(ReadTag(tag, in: site))
        }
        report.words = site.words
        report.colors = colors(of: site.theme)
        return report
    }

    private func chosen(from site: Site, reporting diagnostics: inout [Diagnostic]) -> [Page] {
        for path in pages where !site.pages.contains(where: { $0.has(path) }) {
            let nearest = NearestName.of(path, among: site.pages.lazy.map(\.path))
            diagnostics.append(Message.noSuchPage(path, nearest: nearest).at(nil))
        }
        return site.pages.filter { page in pages.isEmpty || pages.contains(where: page.has) }
    }

    /// What the theme's style sheets call its colours; the first value is that of the day.
    private func colors(of theme: Theme) -> [String: String] {
        var colors: [String: String] = [:]
        for asset in theme.assets.all where asset.source.name.hasSuffix(".css") {
            guard let bytes = try? readFile(build.root + "/" + asset.source.path).bytes else {
                continue
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: #/--([a-z0-9\-]+): *(#[0-9A-Fa-f]{6})\b/#) {
                let name = String(match.1)
                if colors[name] == nil { colors[name] = match.2.lowercased() }
            }
        }
        return colors
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
}
