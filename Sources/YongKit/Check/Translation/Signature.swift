/// Somebody's name below a text: an entry of `reviewers` in its front matter.
package struct Signature: Sendable {
    package let reviewer: String
    package let stage: Stage?
    package let day: CalendarDate

    /// The three reviews of a Chinese newsroom.
    package enum Stage: String, Sendable, CaseIterable {
        case first, second, final

        var wording: Wording {
            switch self {
            case .first: Wording(en: "first review", zh: "初审")
            case .second: Wording(en: "second review", zh: "复审")
            case .final: Wording(en: "final review", zh: "终审")
            }
        }
    }

    package init(reviewer: String, stage: Stage?, day: CalendarDate) {
        self.reviewer = reviewer
        self.stage = stage
        self.day = day
    }

    /// As the page says it: `王小明（终审，2026-11-26）`.
    package func text(in language: Language) -> String {
        let stage = stage?.wording.text(in: language)
        return language.isChinese
            ? "\(reviewer)（\([stage, day.iso].compactMap(\.self).joined(separator: "，"))）"
            : "\(reviewer) (\([stage, day.iso].compactMap(\.self).joined(separator: ", ")))"
    }

    /// The file with the signature in it; nothing else is another. Nil where there is no front
    /// matter, or `reviewers` is written in a way that is not understood.
    package func added(to bytes: [UInt8], language: Language) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        let newline = text.contains("\r\n") ? "\r\n" : "\n"
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map(String.init)
        guard lines.first?.trimmedEnd == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" })
        else { return nil }
        let entry = "\"" + self.text(in: language).escapedForYAML + "\""
        if let line = lines[1..<end].firstIndex(where: { $0.hasPrefix("reviewers:") }) {
            guard add(entry, to: &lines, at: line, end: end) else { return nil }
        } else {
            lines.insert("reviewers: [\(entry)]", at: end)
        }
        return Array(lines.joined(separator: newline).utf8)
    }

    private func add(_ entry: String, to lines: inout [String], at line: Int, end: Int) -> Bool {
        let value = lines[line].dropFirst("reviewers:".count)
        let written = value.trimmed
        if written.isEmpty {
            // A list below, or nothing at all.
            var last = line
            while last + 1 < end, lines[last + 1].trimmed.hasPrefix("- ") { last += 1 }
            if last == line {
                lines[line] = "reviewers: [\(entry)]"
            } else {
                let indent = lines[last].prefix { $0 == " " }
                lines.insert("\(indent)- \(entry)", at: last + 1)
            }
        } else if written.hasPrefix("["), written.hasSuffix("]") {
            let inside = written.dropFirst().dropLast().trimmed
            lines[line] = "reviewers: [\(inside.isEmpty ? entry : "\(inside), \(entry)")]"
        } else if !written.contains(where: { "[]{}#|>&*!".contains($0) }) {
            lines[line] = "reviewers: [\(written), \(entry)]"
        } else {
            return false
        }
        return true
    }
}

extension StringProtocol {
    fileprivate var trimmedEnd: String {
        var text = String(self)
        while let last = text.last, last == " " || last == "\t" || last == "\r" {
            text.removeLast()
        }
        return text
    }

    fileprivate var trimmed: String { trimmedEnd.drop { $0 == " " || $0 == "\t" }.description }
}

extension String {
    fileprivate var escapedForYAML: String {
        reduce(into: "") { text, character in
            if character == "\"" || character == "\\" { text.append("\\") }
            text.append(character)
        }
    }
}
