/// Mistakes in the form in which the preview shows them over a page.
package struct OverlayText: Sendable {
    let root: String
    let language: Language

    /// - Parameter root: the site's folder; files are read again to show the line.
    package init(root: String, language: Language) {
        self.root = root
        self.language = language
    }

    /// A JSON array: the errors, which stop a build, and then what the checks found.
    ///
    /// Warnings of the build stop nothing, and the terminal tells them.
    package func json(_ diagnostics: [Diagnostic], findings: [Diagnostic] = []) -> [UInt8] {
        var lines = SourceLines(root: root)
        var json = JSONWriter()
        json.array { json in
            for diagnostic in diagnostics.filter(\.isError).prefix(Self.most) {
                write(diagnostic, isFinding: false, &lines, to: &json)
            }
            for finding in findings.prefix(Self.most) {
                write(finding, isFinding: true, &lines, to: &json)
            }
        }
        return json.bytes
    }

    /// Who has more mistakes than that mends the first ones first.
    private static let most = 20
    private static let longestLine = 400

    private func write(
        _ diagnostic: Diagnostic, isFinding: Bool, _ lines: inout SourceLines,
        to json: inout JSONWriter
    ) {
        let message = diagnostic.message
        json.object { json in
            json.field("lang", language.tag)
            if isFinding { json.field("finding", literal: "true") }
            json.field("name", "\(message.severity.name(in: language))[\(message.rule)]")
            json.field("message", message.wording.text(in: language))
            if let fix = message.fix {
                let label = language.isChinese ? "改法：" : "Fix: "
                json.field("fix", label + fix.text(in: language))
            }
            guard let location = diagnostic.location else { return }
            json.field("place", location.place)
            guard location.line > 0, let line = lines.line(location.line, of: location.file) else {
                return
            }
            let scalars = Array(line.unicodeScalars.prefix(Self.longestLine))
            let start = min(scalars.count, max(0, location.column - 1))
            let length = location.column > 0 ? max(1, location.length) : 0
            let end = min(scalars.count, start + length)
            json.field("number", String(location.line))
            json.field("before", Self.text(scalars[..<start]))
            json.field("line", Self.text(scalars[start..<end]))
            json.field("after", Self.text(scalars[end...]))
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

extension SourceLocation {
    /// `Content/city/en.md:12:8`, as far as it is known.
    var place: String {
        guard line > 0 else { return file }
        return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    }
}
