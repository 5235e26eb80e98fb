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

    /// True for bytes that GB18030 can mean, most of them everyday characters.
    ///
    /// The second condition keeps Latin-1 apart, whose accented letters can form pairs by chance.
    static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
        var index = 0
        var pairs = 0
        var everyday = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            guard (0x81...0xFE).contains(first) else { return false }
            // The first part of a file may end inside a character.
            guard index + 1 < bytes.count else { break }
            let second = bytes[index + 1]
            switch second {
            case 0x30...0x39:
                index += 4
            case 0x40...0x7E, 0x80...0xFE:
                pairs += 1
                if (0xA1...0xF7).contains(first), second >= 0xA1 { everyday += 1 }
                index += 2
            default:
                return false
            }
        }
        return pairs > 0 && everyday * 2 > pairs
    }
}
