/// Finds what a person probably meant by a name that does not exist.
package enum NearestName {
    /// The candidate with the fewest edits to `name`, if that is few enough to be worth saying.
    ///
    /// Equal distances are decided by bytes, so every run names the same one.
    ///
    /// - Parameter limit: how many edits are few; without it, a third of the name.
    package static func of(
        _ name: String, among candidates: some Sequence<String>, within limit: Int? = nil
    ) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
        let allowed = limit.map { min($0, wanted.count / 2) } ?? max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
            guard abs(scalars.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, scalars)
            guard distance <= allowed else { continue }
            if let known = best,
                (known.distance, known.name) <= (distance, candidate)
            {
                continue
            }
            best = (candidate, distance)
        }
        return best?.name
    }

    private static let longest = 120

    /// Insertions, deletions, replacements and swaps of neighbours between two texts.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var row = last
        for i in left.indices {
            row[0] = i + 1
            for j in right.indices {
                let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
                row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[right.count]
    }
}
