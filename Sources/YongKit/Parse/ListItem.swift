/// One entry of a list, read apart from the entries around it.
struct ListItem {
    let value: String
    let isQuoted: Bool
    /// What YAML would read otherwise, or not at all.
    let mistake: Message.ListFault?
    private let range: Range<Int>
    private let line: Int

    /// Nil when nothing stands there.
    init?(_ range: Range<Int>, line: Int, of text: TextBytes) {
        guard let first = range.first else { return nil }
        self.range = range
        self.line = line
        let written = text.string(range)
        if text[first] == 0x22 || text[first] == 0x27 {
            isQuoted = true
            switch QuotedText.read(written) {
            case .text(let plain):
                value = plain
                mistake = plain.isEmpty ? .emptyItem : plain.firstControl == nil ? nil : .control
            case .partly, .badEscape:
                value = written
                mistake = .indicator
            case .unclosed(let rest):
                value = rest
                mistake = .quoteUnclosed
            }
            return
        }
        isQuoted = false
        (value, mistake) = Self.plain(written)
    }

    func located(in text: TextBytes) -> Located<String> {
        Located(value, at: text.location(range, line: line))
    }

    private static func plain(_ written: String) -> (String, Message.ListFault?) {
        if let inner = QuotedText.insideSmartQuotes(written) { return (inner, .smartQuotes) }
        if written.firstControl != nil { return (written, .control) }
        switch written.utf8.first {
        case 0x23:
            let tag = written.drop { $0 == "#" }
            return (tag.last == "#" ? String(tag.dropLast()) : String(tag), .hashtag)
        case 0x26, 0x2A, 0x21, 0x7C, 0x3E: return (written, .indicator)
        case 0x5B, 0x7B: return (written, .nested)
        default: break
        }
        return (written, written.looksLikeKey ? .colonInside : nil)
    }
}

extension String {
    /// True for a text that YAML would take for a key and its value: `a: b`, `a:`.
    var looksLikeKey: Bool {
        var isAfterColon = false
        for byte in utf8 {
            if isAfterColon, byte == 0x20 { return true }
            isAfterColon = byte == 0x3A
        }
        return isAfterColon
    }
}

/// A bracket of a Chinese input method.
struct ListBracket {
    let length = 3

    init?(at index: Int, of text: TextBytes) {
        guard index + 3 <= text.bytes.count else { return nil }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x95),
            (0xEF, 0xBC, 0xBB), (0xEF, 0xBC, 0xBD):
            break
        default: return nil
        }
    }
}
