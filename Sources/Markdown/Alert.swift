internal import CCmarkGFM

/// A quote that begins with `[!NOTE]`: GitHub's call-out.
package enum Alert: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
}

/// The line `[!NOTE]` at the beginning of a quote.
enum AlertMarker {
    case none
    case alert(Alert)
    /// It looks like one, with a name that nobody knows.
    case unknown(String)

    /// Takes the line off the quote's first paragraph, so that it is not printed.
    static func take(from quote: Node) -> AlertMarker {
        guard quote.parent?.kind == .document, let paragraph = quote.firstChild,
            paragraph.kind == .paragraph, let first = paragraph.firstChild, first.kind == .text,
            let name = name(first.literal)
        else { return .none }
        let end = first.next
        guard end == nil || end?.kind == .softBreak || end?.kind == .lineBreak else { return .none }
        guard let alert = Alert(rawValue: name.lowercased()) else { return .unknown(name) }
        if let end { cmark_node_unlink(end) }
        cmark_node_unlink(first)
        if paragraph.firstChild == nil { cmark_node_unlink(paragraph) }
        return .alert(alert)
    }

    /// `NOTE` of `[!NOTE]`, if nothing else stands in the text.
    private static func name(_ text: Bytes) -> String? {
        let text = text.trimmed
        guard text.count > 3, text.starts(with: "[!"), text.last == UInt8(ascii: "]") else {
            return nil
        }
        let name = text.slice(2..<text.count - 1)
        return name.allSatisfy(\.isASCIILetter) ? name.string : nil
    }
}
