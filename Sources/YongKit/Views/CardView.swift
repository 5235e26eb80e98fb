internal import Drawings
internal import Templates

/// A page as it stands in a list: built once for each language, shared by all lists.
package final class CardView: Sendable {
    let title: String
    let summary: String?
    let url: Link
    let lang: String?
    let date: DateView?
    let kind: String
    let cover: CoverView?
    let tags: [LinkView]
    let isSample: Bool
    let updated: DateView?
    let checked: DateView?
    let data: DataView?
    let drawing: Drawing?
    let translation: TranslationView?

    init(
        title: String, summary: String?, url: Link, lang: String?, date: DateView?, kind: String,
        cover: CoverView?, tags: [LinkView], isSample: Bool, updated: DateView? = nil,
        checked: DateView? = nil, data: DataView? = nil,
        drawing: Drawing? = nil,
        translation: TranslationView? = nil
    ) {
        self.title = title
        self.summary = summary
        self.url = url
        self.lang = lang
        self.date = date
        self.kind = kind
        self.cover = cover
        self.tags = tags
        self.isSample = isSample
        self.updated = updated
        self.checked = checked
        self.data = data
        self.drawing = drawing
        self.translation = translation
    }

    /// The same card for another document of the page.
    func leading(to url: Link) -> CardView {
        CardView(
            title: title, summary: summary, url: url, lang: lang, date: date, kind: kind,
            cover: cover, tags: tags, isSample: isSample, updated: updated, checked: checked,
            data: data, drawing: drawing, translation: translation)
    }

    /// The same card with a summary taken from the text, for a page that has none of its own.
    func summarised(by excerpt: String?) -> CardView {
        guard summary == nil, let excerpt, !excerpt.isEmpty else { return self }
        return CardView(
            title: title, summary: excerpt, url: url, lang: lang, date: date, kind: kind,
            cover: cover, tags: tags, isSample: isSample, updated: updated, checked: checked,
            data: data, drawing: drawing,
            translation: translation)
    }

    /// - Parameter data: the names of what pages of each kind say of themselves.
    static func schema(data: ViewSchema) -> ViewSchema {
        ViewSchema("card", of: CardView.self, fields(data: data))
    }

    private static func fields(data: ViewSchema) -> [ViewField<CardView>] {
        [
            .text("title", "the page's title") { $0.title },
            .text("summary", "the page's summary; in lists the beginning of its text") {
                $0.summary
            },
            .html("phrases", "the summary as HTML, a Chinese one in phrases that stay whole") {
                $0.summary?.inPhrases
            },
            .link("url", "the page's address") { $0.url },
            .text("lang", "the language of its text, only when it differs from the list's") {
                $0.lang
            },
            .view("date", of: DateView.self, "the page's date") { $0.date },
            .view("updated", of: DateView.self, "when it last changed") { $0.updated },
            .view("checked", of: DateView.self, "when its facts were last checked") {
                $0.checked
            },
            .text("kind", "the page's kind") { $0.kind },
            .view("cover", of: CoverView.self, "the page's picture") { $0.cover },
            .list("tags", of: LinkView.self, "the page's tags") { $0.tags },
            .flag("isSample", "it is sample data") { $0.isSample },
            .view(
                "data", as: { data },
                "what its front matter says in `data:`, behind the name of its kind"
            ) { $0.data },
            .html("drawing", "what is drawn for the page, as inline SVG") { $0.drawing?.svg },
            .html("strip", "the same as a small picture that stands on a shelf, at most 1 KB") {
                $0.drawing?.strip
            },
            .view("translation", of: TranslationView.self, TranslationView.meaning) {
                $0.translation
            },
        ]
    }
}
