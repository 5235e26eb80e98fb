/// An encoding other than UTF-8 that a file on an editor's desk may have.
package enum ForeignEncoding: Sendable {
    case utf16
    case utf16LittleEndian
    case utf16BigEndian
    case utf32
    case gb18030

    /// The name that `iconv -f` knows.
    var name: String {
        switch self {
        case .utf16: "UTF-16"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32: "UTF-32"
        case .gb18030: "GB18030"
        }
    }
}
