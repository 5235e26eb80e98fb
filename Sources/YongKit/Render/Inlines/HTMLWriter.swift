/// Writes HTML of our own into bytes; texts are escaped, tags are ours.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup that no author can change.
    mutating func tag(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text, in an element or in a quoted attribute.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for (index, byte) in text.enumerated() {
                guard let escape = Self.escape(of: byte) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                tag(escape)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// HTML that this writer or another one of ours has made.
    mutating func html(_ html: [UInt8]) { bytes += html }
}
