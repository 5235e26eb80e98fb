/// Checks that the pages which terms, places, events and campaigns name are there.
struct RecordPages: Sendable {
    let diagnostics: [Diagnostic]

    init(_ records: Records, content: ContentIndex) {
        let pages =
            records.terms.all.compactMap { $0.values.first?.page }
            + records.places.all.compactMap { $0.values.first?.page }
            + records.events.all.compactMap(\.page)
        // A campaign is planned before its pages are published.
        let planned = records.campaigns.all
            .flatMap { $0.pages + $0.posts.compactMap(\.page) }
            .filter { content.target($0.value) != .unpublished }
        diagnostics = (pages + planned).compactMap { page in
            switch content.target(page.value) {
            case .page: nil
            case .unpublished: Message.pageUnpublished(page.value).at(page.location)
            case .attachment, .staticFile, nil:
                Message.pageMissing(page.value, nearest: content.nearest(to: page.value))
                    .at(page.location)
            }
        }
    }
}
