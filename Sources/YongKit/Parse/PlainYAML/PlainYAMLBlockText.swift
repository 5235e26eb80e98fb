extension PlainYAMLReader {
    /// A text below `|` or `>`, deeper than `indent`.
    mutating func blockText(indent: Int) throws(Unsure) -> String {
        let isFolded = text[offset] == 0x3E
        offset += 1
        let chomping = chompingSign()
        skipSpaces()
        guard offset < end, text[offset] == 0x0A else { throw Unsure() }
        passLineEnd()
        var blanks = 0
        let depth = try depthOfText(deeperThan: indent, blanks: &blanks)
        var written: [UInt8] = []
        // The line feed behind the line before, which a folded text may show as a space.
        var hasBreak = false
        var wasSpaced = false
        repeat {
            let isSpaced = text[offset] == 0x20
            if isFolded, hasBreak, !wasSpaced, !isSpaced {
                if blanks == 0 { written.append(0x20) }
            } else if hasBreak {
                written.append(0x0A)
            }
            written.append(contentsOf: repeatElement(0x0A, count: blanks))
            wasSpaced = isSpaced
            let start = offset
            skipLine()
            written.append(contentsOf: text.bytes[start..<offset])
            hasBreak = offset < end
            if hasBreak { passLineEnd() }
            blanks = skipBlankLines(depth: depth)
        } while offset < end && offset - origin == depth
        if hasBreak, chomping != .strip { written.append(0x0A) }
        if chomping == .keep { written.append(contentsOf: repeatElement(0x0A, count: blanks)) }
        if offset < end {
            offset = origin
            try beginLine()
        }
        return String(decoding: written, as: UTF8.self)
    }
}

extension PlainYAMLReader {
    private enum Chomping { case clip, strip, keep }

    private mutating func chompingSign() -> Chomping {
        guard offset < end else { return .clip }
        switch text[offset] {
        case 0x2D:
            offset += 1
            return .strip
        case 0x2B:
            offset += 1
            return .keep
        default: return .clip
        }
    }

    /// How far right the first line with something on it begins; ends there.
    private mutating func depthOfText(
        deeperThan indent: Int, blanks: inout Int
    ) throws(Unsure) -> Int {
        var widest = 0
        while true {
            skipSpaces()
            guard offset < end else { throw Unsure() }
            let depth = offset - origin
            if text[offset] != 0x0A {
                guard depth > indent, depth > 0, depth >= widest else { throw Unsure() }
                return depth
            }
            widest = max(widest, depth)
            blanks += 1
            passLineEnd()
        }
    }

    /// Ends behind the indentation of the next line that is not blank, and counts those before it.
    private mutating func skipBlankLines(depth: Int) -> Int {
        var count = 0
        while true {
            while offset < end, offset - origin < depth, text[offset] == 0x20 { offset += 1 }
            guard offset < end, text[offset] == 0x0A else { return count }
            count += 1
            passLineEnd()
        }
    }
}
