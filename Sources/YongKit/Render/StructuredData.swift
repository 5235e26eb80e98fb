/// JSON-LD: what search engines read of the site, a page and the way to it.
struct StructuredData: Sendable {
    let presentation: Presentation
    let language: Int

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    /// The home page is the site; any other page is an article with its breadcrumbs.
    func bytes(of page: Page) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("@context", "https://schema.org")
            json.key("@graph")
            json.array { json in
                json.raw(presentation.webSites[language])
                if page.parent != nil, !page.text(in: language).isSample {
                    article(page, &json)
                }
                if page.parent != nil { breadcrumbs(page, &json) }
            }
        }
        return json.bytes
    }

    func siteBytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("@context", "https://schema.org")
            json.key("@graph")
            json.array { $0.raw(presentation.webSites[language]) }
        }
        return json.bytes
    }

    /// The site itself, which every page names; the same on all pages of a language.
    static func webSite(_ site: Site, _ address: PublishedAddress, language: Int) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("@type", "WebSite")
            json.field("@id", siteID(address))
            json.field("url", address.complete(.root))
            json.field("name", site.settings.title[language])
            json.field("description", site.settings.description[language])
            json.key("inLanguage")
            json.array { json in site.languages.forEach { json.string($0.tag) } }
        }
        return json.bytes
    }
}

extension StructuredData {
    private func article(_ page: Page, _ json: inout JSONWriter) {
        let text = page.text(in: language)
        let published = presentation.published[page.id][language]
        let url = published.canonical
        json.object { json in
            json.field("@type", "Article")
            json.field("@id", url + "#article")
            json.field("headline", text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.field("inLanguage", site.languages[page.shown[language]].tag)
            json.field("datePublished", published.written)
            json.field("dateModified", published.modified)
            if let cover = text.cover {
                json.field(
                    "image", address.complete(site.content.attachments[cover.attachment].path))
            }
            json.key("isPartOf")
            json.object { $0.field("@id", Self.siteID(address)) }
            // Without a named author the site answers for the text.
            json.key("author")
            if text.authors.isEmpty {
                json.object { json in
                    json.field("@type", "Organization")
                    json.field("name", site.settings.title[language])
                    json.field("url", address.complete(.root))
                }
            } else {
                json.array { json in
                    for author in text.authors {
                        json.object { json in
                            json.field("@type", "Person")
                            json.field("name", author)
                        }
                    }
                }
            }
        }
    }

    private func breadcrumbs(_ page: Page, _ json: inout JSONWriter) {
        let url = presentation.published[page.id][language].canonical
        json.object { json in
            json.field("@type", "BreadcrumbList")
            json.field("@id", url + "#breadcrumbs")
            json.key("itemListElement")
            json.array { json in
                for (index, step) in site.path(to: page).enumerated() {
                    json.object { json in
                        json.field("@type", "ListItem")
                        json.field("position", literal: String(index + 1))
                        json.field(
                            "name",
                            index == 0
                                ? site.settings.title[language]
                                : step.text(in: language).title)
                        json.field("item", presentation.published[step.id][language].url)
                    }
                }
            }
        }
    }

    private static func siteID(_ address: PublishedAddress) -> String {
        address.complete(.root) + "#site"
    }
}

extension Site {
    /// The pages from the home page down to this one.
    func path(to page: Page) -> [Page] {
        var steps = [page]
        while let parent = steps.last?.parent { steps.append(pages[parent]) }
        return steps.reversed()
    }
}
