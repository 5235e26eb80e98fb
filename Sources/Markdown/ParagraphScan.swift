/// Reads a text line by line and counts what costs cmark time, paragraph by paragraph.
struct ParagraphScan {
    private let text: Bytes
    private let limits: Limits
    private var brackets = 0
    private var delimiters = 0
    private var atSigns = 0
    /// Bytes since the last blank line.
    private var bytes = 0
    /// What lines that could be the second of a table made cmark read again, as `Limit` counts it.
    private var headerBytes = 0
    private var columns = 0
    private var cellsOfLastLine = 0
    private var isInTable = false
    /// In no quote and no list, so that cmark is sure to see the same table.
    private var isPlainTable = false
    private var tableCells = 0

    init(_ text: Bytes, _ limits: Limits) {
        self.text = text
        self.limits = limits
    }

    mutating func excess() -> LimitScan.Excess? {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, !text[end].isLineEnd { end += 1 }
            let line = start..<end
            if isBlank(line) {
                endParagraph()
                bytes = 0
            } else {
                if isInTable || interruptsParagraph(line) { endCounts() }
                if let excess = count(line) { return excess }
            }
            start = end + 1
            // A CR and its LF end one line.
            if start < text.count, text[end] == 0x0d, text[start] == 0x0a { start += 1 }
        }
        return nil
    }
}

extension ParagraphScan {
    private mutating func endParagraph() {
        endCounts()
        isInTable = false
        isPlainTable = false
        headerBytes = 0
        cellsOfLastLine = 0
    }

    private mutating func endCounts() {
        brackets = 0
        delimiters = 0
        atSigns = 0
    }

    private func isBlank(_ line: Range<Int>) -> Bool {
        text.slice(line).allSatisfy(\.isSpace)
    }

    /// Lines that begin a paragraph of their own whatever stands above: list items and headings.
    private func interruptsParagraph(_ line: Range<Int>) -> Bool {
        let line = text.slice(line)
        var index = 0
        while index < line.count, index < 3, line[index] == 0x20 { index += 1 }
        guard index + 2 < line.count, line[index + 1] == 0x20, line[index + 2] > 0x20 else {
            return false
        }
        return "-*+#".utf8.contains(line[index])
    }

    private mutating func count(_ line: Range<Int>) -> LimitScan.Excess? {
        var pipes = 0
        var parentheses = 0
        var addresses = 0
        var isDelimiterRow = true
        var hasDelimiter = false
        for index in line {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): delimiters += 1
            case UInt8(ascii: "@"): atSigns += 1
            case UInt8(ascii: ")"): parentheses += 1
            case UInt8(ascii: "|"):
                if !text.isEscaped(at: index) { pipes += 1 }
                hasDelimiter = true
            case UInt8(ascii: ":"):
                hasDelimiter = true
                if text.starts(with: "//", at: index + 1) { addresses += 1 }
            case 0x20, 0x09:
                parentheses = 0
                addresses = 0
            default: break
            }
            if parentheses > limits.parentheses {
                return excess(.parentheses, parentheses, index)
            }
            if addresses > limits.addresses { return excess(.addresses, addresses, index) }
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x20, 0x09,
                UInt8(ascii: ">"):
                break
            default: isDelimiterRow = false
            }
        }
        return countsExcess(line)
            ?? tableExcess(line, pipes: pipes, isDelimiterRow: isDelimiterRow && hasDelimiter)
    }

    private mutating func countsExcess(_ line: Range<Int>) -> LimitScan.Excess? {
        bytes += line.count + 1
        if bytes > limits.paragraphBytes {
            return excess(.paragraphBytes, bytes, line.lowerBound)
        }
        if brackets > limits.brackets { return excess(.brackets, brackets, line.lowerBound) }
        if delimiters > limits.delimiters {
            return excess(.delimiters, delimiters, line.lowerBound)
        }
        if atSigns > limits.atSigns { return excess(.atSigns, atSigns, line.lowerBound) }
        return nil
    }

    private mutating func tableExcess(
        _ line: Range<Int>, pipes: Int, isDelimiterRow: Bool
    ) -> LimitScan.Excess? {
        let count = cells(line, pipes: pipes)
        if count > limits.rowCells { return excess(.rowCells, count, line.lowerBound) }
        defer { cellsOfLastLine = count }
        if isDelimiterRow, !isPlainTable {
            // For every such line cmark looks for cells in the whole paragraph above, and, where
            // no `|` stands, from each of its lines back to its beginning.
            headerBytes += bytes * bytes / Limit.quadraticUnit
            if headerBytes > limits.tableHeaderBytes {
                return excess(.tableHeaderBytes, headerBytes, line.lowerBound)
            }
        }
        if isInTable {
            // A short row is filled up, a long one is cut.
            tableCells += columns
        } else if isDelimiterRow {
            columns = cells(line, pipes: pipes)
            // A quote's or a list's sign before the first `|` makes one cell more or less.
            isInTable = abs(columns - cellsOfLastLine) <= 1
            isPlainTable = columns == cellsOfLastLine && text[line.lowerBound] == UInt8(ascii: "|")
            tableCells += isInTable ? 2 * columns : 0
        }
        return tableCells > limits.tableCells
            ? excess(.tableCells, tableCells, line.lowerBound) : nil
    }

    /// How many cells a line would be as a row.
    private func cells(_ line: Range<Int>, pipes: Int) -> Int {
        let line = text.slice(line).trimmed
        let hasOuter = (line.first == 0x7c ? 1 : 0) + (line.count > 1 && line.last == 0x7c ? 1 : 0)
        return pipes + 1 - hasOuter
    }

    private func excess(_ limit: Limit, _ value: Int, _ offset: Int) -> LimitScan.Excess {
        LimitScan.Excess(limit: limit, value: value, offset: offset)
    }
}
