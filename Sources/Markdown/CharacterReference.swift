/// A numeric reference such as `&#8;`: cmark prints what it names, even what no page may hold.
enum CharacterReference {
    /// The place of the first one that names a control, a noncharacter or one of our marks.
    static func forbidden(in text: Bytes) -> Int? {
        var position = 0
        while let found = text.firstIndex(of: "&#", from: position) {
            if let (scalar, _) = read(text, at: found), isForbidden(scalar) { return found }
            position = found + 2
        }
        return nil
    }

    /// What the reference at `start` names, and where it ends; nil when there is none.
    static func read(_ text: Bytes, at start: Int) -> (scalar: UInt32, end: Int)? {
        guard text.starts(with: "&#", at: start) else { return nil }
        var index = start + 2
        let isHexadecimal = index < text.count && text[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let first = index
        var scalar: UInt32 = 0
        while index < text.count, index - first < 8,
            let digit = Character(Unicode.Scalar(text[index])).hexDigitValue,
            isHexadecimal || digit < 10
        {
            scalar = scalar * (isHexadecimal ? 16 : 10) + UInt32(digit)
            index += 1
        }
        guard index > first, index < text.count, text[index] == UInt8(ascii: ";") else {
            return nil
        }
        return (scalar, index + 1)
    }

    private static func isForbidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0a, 0x0d: false
        // For 0, cmark prints U+FFFD.
        case 0x01..<0x20, 0x7f..<0xa0, 0xfffe, 0xffff, 0x12474, 0x12475: true
        default: false
        }
    }
}
