extension ValueReader {
    /// What a page's kind defines: a map or a list, which YAML reads.
    mutating func nestedData(_ entry: Entry) -> DataNode? {
        var range = entry.nested
        var line = entry.line + 1
        var column = 1
        if !entry.hasNoValue(in: text) {
            let first = text[entry.value.lowerBound]
            guard first == 0x7B || first == 0x5B else {
                report(
                    startsWithWideBrace(entry)
                        ? .flowWide(
                            write: corrected(entry, FlowText.halfWidth(text.string(entry.value))))
                        : .mapExpected(key: name),
                    entry.value, line: entry.line)
                return nil
            }
            range = entry.value.lowerBound..<max(entry.value.upperBound, range.upperBound)
            line = entry.line
            column = text.location(entry.value, line: line).column
        } else if nestedLines(entry).isEmpty {
            report(.valueEmpty(key: name), entry.name, line: entry.line)
            return nil
        }
        // A tab or a wide blank before a line has been reported, and YAML would stumble over it.
        guard !diagnostics.contains(where: { ($0.location?.line ?? 0) >= line }) else { return nil }
        let reader = YAMLReader(
            text: text, range: range, firstLine: line, firstColumn: column)
        let (node, mistakes) = reader.read()
        diagnostics += mistakes
        if let node, node.text != nil {
            diagnostics.append(Message.mapExpected(key: name).at(node.location))
            return nil
        }
        return node
    }

    /// A picture by its file alone, or as a map with what it shows and who made it.
    mutating func cover(
        _ entry: Entry, _ languages: [Language]?
    ) -> PerLanguage<Located<FrontMatter.Cover>?> {
        let count = languages?.count ?? 1
        let place = self.place(entry)
        if startsWithBrace(entry) {
            guard let node = nestedData(entry) else { return PerLanguage(repeatNil(count)) }
            return cover(node, languages, at: place)
        }
        if !entry.hasNoValue(in: text) || nestedLines(entry).isEmpty {
            let file = oneLineText(entry)
            return PerLanguage(
                (0..<count).map { _ in
                    file.map { file in
                        var cover = FrontMatter.Cover()
                        cover.file = file
                        return Located(cover, at: place)
                    }
                })
        }
        return coverBlock(entry, languages, at: place)
    }

    /// True for `{` and for the `｛` of a Chinese input method.
    func startsWithBrace(_ entry: Entry) -> Bool {
        guard let first = entry.value.first else { return false }
        return text[first] == 0x7B || startsWithWideBrace(entry)
    }

    /// Reports a key or a colon that is written wrong, now that the right value is known.
    mutating func checkName(_ entry: Entry) {
        let isTight =
            !entry.value.isEmpty
            && entry.value.lowerBound == entry.colon.range.upperBound
        let isRight = name.utf8.elementsEqual(text.bytes[entry.name])
        if isRight, entry.colon.isHalfWidth, !isTight { return }
        let line = corrected(entry, correction ?? text.string(entry.value))
        if !isRight {
            let written = text.string(entry.name)
            let place = text.location(entry.name, line: entry.line)
            diagnostics.append(
                Diagnostic(
                    .keyMisspelt(written, write: line), at: place,
                    edit: TextEdit(place, was: written, instead: name)))
        } else {
            let place = text.location(entry.colon.range, line: entry.line)
            diagnostics.append(
                Diagnostic(
                    entry.colon.isHalfWidth ? .colonTight(write: line) : .colonWide(write: line),
                    at: place,
                    edit: TextEdit(
                        place, was: text.string(entry.colon.range), instead: isTight ? ": " : ":")))
        }
    }
}

extension ValueReader {
    private func startsWithWideBrace(_ entry: Entry) -> Bool {
        entry.value.first.map { text.matches([0xEF, 0xBD, 0x9B], at: $0) } ?? false
    }

    private func repeatNil(_ count: Int) -> [Located<FrontMatter.Cover>?] {
        Array(repeating: nil, count: count)
    }

    private static let coverKeys = ["file", "alt", "credit", "focus"]

    private mutating func coverBlock(
        _ entry: Entry, _ languages: [Language]?, at place: SourceLocation
    ) -> PerLanguage<Located<FrontMatter.Cover>?> {
        var parts: [String: LanguageTexts] = [:]
        let inner = entries(
            in: entry.nested, firstLine: entry.line + 1, indent: nestedIndent(entry))
        for inner in inner {
            let written = text.string(inner.name)
            guard let key = coverKey(written) else {
                report(.keyUnknown(written, known: Self.coverKeys), inner.name, line: inner.line)
                continue
            }
            guard parts[key] == nil else {
                report(.keyTwice(key, firstLine: entry.line + 1), inner.name, line: inner.line)
                continue
            }
            name = key
            correction = nil
            parts[key] = texts(inner, languages, of: { $0.oneLineText($1) })
            name = key
            checkName(inner)
        }
        correction = nil
        return covers(parts, count: languages?.count ?? 1, at: place)
    }

    private mutating func cover(
        _ node: DataNode, _ languages: [Language]?, at place: SourceLocation
    ) -> PerLanguage<Located<FrontMatter.Cover>?> {
        var parts: [String: LanguageTexts] = [:]
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.mapExpected(key: name).at(node.location))
            return PerLanguage(repeatNil(languages?.count ?? 1))
        }
        for (key, node) in entries {
            guard Self.coverKeys.contains(key.value) else {
                diagnostics.append(
                    Message.keyUnknown(key.value, known: Self.coverKeys).at(key.location))
                continue
            }
            name = key.value
            if let languages {
                parts[key.value] = texts(node, languages)
            } else if let text = node.text {
                parts[key.value] = PerLanguage([Located(text, at: node.location)])
            } else {
                diagnostics.append(Message.textExpected(key: key.value).at(node.location))
            }
        }
        return covers(parts, count: languages?.count ?? 1, at: place)
    }

    private func covers(
        _ parts: [String: LanguageTexts], count: Int, at place: SourceLocation
    ) -> PerLanguage<Located<FrontMatter.Cover>?> {
        PerLanguage(
            (0..<count).map { index in
                var cover = FrontMatter.Cover()
                cover.file = parts["file"]?[index]
                cover.alt = parts["alt"]?[index]
                cover.credit = parts["credit"]?[index]
                cover.focus = parts["focus"]?[index]
                return Located(cover, at: place)
            })
    }

    private func coverKey(_ written: String) -> String? {
        switch Punctuation.halfWidth(written).lowercased() {
        case "file", "文件", "图片", "src": "file"
        case "alt", "说明", "图片说明", "替代文字": "alt"
        case "credit", "来源", "署名", "摄影", "图片来源": "credit"
        case "focus", "焦点", "重点": "focus"
        default: nil
        }
    }
}
