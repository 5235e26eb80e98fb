/// One `key: value` of a block and the lines below it that belong to it.
struct Entry {
    let line: Int
    /// What stands before the key: its indentation.
    let indentation: Range<Int>
    let name: Range<Int>
    let colon: Colon
    /// What stands behind the colon on the same line, without the blanks around it.
    var value: Range<Int>
    /// Whole lines that are indented deeper, or the entries of a list.
    var nested: Range<Int>

    init(
        _ visible: Range<Int>, colon: Colon, lineStart: Int, line: Int, next: Int,
        in text: TextBytes
    ) {
        self.line = line
        self.colon = colon
        indentation = lineStart..<visible.lowerBound
        name = Entry.unquoted(
            text.trimmed(visible.lowerBound..<colon.range.lowerBound), in: text)
        value = text.trimmed(colon.range.upperBound..<visible.upperBound)
        nested = next..<next
    }

    /// `"title": …` is `title: …`.
    private static func unquoted(_ name: Range<Int>, in text: TextBytes) -> Range<Int> {
        guard name.count > 2, text[name.lowerBound] == text[name.upperBound - 1],
            text[name.lowerBound] == 0x22 || text[name.lowerBound] == 0x27
        else { return name }
        return name.lowerBound + 1..<name.upperBound - 1
    }

    /// True if a line that is indented deeper can only be this entry's own.
    func isOpen(in text: TextBytes) -> Bool {
        hasNoValue(in: text) || holdsLines(in: text)
            || text[value.lowerBound] == 0x5B || text[value.lowerBound] == 0x7B
    }

    /// True if nothing, or a comment, stands behind the colon.
    func hasNoValue(in text: TextBytes) -> Bool {
        guard let first = value.first else { return true }
        return text[first] == 0x23
            && (value.count == 1 || text.blankLength(at: first + 1, before: value.upperBound) > 0)
    }

    /// True for `|` and `>` with their few options: the text stands on the lines below.
    func holdsLines(in text: TextBytes) -> Bool {
        guard let first = value.first, text[first] == 0x7C || text[first] == 0x3E else {
            return false
        }
        for index in value.dropFirst() {
            switch text[index] {
            case 0x2B, 0x2D, 0x31...0x39: continue
            case 0x20, 0x09:
                let rest = text.trimmed(index..<value.upperBound)
                return text[rest.lowerBound] == 0x23
            default: return false
            }
        }
        return true
    }
}

/// A line of the lines below an entry, without the blanks around it.
struct NestedLine {
    let visible: Range<Int>
    let line: Int
    /// How many spaces stand before it.
    let depth: Int
}

/// Reads a block of `key: value` lines and the values behind the keys.
///
/// Every reader of a value says what it could understand and adds its mistakes to `diagnostics`.
/// A value that was understood although it is written wrong is returned too, so that nothing else
/// is said to be missing.
struct ValueReader {
    let text: TextBytes
    var diagnostics: [Diagnostic] = []
    /// The key of the entry at hand as it should be written.
    var name = ""
    /// The value of the entry at hand as it should be written, when a mistake was found in it.
    var correction: String?

    init(_ text: [UInt8], file: String) {
        self.text = TextBytes(bytes: text, file: file)
    }

    mutating func report(_ message: Message, _ range: Range<Int>, line: Int) {
        diagnostics.append(message.at(text.location(range, line: line)))
    }

    /// The whole line as it should be written.
    func corrected(_ entry: Entry, _ value: String) -> String {
        let depth = entry.indentation.reduce(0) { $0 + (text[$1] == 0x20 ? 1 : 0) }
        return String(repeating: " ", count: depth) + name + ":" + (value.isEmpty ? "" : " ")
            + value
    }

    /// What a message points at: the value, or the key where there is no value.
    func place(_ entry: Entry) -> SourceLocation {
        text.location(entry.value.isEmpty ? entry.name : entry.value, line: entry.line)
    }

    /// The visible lines below an entry, without comments.
    func nestedLines(_ entry: Entry, keepsComments: Bool = false) -> [NestedLine] {
        var lines: [NestedLine] = []
        var offset = entry.nested.lowerBound
        var line = entry.line + 1
        while offset < entry.nested.upperBound {
            let end = text.lineEnd(from: offset, before: entry.nested.upperBound)
            let visible = text.trimmed(offset..<end)
            if !visible.isEmpty, keepsComments || !isComment(visible) {
                lines.append(
                    NestedLine(visible: visible, line: line, depth: visible.lowerBound - offset))
            }
            offset = end + 1
            line += 1
        }
        return lines
    }

    /// `# note`, but not `#猫税`.
    func isComment(_ visible: Range<Int>) -> Bool {
        guard text[visible.lowerBound] == 0x23 else { return false }
        let next = visible.lowerBound + 1
        return next == visible.upperBound || text[next] == 0x23
            || text.blankLength(at: next, before: visible.upperBound) > 0
    }
}
