/// Looks at a text before cmark does, and finds what would take it too long.
///
/// Ordinary texts are let through by their totals; only one that could hold too much anywhere is
/// read line by line. Code counts like everything else: telling it apart for certain is cmark's
/// work.
struct LimitScan {
    struct Excess {
        var limit: Limit
        var value: Int
        /// Where the limit was passed.
        var offset: Int
    }

    /// The first limit that a text exceeds.
    static func excess(in text: Bytes, _ limits: Limits) -> Excess? {
        if text.count > limits.textBytes {
            return Excess(limit: .textBytes, value: text.count, offset: 0)
        }
        var totals = ByteTotals()
        if let excess = lineExcess(in: text, limits, &totals) { return excess }
        if totals.mayExceed(limits, in: text) {
            var scan = ParagraphScan(text, limits)
            if let excess = scan.excess() { return excess }
        }
        return referenceExcess(in: text, limits)
    }
}

extension LimitScan {
    /// Long lines, and quotes and lists within each other.
    private static func lineExcess(
        in text: Bytes, _ limits: Limits, _ totals: inout ByteTotals
    ) -> Excess? {
        let hasReturns = text.contains(byte: 0x0d)
        var start = 0
        var lineFeed = -1
        while start < text.count {
            if lineFeed < start {
                lineFeed = text.firstIndex(ofByte: 0x0a, from: start) ?? text.count
            }
            var end = lineFeed
            if hasReturns, let cr = text.slice(0..<end).firstIndex(ofByte: 0x0d, from: start) {
                end = cr
            }
            totals.addLine(bytes: end - start)
            if end - start > limits.lineBytes {
                return Excess(limit: .lineBytes, value: end - start, offset: start)
            }
            if !(text[start] | 0x20).isASCIILetter, text[start] < 0x80 {
                let (depth, offset) = nesting(of: text, start..<end)
                if depth > limits.nesting {
                    return Excess(limit: .nesting, value: depth, offset: offset)
                }
            }
            start = end + 1
            // A CR and its LF end one line.
            if hasReturns, start < text.count, text[end] == 0x0d, text[start] == 0x0a { start += 1 }
        }
        return nil
    }

    /// How deep a line can be: its quotes and list markers, and its indentation.
    private static func nesting(of text: Bytes, _ line: Range<Int>) -> (depth: Int, offset: Int) {
        var index = line.lowerBound
        var markers = 0
        var blanks = 0
        var first = line.lowerBound
        while index < line.upperBound {
            switch text[index] {
            case 0x20: blanks += 1
            case 0x09: blanks += 4
            case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                let isQuote = text[index] == UInt8(ascii: ">")
                guard isQuote || index + 1 >= text.count || text[index + 1].isSpace else {
                    return depth(markers, blanks, first)
                }
                if markers == 0 { first = index }
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < line.upperBound, text[end].isASCIIDigit { end += 1 }
                guard end < line.upperBound, text[end] == 0x2e || text[end] == 0x29 else {
                    return depth(markers, blanks, first)
                }
                if markers == 0 { first = index }
                markers += 1
                index = end
            default: return depth(markers, blanks, first)
            }
            index += 1
        }
        return depth(markers, blanks, first)
    }

    /// Indentation costs bytes on every line, so it counts less than a marker does.
    private static func depth(_ markers: Int, _ blanks: Int, _ offset: Int) -> (Int, Int) {
        markers == 0 ? (0, offset) : (markers + max(0, blanks - markers) / 8, offset)
    }

    /// A long address or title that is used again and again.
    private static func referenceExcess(in text: Bytes, _ limits: Limits) -> Excess? {
        var position = 0
        var longest = 0
        var place = 0
        while let colon = text.firstIndex(of: "]:", from: position) {
            position = colon + 2
            guard mayDefine(text, colon) else { continue }
            var end = position
            // A definition ends with the paragraph, or where the next one begins.
            while end < text.count, !text.isBlankLine(after: end),
                !(text[end].isLineEnd && text.starts(with: "[", at: end + 1))
            {
                end += 1
            }
            if end - colon > longest {
                longest = end - colon
                place = colon
            }
            position = end
        }
        guard longest > 0 else { return nil }
        let bytes = longest * text.occurrences(of: UInt8(ascii: "["))
        return bytes > limits.referenceBytes
            ? Excess(limit: .referenceBytes, value: bytes, offset: place) : nil
    }
}

extension LimitScan {
    /// Whether the `]:` at `colon` may end the label of a reference: what stands before its `[` on
    /// the line are signs of quotes and lists, and it is no footnote.
    private static func mayDefine(_ text: Bytes, _ colon: Int) -> Bool {
        var open = colon - 1
        var hasSpace = false
        while open >= 0, text[open] != UInt8(ascii: "[") {
            // The label began on another line.
            if text[open].isLineEnd { return true }
            if text[open].isSpace { hasSpace = true }
            open -= 1
        }
        if !hasSpace, text.starts(with: "[^", at: open) { return false }
        var before = open - 1
        while before >= 0, !text[before].isLineEnd {
            guard !text[before].isASCIILetter, text[before] < 0x80 else { return false }
            before -= 1
        }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line ends here and the next one is blank.
    fileprivate func isBlankLine(after index: Int) -> Bool {
        guard self[index].isLineEnd else { return false }
        var next = index + 1
        if self[index] == 0x0d, next < count, self[next] == 0x0a { next += 1 }
        while next < count, self[next] == 0x20 || self[next] == 0x09 { next += 1 }
        return next == count || self[next].isLineEnd
    }
}
