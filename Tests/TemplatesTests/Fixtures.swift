import Templates
import Testing

/// A page of the tests: one field of every kind.
final class Page: View {
    var title: String { "River & sea" }
    var subtitle: String? { nil }
    var empty: String? { "" }
    var zero: String? { "0" }
    var body: [UInt8]? { Array("<p>甬江 & sea</p>".utf8) }
    var isHome: Bool { true }
    var isDraft: Bool { false }
    var url: Link? { .site("/zh/城市/") }
    var home: Link? { .site("/") }
    var other: Link? { .absolute("https://example.org/?a=1&b=2") }
    var tags: [String] { ["猫", "<b>"] }
    let previous: Card?
    let next: Card? = nil
    let children: [Card]
    let none: [Card] = []
    let strings: TextTable
    let assets: LinkTable

    static let strings = TableKeys("string", ["more", "less"])
    static let assets = TableKeys("asset", ["site.css"])

    init(children: [Card] = [Card("One", [Card("Inner")]), Card("Two")]) {
        self.children = children
        previous = Card("Before", [], summary: "Yesterday")
        strings = TextTable(Self.strings) { $0 == "more" ? "Read on" : nil }
        assets = LinkTable(Self.assets) { _ in .site("/assets/site.1f.css") }
    }

    static let schema = ViewSchema(
        "page", of: Page.self,
        [
            .text("title", "the page's title") { $0.title },
            .text("subtitle", "never there") { $0.subtitle },
            .text("empty", "an empty text") { $0.empty },
            .text("zero", "a nought") { $0.zero },
            .html("body", "the text") { $0.body },
            .flag("isHome", "holds") { $0.isHome },
            .flag("isDraft", "does not hold") { $0.isDraft },
            .link("url", "where it is") { $0.url },
            .link("home", "where the site is") { $0.home },
            .link("other", "elsewhere") { $0.other },
            .texts("tags", "its tags") { $0.tags },
            .view("previous", of: Card.self, "the page before") { $0.previous },
            .view("next", of: Card.self, "never there") { $0.next },
            .list("children", of: Card.self, "the pages below") { $0.children },
            .list("none", of: Card.self, "an empty list") { $0.none },
            .table("string", "words of the theme") { $0.strings },
            .linkTable("asset", "files of the theme") { $0.assets },
        ])
}

/// A view that holds its own kind.
final class Card: View {
    let title: String
    let summary: String?
    let children: [Card]

    init(_ title: String, _ children: [Card] = [], summary: String? = nil) {
        self.title = title
        self.children = children
        self.summary = summary
    }

    static let schema = ViewSchema(
        "card", of: Card.self,
        [
            .text("title", "the page's title") { $0.title },
            .text("summary", "in one sentence") { $0.summary },
            .list("children", of: Card.self, "the pages below") { $0.children },
        ])
}

/// Loads templates of which `page` is rendered.
func load(
    _ templates: [String: String], schema: ViewSchema = Page.schema, outputLimit: Int = 1 << 20
) -> (set: TemplateSet, mistakes: [TemplateMistake]) {
    TemplateSet.load(
        templates: templates.sorted { $0.key < $1.key }.map {
            TemplateSource(name: $0.key, file: "\($0.key).mustache", bytes: Array($0.value.utf8))
        },
        roots: [TemplateRoot("page", schema)], tables: [Page.strings, Page.assets],
        outputLimit: outputLimit)
}

/// What `page` makes of a view, when nothing is wrong.
func render(
    _ page: String, with others: [String: String] = [:], schema: ViewSchema = Page.schema,
    view: any AnyObject & Sendable = Page(), linkPrefix: String = "", folderFile: String = ""
) throws -> String {
    let (set, mistakes) = load(
        others.merging(["page": page], uniquingKeysWith: { a, _ in a }), schema: schema)
    #expect(mistakes.isEmpty)
    var output: [UInt8] = []
    try set.render(
        "page", view, linkPrefix: linkPrefix, folderFile: folderFile, into: &output)
    return String(decoding: output, as: UTF8.self)
}
