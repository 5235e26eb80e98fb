extension PlainYAMLReader {
    /// How far right what is visible next stands; -1 behind the last line.
    var column: Int { offset < end ? offset - origin : -1 }

    var isAtLineEnd: Bool { offset >= end || text[offset] == 0x0A }

    /// The `-` of a list's entry.
    var isAtDash: Bool { isAtSign(0x2D) }

    /// The `:` behind a key.
    var isAtColon: Bool { isAtSign(0x3A) }

    private func isAtSign(_ sign: UInt8) -> Bool {
        offset < end && text[offset] == sign && isBlank(at: offset + 1)
    }

    /// The end of the part counts as the end of a line.
    func isBlank(at index: Int) -> Bool {
        index >= end || text[index] == 0x20 || text[index] == 0x0A
    }

    mutating func skipSpaces() {
        while offset < end, text[offset] == 0x20 { offset += 1 }
    }

    /// From the beginning of a line to what is visible first, there or below.
    mutating func beginLine() throws(Unsure) {
        while true {
            skipSpaces()
            guard offset < end else { return }
            switch text[offset] {
            case 0x0A: break
            case 0x23: skipLine()
            default: return try checkBeginning()
            }
            guard offset < end else { return }
            passLineEnd()
        }
    }

    /// Behind a value only a comment may stand; ends at what is visible on the next line.
    mutating func finishLine() throws(Unsure) {
        skipSpaces()
        guard offset < end else { return }
        if text[offset] == 0x23 {
            // `zh: 你好 #1` is a mistake.
            guard text[offset - 1] == 0x20, isBlank(at: offset + 1) else { throw Unsure() }
            skipLine()
            guard offset < end else { return }
        }
        guard text[offset] == 0x0A else { throw Unsure() }
        passLineEnd()
        try beginLine()
    }

    mutating func passLineEnd() {
        offset += 1
        line += 1
        origin = offset
    }

    /// To the end of the line.
    mutating func skipLine() {
        while offset < end, text[offset] != 0x0A { offset += 1 }
    }

    /// Marks of documents, directives, and blanks that are none for YAML.
    private func checkBeginning() throws(Unsure) {
        let first = text[offset]
        if offset == origin, first == 0x25 || isTriple(0x2D) || isTriple(0x2E) { throw Unsure() }
        if text.blankLength(at: offset, before: end) > 0 { throw Unsure() }
    }

    private func isTriple(_ byte: UInt8) -> Bool {
        offset + 2 < end && text[offset] == byte && text[offset + 1] == byte
            && text[offset + 2] == byte
    }
}

/// Whether a part has only characters that nobody has to look at twice.
enum OrdinaryBytes {
    static func areAll(_ text: TextBytes, _ range: Range<Int>) -> Bool {
        guard range.count <= YAMLSource.longest, range.upperBound <= text.bytes.count else {
            return false
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            areAll(UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    private static func areAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var stars = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x20...0x29, 0x2B...0x7E, 0x0A: continue
            case 0x2A: stars += 1
            case 0xC2: if index < bytes.count, bytes[index] < 0xA0 { return false }
            case 0xE2:
                // Ends of lines that no editor shows, and what turns the direction of a text.
                guard index + 1 < bytes.count else { return false }
                if bytes[index] == 0x80, bytes[index + 1] >= 0xA8, bytes[index + 1] < 0xAF {
                    return false
                }
                if bytes[index] == 0x81, bytes[index + 1] >= 0xA6, bytes[index + 1] < 0xAA {
                    return false
                }
            case 0xEF:
                guard index + 1 < bytes.count else { return false }
                if bytes[index] == 0xBB, bytes[index + 1] == 0xBF { return false }
                if bytes[index] == 0xBF, bytes[index + 1] >= 0xBE { return false }
            case 0x80...: continue
            default: return false
            }
        }
        // Each could be an alias, and many of them are refused.
        return stars <= YAMLSource.mostAliases
    }
}
