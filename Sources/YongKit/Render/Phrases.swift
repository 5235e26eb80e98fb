internal import Bilingual
internal import Markdown

/// Texts of the theme's strings, put together for one place.
extension Strings {
    /// A text without places to fill; of a plural its general form.
    func text(_ key: String) -> String? {
        switch texts[key]?.value {
        case nil: nil
        case .plain(let text): text
        case .plural(let forms): forms[.other]
        }
    }

    /// A text with its places filled: `{language}` by `values["language"]`.
    func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
        Self.filled(text(key) ?? "", values)
    }

    /// A text that counts: `{count}` is filled, and the form is that of the number.
    func phrase(_ key: String, count: Int, form: WrittenForm) -> String {
        let values = ["count": form.number(count)]
        guard case .plural(let forms) = texts[key]?.value else { return phrase(key, values) }
        let category = PluralCategory(rawValue: form.pluralCategory(of: count)) ?? .other
        return Self.filled(forms[category] ?? forms[.other] ?? "", values)
    }

    /// The words that are added to Markdown in this language.
    var markdownLabels: Labels {
        Labels(
            footnotes: phrase("footnotes"), footnote: phrase("footnote"),
            backToText: phrase("footnoteBack"), taskDone: phrase("taskDone"),
            taskOpen: phrase("taskOpen"), table: phrase("table"),
            callouts: [
                .note: phrase("calloutNote"), .tip: phrase("calloutTip"),
                .important: phrase("calloutImportant"), .warning: phrase("calloutWarning"),
                .caution: phrase("calloutCaution"),
            ])
    }

    /// Copies the text and puts a value in the place of each `{name}` that has one.
    private static func filled(_ text: String, _ values: [String: String]) -> String {
        guard !values.isEmpty else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let name = rest[rest.utf8.index(after: open)..<close]
            let end = rest.utf8.index(after: close)
            filled += rest[..<open]
            if let value = values[String(name)] {
                filled += value
            } else {
                filled += rest[open..<end]
            }
            rest = rest[end...]
        }
        return filled + rest
    }
}
