package import Templates

/// A list of pages: of a tag, or the further pages below a page; or the list of all tags.
package final class ListView: View {
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

    package static let schema = ViewSchema(
        "list", of: ListView.self,
        [
            .text("title", "the list's title") { $0.values.title },
            .list("items", of: CardView.self, "the pages of this part of the list") {
                $0.values.items
            },
            .flag("hasItems", "there are such pages") { !$0.values.items.isEmpty },
            .view("tag", of: LinkView.self, "the tag whose pages these are") { $0.values.tag },
            .list("tags", of: LinkView.self, "all tags, on the page of tags") { $0.values.tags },
            .text("page", "2 / 7") { $0.values.page },
            .link("previous", "the part before") { $0.values.previous },
            .link("next", "the part behind") { $0.values.next },
            .flag("hasPages", "the list has more than one part") { $0.values.page != nil },
        ])
}
