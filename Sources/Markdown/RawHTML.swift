/// HTML that an author wrote: what of it is worth a message.
enum RawHTML {
    /// The first tag, as in `div`, `/div` or `!doctype`; nil when there are only comments.
    static func firstTag(_ html: Bytes) -> String? {
        var position = 0
        while let open = html.firstIndex(ofByte: UInt8(ascii: "<"), from: position) {
            guard html.starts(with: "<!--", at: open) else { return name(html, after: open) }
            // A comment that is never closed swallows the rest of the page.
            guard let end = html.firstIndex(of: "-->", from: open + 2) else { return "!--" }
            position = end + 3
        }
        let rest = html.slice(position..<html.count).trimmed
        return rest.isEmpty ? nil : rest.string
    }

    private static func name(_ html: Bytes, after open: Int) -> String {
        var end = open + 1
        while end < html.count, !html[end].isSpace, html[end] != UInt8(ascii: ">"),
            html[end] != UInt8(ascii: "/") || end == open + 1
        {
            end += 1
        }
        return html.slice(open + 1..<end).string.lowercased()
    }
}
