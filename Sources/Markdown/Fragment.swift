internal import CCmarkGFM

/// A text that stands inside other HTML: in a cell, in a caption.
extension Document {
    /// Whether the text is one paragraph and nothing else.
    package borrowing func isOneParagraph() -> Bool {
        guard let first = root.firstChild else { return false }
        return first.kind == .paragraph && first.next == nil
    }
}

extension [UInt8] {
    /// The HTML of one paragraph without its tags.
    package var withoutParagraph: [UInt8] {
        let (start, end) = ("<p>".utf8, "</p>\n".utf8)
        guard starts(with: start), suffix(end.count).elementsEqual(end) else { return self }
        return Array(self[start.count..<count - end.count])
    }
}

/// An address that stands outside Markdown.
package enum LinkAddress {
    /// The scheme for which Markdown would refuse it as a link.
    package static func refusedScheme(_ address: String) -> String? {
        Array(address.utf8).withUnsafeBufferPointer { Address.refusedScheme($0) }
    }
}

extension Statistics {
    /// Of a text without mark-up.
    package init(of text: String) {
        var reader = TextReader()
        Array(text.utf8).withUnsafeBufferPointer { _ = reader.read($0) }
        reader.endWord()
        self = reader.statistics
    }

    package static func += (left: inout Statistics, right: Statistics) {
        left.words += right.words
        left.hanCharacters += right.hanCharacters
    }
}
