/// An error of the YAML parser, which names a place at or behind the real mistake.
struct YAMLMistake {
    let problem: String
    let place: YAMLSource.Place
    let earlier: YAMLSource.Place?

    /// Looks at the lines around for a mistake that people make, before it repeats the parser.
    func diagnostic(in source: YAMLSource) -> Diagnostic {
        if problem.hasPrefix("Maximum nesting") {
            return Message.tooDeep(32).at(source.location(place))
        }
        if problem.hasPrefix("found undefined alias"), source.byte(at: place) == 0x2A,
            let found = YAMLLine(source, place.line).mistake()
        {
            return found
        }
        var indexes = [place.line, previousLine(source)]
        if let earlier { indexes.append(earlier.line) }
        for index in indexes {
            if let index, index >= 0, index < source.lineCount,
                let found = YAMLLine(source, index).mistake()
            {
                return found
            }
        }
        return Message.yamlUnreadable(problem).at(source.location(place))
    }

    /// The last visible line above.
    private func previousLine(_ source: YAMLSource) -> Int? {
        (0..<max(0, min(place.line, source.lineCount))).last { index in
            !source.text.isBlank(source.line(at: index))
        }
    }
}

/// A line of YAML that the parser stumbled over.
struct YAMLLine {
    private let source: YAMLSource
    private let index: Int
    private let line: Range<Int>

    init(_ source: YAMLSource, _ index: Int) {
        self.source = source
        self.index = index
        line = source.line(at: index)
    }

    func mistake() -> Diagnostic? {
        if let blank = wrongBlank() { return blank }
        let body = source.bodyOfLine(line)
        guard let first = body.first else { return nil }
        if let wide = source.withPlainColon(line) {
            return report(.colonWide(write: wide), body)
        }
        if source.text[first] == 0x5B || source.text[first] == 0x7B { return flow(body) }
        guard let colon = Colon(in: body, of: source.text), colon.isHalfWidth,
            source.isWord(body.lowerBound..<colon.range.lowerBound)
        else {
            return value(body)
        }
        let rest = source.text.trimmed(colon.range.upperBound..<body.upperBound)
        guard !rest.isEmpty else { return nil }
        let start = source.written(from: line, to: colon.range.upperBound)
        // A full-width space is none for YAML.
        if ![0x20, 0x09].contains(source.text[colon.range.upperBound]) {
            return report(.colonTight(write: start + " " + source.text.string(rest)), colon.range)
        }
        return value(rest)
    }
}

extension YAMLLine {
    private func report(_ message: Message, _ range: Range<Int>) -> Diagnostic {
        message.at(
            source.location(
                source.place(ofByte: range.lowerBound, line: index),
                length: source.text.scalarCount(range)))
    }

    private func wrongBlank() -> Diagnostic? {
        let visible = source.text.trimmed(line)
        var offset = line.lowerBound
        while offset < visible.lowerBound, source.text[offset] == 0x20 { offset += 1 }
        guard let message = source.wideIndent(at: source.place(ofByte: offset, line: index)) else {
            return nil
        }
        return report(message, offset..<visible.lowerBound)
    }

    private func value(_ value: Range<Int>) -> Diagnostic? {
        let written = source.text.string(value)
        guard let first = value.first else { return nil }
        let start = source.written(from: line, to: value.lowerBound)
        let quoted = start + QuotedText.quoted(written)
        switch source.text[first] {
        case 0x5B, 0x7B:
            if let wide = flow(value) { return wide }
            return FlowText.goesOn(written)
                ? report(.valueNeedsQuotes(written, write: quoted), value) : nil
        case 0x26, 0x2A, 0x21, 0x25, 0x40, 0x60, 0x7C, 0x3E:
            return report(.valueNeedsQuotes(written, write: quoted), value)
        case 0x22, 0x27:
            switch QuotedText.read(written) {
            case .text: return nil
            case .partly: return report(.valueNeedsQuotes(written, write: quoted), value)
            case .unclosed(let rest):
                return report(
                    .quoteUnclosed(
                        write: start + rest, orWrite: quoted), value)
            case .badEscape(let escape):
                let plain = start + QuotedText.singleQuoted(written)
                return report(.badEscape(escape, write: plain), value)
            }
        default:
            guard written.looksLikeKey else { return nil }
            return report(.valueNeedsQuotes(written, write: quoted), value)
        }
    }

    /// `[猫，美食】` and `{zh：猫，en：cat}`.
    private func flow(_ value: Range<Int>) -> Diagnostic? {
        let written = source.text.string(value)
        let plain = FlowText.halfWidth(written)
        guard plain != written else { return nil }
        return report(
            .flowWide(write: source.written(from: line, to: value.lowerBound) + plain), value)
    }
}

extension YAMLSource {
    /// What to say if a blank other than a space stands here before everything visible on the line.
    func wideIndent(at place: Place) -> Message? {
        let line = line(place)
        let visible = text.trimmed(line)
        guard line.lowerBound <= place.offset, place.offset < visible.lowerBound else { return nil }
        let depth = max(2, place.offset - line.lowerBound)
        let written = String(repeating: " ", count: depth) + text.string(visible)
        return .wrongBlank(text[place.offset] == 0x09 ? .tab : .wide, write: written)
    }
}

/// A list or map in brackets.
enum FlowText {
    /// True for `{count} pages`: a text that only begins with brackets.
    static func goesOn(_ text: String) -> Bool {
        guard let close = text.firstIndex(where: { $0 == "}" || $0 == "]" }) else { return false }
        let rest = text[text.index(after: close)...].drop { $0 == " " }
        return !rest.isEmpty && !rest.contains { "]}".contains($0) } && rest.first != "#"
            && rest.first != ","
    }

    /// With plain commas, colons and brackets outside of quotes.
    static func halfWidth(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var quote: Unicode.Scalar?
        var isAfterSign = false
        for scalar in text.unicodeScalars {
            if let open = quote {
                if scalar == open { quote = nil }
                plain.append(scalar)
                continue
            }
            switch scalar {
            case "\"", "'":
                quote = scalar
                plain.append(scalar)
            case "，", "、", "；": plain.append(contentsOf: ", ".unicodeScalars)
            case "：": plain.append(contentsOf: ": ".unicodeScalars)
            case "［", "］", "｛", "｝", "【", "】": plain.append(Punctuation.halfWidth(scalar))
            case " " where isAfterSign: continue
            default: plain.append(scalar)
            }
            isAfterSign = Punctuation.isComma(scalar) || scalar == "："
        }
        return String(plain)
    }
}
