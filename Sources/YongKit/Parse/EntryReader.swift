extension ValueReader {
    /// Splits a block into its entries, and reports the lines that are none.
    mutating func entries(in block: Range<Int>, firstLine: Int, indent: Int) -> [Entry] {
        var entries: [Entry] = []
        var offset = block.lowerBound
        var line = firstLine
        var state = LineState()
        while offset < block.upperBound {
            let end = text.lineEnd(from: offset, before: block.upperBound)
            let visible = text.trimmed(offset..<end)
            let next = min(end + 1, block.upperBound)
            if visible.isEmpty {
                state.isAfterBlank = true
            } else {
                let current = Line(
                    start: offset, visible: visible, number: line, next: next, indent: indent)
                if !read(current, into: &entries, &state) { return entries }
                state.isAfterBlank = false
            }
            offset = next
            line += 1
        }
        return entries
    }

    /// How deep the first visible line below an entry is indented.
    func nestedIndent(_ entry: Entry) -> Int {
        nestedLines(entry).first?.depth ?? 0
    }
}

private struct LineState {
    var isAfterBlank = false
    var isAfterStray = false
}

private struct Line {
    let start: Int
    let visible: Range<Int>
    let number: Int
    let next: Int
    let indent: Int

    var isIndented: Bool { visible.lowerBound - start > indent }
}

extension ValueReader {
    /// False when what follows is probably no front matter any more.
    private mutating func read(
        _ line: Line, into entries: inout [Entry], _ state: inout LineState
    ) -> Bool {
        let first = text[line.visible.lowerBound]
        if first == 0x23 {
            // A comment, unless it stands inside a text of several lines.
            if line.isIndented, let last = entries.last,
                last.holdsLines(in: text) || !isComment(line.visible)
            {
                extendLast(&entries, to: line)
            }
            return true
        }
        if line.isIndented {
            checkBlanks(line, isText: entries.last?.holdsLines(in: text) ?? false)
            if let last = entries.last {
                let isStray =
                    !last.isOpen(in: text) && FrontMatterKey.begins(line.visible, of: text)
                if !isStray {
                    extendLast(&entries, to: line)
                    return true
                }
            }
            reportIndentedKey(line)
        } else if let last = entries.last, belongs(line, to: last) {
            extendLast(&entries, to: line)
            return true
        }
        if let colon = Colon(in: line.visible, of: text), isName(before: colon, line) {
            state.isAfterStray = false
            entries.append(
                Entry(
                    line.visible, colon: colon, lineStart: line.start, line: line.number,
                    next: line.next, in: text))
            return true
        }
        if !state.isAfterStray {
            report(stray(line, isAfterBlank: state.isAfterBlank), line.visible, line: line.number)
        }
        state.isAfterStray = true
        return !state.isAfterBlank
    }

    private func extendLast(_ entries: inout [Entry], to line: Line) {
        let last = entries.count - 1
        entries[last].nested = entries[last].nested.lowerBound..<line.next
    }

    /// An entry of a list, or the bracket that closes one, may stand as far left as its key.
    private func belongs(_ line: Line, to entry: Entry) -> Bool {
        let first = text[line.visible.lowerBound]
        if entry.hasNoValue(in: text) {
            return ListMark(line.visible, of: text) != nil
        }
        return (first == 0x5D && text[entry.value.lowerBound] == 0x5B)
            || (first == 0x7D && text[entry.value.lowerBound] == 0x7B)
    }

    /// Only spaces indent; a text of several lines may hold any blank behind them.
    private mutating func checkBlanks(_ line: Line, isText: Bool) {
        var index = line.start
        while index < line.visible.lowerBound, text[index] == 0x20 { index += 1 }
        guard index < line.visible.lowerBound, !(isText && index > line.start + line.indent) else {
            return
        }
        let end = index + text.blankLength(at: index, before: line.visible.lowerBound)
        let depth = max(line.indent + 2, index - line.start)
        let written = String(repeating: " ", count: depth) + text.string(line.visible)
        report(
            .wrongBlank(text[index] == 0x09 ? .tab : .wide, write: written), index..<end,
            line: line.number)
    }

    private mutating func reportIndentedKey(_ line: Line) {
        let indent = String(repeating: " ", count: line.indent)
        report(
            .keyIndented(write: indent + text.string(line.visible)), line.visible,
            line: line.number)
    }

    /// Prose with a colon in it is no key.
    private func isName(before colon: Colon, _ line: Line) -> Bool {
        let name = text.trimmed(line.visible.lowerBound..<colon.range.lowerBound)
        guard !name.isEmpty, name.count <= 60 else { return false }
        if ListMark(line.visible, of: text) != nil { return false }
        return !name.contains { text[$0] == 0x20 } || FrontMatterKey.begins(line.visible, of: text)
    }

    private func stray(_ line: Line, isAfterBlank: Bool) -> Message {
        let written = text.string(line.visible)
        if let (name, value) = Self.keyWithoutColon(written) {
            return .colonMissing(write: "\(name): \(value)")
        }
        return .strayLine(written, number: line.number, isAfterBlank: isAfterBlank)
    }

    /// `title = 你好` and `title 你好`.
    private static func keyWithoutColon(_ line: String) -> (name: String, value: Substring)? {
        let parts = line.split(maxSplits: 1) { $0 == " " || $0 == "=" || $0 == "＝" || $0 == "　" }
        guard parts.count == 2, let key = FrontMatterKey(rawValue: String(parts[0])) else {
            return nil
        }
        let value = parts[1].drop { " =＝　".contains($0) }
        return value.isEmpty ? nil : (key.rawValue, value)
    }
}
