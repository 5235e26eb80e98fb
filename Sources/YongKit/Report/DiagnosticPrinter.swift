/// Writes diagnostics as a compiler does: place, rule, source line, caret, fix.
package struct DiagnosticPrinter: Sendable {
    let root: String
    let language: Language
    let usesColor: Bool

    /// - Parameter root: the site's folder; files are read again only to show the line.
    package init(root: String, language: Language, usesColor: Bool) {
        self.root = root
        self.language = language
        self.usesColor = usesColor
    }

    /// Of many equal ones the first are shown, and how many more there are.
    package func text(_ diagnostics: [Diagnostic]) -> String {
        var lines = SourceLines(root: root)
        return RepeatedDiagnostics(diagnostics).entries.map { entry in
            text(entry.diagnostic, &lines) + (entry.more > 0 ? more(entry) : "")
        }.joined()
    }

    /// How many errors and warnings there are, in words; nothing when there are none.
    package func summary(_ diagnostics: [Diagnostic]) -> String? {
        guard !diagnostics.isEmpty else { return nil }
        let errors = diagnostics.count(where: \.isError)
        let warnings = diagnostics.count { $0.message.severity == .warning }
        let notes = diagnostics.count - errors - warnings
        let parts = [
            errors == 0 ? nil : Wording.count(errors, en: "error", zh: "个错误"),
            warnings == 0 ? nil : Wording.count(warnings, en: "warning", zh: "个警告"),
            notes == 0 ? nil : Wording.count(notes, en: "note", zh: "个提示"),
        ].compactMap { $0?.text(in: language) }
        return parts.joined(separator: language.isChinese ? "，" : ", ")
    }
}

extension DiagnosticPrinter {
    private func text(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
        let message = diagnostic.message
        let name = message.severity.name(in: language)
        let color: Color =
            switch message.severity {
            case .error: .red
            case .warning: .yellow
            case .note: .blue
            }
        var text = place(diagnostic.location)
        text += paint("\(name)[\(message.rule)]", color) + ": "
        text += message.wording.text(in: language).withControlsShown + "\n"
        if let location = diagnostic.location, location.line > 0,
            let line = lines.line(location.line, of: location.file)
        {
            text += excerpt(line, location)
        }
        if let fix = message.fix {
            let label = language.isChinese ? "改法" : "fix"
            text +=
                "     = " + paint(label, .blue) + ": " + fix.text(in: language).withControlsShown
                + "\n"
        }
        return text
    }

    private func more(_ entry: RepeatedDiagnostics.Entry) -> String {
        let rule = entry.diagnostic.message.rule
        let text =
            switch (language.isChinese, entry.isOfOneFile) {
            case (true, true): "这个文件里还有\(entry.more)处[\(rule)]"
            case (true, false): "其他文件里还有\(entry.more)处相同的[\(rule)]"
            case (false, true): "\(entry.more) more [\(rule)] in this file"
            case (false, false): "\(entry.more) more [\(rule)] of the same words in other files"
            }
        return "     … " + paint(text, .blue) + "\n"
    }

    private func place(_ location: SourceLocation?) -> String {
        guard let location else { return "yong: " }
        var place = location.file.withControlsShown
        if location.line > 0 { place += ":\(location.line)" }
        if location.line > 0, location.column > 0 { place += ":\(location.column)" }
        return place + ": "
    }

    private func excerpt(_ line: String, _ location: SourceLocation) -> String {
        let number = String(location.line)
        let margin = String(repeating: " ", count: max(0, 4 - number.utf8.count))
        let visible = DisplayText(line)
        var text = margin + number + " | " + visible.text + "\n"
        if location.column > 0 {
            let start = location.column - 1
            let width = max(1, visible.width(from: start, count: location.length))
            text += "     | " + String(repeating: " ", count: visible.width(from: 0, count: start))
            text += paint("^" + String(repeating: "~", count: width - 1), .green) + "\n"
        }
        return text
    }

    private enum Color: String { case red = "31", yellow = "33", blue = "34", green = "32" }

    private func paint(_ text: String, _ color: Color) -> String {
        usesColor ? "\u{1B}[1;\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic.Severity {
    func name(in language: Language) -> String {
        switch self {
        case .error: language.isChinese ? "错误" : "error"
        case .warning: language.isChinese ? "警告" : "warning"
        case .note: language.isChinese ? "提示" : "note"
        }
    }
}

extension Wording {
    fileprivate static func count(_ count: Int, en: String, zh: String) -> Wording {
        Wording(en: "\(count) \(en)\(count == 1 ? "" : "s")", zh: "\(count)\(zh)")
    }
}

extension String {
    /// For a terminal, which must not obey what stands in the name of a file.
    fileprivate var withControlsShown: String {
        guard firstControl != nil else { return self }
        var shown = UnicodeScalarView()
        for scalar in unicodeScalars {
            shown.append(String(scalar).firstControl == nil ? scalar : "\u{FFFD}")
        }
        return String(shown)
    }
}
