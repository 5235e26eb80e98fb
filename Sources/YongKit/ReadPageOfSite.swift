/// A page of the site as other channels read it.
extension ReadPage {
    init(
        _ page: Page, _ rendering: PageRenderer.Rendering, _ presentation: Presentation,
        root: String
    ) {
        let site = presentation.site
        self.init(
            path: page.path, kind: page.kind, drawing: page.drawing,
            tags: page.parent == nil
                ? ReadTag.ofHome(page, in: site)
                : page.tags.map { ReadTag(site.tags[$0], in: site) },
            texts: site.languages.indices.compactMap { language in
                page.texts[language].map {
                    ReadText($0, of: page, language, rendering, presentation, root: root)
                }
            })
    }
}

extension ReadText {
    fileprivate init(
        _ text: PageText, of page: Page, _ language: Int, _ rendering: PageRenderer.Rendering,
        _ presentation: Presentation, root: String
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
            address: presentation.address.complete(page.urls[language]),
            campaignAddresses: Self.campaignAddresses(page, language, presentation),
            date: text.date?.day,
            updated: text.updated?.day, provenance: text.provenance,
            provenanceLabel: values.provenance, reviewers: text.reviewers,
            commercial: text.commercial,
            commercialLabel: values.commercial, isSample: text.isSample, share: text.share,
            cover: text.cover.map { cover in
                let attachment = site.content.attachments[cover.attachment]
                return Cover(
                    file: attachment.source.path, address: attachment.path.text,
                    alternative: cover.alt, credit: cover.credit)
            },
            facts: rendering.digests[language]?.facts ?? [],
            picture: presentation.shareValues(of: page, language: language, root: root),
            document: rendering.documents[language])
    }

    /// Of the first campaign that is not over and that has the page on a channel.
    private static func campaignAddresses(
        _ page: Page, _ language: Int, _ presentation: Presentation
    ) -> [CampaignChannel: String] {
        let site = presentation.site
        var addresses: [CampaignChannel: String] = [:]
        for index in site.campaignOrder {
            let campaign = site.data.records.campaigns.all[index]
            guard campaign.span(site.clock).upperBound > site.now else { continue }
            let isPart = campaign.pages.contains { $0.value == page.path }
            for channel in CampaignChannel.allCases where addresses[channel] == nil {
                let isPosted = campaign.posts.contains {
                    $0.channel == channel && $0.page?.value == page.path
                }
                guard isPosted || isPart && campaign.channels.contains(channel) else { continue }
                addresses[channel] = CampaignLink.address(
                    page, language, campaign, channel, at: presentation.address)
            }
        }
        return addresses
    }
}

extension Page {
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
