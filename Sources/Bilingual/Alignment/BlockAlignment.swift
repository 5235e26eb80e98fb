/// Finds for each block of a text its translation in another one.
///
/// Headings that share an id stand beside each other whatever happens. What lies between two of
/// them is paired by its kind, its length, and what both languages write alike.
package enum BlockAlignment {
    /// Blocks that belong together; one of the ranges is empty where there is no partner.
    package struct Row: Sendable, Equatable {
        package var first: Range<Int>
        package var second: Range<Int>

        package init(_ first: Range<Int>, _ second: Range<Int>) {
            self.first = first
            self.second = second
        }

        package var isAlone: Bool { first.isEmpty || second.isEmpty }
    }

    /// Rows in the order of both texts; each block is in one of them.
    package static func rows(_ first: [AlignedBlock], _ second: [AlignedBlock]) -> [Row] {
        let costs = AlignmentCosts(first, second)
        var rows: [Row] = []
        rows.reserveCapacity(max(first.count, second.count))
        var start = (first: 0, second: 0)
        for heading in sharedHeadings(first, second) {
            rows += SectionAlignment(
                first, start.first..<heading.first, second, start.second..<heading.second, costs
            ).rows()
            rows.append(
                Row(heading.first..<heading.first + 1, heading.second..<heading.second + 1))
            start = (heading.first + 1, heading.second + 1)
        }
        rows += SectionAlignment(
            first, start.first..<first.count, second, start.second..<second.count, costs
        ).rows()
        return rows
    }
}

extension BlockAlignment {
    private typealias Pair = (first: Int, second: Int)

    /// Headings with one id, as many as stand in the same order in both texts.
    private static func sharedHeadings(
        _ first: [AlignedBlock], _ second: [AlignedBlock]
    ) -> [Pair] {
        var places: [[UInt8]: Int] = [:]
        for (index, block) in second.enumerated() {
            if case .heading(let id) = block.kind { places[Array(id.utf8)] = index }
        }
        guard !places.isEmpty else { return [] }
        var pairs: [Pair] = []
        for (index, block) in first.enumerated() {
            guard case .heading(let id) = block.kind,
                let place = places.removeValue(forKey: Array(id.utf8))
            else { continue }
            pairs.append((index, place))
        }
        return longestRising(pairs)
    }

    /// The most pairs whose second members rise as the first do.
    private static func longestRising(_ pairs: [Pair]) -> [Pair] {
        // Of the runs of each length, the pair in which the lowest one ends.
        var ends: [Int] = []
        var previous: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].second < pair.second {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            previous.append(low == 0 ? nil : ends[low - 1])
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [Pair] = []
        var next = ends.last
        while let index = next {
            run.append(pairs[index])
            next = previous[index]
        }
        return run.reversed()
    }
}
