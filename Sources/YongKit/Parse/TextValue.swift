extension ValueReader {
    /// A text of one line: everything behind the colon, with the quotes around it taken off.
    ///
    /// Lines below, and those of `|` and `>`, are joined to it.
    mutating func oneLineText(_ entry: Entry) -> Located<String>? {
        let holdsLines = entry.holdsLines(in: text)
        let lines = entry.nested.isEmpty ? [] : nestedLines(entry, keepsComments: holdsLines)
        if entry.value.isEmpty || holdsLines, lines.isEmpty {
            report(.valueEmpty(key: name), entry.name, line: entry.line)
            return nil
        }
        if holdsLines {
            return folded(nil, lines).flatMap { checked($0, entry) }
        }
        if entry.value.isEmpty {
            if ListMark(lines[0].visible, of: text) != nil || isMap(lines) {
                report(.textExpected(key: name), lines[0].visible, line: lines[0].line)
                return nil
            }
            return folded(nil, lines).flatMap { unquoted($0, entry) }
        }
        let own = Located(
            text.string(entry.value), at: text.location(entry.value, line: entry.line))
        return unquoted(lines.isEmpty ? own : folded(own, lines) ?? own, entry)
    }

    /// True for lines such as `zh: 你好`, which are no text but a value for each language.
    func isMap(_ lines: [NestedLine]) -> Bool {
        guard let first = lines.first, let colon = Colon(in: first.visible, of: text) else {
            return false
        }
        let name = first.visible.lowerBound..<colon.range.lowerBound
        return (2...3).contains(name.count)
            && name.allSatisfy { (0x61...0x7A).contains(text[$0]) }
    }
}

extension ValueReader {
    private func folded(_ start: Located<String>?, _ lines: [NestedLine]) -> Located<String>? {
        guard
            let place = start?.location
                ?? lines.first.map({ text.location($0.visible, line: $0.line) })
        else { return nil }
        var joined = start?.value ?? ""
        for line in lines { joined.appendLine(text.string(line.visible)) }
        return Located(joined, at: place)
    }

    /// Takes the quotes off that YAML would take off, and asks about those that it would not.
    private mutating func unquoted(_ written: Located<String>, _ entry: Entry) -> Located<String>? {
        guard let first = written.value.utf8.first else { return nil }
        if first == 0x22 || first == 0x27 {
            switch QuotedText.read(written.value) {
            case .text(let plain): return checked(Located(plain, at: written.location), entry)
            case .partly: break
            case .unclosed(let rest):
                correction = rest
                diagnostics.append(
                    Message.quoteUnclosed(
                        write: corrected(entry, rest),
                        orWrite: corrected(entry, QuotedText.quoted(written.value))
                    ).at(written.location))
                return Located(rest, at: written.location)
            case .badEscape(let escape):
                diagnostics.append(
                    Message.badEscape(
                        escape, write: corrected(entry, QuotedText.singleQuoted(written.value))
                    ).at(written.location))
                return nil
            }
        } else if let inner = QuotedText.insideSmartQuotes(written.value) {
            diagnostics.append(
                Message.smartQuotesAround(
                    write: corrected(entry, inner),
                    orWrite: corrected(entry, QuotedText.quoted(written.value))
                ).at(written.location))
        }
        return checked(written, entry)
    }

    /// A text that no page could print is refused.
    private mutating func checked(_ written: Located<String>, _ entry: Entry) -> Located<String>? {
        if let control = written.value.firstControl {
            diagnostics.append(Message.controlCharacter(control).at(written.location))
            return nil
        }
        if written.value.utf8.isEmpty {
            diagnostics.append(Message.valueEmpty(key: name).at(place(entry)))
            return nil
        }
        return written
    }
}

extension String {
    /// Joins a line as Chinese and English are joined: a space, but none between wide characters.
    mutating func appendLine(_ line: String) {
        if let last = unicodeScalars.last, let first = line.unicodeScalars.first,
            last.value < 0x2E80 || first.value < 0x2E80
        {
            append(" ")
        }
        append(line)
    }

    /// The first character that is neither visible nor a blank; line separators count, and what
    /// turns the direction of writing.
    var firstControl: Unicode.Scalar? {
        guard
            utf8.contains(where: {
                $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF
            })
        else {
            return nil
        }
        return unicodeScalars.first(where: \.isControl)
    }
}

extension Unicode.Scalar {
    /// Line feeds are some, tabs are none.
    var isControl: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        // These turn the direction of what follows, beyond the end of the text.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
