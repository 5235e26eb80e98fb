/// Which names a tag may bear.
enum TagName {
    static func isValid(_ tag: Tag) -> Bool {
        let name = tag.name.utf8
        switch tag.sigil {
        case .partial, .parent:
            return !name.isEmpty && name.allSatisfy(isPartOfPath)
        case .close:
            // It is held against the tag that it closes.
            return true
        case .block:
            return !name.isEmpty && name.allSatisfy { isPartOfPath($0) && $0 != dot }
        case .variable, .raw, .section, .inverted:
            if tag.name == "." { return tag.sigil == .variable || tag.sigil == .raw }
            return name.split(separator: dot, omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0.allSatisfy(isPartOfPath)
            }
        }
    }

    private static let dot = UInt8(ascii: ".")

    /// Letters and digits of any script, and the signs of file names, which tables have as keys.
    private static func isPartOfPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"),
            UInt8(ascii: "+"), UInt8(ascii: "~"), dot:
            true
        default: false
        }
    }
}
