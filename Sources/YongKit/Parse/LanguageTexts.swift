/// A text for each language of `page.yml`, or the one text of a language file.
typealias LanguageTexts = PerLanguage<Located<String>?>

extension ValueReader {
    /// One text for all languages, or a map of a text for each.
    mutating func texts(
        _ entry: Entry, _ languages: [Language]?,
        of read: (inout ValueReader, Entry) -> Located<String>?
    ) -> LanguageTexts {
        guard let languages else {
            if isFlowMap(entry)
                || entry.value.isEmpty && !entry.nested.isEmpty && isMap(nestedLines(entry))
            {
                report(.languagesMisplaced(key: name), entry.name, line: entry.line)
                return PerLanguage([nil])
            }
            return PerLanguage([read(&self, entry)])
        }
        if startsWithBrace(entry) {
            return flowTexts(entry, languages)
        }
        if entry.hasNoValue(in: text), isMap(nestedLines(entry)) {
            return blockTexts(entry, languages, of: read)
        }
        let value = read(&self, entry)
        return PerLanguage(languages.map { _ in value })
    }

    /// The texts of a map that YAML has read; reports what is no text.
    mutating func texts(_ node: DataNode, _ languages: [Language]) -> LanguageTexts {
        switch node.value {
        case .text(let text):
            return PerLanguage(languages.map { _ in Located(text, at: node.location) })
        case .map(let entries):
            var texts = LanguageTexts(languages.map { _ in nil })
            for (key, node) in entries {
                guard let index = languages.firstIndex(where: { $0.code == key.value }) else {
                    diagnostics.append(
                        Message.languageUnknown(key.value, known: languages).at(key.location))
                    continue
                }
                guard let text = node.text else {
                    diagnostics.append(Message.textExpected(key: key.value).at(node.location))
                    continue
                }
                texts[index] = Located(text, at: node.location)
            }
            return texts
        case .empty:
            diagnostics.append(Message.valueEmpty(key: name).at(node.location))
        case .list:
            diagnostics.append(Message.textExpected(key: name).at(node.location))
        }
        return LanguageTexts(languages.map { _ in nil })
    }
}

extension ValueReader {
    /// `{zh: 你好}`; a title such as `{甲}` is a text.
    private func isFlowMap(_ entry: Entry) -> Bool {
        guard startsWithBrace(entry) else { return false }
        let inside = text.string(entry.value).dropFirst().drop { $0 == " " }
        let code = inside.prefix { ("a"..."z").contains($0) }
        let colon = inside.dropFirst(code.count).drop { $0 == " " }.first
        return (2...3).contains(code.count) && (colon == ":" || colon == "：")
    }

    private mutating func blockTexts(
        _ entry: Entry, _ languages: [Language],
        of read: (inout ValueReader, Entry) -> Located<String>?
    ) -> LanguageTexts {
        var texts = LanguageTexts(languages.map { _ in nil })
        let inner = entries(
            in: entry.nested, firstLine: entry.line + 1, indent: nestedIndent(entry))
        for inner in inner {
            let code = text.string(inner.name)
            guard let index = languages.firstIndex(where: { $0.code == code }) else {
                report(.languageUnknown(code, known: languages), inner.name, line: inner.line)
                continue
            }
            if texts[index] != nil {
                report(.keyTwice(code, firstLine: entry.line + 1), inner.name, line: inner.line)
                continue
            }
            name = code
            correction = nil
            texts[index] = read(&self, inner)
            checkName(inner)
        }
        correction = nil
        return texts
    }

    private mutating func flowTexts(_ entry: Entry, _ languages: [Language]) -> LanguageTexts {
        guard let node = nestedData(entry) else { return LanguageTexts(languages.map { _ in nil }) }
        return texts(node, languages)
    }
}
