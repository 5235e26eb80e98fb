/// Counts of things that have names, such as missing addresses: so many names at most, the rest
/// together.
package struct NamedCounts: Sendable {
    package private(set) var names: [String]
    package private(set) var counts: [Int]
    /// What came when the list was full.
    package private(set) var others = 0
    private var places: [String: Int]
    private let limit: Int

    /// - Parameter known: names that have the first places whether they occur or not.
    package init(limit: Int, known: [String] = []) {
        self.limit = max(limit, known.count)
        names = known
        counts = [Int](repeating: 0, count: known.count)
        places = Dictionary(
            known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var isFull: Bool { names.count >= limit }

    /// The place of a name, which it gets when there is room; nil when there is none.
    mutating func place(of name: String) -> Int? {
        if let place = places[name] { return place }
        guard names.count < limit else { return nil }
        places[name] = names.count
        names.append(name)
        counts.append(0)
        return names.count - 1
    }

    mutating func add(_ number: Int = 1, to name: String) {
        add(number, at: place(of: name))
    }

    /// - Parameter place: nil for the others.
    @inline(__always)
    mutating func add(_ number: Int = 1, at place: Int?) {
        if let place { counts[place] += number } else { others += number }
    }

    mutating func add(_ more: NamedCounts) {
        for (name, count) in zip(more.names, more.counts) { add(count, to: name) }
        others += more.others
    }

    /// What was counted, the most first, then by name.
    package var ranked: [(name: String, count: Int)] {
        zip(names, counts).filter { $1 > 0 }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
            .map { (name: $0.0, count: $0.1) }
    }

    package var total: Int { counts.reduce(others, +) }
}
