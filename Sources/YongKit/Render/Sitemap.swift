/// All pages with their languages, for search engines.
struct Sitemap: Sendable {
    let presentation: Presentation

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    /// A sitemap may hold 50,000 addresses; a larger site has several and an index of them.
    static func parts(of site: Site) -> Int {
        max(1, (site.pages.count + pagesPerPart(site) - 1) / pagesPerPart(site))
    }

    func bytes(part: Int) -> [UInt8] {
        let parts = Self.parts(of: site)
        if part == 0, parts > 1 { return index(parts) }
        let size = Self.pagesPerPart(site)
        let start = max(0, part - 1) * size
        return pages(site.pages[start..<min(site.pages.count, start + size)])
    }

    private static func pagesPerPart(_ site: Site) -> Int { 50_000 / site.languages.count }

    private func index(_ parts: Int) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("sitemapindex", [("xmlns", Self.schema)]) { xml in
            for part in 1...parts {
                xml.element("sitemap") {
                    $0.element(
                        "loc", text: address.complete(SitePath(unchecked: "/sitemap-\(part).xml")))
                }
            }
        }
        return xml.bytes
    }

    private func pages(_ pages: ArraySlice<Page>) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "urlset", [("xmlns", Self.schema), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]
        ) { xml in
            for page in pages {
                for language in site.languages.indices {
                    guard let text = page.texts[language], !text.isSample else { continue }
                    let published = presentation.published[page.id]
                    xml.element("url") { xml in
                        xml.element("loc", text: published[language].url)
                        xml.element("lastmod", text: text.latest?.day.iso)
                        for alternate in site.alternates(of: page) {
                            xml.empty(
                                "xhtml:link",
                                [
                                    ("rel", "alternate"), ("hreflang", alternate.lang),
                                    (
                                        "href",
                                        alternate.language.map { published[$0].url }
                                            ?? address.complete(.root)
                                    ),
                                ])
                        }
                    }
                }
            }
        }
        return xml.bytes
    }

    private static let schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
}
