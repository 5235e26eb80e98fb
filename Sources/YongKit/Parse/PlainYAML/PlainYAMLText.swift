/// A text without quotes, within one line.
struct PlainText {
    let range: Range<Int>
    /// In Unicode scalars.
    let length: Int
    /// True if the colon of a key stands behind it.
    let isKey: Bool
    let hasWideColon: Bool
    /// `，`, `、` and the like.
    let hasWideComma: Bool
}

extension PlainYAMLReader {
    /// Ends behind the text, before the spaces that follow it.
    mutating func plainText(inFlow: Bool) throws(Unsure) -> PlainText {
        try checkFirst(inFlow: inFlow)
        let start = offset
        var last = start
        var index = start
        var inner = 0
        var (isKey, hasWideColon, hasWideComma) = (false, false, false)
        scan: while index < end {
            let byte = text[index]
            switch byte {
            case 0x0A: break scan
            case 0x20:
                index += 1
                continue scan
            case 0x23: if text[index - 1] == 0x20 { break scan }
            case 0x3A:
                if isBlank(at: index + 1) {
                    guard last == index else { throw Unsure() }
                    isKey = true
                    break scan
                }
                try checkColon(at: index, start: start, inFlow: inFlow)
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: if inFlow { break scan }
            case 0x80..<0xC0: inner += 1
            case 0xE3, 0xEF:
                hasWideColon = hasWideColon || isWideColon(at: index)
                hasWideComma = hasWideComma || isWideComma(at: index)
            default: break
            }
            index += 1
            last = index
        }
        try checkEdges(start..<last)
        offset = last
        origin += inner
        return PlainText(
            range: start..<last, length: last - start - inner, isKey: isKey,
            hasWideColon: hasWideColon, hasWideComma: hasWideComma)
    }

    /// The value that a text is.
    func node(_ plain: PlainText, at place: SourceLocation) throws(Unsure) -> DataNode {
        guard !plain.isKey else { throw Unsure() }
        let written = text.string(plain.range)
        let isEmpty = written == "~" || written == "null"
        return DataNode(
            isEmpty ? .empty : .text(written),
            at: SourceLocation(
                place.file, line: place.line, column: place.column, length: plain.length))
    }

    /// A text in quotation marks that ends on its line; ends behind the second mark.
    mutating func quoted() throws(Unsure) -> String {
        let mark = text[offset]
        var start = offset + 1
        var index = start
        var inner = 0
        var parts: [UInt8]?
        while true {
            guard index < end, text[index] != 0x0A else { throw Unsure() }
            let byte = text[index]
            if byte == mark {
                guard mark == 0x27, index + 1 < end, text[index + 1] == mark else { break }
                parts = (parts ?? []) + text.bytes[start...index]
                index += 2
                start = index
            } else if byte == 0x5C, mark == 0x22 {
                guard index + 1 < end, let byte = Self.escaped(text[index + 1]) else {
                    throw Unsure()
                }
                parts = (parts ?? []) + text.bytes[start..<index] + [byte]
                index += 2
                start = index
            } else {
                if byte & 0xC0 == 0x80 { inner += 1 }
                index += 1
            }
        }
        offset = index + 1
        origin += inner
        guard let parts else { return text.string(start..<index) }
        return String(decoding: parts + text.bytes[start..<index], as: UTF8.self)
    }
}

extension PlainYAMLReader {
    /// What a text without quotes cannot begin with.
    private func checkFirst(inFlow: Bool) throws(Unsure) {
        guard offset < end else { throw Unsure() }
        switch text[offset] {
        case 0x2D:
            guard !isBlank(at: offset + 1), !(inFlow && isBracketOrComma(at: offset + 1)) else {
                throw Unsure()
            }
        // ? : , [ ] { } # & * ! | > ' " % @ ` and blanks
        case 0x00...0x20, 0x3F, 0x3A, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C,
            0x3E, 0x27, 0x22, 0x25, 0x40, 0x60:
            throw Unsure()
        default: return
        }
    }

    /// `zh:猫` and `标题:　猫` are texts for YAML, and never meant as such.
    private func checkColon(at index: Int, start: Int, inFlow: Bool) throws(Unsure) {
        let isLanguage = index == start + 2 && isLetter(at: start) && isLetter(at: start + 1)
        if isLanguage, text[index + 1] != 0x2F { throw Unsure() }
        if text.blankLength(at: index + 1, before: end) > 0 { throw Unsure() }
        if inFlow, text[index + 1] == 0x3F || isBracketOrComma(at: index + 1) { throw Unsure() }
    }

    /// Blanks that are none for YAML belong to the text, and nobody sees them.
    private func checkEdges(_ range: Range<Int>) throws(Unsure) {
        if text[range.lowerBound] >= 0x80, text.blankLength(at: range.lowerBound, before: end) > 0 {
            throw Unsure()
        }
        guard text[range.upperBound - 1] >= 0x80 else { return }
        let last = text.scalarStart(before: range.upperBound)
        if text.blankLength(at: last, before: range.upperBound) > 0 { throw Unsure() }
    }

    private func isBracketOrComma(at index: Int) -> Bool {
        switch text[index] {
        case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: true
        default: false
        }
    }

    func isLetter(at index: Int) -> Bool { (0x61...0x7A).contains(text[index]) }

    private func isWideColon(at index: Int) -> Bool {
        index + 2 < end && text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == 0x9A
    }

    /// `，` `；` `﹐` `︐` `、`, as `Punctuation.isComma` has them.
    private func isWideComma(at index: Int) -> Bool {
        guard index + 2 < end else { return false }
        return switch (text[index], text[index + 1], text[index + 2]) {
        case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xB9, 0x90), (0xEF, 0xB8, 0x90),
            (0xE3, 0x80, 0x81):
            true
        default: false
        }
    }

    private static func escaped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x5C, 0x2F: byte
        case 0x6E: 0x0A
        default: nil
        }
    }
}
