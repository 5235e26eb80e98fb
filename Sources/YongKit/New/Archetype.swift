/// What the files of a new page say before anyone has written in them.
///
/// Those of the theme win: `Theme/archetypes/<kind>/<file>`, then `Theme/archetypes/page/<file>`.
struct Archetype: Sendable {
    /// The site's folder.
    let root: String
    /// Nil when none was asked for.
    let kind: String?

    /// The files of a page, with their names alone.
    func files(
        of languages: [Language], title: String, day: CalendarDate,
        reporting diagnostics: inout [Diagnostic]
    ) -> [NewFile] {
        let values = ["title": title, "date": day.iso]
        let names = languages.map { $0.code + ".md" } + ["page.yml"]
        return names.map { name in
            let text = own(name, reporting: &diagnostics) ?? Self.builtIn(name)
            let filled = Self.filled(text, values)
            return NewFile(name, name == "page.yml" ? withKind(filled) : filled)
        }
    }

    /// A title to begin with: `getting-here` is “Getting here”, Chinese stays as it is.
    static func title(of name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        guard let first = words.first else { return name }
        return first.uppercased() + words.dropFirst()
    }

    /// Puts the values in the places of `{title}` and `{date}`; other braces stay.
    static func filled(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[open...]
            let name = rest.dropFirst().prefix { $0 != "}" && $0 != "{" && !$0.isNewline }
            if let value = values[String(name)], rest.dropFirst(name.count + 1).first == "}" {
                filled += value
                rest = rest.dropFirst(name.count + 2)
            } else {
                filled.append(rest.removeFirst())
            }
        }
        return filled + rest
    }
}

extension Archetype {
    private func own(_ name: String, reporting diagnostics: inout [Diagnostic]) -> String? {
        for kind in [kind, Theme.defaultKind].compactMap(\.self) {
            let path = "Theme/archetypes/\(kind)/\(name)"
            do throws(FileError) {
                let bytes = try readFile(root + "/" + path).bytes
                switch SourceText.read(bytes, file: path) {
                case .text(let text): return String(decoding: text, as: UTF8.self)
                case .refused(let diagnostic):
                    diagnostics.append(diagnostic.causedByConfiguration)
                    return nil
                }
            } catch  where error.isMissing {
                continue
            } catch {
                diagnostics.append(Message.unreadable(error).at(SourceLocation(path)))
                return nil
            }
        }
        return nil
    }

    /// A language that we do not write is begun in English.
    private static func builtIn(_ name: String) -> String {
        let files = StarterFiles.archetype
        return files.first { $0.path == name }?.text
            ?? files.first { $0.path == "en.md" }?.text ?? ""
    }

    /// The kind that was asked for, whatever the archetype says.
    private func withKind(_ text: String) -> String {
        guard let kind else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let others = lines.filter { !$0.hasPrefix("kind:") }
        return "kind: \(kind)\n" + others.joined(separator: "\n")
    }
}

extension Diagnostic {
    fileprivate var causedByConfiguration: Diagnostic {
        Diagnostic(message.causedByConfiguration, at: location)
    }
}
