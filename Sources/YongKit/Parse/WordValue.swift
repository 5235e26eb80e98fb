extension ValueReader {
    mutating func date(_ entry: Entry) -> Located<WrittenDate>? {
        guard let word = word(entry) else { return nil }
        let written = word.value
        switch DateText.read(written) {
        case .date(let date): return Located(date, at: word.location)
        case .misspelt(let text, let date):
            correct(.dateMisspelt(written, write: corrected(entry, text)), text, word)
            return Located(date, at: word.location)
        case .noSuchMonth(let month):
            diagnostics.append(Message.noSuchMonth(written, month: month).at(word.location))
        case .noSuchDay(let month, let day):
            diagnostics.append(
                Message.noSuchDay(written, year: month.year, month: month.month, day: day).at(
                    word.location))
        case .noSuchTime: diagnostics.append(Message.noSuchTime(written).at(word.location))
        case .noSuchZone: diagnostics.append(Message.noSuchZone(written).at(word.location))
        case .unreadable:
            diagnostics.append(Message.dateUnreadable(written, key: name).at(word.location))
        }
        return nil
    }

    mutating func flag(_ entry: Entry) -> Located<Bool>? {
        guard let word = word(entry) else { return nil }
        switch word.value {
        case "true": return Located(true, at: word.location)
        case "false": return Located(false, at: word.location)
        default: break
        }
        guard let meant = Self.flags[Punctuation.halfWidth(word.value).lowercased()] else {
            diagnostics.append(Message.flagExpected(word.value, key: name).at(word.location))
            return nil
        }
        let text = meant ? "true" : "false"
        correct(.flagMisspelt(word.value, write: corrected(entry, text)), text, word)
        return Located(meant, at: word.location)
    }

    mutating func number(_ entry: Entry) -> Located<Int>? {
        guard let word = word(entry) else { return nil }
        if let number = Int32(word.value), String(number).utf8.elementsEqual(word.value.utf8) {
            return Located(Int(number), at: word.location)
        }
        let plain = Punctuation.halfWidth(word.value)
        if let meant = Int32(plain).map(Int.init) ?? Self.numerals[plain] {
            correct(
                .numberMisspelt(word.value, write: corrected(entry, String(meant))), String(meant),
                word)
            return Located(meant, at: word.location)
        }
        diagnostics.append(Message.numberExpected(word.value, key: name).at(word.location))
        return nil
    }

    /// The last part of a page's address in one language.
    mutating func slug(_ entry: Entry) -> Located<String>? {
        guard let word = word(entry) else { return nil }
        guard let reason = Slug.mistake(in: word.value) else { return word }
        let suggestion = Slug.made(from: word.value)
        correction = suggestion
        diagnostics.append(
            Message.slugWrong(
                word.value, reason, write: suggestion.map { corrected(entry, $0) }
            ).at(word.location))
        return nil
    }

    /// One of a few words.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ entry: Entry, alsoKnownAs others: [String: Choice]
    ) -> Located<Choice>? {
        guard let word = word(entry) else { return nil }
        if let choice = Choice(rawValue: word.value) { return Located(choice, at: word.location) }
        let known = Choice.allCases.map(\.rawValue)
        let plain = Punctuation.halfWidth(word.value).lowercased().replacing(" ", with: "")
        let exact = Choice(rawValue: plain) ?? others[plain]
        let near = exact?.rawValue ?? NearestName.of(plain, among: known)
        correction = near
        diagnostics.append(
            Message.choiceUnknown(
                word.value, key: name, known: known, write: near.map { corrected(entry, $0) }
            ).at(word.location))
        return exact.map { Located($0, at: word.location) }
    }

    /// A single word, which may have a comment behind it.
    mutating func word(_ entry: Entry) -> Located<String>? {
        let range = withoutComment(entry.value)
        let lines = nestedLines(entry)
        guard lines.isEmpty else {
            report(.wordExpected(key: name), lines[0].visible, line: lines[0].line)
            return nil
        }
        guard let first = range.first else {
            report(.valueEmpty(key: name), entry.name, line: entry.line)
            return nil
        }
        let place = text.location(range, line: entry.line)
        let written = text.string(range)
        if text[first] == 0x22 || text[first] == 0x27,
            case .text(let plain) = QuotedText.read(written), !plain.isEmpty
        {
            return Located(plain, at: place)
        }
        if let inner = QuotedText.insideSmartQuotes(written), !inner.isEmpty {
            correction = inner
            diagnostics.append(
                Message.quotesWide(write: corrected(entry, inner)).at(place))
            return Located(inner, at: place)
        }
        return Located(written, at: place)
    }
}

extension ValueReader {
    private mutating func correct(_ message: Message, _ value: String, _ word: Located<String>) {
        correction = value
        diagnostics.append(message.at(word.location))
    }

    private static let flags: [String: Bool] = [
        "true": true, "yes": true, "on": true, "y": true, "1": true, "是": true, "真": true,
        "对": true, "有": true, "开": true, "要": true,
        "false": false, "no": false, "off": false, "n": false, "0": false, "否": false,
        "假": false, "不": false, "不是": false, "无": false, "没有": false, "关": false, "不要": false,
    ]

    private static let numerals: [String: Int] = [
        "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9, "十": 10, "第一": 1, "第二": 2, "第三": 3,
    ]
}
