/// The bytes of one file, with the questions that our line readers ask of them.
struct TextBytes: Sendable {
    let bytes: [UInt8]
    let file: String

    subscript(index: Int) -> UInt8 { bytes[index] }

    func string(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// Where the line that holds `index` ends: at its line feed, or at `end`.
    func lineEnd(from index: Int, before end: Int) -> Int {
        var index = index
        while index < end, bytes[index] != 0x0A { index += 1 }
        return index
    }

    /// How many bytes the blank at `index` has; 0 when something visible stands there.
    ///
    /// Editors cannot see what kind of blank they typed: U+3000 of a Chinese input method, a
    /// no-break space pasted from a web page, a zero-width space from a chat.
    func blankLength(at index: Int, before end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09: return 1
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2, 0xE3, 0xEF:
            guard index + 2 < end else { return 0 }
            switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
            case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8B),
                (0xE2, 0x80, 0xAF):
                return 3
            default: return 0
            }
        default: return 0
        }
    }

    /// The range without the blanks at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = blankLength(at: start, before: range.upperBound)
            if length == 0 { break }
            start += length
        }
        var end = range.upperBound
        while end > start {
            let last = scalarStart(before: end)
            guard last >= start, blankLength(at: last, before: end) == end - last else { break }
            end = last
        }
        return start..<end
    }

    func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }

    /// Where the character begins that ends before `end`.
    func scalarStart(before end: Int) -> Int {
        var index = end - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// How many Unicode scalars a range has: columns and lengths of messages are counted in them.
    func scalarCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The place of a range within one line.
    func location(_ range: Range<Int>, line: Int) -> SourceLocation {
        var start = range.lowerBound
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        let hasMark = start == 0 && matches([0xEF, 0xBB, 0xBF], at: 0)
        return SourceLocation(
            file, line: line,
            column: scalarCount(start..<range.lowerBound) + (hasMark ? 0 : 1),
            length: max(1, scalarCount(range)))
    }

    func matches(_ other: String, at index: Int) -> Bool {
        var other = other
        return other.withUTF8 { other in
            index + other.count <= bytes.count
                && bytes[index..<index + other.count].elementsEqual(other)
        }
    }

    func matches(_ other: [UInt8], at index: Int) -> Bool {
        guard index + other.count <= bytes.count else { return false }
        for position in 0..<other.count where bytes[index + position] != other[position] {
            return false
        }
        return true
    }

    func equals(_ range: Range<Int>, _ other: [UInt8]) -> Bool {
        range.count == other.count && matches(other, at: range.lowerBound)
    }
}
