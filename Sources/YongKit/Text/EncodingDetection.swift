extension ForeignEncoding {
    /// What the byte-order mark says, or the NULs between the first letters where there is none.
    static func marked(_ bytes: [UInt8]) -> ForeignEncoding? {
        guard bytes.count >= 2 else { return nil }
        let head = Array(bytes.prefix(4))
        if head.count == 4 {
            if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return .utf32 }
            switch head.map({ $0 == 0 }) {
            case [false, true, true, true], [true, true, true, false]: return .utf32
            case [false, true, false, true]: return .utf16LittleEndian
            case [true, false, true, false]: return .utf16BigEndian
            default: break
            }
        }
        if head[0] == 0xFF, head[1] == 0xFE { return .utf16 }
        if head[0] == 0xFE, head[1] == 0xFF { return .utf16 }
        return nil
    }

    /// What the bytes of a text without a mark tell; nil when they tell nothing.
    static func told(by bytes: [UInt8]) -> ForeignEncoding? { ChineseEncoding(bytes)?.encoding }
}

/// A text in one of the two encodings of Chinese that have no mark: GB18030, which holds GBK, and Big5.
///
/// Both write a character in two bytes, and mostly in the same ones. What parts them: everyday
/// characters of Big5 begin with A4 to C6 and often end below 7F; those of GB18030 begin with B0 to F7
/// and end with A1 or more.
struct ChineseEncoding {
    /// Nil when both are as likely.
    let encoding: ForeignEncoding?

    /// Nil for bytes that are no Chinese; Latin-1 is kept apart, whose accented letters can form pairs
    /// by chance.
    init?(_ bytes: [UInt8]) {
        var (pairs, fours, lowEnds, badInBig5, badInGB) = (0, 0, 0, 0, 0)
        var (everydayInGB, everydayInBig5) = (0, 0)
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            guard (0x81...0xFE).contains(first) else { return nil }
            // The first part of a file may end inside a character.
            guard index + 1 < bytes.count else { break }
            let second = bytes[index + 1]
            if (0x30...0x39).contains(second) {
                fours += 1
                index += 4
                continue
            }
            pairs += 1
            index += 2
            switch second {
            case 0x40...0x7E: lowEnds += 1
            case 0x80...0xA0: badInBig5 += 1
            case 0xA1...0xFE: break
            default: badInGB += 1
            }
            if first < 0xA1 || first > 0xF9 { badInBig5 += 1 }
            if second >= 0xA1, (0xB0...0xF7).contains(first) || first == 0xA1 || first == 0xA3 {
                everydayInGB += 1
            }
            if (0xA4...0xC6).contains(first) || first == 0xA1 { everydayInBig5 += 1 }
        }
        guard pairs + fours > 0, badInGB == 0 else { return nil }
        let isNoBig5 = badInBig5 + fours > 0
        // Of ten everyday characters of Big5 four end below 7F, and of GB18030 hardly any.
        let isBig5 =
            !isNoBig5 && everydayInBig5 * 10 >= pairs * 9 && lowEnds * 20 >= pairs
        let isGB =
            isNoBig5
            ? everydayInGB * 2 > pairs || lowEnds * 2 < pairs
            : everydayInGB * 2 > pairs && lowEnds * 20 < pairs + 10
        switch (isGB, isBig5) {
        case (true, false): encoding = .gb18030
        case (false, true): encoding = .big5
        default:
            guard everydayInGB * 2 > pairs || everydayInBig5 * 10 >= pairs * 9 else { return nil }
            encoding = nil
        }
    }
}
