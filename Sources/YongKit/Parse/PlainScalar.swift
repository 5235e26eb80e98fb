/// A text of YAML without quotes, which may be less or more than its author means.
struct PlainScalar {
    let text: String
    let place: YAMLSource.Place
    let isInFlowList: Bool

    func mistakes(in source: YAMLSource) -> [Diagnostic] {
        if let comment = swallowedComment(in: source) { return [comment] }
        if isInFlowList, text.unicodeScalars.contains(where: Punctuation.isComma) {
            let line = source.line(place)
            // Of a line that nobody could read in a message, the entry alone is shown.
            let written =
                line.count > 1000
                ? text : source.written(from: line, to: source.text.trimmed(line).upperBound)
            return [
                Message.flowWide(write: FlowText.halfWidth(written)).at(
                    source.location(place, length: source.length(of: text, at: place)))
            ]
        }
        if beginsLine(in: source), let write = source.withPlainColon(source.line(place)) {
            return [Message.colonWide(write: write).at(source.location(place))]
        }
        if let indent = source.wideIndent(at: place) {
            return [indent.at(source.location(place))]
        }
        if let mark = wrongMark(in: source) { return [mark] }
        return tightColon(in: source) + wideColonsBelow(in: source)
    }
}

extension PlainScalar {
    /// `zh: 你好 #1` and `zh: #猫税`: YAML drops what follows the `#`.
    private func swallowedComment(in source: YAMLSource) -> Diagnostic? {
        guard source.text.matches(text, at: place.offset) else { return nil }
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
                source.place(ofByte: hash, line: place.line),
                length: source.text.scalarCount(rest)))
    }

    /// True if nothing stands before the text; behind the mark of a list entry it must look like
    /// a language, since `- RedNote：小红书` is a text.
    private func beginsLine(in source: YAMLSource) -> Bool {
        let line = source.line(place)
        if source.text.isBlank(line.lowerBound..<place.offset) { return true }
        guard source.bodyOfLine(line).lowerBound == place.offset else { return false }
        let name = text.utf8.prefix { $0 < 0x80 }
        return name.count == 2 && name.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// `-猫` and `• 猫` are texts for YAML, and the lines below them go on with the text.
    private func wrongMark(in source: YAMLSource) -> Diagnostic? {
        let line = source.line(place)
        let visible = source.text.trimmed(line)
        guard visible.lowerBound == place.offset, let mark = ListMark(visible, of: source.text),
            !mark.isPlain, mark.end < visible.upperBound
        else { return nil }
        let isSpaced = source.text.blankLength(at: mark.end, before: visible.upperBound) > 0
        let isNumber = (0x30...0x39).contains(source.text[mark.end])
        // A dash may begin a text: `——鲁迅`, `-5°C`.
        guard isSpaced || (source.text[place.offset] == 0x2D && !isNumber) else { return nil }
        let item = source.text.trimmed(mark.end..<visible.upperBound)
        let write =
            source.written(from: line, to: place.offset) + "- " + source.text.string(item)
        return Message.list(.mark, key: "", write: write).at(source.location(place))
    }

    /// `zh:猫` and `标题:　猫` are texts for YAML, and never meant as such.
    private func tightColon(in source: YAMLSource) -> [Diagnostic] {
        let lineEnd = source.text.trimmed(source.line(place)).upperBound
        let end = min(lineEnd, place.offset + text.utf8.count)
        guard place.offset < end, let colon = Colon(in: place.offset..<end, of: source.text),
            colon.isHalfWidth, colon.range.upperBound < end
        else { return [] }
        let name = place.offset..<colon.range.lowerBound
        let value = source.text.trimmed(colon.range.upperBound..<end)
        let isLanguage =
            name.count == 2 && name.allSatisfy { (0x61...0x7A).contains(source.text[$0]) }
        let isSpacedWide = value.lowerBound > colon.range.upperBound
        guard isSpacedWide || (isLanguage && source.text[value.lowerBound] != 0x2F) else {
            return []
        }
        let before = source.written(from: source.line(place), to: colon.range.upperBound)
        return [
            Message.colonTight(write: before + " " + source.text.string(value)).at(
                source.location(source.place(ofByte: colon.range.lowerBound, line: place.line)))
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
                            source.place(ofByte: visible.lowerBound, line: index),
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
        while !body.isEmpty, let mark = ListMark(body, of: text), mark.isPlain {
            body = text.trimmed(mark.end..<body.upperBound)
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
