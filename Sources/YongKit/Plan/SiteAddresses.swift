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

    struct Alias: Sendable {
        let from: SitePath
        let page: Int
        let language: Int
    }
}
