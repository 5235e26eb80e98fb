internal import CCmarkGFM

/// A line break inside a paragraph: a space in English, nothing between Chinese characters.
enum SoftBreak {
    /// Whether a soft break prints nothing in Chinese text.
    static func disappears(_ node: Node) -> Bool {
        let left = scalar(beside: node, before: true)
        let right = scalar(beside: node, before: false)
        if swallows(left) || swallows(right) { return true }
        guard let left, let right else { return false }
        return isWide(left) && (isWide(right) || EastAsianWidth.isAmbiguousMark(right))
            || isWide(right) && EastAsianWidth.isAmbiguousMark(left)
    }

    /// Zero-width and ideographic spaces and full-width marks need no space beside them.
    private static func swallows(_ scalar: UInt32?) -> Bool {
        guard let scalar else { return false }
        if scalar == 0x200b || scalar == 0x3000 { return true }
        return EastAsianWidth.isWide(scalar) && scalar < 0xffe0 && scalar >= 0x2329
            && cmark_utf8proc_is_punctuation(Int32(scalar)) != 0
    }

    private static func isWide(_ scalar: UInt32) -> Bool {
        EastAsianWidth.isWide(scalar) && !EastAsianWidth.isHangul(scalar)
    }

    /// The character beside a break, looked for through emphasis, deletion, links and the marks of
    /// footnotes; nil where code, an image or HTML stands, or nothing.
    private static func scalar(beside node: Node, before: Bool) -> UInt32? {
        var node = node
        while true {
            guard let sibling = before ? node.previous : node.next else {
                guard let parent = node.parent, isTransparent(parent.kind) else { return nil }
                node = parent
                continue
            }
            node = sibling
            descent: while true {
                switch node.kind {
                case .text:
                    let text = node.literal
                    if text.isEmpty { break descent }
                    return before ? text.scalar(endingAt: text.count) : text.scalar(at: 0)
                case .footnoteReference: break descent
                case let kind where isTransparent(kind):
                    guard let child = before ? node.pointee.last_child : node.firstChild else {
                        break descent
                    }
                    node = child
                default: return nil
                }
            }
        }
    }

    private static func isTransparent(_ kind: NodeKind) -> Bool {
        switch kind {
        case .strong, .emphasis, .strikethrough, .link: true
        default: false
        }
    }
}
