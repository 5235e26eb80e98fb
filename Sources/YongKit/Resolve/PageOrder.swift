/// The order of pages beside each other: by `order`, then newest first, then by path.
struct PageOrder: Sendable {
    let children: [[Int]]
    let previous: [Int?]
    let next: [Int?]

    init(_ selection: PageSelection, clock: SiteClock) {
        let keys = selection.pages.map { Key($0, clock: clock) }
        var children = [[Int]](repeating: [], count: keys.count)
        for (id, page) in selection.pages.enumerated() {
            if let parent = page.parent { children[parent].append(id) }
        }
        var previous = [Int?](repeating: nil, count: keys.count)
        var next = previous
        for parent in children.indices where children[parent].count > 1 {
            children[parent].sort { Self.precedes($0, $1, keys, selection) }
            for (left, right) in zip(children[parent], children[parent].dropFirst()) {
                next[left] = right
                previous[right] = left
            }
        }
        self.children = children
        self.previous = previous
        self.next = next
    }

    private struct Key: Sendable {
        let order: Int
        /// Newest first, those without a date last.
        let age: Int64

        init(_ page: PageSelection.Selected, clock: SiteClock) {
            let front = page.primary
            order = front.order?.value ?? .max
            age = front.date.map { -clock.instant($0.value).seconds } ?? .max
        }
    }

    private static func precedes(
        _ left: Int, _ right: Int, _ keys: [Key], _ selection: PageSelection
    ) -> Bool {
        let (a, b) = (keys[left], keys[right])
        if a.order != b.order { return a.order < b.order }
        if a.age != b.age { return a.age < b.age }
        return selection.pages[left].path.utf8.lexicographicallyPrecedes(
            selection.pages[right].path.utf8)
    }
}
