/// Writes HTML of our own into bytes; texts are escaped, tags are ours.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup that no author can change.
    mutating func tag(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text, in an element or in a quoted attribute.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// HTML that this writer or another one of ours has made.
    mutating func html(_ html: [UInt8]) { bytes += html }
}
