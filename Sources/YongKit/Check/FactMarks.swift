internal import Markdown

/// The words of a text that facts say, in order: found once, and looked up by halving.
struct FactMarks {
    private let marks: [(range: Range<Int>, id: String)]

    init(_ text: CheckedText) {
        marks = text.prose.marks.compactMap { mark in
            text.fact(mark).map { (mark.text, $0.id) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Those that begin in a stretch of the text.
    func within(_ range: Range<Int>) -> ArraySlice<(range: Range<Int>, id: String)> {
        let first = index(of: range.lowerBound)
        return marks[first...].prefix { $0.range.upperBound <= range.upperBound }
    }

    func overlap(_ range: Range<Int>) -> Bool {
        let next = index(of: range.lowerBound)
        if next < marks.count, marks[next].range.overlaps(range) { return true }
        return next > 0 && marks[next - 1].range.overlaps(range)
    }

    /// The first mark that does not begin before a place.
    private func index(of place: Int) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
