/// A text of YAML without quotes, which may be less or more than its author means.
struct PlainScalar {
    let text: String
    let place: YAMLSource.Place
    let isInFlowList: Bool

    func mistakes(in source: YAMLSource) -> [Diagnostic] {
        if let comment = swallowedComment(in: source) { return [comment] }
        if isInFlowList, text.unicodeScalars.contains(where: Punctuation.isComma) {
            let line = source.line(place)
            let written = source.written(from: line, to: source.text.trimmed(line).upperBound)
            return [
                Message.flowWide(write: FlowText.halfWidth(written)).at(
                    source.location(place, length: source.length(of: text, at: place)))
            ]
        }
        if isFirstOnLine(in: source), let write = source.withPlainColon(source.line(place)) {
            return [Message.colonWide(write: write).at(source.location(place))]
        }
        return tightColon(in: source) + wideColonsBelow(in: source)
    }
}

extension PlainScalar {
    /// `zh: 你好 #1` and `zh: #猫税`: YAML drops what follows the `#`.
    private func swallowedComment(in source: YAMLSource) -> Diagnostic? {
        guard source.text.matches(Array(text.utf8), at: place.offset) else { return nil }
        let end = source.line(place).upperBound
        let start = place.offset + text.utf8.count
        guard start < end else { return nil }
        let rest = source.text.trimmed(start..<end)
        guard let hash = rest.first, source.text[hash] == 0x23, hash + 1 < end,
            source.text[hash + 1] != 0x23, hash > place.offset,
            source.text.blankLength(at: hash + 1, before: end) == 0
        else { return nil }
        let own = text.isEmpty ? hash : place.offset
        let before = source.written(from: source.line(place), to: own)
        let whole = source.text.string(own..<source.text.trimmed(own..<end).upperBound)
        return Message.hashSwallows(write: before + QuotedText.quoted(whole)).at(
            source.location(
                YAMLSource.Place(line: place.line, offset: hash),
                length: source.text.scalarCount(rest)))
    }

    private func isFirstOnLine(in source: YAMLSource) -> Bool {
        source.text.isBlank(source.line(place).lowerBound..<place.offset)
    }

    /// `zh:猫` is a text for YAML, and never meant as one.
    private func tightColon(in source: YAMLSource) -> [Diagnostic] {
        let bytes = Array(text.utf8.prefix(4))
        guard bytes.count == 4, bytes[2] == 0x3A, bytes[3] != 0x2F,
            bytes[..<2].allSatisfy({ (0x61...0x7A).contains($0) })
        else { return [] }
        let before = source.written(from: source.line(place), to: place.offset)
        return [
            Message.colonTight(write: before + text.prefix(3) + " " + text.dropFirst(3)).at(
                source.location(place, length: 3))
        ]
    }

    /// The line `zh：猫` below `en: cat` continues the text “cat” for YAML.
    private func wideColonsBelow(in source: YAMLSource) -> [Diagnostic] {
        var rest = text.utf8.count
        var found: [Diagnostic] = []
        var index = place.line
        var start = place.offset
        while rest > 0, index < source.lineCount {
            let visible = source.text.trimmed(start..<max(start, source.line(at: index).upperBound))
            if index > place.line, let write = source.withPlainColon(source.line(at: index)) {
                found.append(
                    Message.colonWide(write: write).at(
                        source.location(
                            YAMLSource.Place(line: index, offset: visible.lowerBound),
                            length: source.text.scalarCount(visible))))
            }
            rest -= visible.count + 1
            index += 1
            if index < source.lineCount { start = source.line(at: index).lowerBound }
        }
        return found
    }
}

extension YAMLSource {
    /// The line without its indentation and the marks of list entries.
    func bodyOfLine(_ line: Range<Int>) -> Range<Int> {
        var body = text.trimmed(line)
        while let mark = ListMark(body, of: text), mark.isPlain, !body.isEmpty {
            body = text.trimmed(mark.end..<body.upperBound)
            if body.isEmpty { break }
        }
        return body
    }

    /// What stands in the file on a line before an offset, also where the part begins within it.
    func written(from line: Range<Int>, to end: Int) -> String {
        var start = line.lowerBound
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        return text.string(start..<max(start, end))
    }

    /// True for a name such as `zh` or `asOf`.
    func isWord(_ range: Range<Int>) -> Bool {
        !range.isEmpty && range.count <= 40
            && range.allSatisfy { index in
                switch text[index] {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }

    /// `zh: 猫` for `zh：猫`; nil for a line that is written right or is prose.
    func withPlainColon(_ line: Range<Int>) -> String? {
        let body = bodyOfLine(line)
        guard !body.isEmpty, let colon = Colon(in: body, of: text), !colon.isHalfWidth else {
            return nil
        }
        let name = text.trimmed(body.lowerBound..<colon.range.lowerBound)
        guard isWord(name) else { return nil }
        let value = text.trimmed(colon.range.upperBound..<body.upperBound)
        return written(from: line, to: name.upperBound) + ":"
            + (value.isEmpty ? "" : " " + text.string(value))
    }
}
