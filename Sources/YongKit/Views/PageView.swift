internal import Templates

/// A page with its text, in one language.
package final class PageView: Sendable {
    struct Values: Sendable {
        var path = ""
        var kind = ""
        var title = ""
        var summary: String?
        var body: [UInt8]?
        var textLang: String?
        var fallback: FallbackView?
        var cover: CoverView?
        var date: DateView?
        var updated: DateView?
        var checked: DateView?
        var readingTime: String?
        var tags: [LinkView] = []
        var outline: [HeadingView] = []
        var children: [CardView] = []
        var more: LinkView?
        var previous: CardView?
        var next: CardView?
        var related: [CardView] = []
        var authors: String?
        var audience: String?
        var sources: [SourceView] = []
        var provenance: String?
        var isMachine = false
        var commercial: String?
        var isSample = false
        var isGlossary = false
        var data: DataView?
        /// Long, and many a template leaves it out.
        var register: RegisterView?
        var events: [EventView] = []
        var campaigns: [CampaignView] = []
        var calendar: Link?
        var words: [WordGroupView] = []
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    /// - Parameters:
    ///   - data: the names of what pages of each kind say of themselves.
    ///   - word: the names of a record of `_data/terms.yml`.
    static func schema(data: ViewSchema, word: ViewSchema) -> ViewSchema {
        let card = CardView.schema(data: data)
        return ViewSchema(
            "page", of: PageView.self, fields(data: data, card: card, word: word))
    }

    private static func fields(
        data: ViewSchema, card: ViewSchema, word: ViewSchema
    ) -> [ViewField<PageView>] {
        let words = WordGroupView.schema(word: word)
        let register = RegisterView.schema(card: card)
        let event = EventView.schema(card: card)
        let campaign = CampaignView.schema(card: card)
        return [
            .text("path", "the page's path in the Content tree") { $0.values.path },
            .text("kind", "the page's kind") { $0.values.kind },
            .text("title", "the page's title") { $0.values.title },
            .text("summary", "the page's summary") { $0.values.summary },
            .html("phrases", "the summary as HTML, a Chinese one in phrases that stay whole") {
                $0.values.summary?.inPhrases
            },
            .html("body", "the text; absent when it is empty") { $0.values.body },
            .text("textLang", "the language of the text, only when it is not the document's") {
                $0.values.textLang
            },
            .view("fallback", of: FallbackView.self, "says that a translation is missing") {
                $0.values.fallback
            },
            .view("cover", of: CoverView.self, "the page's picture") { $0.values.cover },
            .view("date", of: DateView.self, "when it was written") { $0.values.date },
            .view("updated", of: DateView.self, "when it last changed") { $0.values.updated },
            .view("checked", of: DateView.self, "when its facts were last checked") {
                $0.values.checked
            },
            .text("readingTime", "how long it takes to read, in words") { $0.values.readingTime },
            .list("tags", of: LinkView.self, "its tags") { $0.values.tags },
            .list("outline", of: HeadingView.self, "its headings of level 2 and 3") {
                $0.values.outline
            },
            .flag("hasOutline", "it has enough headings for a table of contents") {
                !$0.values.outline.isEmpty
            },
            .list("children", as: { card }, "the pages below it") { $0.values.children },
            .flag("hasTags", "it has tags") { !$0.values.tags.isEmpty },
            .flag("hasChildren", "there are pages below it") { !$0.values.children.isEmpty },
            .flag("hasSteps", "there is a page before or behind it") {
                $0.values.previous != nil || $0.values.next != nil
            },
            .view("more", of: LinkView.self, "the next part of a long list of children") {
                $0.values.more
            },
            .view("previous", as: { card }, "the page before it") { $0.values.previous },
            .view("next", as: { card }, "the page behind it") { $0.values.next },
            .list("related", as: { card }, "pages that share its tags") {
                $0.values.related
            },
            .flag("hasRelated", "there are such pages") { !$0.values.related.isEmpty },
            .text("authors", "who wrote it, as a list in words") { $0.values.authors },
            .text("audience", "for whom it is written, as a list in words") {
                $0.values.audience
            },
            .list("sources", of: SourceView.self, "where its facts come from") {
                $0.values.sources
            },
            .flag("hasSources", "it names sources") { !$0.values.sources.isEmpty },
            .text("provenance", "whether people or machines wrote and reviewed it") {
                $0.values.provenance
            },
            .flag("isMachine", "a machine wrote it, wholly or in part") { $0.values.isMachine },
            .text("commercial", "says so when somebody gains by it") { $0.values.commercial },
            .flag("isSample", "it is sample data") { $0.values.isSample },
            .flag("isGlossary", "it lists the words that texts explain; their links lead to it") {
                $0.values.isGlossary
            },
            .view(
                "data", as: { data },
                "what its front matter says in `data:`, behind the name of its kind"
            ) { $0.values.data },
            .view("register", as: { register }, "figures and sources, on a page of kind `register`")
            {
                $0.values.register
            },
            .list("events", as: { event }, "the events of the site, on a page of kind `calendar`") {
                $0.values.events
            },
            .flag("hasEvents", "there are such events") { !$0.values.events.isEmpty },
            .list(
                "campaigns", as: { campaign },
                "the campaigns of the site, on a page of kind `campaigns`"
            ) { $0.values.campaigns },
            .flag("hasCampaigns", "there are such campaigns") { !$0.values.campaigns.isEmpty },
            .list(
                "words", as: { words },
                "the words of the site, letter by letter, on a page of kind `words`"
            ) { $0.values.words },
            .link("calendar", "all of them for a calendar, as `.ics`") { $0.values.calendar },
        ]
    }
}
