/// A pair of full-width marks within a line: `＊＊…＊＊`, `｀…｀`, `［^1］`.
struct WideSpan {
    let range: Range<Int>
    /// What should have been written.
    let write: String
    /// `［^1］：` at the beginning of a line: that is looked at with the line.
    let isDefinition: Bool

    /// Nil when none begins at `index`.
    init?(at index: Int, in text: Bytes) {
        if let pair = Self.pair(of: "＊", 2, as: "**", at: index, in: text)
            ?? Self.pair(of: "｀", 1, as: "`", at: index, in: text)
        {
            (range, write) = pair
            isDefinition = false
        } else if let (range, name) = Self.footnote(at: index, in: text) {
            self.range = range
            write = "[^\(name)]"
            let end = range.upperBound
            isDefinition =
                FootnoteSyntax.beginsLine(index, in: text)
                && (text.starts(with: ":", at: end) || text.starts(with: "：", at: end))
        } else {
            return nil
        }
    }

    /// Exactly `count` signs, then words, then as many signs again.
    private static func pair(
        of sign: StaticString, _ count: Int, as mark: String, at start: Int, in text: Bytes
    ) -> (range: Range<Int>, write: String)? {
        let width = sign.utf8CodeUnitCount
        func run(at index: Int) -> Int {
            var length = 0
            while text.starts(with: sign, at: index + length * width) { length += 1 }
            return length
        }
        // Asked first: within a long run, nothing more is looked at.
        guard text.starts(with: sign, at: start), !text.starts(with: sign, at: start - width),
            run(at: start) == count
        else { return nil }
        let inside = start + count * width
        var end = inside
        while end < text.count, !text[end].isLineEnd {
            let length = run(at: end)
            if length == count {
                let words = text.slice(inside..<end)
                guard !words.isEmpty, words.trimmed.count == words.count else { return nil }
                return (start..<end + count * width, mark + words.string + mark)
            }
            end += Swift.max(1, length * width)
            if end - inside > longest { return nil }
        }
        return nil
    }

    /// A pair further apart is two accidents.
    private static let longest = 600

    /// `［^1］`, `【^1】` and the mixed forms; nil for `[^1]`, which is right.
    static func footnote(at start: Int, in text: Bytes) -> (range: Range<Int>, name: String)? {
        var index = start
        var isWide = false
        if text.starts(with: "［", at: index) || text.starts(with: "【", at: index) {
            isWide = true
            index += 3
        } else if text.starts(with: "[", at: index) {
            index += 1
        } else {
            return nil
        }
        guard text.starts(with: "^", at: index) || text.starts(with: "＾", at: index) else {
            return nil
        }
        if text[index] != UInt8(ascii: "^") { isWide = true }
        index += text[index] == UInt8(ascii: "^") ? 1 : 3
        let name = index
        while index < text.count, index - name < 100, !text[index].isSpace {
            let isPlain = text[index] == UInt8(ascii: "]")
            if isPlain || text.starts(with: "］", at: index) || text.starts(with: "】", at: index) {
                let end = index + (isPlain ? 1 : 3)
                guard index > name, isWide || !isPlain else { return nil }
                return (start..<end, text.slice(name..<index).string)
            }
            index += 1
        }
        return nil
    }
}
