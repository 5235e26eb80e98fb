/// An encoding other than UTF-8 that a file on an editor's desk may have.
package enum ForeignEncoding: Sendable {
    case utf16
    case utf16LittleEndian
    case utf16BigEndian
    case utf32
    case gb18030
    case big5

    /// The name that `iconv -f` knows.
    var name: String {
        switch self {
        case .utf16: "UTF-16"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32: "UTF-32"
        case .gb18030: "GB18030"
        case .big5: "BIG5"
        }
    }

    /// As people call it.
    var commonName: Wording {
        switch self {
        case .gb18030: Wording(en: "GB18030 (GBK)", zh: "GB18030（GBK）")
        case .big5: Wording(en: "Big5", zh: "Big5（繁体）")
        default: Wording(en: name, zh: name)
        }
    }

    /// Those that no mark tells from each other.
    package enum Unmarked: String, Sendable, CaseIterable {
        case gb18030, big5

        package var encoding: ForeignEncoding { self == .big5 ? .big5 : .gb18030 }
    }
}
