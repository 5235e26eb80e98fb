internal import Templates

/// Something that takes place, as a calendar shows it.
package final class EventView: Sendable {
    struct Values: Sendable {
        var id = ""
        var title = ""
        var start: DateView
        var end: DateView?
        var isPast = false
        var place: String?
        var note: String?
        var source: String?
        var url: Link?
        var page: CardView?
        var file: Link?
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    static func schema(card: ViewSchema) -> ViewSchema {
        ViewSchema(
            "event", of: EventView.self,
            [
                .text("id", "its id") { $0.values.id },
                .text("title", "what it is") { $0.values.title },
                .view("start", of: DateView.self, "when it begins, with the time if it has one") {
                    $0.values.start
                },
                .view("end", of: DateView.self, "the last day, or when it ends") { $0.values.end },
                .flag("isPast", "it is over") { $0.values.isPast },
                .text("place", "where it is") { $0.values.place },
                .text("note", "what should be known of it") { $0.values.note },
                .text("source", "who gives the date") { $0.values.source },
                .link("url", "where they give it") { $0.values.url },
                .view("page", as: { card }, "the page that tells of it") { $0.values.page },
                .link("file", "the event for a calendar, as `.ics`") { $0.values.file },
            ])
    }
}
