/// JSON-LD: what search engines read of the site, a page and the way to it.
struct StructuredData: Sendable {
    let presentation: Presentation
    let language: Int

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    /// The site, what the page is and shows, and the way to it; sample data is nothing of its own.
    ///
    /// - Parameter components: those of the page's text.
    func bytes(of page: Page, components: PageComponents?) -> [UInt8] {
        graph { json in
            if !page.text(in: language).isSample {
                StructuredPage(presentation, page, language: language, components: components)
                    .write(to: &json)
            }
            if page.parent != nil {
                breadcrumbs(
                    site.path(to: page).enumerated().map { index, step in
                        (
                            index == 0
                                ? site.settings.title[language]
                                : step.text(in: language).title,
                            presentation.published[step.id][language].url
                        )
                    }, of: presentation.published[page.id][language].canonical, &json)
            }
        }
    }

    /// A list of pages that belongs to none.
    func bytes(ofList title: String, at url: String, pages: [Int]) -> [UInt8] {
        graph { json in
            json.object { json in
                json.field("@type", "CollectionPage")
                json.field("@id", url + "#webpage")
                json.field("url", url)
                json.field("name", title)
                json.field("inLanguage", site.languages[language].tag)
                json.reference("isPartOf", Self.siteID(address))
                json.list(of: pages, "mainEntity", presentation, language: language)
            }
            let home = presentation.published[0][language].url
            breadcrumbs(
                [(site.settings.title[language], home), (title, url)], of: url, &json)
        }
    }

    func siteBytes() -> [UInt8] { graph { _ in } }

    private func graph(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("@context", "https://schema.org")
            json.key("@graph")
            json.array { json in
                json.raw(presentation.webSites[language])
                write(&json)
            }
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
    private func breadcrumbs(
        _ steps: [(name: String, url: String)], of url: String, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("@type", "BreadcrumbList")
            json.field("@id", url + "#breadcrumbs")
            json.numbered("itemListElement", "ListItem", steps) { json, step in
                json.field("name", step.name)
                json.field("item", step.url)
            }
        }
    }

    static func siteID(_ address: PublishedAddress) -> String {
        address.complete(.root) + "#site"
    }
}

extension JSONWriter {
    /// Something that stands elsewhere in the same graph.
    mutating func reference(_ name: String, _ id: String) {
        key(name)
        object { $0.field("@id", id) }
    }

    /// Things with a type and a place in their order, counted from 1.
    @inline(__always)
    mutating func numbered<Entry>(
        _ name: String, _ type: String, _ entries: [Entry],
        write: (inout JSONWriter, Entry) -> Void
    ) {
        key(name)
        array { json in
            for (index, entry) in entries.enumerated() {
                json.object { json in
                    json.field("@type", type)
                    json.field("position", literal: String(index + 1))
                    write(&json, entry)
                }
            }
        }
    }

    /// Pages of the site in their order, without sample data; nothing where there are none.
    mutating func list(
        of pages: [Int], _ name: String, _ presentation: Presentation, language: Int
    ) {
        let site = presentation.site
        let shown = pages.filter { !site.pages[$0].text(in: language).isSample }
        guard !shown.isEmpty else { return }
        key(name)
        object { json in
            json.field("@type", "ItemList")
            json.field("numberOfItems", literal: String(shown.count))
            json.numbered("itemListElement", "ListItem", shown) { json, page in
                json.field("name", site.pages[page].text(in: language).title)
                json.field("url", presentation.published[page][language].url)
            }
        }
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
