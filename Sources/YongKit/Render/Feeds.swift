/// The newest pages of a language, for feed readers.
struct Feed: Sendable {
    let presentation: Presentation
    let language: Int
    let excerpt: @Sendable (_ page: Int) -> String?

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    func bytes(_ format: FeedFormat) -> [UInt8] {
        format == .atom ? atom() : json()
    }
}

extension Feed {
    private struct Entry {
        let url: String
        let text: PageText
        let latest: WrittenDate
        let summary: String?
    }

    /// Own texts with a date, newest first: no fallbacks, and no samples.
    private var entries: [Entry] {
        let dated = site.pages.compactMap { page -> (page: Page, text: PageText, age: Int64)? in
            guard let text = page.texts[language], let instant = text.instant, !text.isSample,
                page.parent != nil
            else { return nil }
            return (page, text, -instant.seconds)
        }
        let newest = dated.sorted { ($0.age, $0.page.id) < ($1.age, $1.page.id) }
        return newest.prefix(site.settings.feedSize).compactMap { entry in
            guard let latest = entry.text.latest else { return nil }
            return Entry(
                url: address.complete(entry.page.urls[language]), text: entry.text,
                latest: latest, summary: entry.text.summary ?? excerpt(entry.page.id))
        }
    }

    private var title: String { site.settings.title[language] }
    private var home: String {
        address.complete(SitePath(unchecked: "/\(site.languages[language].code)/"))
    }
    private func own(_ format: FeedFormat) -> String {
        address.complete(site.feedPath(format, language: language))
    }

    private func atom() -> [UInt8] {
        var xml = XMLWriter()
        let entries = entries
        xml.element(
            "feed",
            [
                ("xmlns", "http://www.w3.org/2005/Atom"),
                ("xml:lang", site.languages[language].tag),
            ]
        ) { xml in
            xml.element("id", text: own(.atom))
            xml.element("title", text: title)
            xml.element("subtitle", text: site.settings.description[language])
            xml.empty(
                "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", own(.atom))])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", home)])
            // A feed needs the moment of its last change; one without pages never changed.
            xml.element(
                "updated",
                text: entries.first.map { site.clock.timestamp($0.latest) }
                    ?? "1970-01-01T00:00:00Z")
            xml.element("author") { $0.element("name", text: title) }
            for entry in entries { atom(entry, &xml) }
        }
        return xml.bytes
    }

    private func atom(_ entry: Entry, _ xml: inout XMLWriter) {
        xml.element("entry") { xml in
            xml.element("id", text: entry.url)
            xml.element("title", text: entry.text.title)
            xml.empty(
                "link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.url)])
            xml.element("published", text: entry.text.date.map(site.clock.timestamp))
            xml.element("updated", text: site.clock.timestamp(entry.latest))
            for author in entry.text.authors {
                xml.element("author") { $0.element("name", text: author) }
            }
            xml.element("summary", text: entry.summary)
        }
    }

    private func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", "https://jsonfeed.org/version/1.1")
            json.field("title", title)
            json.field("description", site.settings.description[language])
            json.field("home_page_url", home)
            json.field("feed_url", own(.json))
            json.field("language", site.languages[language].tag)
            json.key("items")
            json.array { json in
                for entry in entries { self.json(entry, &json) }
            }
        }
        return json.bytes + [0x0A]
    }

    private func json(_ entry: Entry, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", entry.url)
            json.field("url", entry.url)
            json.field("title", entry.text.title)
            json.field("summary", entry.summary)
            json.field("content_text", entry.summary ?? entry.text.title)
            json.field("date_published", entry.text.date.map(site.clock.timestamp))
            json.field("date_modified", site.clock.timestamp(entry.latest))
            if !entry.text.authors.isEmpty {
                json.key("authors")
                json.array { json in
                    for author in entry.text.authors {
                        json.object { $0.field("name", author) }
                    }
                }
            }
        }
    }
}
