internal import CCmarkGFM

/// The `{#id}` at the end of a heading, our one addition to GitHub's Markdown.
enum HeadingMarker {
    case none
    case id(String)
    /// It is there, but is no id.
    case bad(String)
    /// It is there, with full-width signs: `｛#id｝`.
    case fullWidth(String)

    /// Takes the marker off a heading's last text, so that it is not printed.
    static func take(from heading: Node) -> HeadingMarker {
        guard let last = heading.pointee.last_child, last.kind == .text else { return .none }
        let text = last.literal.trimmed
        if text.last == UInt8(ascii: "}") {
            guard let open = text.lastIndex(of: UInt8(ascii: "{")) else { return .none }
            let inside = text.slice(open + 1..<text.count - 1)
            if inside.first == UInt8(ascii: "#") {
                let id = inside.slice(1..<inside.count)
                last.shorten(to: open)
                return isGood(id) ? .id(id.string) : .bad(id.string)
            }
            guard inside.starts(with: "＃") else { return .none }
            last.shorten(to: open)
            return .fullWidth(inside.slice(3..<inside.count).string)
        }
        guard text.starts(with: "｝", at: text.count - 3),
            let open = text.firstIndex(of: "｛", from: 0)
        else { return .none }
        let inside = text.slice(open + 3..<text.count - 3)
        let sign = inside.starts(with: "＃") ? 3 : inside.first == UInt8(ascii: "#") ? 1 : 0
        guard sign > 0 else { return .none }
        last.shorten(to: open)
        return .fullWidth(inside.slice(sign..<inside.count).string)
    }
}

extension HeadingMarker {
    private static func isGood(_ id: Bytes) -> Bool {
        guard !id.isEmpty else { return false }
        return id.string.unicodeScalars.allSatisfy { scalar in
            scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
                || ("0"..."9").contains(scalar)
        }
    }
}

extension Node {
    /// Cuts a text node, and the blanks before the cut.
    func shorten(to length: Int) {
        let text = literal
        var length = length
        while length > 0, text[length - 1].isSpace { length -= 1 }
        pointee.as.literal.len = bufsize_t(length)
    }
}
