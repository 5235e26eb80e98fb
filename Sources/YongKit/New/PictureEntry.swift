/// An entry below `pictures:` of a `page.yml`, and how it gets there: the lines that people wrote stay
/// as they are.
struct PictureEntry {
    let name: String
    /// By the code of the language.
    let alts: [(code: String, text: String)]
    let credit: String?

    /// The file is written in a way that no line can be added to.
    struct Refusal: Error {
        /// What a person has to write.
        let lines: String
    }

    /// - Parameter file: what is there; nil for nothing.
    func added(to file: [UInt8]?) throws(Refusal) -> [UInt8] {
        guard let file, !file.isEmpty else { return Array(("pictures:\n" + text("  ")).utf8) }
        guard let whole = String(validating: file, as: UTF8.self) else {
            throw Refusal(lines: text("  "))
        }
        // Windows ends lines with two characters, which Swift counts as one.
        let end = whole.contains("\r\n") ? "\r\n" : "\n"
        var lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
        if lines.last == "" { lines.removeLast() }
        guard let start = lines.firstIndex(where: Self.isHeading) else {
            // A fence at the end belongs to one at the beginning.
            let isFenced = lines.count > 1 && lines.first == "---" && lines.last == "---"
            lines.insert(
                contentsOf: ["pictures:"] + own("  "), at: isFenced ? lines.count - 1 : lines.count)
            return Self.bytes(lines, end)
        }
        let rest = lines[start].drop { $0 != ":" && $0 != "：" }.dropFirst()
        let value = rest.prefix { $0 != "#" }
        guard value.allSatisfy(\.isWhitespace) else { throw Refusal(lines: text("  ")) }
        let next = lines[(start + 1)...].first {
            !$0.allSatisfy(\.isWhitespace) && $0.first { !$0.isWhitespace } != "#"
        }
        let indent = next.map { String($0.prefix { $0 == " " }) } ?? ""
        lines.insert(contentsOf: own(indent.isEmpty ? "  " : indent), at: start + 1)
        return Self.bytes(lines, end)
    }

    private static func isHeading(_ line: String) -> Bool {
        ["pictures:", "pictures：", "照片:", "照片："].contains { line.hasPrefix($0) }
    }

    private static func bytes(_ lines: [String], _ end: String) -> [UInt8] {
        Array((lines.joined(separator: end) + end).utf8)
    }

    private func text(_ indent: String) -> String {
        own(indent).map { $0 + "\n" }.joined()
    }

    private func own(_ indent: String) -> [String] {
        var lines = ["\(indent)\(name):", "\(indent)  alt:"]
        lines += alts.map { "\(indent)    \($0.code): \(Self.quoted($0.text))" }
        if let credit, !credit.isEmpty { lines.append("\(indent)  credit: \(Self.quoted(credit))") }
        return lines
    }

    /// As YAML takes any text of one line.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case let scalar where scalar.value < 0x20: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
