/// Marks of Markdown as a Chinese input method types them; they are printed as they are.
///
/// Only what can hardly be meant otherwise is reported: `＃猫税＃` is a hashtag, `【注】` a bracket.
extension MistakeFinder {
    /// `blocks` hold text with such a mark, in document order.
    mutating func findWideMarks(in blocks: [Node]) {
        var last: Node?
        for block in blocks where block != last {
            last = block
            let range = locator.range(ofBlock: block)
            if block.kind == .paragraph { findWideLines(in: block, range) }
            findWideSpans(in: range)
        }
    }

    /// What stands at the beginning of a line.
    private mutating func findWideLines(in paragraph: Node, _ range: Range<Int>) {
        let lines = WideLine.lines(of: map.text, in: range)
        guard let first = lines.first, !findWideTable(lines) else { return }
        if let (box, write) = first.box(in: paragraph) {
            add(.fullWidthMarkup, box, replacement: write)
        }
        let entries = lines.compactMap { line in line.numbered.map { (line.range, $0) } }
        if entries.count > 1 {
            for (line, write) in entries { add(.listWithoutSpace, line, replacement: write) }
        }
        var code = CodeSpans(map.text, from: range.lowerBound)
        for line in lines where !isFull && !code.contains(line.range.lowerBound) {
            if let (mark, write) = line.corrected {
                add(.fullWidthMarkup, mark, replacement: write)
            }
        }
    }

    /// `｜甲｜乙｜` above `｜－｜－｜`, or several such rows.
    private mutating func findWideTable(_ lines: [WideLine]) -> Bool {
        let rule = lines.dropFirst().firstIndex(where: \.isTableRule)
        let rows = lines.filter(\.isWideRow)
        let table = rule.map { [lines[$0 - 1], lines[$0]] } ?? (rows.count > 1 ? rows : [])
        guard table.first?.hasBar == true, let line = table.first(where: \.hasWideTableMark) else {
            return false
        }
        add(.fullWidthMarkup, line.range, replacement: line.tableRow)
        return true
    }

    /// Pairs within a line.
    private mutating func findWideSpans(in range: Range<Int>) {
        var code = CodeSpans(map.text, from: range.lowerBound)
        var index = range.lowerBound
        while index < range.upperBound, !isFull {
            // All of these signs begin with one of three bytes.
            guard [0xef, 0xe3, UInt8(ascii: "[")].contains(map.text[index]),
                let span = WideSpan(at: index, in: map.text), !code.contains(index)
            else {
                index += 1
                continue
            }
            if !span.isDefinition { add(.fullWidthMarkup, span.range, replacement: span.write) }
            index = span.range.upperBound
        }
    }
}

/// Spans of code in a block; asked for places in their order.
struct CodeSpans {
    private let text: Bytes
    private var span: Range<Int>
    private var hasMore = true

    init(_ text: Bytes, from start: Int) {
        self.text = text
        span = start..<start
    }

    mutating func contains(_ index: Int) -> Bool {
        while hasMore, span.upperBound <= index {
            guard let next = text.codeSpan(from: span.upperBound) else {
                hasMore = false
                break
            }
            span = next
        }
        return span.contains(index)
    }
}
