internal import Templates

/// A list of pages: of a tag, or the further pages below a page; or the list of all tags.
package final class ListView: Sendable {
    struct Values: Sendable {
        var title = ""
        var items: [CardView] = []
        var tag: LinkView?
        var tags: [LinkView] = []
        var page: String?
        var previous: Link?
        var next: Link?
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    static func schema(card: ViewSchema) -> ViewSchema {
        ViewSchema("list", of: ListView.self, fields(card: card))
    }

    private static func fields(card: ViewSchema) -> [ViewField<ListView>] {
        [
            .text("title", "the list's title") { $0.values.title },
            .list("items", as: { card }, "the pages of this part of the list") {
                $0.values.items
            },
            .flag("hasItems", "there are such pages") { !$0.values.items.isEmpty },
            .view("tag", of: LinkView.self, "the tag whose pages these are") { $0.values.tag },
            .list("tags", of: LinkView.self, "all tags, on the page of tags") { $0.values.tags },
            .text("page", "2 / 7") { $0.values.page },
            .link("previous", "the part before") { $0.values.previous },
            .link("next", "the part behind") { $0.values.next },
            .flag("hasPages", "the list has more than one part") { $0.values.page != nil },
        ]
    }
}
