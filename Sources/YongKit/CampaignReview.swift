/// Reads a site's campaigns with their pages, as `yong campaign` shows them.
package struct CampaignReview: Sendable {
    package let build: BuildOptions
    /// Their ids; none means all.
    package let campaigns: [String]
    /// Pages to make links to, as paths of the Content tree; none means those that a campaign names.
    package let pages: [String]

    package init(_ build: BuildOptions, campaigns: [String] = [], pages: [String] = []) {
        self.build = build
        self.campaigns = campaigns
        self.pages = pages.map(TranslationReview.path)
    }

    package func run() async -> CampaignReport {
        do {
            return try await review()
        } catch is CancellationError {
            return CampaignReport()
        } catch let change as SourceChanged {
            return CampaignReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        } catch {
            return CampaignReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }

    private func review() async throws -> CampaignReport {
        let loaded = try await Load(root: build.root, jobs: build.jobs).run()
        let parsed = try await Parse(loaded.value, jobs: build.jobs).run()
        var report = CampaignReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        // With everything that is scheduled: that is what campaigns are about.
        let resolved = Resolve(tree, now: build.now, includesDrafts: true).run()
        let site = resolved.value
        report.diagnostics += resolved.diagnostics
        let known = site.data.records.campaigns.ids
        for id in campaigns where !known.contains(id) {
            report.diagnostics.append(Message.campaignMissing(id, known: known).at(nil))
        }
        for path in pages where site.page(at: path) == nil {
            let nearest = NearestName.of(path, among: site.pages.lazy.map(\.path))
            report.diagnostics.append(Message.noSuchPage(path, nearest: nearest).at(nil))
        }
        report.site = site
        report.address = PublishedAddress(
            url: build.baseURL ?? site.settings.url.value, isRelative: false)
        report.order = site.campaignOrder.filter {
            campaigns.isEmpty || campaigns.contains(known[$0])
        }
        report.pages = pages.compactMap { site.page(at: $0) }
        report.diagnostics += report.campaigns.flatMap(report.earlyPosts)
        return report
    }
}

/// The campaigns of a site, and what there is to say of them.
package struct CampaignReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    var site: Site?
    var address = PublishedAddress(url: "", isRelative: false)
    /// Places among the site's campaigns, the earliest first.
    var order: [Int] = []
    /// Instead of the pages that a campaign names.
    var pages: [Page] = []

    package init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    package var exitStatus: Int32 { diagnostics.exitStatus }

    package var campaigns: [Campaign] {
        let all = site?.data.records.campaigns.all ?? []
        return order.map { all[$0] }
    }

    /// A link for a page, in a language, on a channel.
    package struct Link: Sendable {
        package let campaign: String
        package let page: String
        package let title: String
        package let language: String
        package let channel: CampaignChannel
        /// Nil for a channel that has no links.
        package let address: String?
    }

    package var links: [Link] {
        guard let site else { return [] }
        return campaigns.flatMap { campaign in
            linked(by: campaign, in: site).flatMap { page in
                site.languages.indices.filter { !page.isFallback(in: $0) }.flatMap { language in
                    campaign.channels.map { channel in
                        Link(
                            campaign: campaign.id, page: page.path,
                            title: page.text(in: language).title,
                            language: site.languages[language].code, channel: channel,
                            address: CampaignLink.address(
                                page, language, campaign, channel, at: address))
                    }
                }
            }
        }
    }

    /// A page that appears by itself, and is named by a campaign or appears in one of its windows.
    package struct Scheduled: Sendable {
        package let page: String
        package let title: String
        package let publish: WrittenDate
        package let isNamed: Bool
    }

    package func scheduled(by campaign: Campaign) -> [Scheduled] {
        guard let site else { return [] }
        let span = campaign.span(site.clock)
        let named = Set((campaign.pages + campaign.posts.compactMap(\.page)).map(\.value))
        return site.pages.compactMap { page in
            guard let text = page.texts.values.lazy.compactMap(\.self).first else { return nil }
            let isNamed = named.contains { site.page(at: $0)?.id == page.id }
            guard let publish = text.publish else { return nil }
            let moment = site.clock.instant(publish)
            guard isNamed ? moment > site.now : span.contains(moment) else { return nil }
            return Scheduled(
                page: page.path, title: text.title, publish: publish, isNamed: isNamed)
        }
    }

    /// Posts that lead to pages which are not published then.
    func earlyPosts(of campaign: Campaign) -> [Diagnostic] {
        guard let site else { return [] }
        return campaign.posts.compactMap { post in
            guard let path = post.page, let page = site.page(at: path.value) else { return nil }
            let moment = site.clock.instant(post.at)
            let late = page.texts.values.lazy.compactMap { $0?.publish }
                .first { site.clock.instant($0) > moment }
            guard let late else { return nil }
            return Message.campaignEarly(path.value, post: post.at.text, publish: late.text)
                .at(path.location)
        }
    }

    private func linked(by campaign: Campaign, in site: Site) -> [Page] {
        guard pages.isEmpty else { return pages }
        var seen: Set<Int> = []
        return (campaign.pages + campaign.posts.compactMap(\.page))
            .compactMap { site.page(at: $0.value) }.filter { seen.insert($0.id).inserted }
    }
}
