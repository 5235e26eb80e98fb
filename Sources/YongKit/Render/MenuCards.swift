/// What menus show below their entries, listed once for all documents: a list of its own for each of them
/// would count the references of all its cards.
struct MenuCards: Sendable {
    private let below: [Int: [CardView]]

    /// - Parameter card: how a page is shown.
    init(_ site: Site, card: (Int) -> CardView) {
        let entries = Set(site.menus.values.joined())
        below = Dictionary(
            uniqueKeysWithValues: entries.map { page in
                // Of a very long section a menu would be too.
                (page, site.pages[page].children.prefix(50).map(card))
            })
    }

    /// The pages below an entry.
    subscript(entry: Int) -> [CardView] { below[entry] ?? [] }
}
