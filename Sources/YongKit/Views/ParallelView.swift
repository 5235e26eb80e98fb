package import Templates

/// A page in two languages, block beside block.
package final class ParallelView: Sendable {
    let texts: [ParallelTextView]
    let missing: [ParallelTextView]
    let rows: [ParallelRowView]
    /// Long, and on few pages.
    let words: Late<[ParallelWordView]>?

    init(
        texts: [ParallelTextView], missing: [ParallelTextView], rows: [ParallelRowView],
        words: Late<[ParallelWordView]>?
    ) {
        self.texts = texts
        self.missing = missing
        self.rows = rows
        self.words = words
    }

    /// - Parameters:
    ///   - data: the names of the site's data files and of what is in them.
    ///   - word: the names of a record of `_data/terms.yml`.
    static func schema(page: ViewSchema, data: ViewSchema, word: ViewSchema) -> ViewSchema {
        let text = ParallelTextView.schema(page: page, data: data)
        let words = ParallelWordView.schema(word: word)
        return ViewSchema(
            "parallel", of: ParallelView.self,
            [
                .list("texts", as: { text }, "the page in each language that it has") {
                    $0.texts
                },
                .list("missing", as: { text }, "the languages that it lacks") { $0.missing },
                .flag("isPaired", "there are two texts") { $0.texts.count > 1 },
                .list("rows", of: ParallelRowView.self, "blocks that belong together") {
                    $0.rows
                },
                .flag("hasRows", "there is a text below the titles") { !$0.rows.isEmpty },
                .flag("hasSources", "one of the texts names sources") {
                    $0.texts.contains { !$0.page.values.sources.isEmpty }
                },
                .list(
                    "words", as: { words },
                    "the words of the site in the order of their file, on a page of kind `words`"
                ) { $0.words?.value ?? [] },
            ])
    }
}

/// One language of a page in the parallel edition.
package final class ParallelTextView: Sendable {
    let lang: String
    let language: String
    let name: String
    let url: Link
    let page: PageView
    let site: SiteView
    let strings: TextTable
    let data: DataView
    let isFirst: Bool

    init(
        _ language: Language, name: String, url: Link, page: PageView,
        edition: DocumentView.Edition, isFirst: Bool
    ) {
        lang = language.tag
        self.language = language.code
        self.name = name
        self.url = url
        self.page = page
        site = edition.site
        strings = edition.strings
        data = edition.data
        self.isFirst = isFirst
    }

    static func schema(page: ViewSchema, data: ViewSchema) -> ViewSchema {
        ViewSchema(
            "parallelText", of: ParallelTextView.self,
            [
                .text("lang", "for `lang`: zh-Hans, en") { $0.lang },
                .text("language", "the language's code: zh, en") { $0.language },
                .text("name", "the language's own name: 中文, English") { $0.name },
                .flag("isFirst", "the language that the site is written in comes first") {
                    $0.isFirst
                },
                .link("url", "the page in this language alone") { $0.url },
                .view("page", as: { page }, "the page in this language, without its text") {
                    $0.page
                },
                .view("site", of: SiteView.self, "the site in this language") { $0.site },
                .table("string", "texts of `Theme/strings` in this language") { $0.strings },
                .view("data", as: { data }, "files of `Content/_data` in this language") {
                    $0.data
                },
            ])
    }
}

/// Blocks of two texts that say the same.
package final class ParallelRowView: View {
    let id: String?
    let isHeading: Bool
    let cells: [ParallelCellView]

    init(id: String?, isHeading: Bool, cells: [ParallelCellView]) {
        self.id = id
        self.isHeading = isHeading
        self.cells = cells
    }

    package static let schema = ViewSchema(
        "parallelRow", of: ParallelRowView.self,
        [
            .text("id", "the id that its headings share; links lead to it") { $0.id },
            .flag("isHeading", "it is a heading") { $0.isHeading },
            .list("cells", of: ParallelCellView.self, "the row in each language, in their order") {
                $0.cells
            },
        ])
}

/// A row in one language.
package final class ParallelCellView: View {
    let lang: String
    let html: [UInt8]?
    let notice: String?

    init(lang: String, html: [UInt8]?, notice: String? = nil) {
        self.lang = lang
        self.html = html
        self.notice = notice
    }

    package static let schema = ViewSchema(
        "parallelCell", of: ParallelCellView.self,
        [
            .text("lang", "for `lang`: zh-Hans, en") { $0.lang },
            .html("html", "the blocks; absent where this language has none") { $0.html },
            .text("notice", "says so, in the first of several such rows") { $0.notice },
        ])
}
