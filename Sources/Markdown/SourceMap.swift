/// The lines of a text: from cmark's line numbers to bytes, and from bytes to places.
struct SourceMap {
    let text: Bytes
    private let firstLine: Int
    let lineStarts: [Int]

    /// `firstLine` is the file's line on which the text begins.
    init(_ text: Bytes, firstLine: Int) {
        self.text = text
        self.firstLine = firstLine
        var starts = [0]
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == 0x0a || (byte == 0x0d && (index == text.count || text[index] != 0x0a)) {
                starts.append(index)
            }
        }
        lineStarts = starts
    }

    /// Again, with the lines that were found before.
    init(_ text: Bytes, firstLine: Int, lineStarts: [Int]) {
        self.text = text
        self.firstLine = firstLine
        self.lineStarts = lineStarts
    }

    /// Where a line begins; lines of the text are counted from 1, as cmark does.
    func offset(ofLine line: Int) -> Int {
        if line < 1 { return 0 }
        return line <= lineStarts.count ? lineStarts[line - 1] : text.count
    }

    /// The line of the text, from 1, on which a byte stands.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The end of the line on which a byte stands, without its line feed.
    func lineEnd(of offset: Int) -> Int {
        var end = offset
        while end < text.count, !text[end].isLineEnd { end += 1 }
        return end
    }

    /// The place of a stretch of bytes; its length ends with its first line.
    func place(_ range: Range<Int>) -> Place {
        let line = line(of: range.lowerBound)
        let end = min(range.upperBound, lineEnd(of: range.lowerBound))
        return Place(
            line: firstLine + line - 1,
            column: 1 + scalars(lineStarts[line - 1]..<range.lowerBound),
            length: max(1, scalars(range.lowerBound..<max(end, range.lowerBound))))
    }

    /// The place of a whole line's words.
    func place(ofLine line: Int) -> Place {
        let end = lineEnd(of: offset(ofLine: line))
        var start = offset(ofLine: line)
        while start < end, text[start].isSpace { start += 1 }
        return place(start..<end)
    }

    private func scalars(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where !text[index].isContinuation { count += 1 }
        return count
    }
}
