/// The size of a text's largest parts, from which it shows that most texts exceed no limit.
struct ByteTotals {
    private(set) var longestParagraph = 0
    private var paragraph = 0
    private var longestLine = 0
    private var lines = 0

    /// A line without its end; lines are added in order.
    mutating func addLine(bytes: Int) {
        lines += 1
        longestLine = max(longestLine, bytes)
        paragraph = bytes == 0 ? 0 : paragraph + bytes + 1
        longestParagraph = max(longestParagraph, paragraph)
    }

    /// Whether anything in the text could exceed a limit of a paragraph, a line or a word.
    func mayExceed(_ limits: Limits, in text: Bytes) -> Bool {
        if longestParagraph > Limit.quadraticUnit { return true }
        if longestParagraph > limits.brackets {
            // The limits of `[`, of `@` and, eight bytes each at least, of addresses.
            if text.occurrences(of: UInt8(ascii: "[")) > limits.brackets
                || text.occurrences(of: UInt8(ascii: "@")) > limits.atSigns
                || text.occurrences(of: UInt8(ascii: ":")) > limits.addresses
            {
                return true
            }
        }
        if longestLine > limits.parentheses,
            text.occurrences(of: UInt8(ascii: ")")) > limits.parentheses
        {
            return true
        }
        guard text.contains(byte: UInt8(ascii: "|")) else { return false }
        let pipes = text.occurrences(of: UInt8(ascii: "|"))
        return pipes > limits.rowCells || (pipes + 1) * lines > limits.tableCells
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How often a byte stands here; written so that the compiler compares many at once.
    func occurrences(of byte: UInt8) -> Int {
        guard let base = baseAddress else { return 0 }
        var total = 0
        var start = 0
        while start < count {
            // Sums of single bytes hold up to 255.
            let end = Swift.min(start + 255, count)
            var sum: UInt8 = 0
            var index = start
            while index < end {
                sum &+= base[index] == byte ? 1 : 0
                index &+= 1
            }
            total += Int(sum)
            start = end
        }
        return total
    }
}
