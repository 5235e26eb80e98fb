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
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = String(decoding: bytes[mark...], as: UTF8.self)
        // By line feeds alone, so that every line keeps the end that it has.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
        guard lines.first?.trimmed == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
        else { return nil }
        let entry = "\"" + self.text(in: language).escapedForYAML + "\""
        if let line = lines[1..<end].firstIndex(where: { $0.hasPrefix("reviewers:") }) {
            if lines[line..<end].contains(where: { $0.contains(entry) }) { return bytes }
            guard add(entry, to: &lines, at: line, end: end) else { return nil }
        } else {
            lines.insert("reviewers: [\(entry)]" + lines[end].ending, at: end)
        }
        return Array(bytes[..<mark]) + Array(lines.joined(separator: "\n").utf8)
    }

    private func add(_ entry: String, to lines: inout [String], at line: Int, end: Int) -> Bool {
        let ending = lines[line].ending
        let written = lines[line].dropFirst("reviewers:".count).trimmed
        if written.isEmpty {
            // A list below, or nothing at all.
            var last = line
            for index in (line + 1)..<end {
                let words = lines[index].trimmed
                if words.hasPrefix("- ") {
                    last = index
                } else if !words.isEmpty, words.first != "#" {
                    break
                }
            }
            if last == line {
                lines[line] = "reviewers: [\(entry)]" + ending
            } else {
                let indent = lines[last].prefix { $0 == " " }
                lines.insert("\(indent)- \(entry)" + lines[last].ending, at: last + 1)
            }
        } else if written.hasPrefix("["), written.hasSuffix("]") {
            var inside = written.dropFirst().dropLast().trimmed
            if inside.hasSuffix(",") { inside = inside.dropLast().trimmed }
            lines[line] =
                "reviewers: [\(inside.isEmpty ? entry : "\(inside), \(entry)")]" + ending
        } else if !written.contains(where: { "[]{}#|>&*!,".contains($0) }) {
            lines[line] = "reviewers: [\(written), \(entry)]" + ending
        } else {
            return false
        }
        return true
    }
}

extension StringProtocol {
    /// What the line ends in before its line feed.
    fileprivate var ending: String { unicodeScalars.reversed().first == "\r" ? "\r" : "" }

    fileprivate var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let last = scalars.last, [" ", "\t", "\r"].contains(last) { scalars.removeLast() }
        while let first = scalars.first, [" ", "\t"].contains(first) { scalars.removeFirst() }
        return String(scalars)
    }
}

extension String {
    fileprivate var escapedForYAML: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\"" || scalar == "\\" { text.append("\\") }
            text.unicodeScalars.append(scalar)
        }
    }
}
