/// Addresses that follow from the site alone.
extension Site {
    func tagIndexPath(language: Int) -> SitePath {
        SitePath(unchecked: "/\(languages[language].code)/tags/")
    }

    func feedPath(_ format: FeedFormat, language: Int) -> SitePath {
        SitePath(unchecked: "/feeds/\(languages[language].code).\(format.fileEnding)")
    }

    /// How the sitemap is cut: one may hold 50,000 addresses, and has one for every language.
    var sitemap: Pagination { Pagination(count: pages.count, size: 50_000 / languages.count) }

    /// Where pages lay before, in the order of pages.
    var aliases: [Alias] {
        pages.flatMap { page in
            page.texts.values.enumerated().flatMap { language, text in
                (text?.aliases ?? []).map {
                    Alias(from: $0, page: page.id, language: language)
                }
            }
        }
    }

    /// The two languages of the parallel edition, the source language first; nil without one.
    var parallelLanguages: [Int]? {
        guard settings.outputs.both, languages.count > 1 else { return nil }
        let english = languages.firstIndex(of: .english) ?? 0
        return [0, english == 0 ? 1 : english]
    }

    struct Alias: Sendable {
        let from: SitePath
        let page: Int
        let language: Int
    }
}

extension Page {
    /// Whether it shows the events of the site.
    var showsEvents: Bool { kind == Theme.calendarKind }

    /// Whether it shows the campaigns of the site.
    var showsCampaigns: Bool { kind == Theme.campaignsKind }

    /// All events or campaigns for a calendar program; nil where there are none.
    func calendarFile(in site: Site, language: Int) -> SitePath? {
        guard
            showsEvents && !site.data.records.events.ids.isEmpty
                || showsCampaigns && !site.data.records.campaigns.ids.isEmpty
        else { return nil }
        return SitePath(unchecked: urls[language].text + "calendar.ics")
    }

    /// One event of it.
    func eventFile(_ event: Int, in site: Site, language: Int) -> SitePath? {
        guard showsEvents else { return nil }
        let id = site.data.records.events.ids[event]
        return SitePath(unchecked: urls[language].text + id + ".ics")
    }

    /// One campaign of it.
    func campaignFile(_ campaign: Int, in site: Site, language: Int) -> SitePath? {
        guard showsCampaigns else { return nil }
        let id = site.data.records.campaigns.ids[campaign]
        return SitePath(unchecked: urls[language].text + id + ".ics")
    }

    /// Where the parallel edition shows it.
    var parallelPath: SitePath { SitePath(unchecked: "/both" + path) }

    /// Those of two languages that it has; at least one is shown.
    func parallelTexts(_ languages: [Int]) -> [Int] {
        let own = languages.filter { texts[$0] != nil }
        return own.isEmpty ? [shown[languages[0]]] : own
    }
}
