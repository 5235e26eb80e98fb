/// Reads `Theme/strings/<language>.yml`: the words of the theme in one language.
package struct StringsReader: Sendable {
    private let file: String
    private let language: Language

    package init(file: String, language: Language) {
        self.file = file
        self.language = language
    }

    /// `text` comes from `SourceText`.
    package func read(_ text: [UInt8]) -> (strings: Strings, diagnostics: [Diagnostic]) {
        let (node, diagnostics) = DataReader(file: file).read(text)
        var scan = StringsScan(language: language, diagnostics: diagnostics)
        if let node { scan.read(node) }
        return (scan.strings, scan.diagnostics)
    }
}

private struct StringsScan {
    let language: Language
    var diagnostics: [Diagnostic]
    var strings: Strings

    init(language: Language, diagnostics: [Diagnostic]) {
        self.language = language
        self.diagnostics = diagnostics
        strings = Strings(language: language)
    }

    mutating func read(_ node: DataNode) {
        guard case .map(let entries) = node.value else {
            if !node.isEmpty { diagnostics.append(Message.stringsExpected().at(node.location)) }
            return
        }
        for (name, node) in entries {
            switch node.value {
            case .text(let text):
                check(text, name.value, node.location)
                strings.texts[name.value] = Located(.plain(text), at: node.location)
            case .map(let forms):
                guard let plural = plural(forms, name) else { continue }
                strings.texts[name.value] = Located(.plural(plural), at: name.location)
            case .empty:
                diagnostics.append(Message.valueEmpty(key: name.value).at(name.location))
            case .list:
                diagnostics.append(Message.textExpected(key: name.value).at(node.location))
            }
        }
    }
}

extension StringsScan {
    private mutating func plural(
        _ forms: [(key: Located<String>, value: DataNode)], _ name: Located<String>
    ) -> [PluralCategory: String]? {
        // `{count}` without quotes is a map of one key for YAML.
        if forms.count == 1, forms[0].value.isEmpty,
            PluralCategory(rawValue: forms[0].key.value) == nil
        {
            diagnostics.append(
                Message.placeholderUnquoted(key: name.value, name: forms[0].key.value).at(
                    forms[0].key.location))
            return nil
        }
        let known = PluralCategory.categories(of: language)
        let allowed = known ?? PluralCategory.allCases
        var plural: [PluralCategory: String] = [:]
        for (key, node) in forms {
            guard let category = PluralCategory(rawValue: key.value), allowed.contains(category)
            else {
                diagnostics.append(
                    Message.pluralUnknown(key.value, in: language, allowed: allowed).at(
                        key.location))
                continue
            }
            guard let text = node.text else {
                diagnostics.append(
                    (node.isEmpty
                        ? Message.valueEmpty(key: key.value) : .textExpected(key: key.value))
                        .at(node.isEmpty ? key.location : node.location))
                continue
            }
            check(text, key.value, node.location)
            plural[category] = text
        }
        let missing = (known ?? [.other]).filter { category in
            !forms.contains { $0.key.value == category.rawValue }
        }
        for category in missing {
            diagnostics.append(
                Message.pluralMissing(category, key: name.value, in: language).at(name.location))
        }
        return plural[.other] == nil ? nil : plural
    }

    /// Placeholders are `{name}`, in plain brackets.
    private mutating func check(_ text: String, _ key: String, _ location: SourceLocation) {
        guard let wrong = Placeholder.mistake(in: text) else { return }
        diagnostics.append(
            Message.placeholderWrong(text, write: "\(key): \"\(wrong)\"").at(location))
    }
}

/// A `{name}` in a string of the theme.
enum Placeholder {
    /// The text as it was probably meant, nil for one without a mistake.
    static func mistake(in text: String) -> String? {
        var meant = String.UnicodeScalarView()
        var open: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "{", "｛":
                open = meant.count
                meant.append("{")
            case "}", "｝":
                open = nil
                meant.append("}")
            case " ", "　":
                if open == nil { meant.append(scalar) }
            default: meant.append(open == nil ? scalar : Punctuation.halfWidth(scalar))
            }
        }
        if open != nil { meant.append("}") }
        return String(meant) == text ? nil : String(meant)
    }
}

extension PluralCategory {
    /// The forms that whole numbers take in a language, by CLDR; nil where we do not know.
    static func categories(of language: Language) -> [PluralCategory]? {
        switch language.code {
        case "zh", "ja", "ko", "vi", "th", "id", "ms", "my", "lo", "yue", "wuu": [.other]
        case "en", "de", "nl", "sv", "da", "nb", "no", "fi", "el", "hu", "tr", "bg", "et":
            [.one, .other]
        case "es", "fr", "it", "pt", "ca": [.one, .many, .other]
        case "ru", "uk", "be", "pl": [.one, .few, .many, .other]
        case "cs", "sk": [.one, .few, .other]
        case "ar": allCases
        default: nil
        }
    }
}
