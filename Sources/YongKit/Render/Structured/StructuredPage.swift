/// What a page is in the words of schema.org, and what stands on it.
struct StructuredPage {
    let presentation: Presentation
    let page: Page
    let language: Int
    let components: PageComponents?

    init(
        _ presentation: Presentation, _ page: Page, language: Int, components: PageComponents?
    ) {
        self.presentation = presentation
        self.page = page
        self.language = language
        self.components = components
    }

    var site: Site { presentation.site }
    var text: PageText { page.text(in: language) }
    /// The page of the text, which may be another language's.
    var url: String { presentation.published[page.id][language].canonical }
    /// Of the text.
    var inLanguage: String { site.languages[page.shown[language]].tag }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("@type", type)
            json.field("@id", id)
            json.field(isArticle ? "headline" : "name", text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.field("inLanguage", inLanguage)
            let published = presentation.published[page.id][language]
            json.field("datePublished", published.written)
            json.field("dateModified", published.modified)
            json.field("image", image)
            json.reference("isPartOf", StructuredData.siteID(presentation.address))
            if isArticle { author(&json) }
            writeContents(to: &json)
        }
        writeSubjects(to: &json)
    }

    /// Its photograph, or else the picture that was drawn for it, or else its drawing.
    var image: String? {
        let cover = text.cover.map { site.content.attachments[$0.attachment].path }
        let drawn = site.sharePicture(of: page, language: language)
        let isPhotograph = cover.map { !$0.text.hasSuffix(".svg") } ?? false
        return (isPhotograph ? cover : drawn ?? cover).map(presentation.address.complete)
    }

    /// The kinds that lead on to others, look things up or say who one is; all others are told.
    private var type: String {
        switch page.kind {
        case "landing", "gallery", "directory", "tour": "CollectionPage"
        case "about": "AboutPage"
        case "qa" where !questions.isEmpty: "FAQPage"
        case "profile": "ProfilePage"
        case "home", "place", "words", "calendar", "register", "policy", "styleguide", "deck",
            "product", "quiz", "qa", "itinerary", "timeline":
            "WebPage"
        default: page.parent == nil ? "WebPage" : "Article"
        }
    }

    private var isArticle: Bool { type == "Article" }

    private var id: String { url + (isArticle ? "#article" : "#webpage") }
}

extension StructuredPage {
    /// Without a named author the site answers for the text.
    private func author(_ json: inout JSONWriter) {
        json.key("author")
        guard !text.authors.isEmpty else { return organisation(&json) }
        json.array { json in
            for author in text.authors {
                json.object { json in
                    json.field("@type", "Person")
                    json.field("name", author)
                }
            }
        }
    }

    func organisation(_ json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "Organization")
            json.field("name", site.settings.title[language])
            json.field("url", presentation.address.complete(.root))
        }
    }
}
