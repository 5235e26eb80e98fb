/// All pages with their languages, for search engines.
struct Sitemap: Sendable {
    let presentation: Presentation

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    /// Part 0 is the only one, or the index of the others.
    func bytes(part: Int) -> [UInt8] {
        let parts = site.sitemap
        if part == 0, parts.parts > 1 { return index(parts.parts) }
        return pages(site.pages[parts.range(ofPart: max(1, part))])
    }

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
