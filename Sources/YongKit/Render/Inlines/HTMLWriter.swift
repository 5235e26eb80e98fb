internal import Templates

/// Writes HTML of our own into bytes; texts are escaped, tags are ours.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    /// Markup that no author can change.
    mutating func tag(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text, in an element or in a quoted attribute.
    mutating func text(_ text: String) { Escaping.appendEscaped(text, to: &bytes) }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        Escaping.appendEscaped(bytes, to: &self.bytes)
    }

    /// HTML that this writer or another one of ours has made.
    mutating func html(_ html: [UInt8]) { bytes += html }
}
