extension ValueReader {
    /// A list of short texts: `[猫, 美食]`, or lines that begin with `- `.
    mutating func list(_ entry: Entry) -> [Located<String>]? {
        guard let first = entry.value.first else { return blockList(entry) }
        switch text[first] {
        case 0x5B: return flowList(entry)
        case 0x7B:
            report(.listExpected(key: name), entry.value, line: entry.line)
            return nil
        default: return ListBracket(at: first, of: text) == nil ? bareList(entry) : flowList(entry)
        }
    }

    /// Reports the mistake of an item; `write` is the line or the part of it to write instead.
    mutating func report(_ mistake: ListMistake, write: String?) {
        diagnostics.append(
            Message.list(mistake.kind, key: name, write: write).at(
                text.location(mistake.range, line: mistake.line)))
    }
}

extension ValueReader {
    private mutating func flowList(_ entry: Entry) -> [Located<String>]? {
        var reader = FlowListReader(text: text, entry: entry)
        reader.read()
        if let mistake = reader.mistake {
            if mistake.kind == .nested {
                report(mistake, write: nil)
                return nil
            }
            let items = reader.items.map { FlowListReader.written($0.value) }
            let list = "[" + items.joined(separator: ", ") + "]"
            correction = list
            report(mistake, write: corrected(entry, list))
        }
        return reader.items
    }

    /// `tags: 猫` is a list of one; with a comma in it, it must say that it is a list.
    private mutating func bareList(_ entry: Entry) -> [Located<String>]? {
        let range = withoutComment(entry.value)
        if let line = nestedLines(entry).first {
            report(.listMixed(key: name), line.visible, line: line.line)
            return nil
        }
        guard let item = ListItem(range, line: entry.line, of: text) else {
            report(.valueEmpty(key: name), entry.name, line: entry.line)
            return nil
        }
        if item.isQuoted { return [item.located(in: text)] }
        let parts = FlowListReader.parts(
            of: item.mistake == .hashtag ? text.string(range) : item.value)
        if parts.count > 1 || item.mistake != nil {
            let list = "[" + parts.map(FlowListReader.written).joined(separator: ", ") + "]"
            correction = list
            let kind = parts.count > 1 ? .noBrackets : item.mistake ?? .noBrackets
            report(
                ListMistake(kind: kind, range: range, line: entry.line),
                write: corrected(entry, list))
        }
        let place = text.location(range, line: entry.line)
        return parts.map { Located($0, at: place) }
    }

    private mutating func blockList(_ entry: Entry) -> [Located<String>]? {
        let lines = nestedLines(entry, keepsComments: true)
        if lines.isEmpty {
            report(.valueEmpty(key: name, write: name + ": []"), entry.name, line: entry.line)
            return nil
        }
        var items: [Located<String>] = []
        for line in lines where !isComment(line.visible) {
            guard let mark = ListMark(line.visible, of: text) else {
                let write =
                    String(repeating: " ", count: line.depth) + "- " + text.string(line.visible)
                report(
                    ListMistake(kind: .noMark, range: line.visible, line: line.line), write: write)
                continue
            }
            let content = withoutComment(text.trimmed(mark.end..<line.visible.upperBound))
            guard let item = ListItem(content, line: line.line, of: text) else {
                report(
                    ListMistake(kind: .emptyItem, range: line.visible, line: line.line), write: nil)
                continue
            }
            if let kind = mark.isPlain ? item.mistake : .mark {
                report(
                    ListMistake(kind: kind, range: line.visible, line: line.line),
                    write: String(repeating: " ", count: line.depth) + "- "
                        + FlowListReader.written(item.value))
            }
            items.append(item.located(in: text))
        }
        return items.isEmpty ? nil : items
    }

    /// The range up to ` # note`; a `#` that no blank follows is a tag written as on RedNote.
    func withoutComment(_ range: Range<Int>) -> Range<Int> {
        var quote: UInt8?
        for index in range {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27, index == range.lowerBound {
                quote = byte
            } else if byte == 0x23, index == range.lowerBound || text[index - 1] == 0x20 {
                if isComment(index..<range.upperBound) {
                    return text.trimmed(range.lowerBound..<index)
                }
            }
        }
        return range
    }
}

/// What is wrong with a list, and where.
struct ListMistake {
    let kind: Message.ListFault
    let range: Range<Int>
    let line: Int
}

/// The `- ` before an entry of a list, or what was typed for it.
struct ListMark {
    let end: Int
    let isPlain: Bool

    init?(_ visible: Range<Int>, of text: TextBytes) {
        let first = visible.lowerBound
        switch text[first] {
        case 0x2D:
            end = first + 1
            if end == visible.upperBound {
                isPlain = true
            } else {
                guard text[end] != 0x2D else { return nil }
                isPlain = text[end] == 0x20 || text[end] == 0x09
            }
        case 0x2A:
            guard first + 1 < visible.upperBound, text[first + 1] == 0x20 else { return nil }
            end = first + 1
            isPlain = false
        case 0xE2, 0xEF, 0xC2:
            let wide: [[UInt8]] = [
                [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0xA2], [0xEF, 0xBC, 0x8D],
                [0xE2, 0x88, 0x92], [0xC2, 0xB7],
            ]
            guard let mark = wide.first(where: { text.matches($0, at: first) }) else { return nil }
            end = first + mark.count
            isPlain = false
        default: return nil
        }
    }
}
