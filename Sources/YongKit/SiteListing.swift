/// Every address of a site and what stands behind it, as a review of its logs needs it.
package struct SiteListing: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    package private(set) var name = PerLanguage<String>([])
    package private(set) var languages: [Language] = []
    package private(set) var host = ""
    package private(set) var zone = "UTC"
    package private(set) var editions: [Edition] = []
    package private(set) var files: [String] = []
    package private(set) var feeds: [String] = []
    package private(set) var machineFiles: [String] = []
    package private(set) var aliases: [String] = []
    /// Ids with their labels.
    package private(set) var tags: [(id: String, labels: PerLanguage<String>)] = []
    /// What tags are about, by their ids.
    package private(set) var facets: [String: [TagRecord.Facet]] = [:]
    package private(set) var campaigns: [(id: String, labels: PerLanguage<String>)] = []
    /// Titles under which pages are posted, with the pages' paths.
    package private(set) var titles: [(title: String, page: String)] = []
    package private(set) var exports: [ExportColumns] = []

    /// A document of a page, or of the site itself.
    package struct Edition: Sendable {
        package let path: String
        /// The page's path in Content, or that of the list.
        package let page: String
        package let title: String
        /// `zh`, `en`, `both`; empty for the gateway.
        package let language: String
        package let kind: String
        package let tags: [String]
    }

    /// The site as it stands, with what is scheduled.
    package static func read(_ build: BuildOptions) async -> SiteListing {
        var listing = SiteListing()
        do {
            let loaded = try await Load(root: build.root, jobs: build.jobs).run()
            let parsed = try await Parse(loaded.value, jobs: build.jobs).run()
            listing.diagnostics = loaded.diagnostics + parsed.diagnostics
            guard let tree = parsed.value else { return listing }
            let site = Resolve(tree, now: build.now, includesDrafts: true).run().value
            listing.add(site, PlanStage(site).run().value)
        } catch let change as SourceChanged {
            listing.diagnostics.append(Message.keepsChanging(change.path).at(nil))
        } catch {
            listing.diagnostics.append(Message.fault(error).at(nil))
        }
        return listing
    }
}

extension SiteListing {
    private mutating func add(_ site: Site, _ plan: Plan) {
        let address = PublishedAddress(url: site.settings.url.value, isRelative: false)
        name = site.settings.title
        languages = site.languages
        host = address.host
        zone = site.settings.timeZone
        tags = site.tags.map { ($0.id, $0.labels) }
        for tag in site.tags {
            facets[tag.id] = site.data.records.tags[tag.id]?.facets
        }
        campaigns = site.data.records.campaigns.all.map { ($0.id, $0.name) }
        exports = site.data.records.exports.all
        titles = site.data.records.campaigns.all.flatMap(\.posts).flatMap { post in
            post.page.flatMap { site.page(at: $0.value) }.map { page in
                post.title.values.compactMap { $0 }.map { ($0, page.path) }
            } ?? []
        }
        // Kits give pages other titles where a channel has no room for their own.
        titles += site.pages.flatMap { page in
            page.texts.values.flatMap { text in
                [text?.share.redNoteTitle, text?.share.weChatTitle].compactMap(\.self)
                    .map { ($0, page.path) }
            }
        }
        for output in plan.outputs { add(output, address.basePath + output.path.text, site) }
    }

    private mutating func add(_ output: Output, _ path: String, _ site: Site) {
        switch output.content {
        case .page(let page, let language), .children(let page, let language, _):
            add(site.pages[page], path, site.languages[language].code, language, site)
        case .both(let page): add(site.pages[page], path, "both", 0, site)
        case .tagIndex(let language):
            addOwn(path, "/tags/", site.theme.strings[language].phrase("tags"), site, language)
        case .tag(let tag, let language, _):
            let tag = site.tags[tag]
            addOwn(path, "/tags/\(tag.slug)/", tag.labels[language], site, language)
        case .gateway:
            editions.append(
                Edition(
                    path: path, page: "/ (gateway)", title: site.settings.title[0], language: "",
                    kind: "gateway", tags: []))
        case .alias: aliases.append(path)
        case .feed: feeds.append(path)
        case .notFound, .sitemap, .robots, .manifest, .redirects, .headers:
            machineFiles.append(path)
        case .calendar, .event, .campaigns, .campaign, .asset, .attachment, .staticFile,
            .sharePicture, .icon, .variant:
            files.append(path)
        }
    }

    private mutating func add(
        _ page: Page, _ path: String, _ code: String, _ language: Int, _ site: Site
    ) {
        editions.append(
            Edition(
                path: path, page: page.path, title: page.text(in: language).title, language: code,
                kind: page.kind, tags: page.tags.map { site.tags[$0].id }))
    }

    private mutating func addOwn(
        _ path: String, _ page: String, _ title: String, _ site: Site, _ language: Int
    ) {
        editions.append(
            Edition(
                path: path, page: page, title: title, language: site.languages[language].code,
                kind: "list", tags: []))
    }
}
