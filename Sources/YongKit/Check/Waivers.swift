internal import Markdown

/// Words in a text that allow what a rule would find: `<!-- yong:allow RULE because … -->`.
struct Waiver: Sendable {
    let rules: [String]
    let hasReason: Bool
    let location: SourceLocation
    /// The lines that it speaks for; nil for the whole file.
    let lines: ClosedRange<Int>?

    /// Nil when the words are no waiver; they begin with `yong:`.
    init?(_ words: String, at location: SourceLocation, lines: ClosedRange<Int>) {
        guard let name = Self.names.first(where: { words.hasPrefix($0.prefix) }) else { return nil }
        let rest = words.dropFirst(name.prefix.count)
        guard rest.first.map({ $0 == " " || $0 == "\t" || $0 == "\n" }) ?? true else { return nil }
        let because = Self.because.compactMap { rest.firstRange(of: $0) }
            .min { $0.lowerBound < $1.lowerBound }
        let names = rest[..<(because?.lowerBound ?? rest.endIndex)]
        rules = names.split { $0.isWhitespace || $0 == "," || $0 == "，" || $0 == "、" }
            .map(String.init)
        let signs: [Character] = ["：", ":", "，", ","]
        let reason = because.map {
            rest[$0.upperBound...].drop { $0.isWhitespace || signs.contains($0) }
        }
        hasReason = reason.map { $0.contains { $0.isLetter } } ?? false
        self.location = location
        self.lines = name.isForFile ? nil : lines
    }

    private static let names = [
        (prefix: "yong:allow-file", isForFile: true), (prefix: "yong:allow", isForFile: false),
    ]
    private static let because = ["because", "因为"]
}

/// The waivers of a site, held against what was found.
struct Waivers {
    private let waivers: [Waiver]

    init(_ waivers: [Waiver]) { self.waivers = waivers }

    /// What is left, and what is wrong with the waivers themselves.
    func applied(to found: [Diagnostic], _ selection: RuleSelection) -> [Diagnostic] {
        guard !waivers.isEmpty else { return found }
        var byFile: [String: [Int]] = [:]
        for (index, waiver) in waivers.enumerated() {
            byFile[waiver.location.file, default: []].append(index)
        }
        var used: Set<Int> = []
        let left = found.filter { diagnostic in
            guard let location = diagnostic.location, let own = byFile[location.file] else {
                return true
            }
            let allowing = own.filter {
                waivers[$0].rules.contains(diagnostic.message.rule) && waivers[$0].hasReason
                    && waivers[$0].lines?.contains(location.line) != false
            }
            used.formUnion(allowing)
            return allowing.isEmpty
        }
        return left + mistakes(used, selection)
    }

    private func mistakes(_ used: Set<Int>, _ selection: RuleSelection) -> [Diagnostic] {
        var findings = Findings(selection)
        let known = CheckRule.all.map(\.id)
        for (index, waiver) in waivers.enumerated() {
            if !waiver.hasReason { findings.report(.waiverReason(), at: waiver.location) }
            if waiver.rules.isEmpty {
                findings.report(.waiverRule("", nearest: nil), at: waiver.location)
            }
            for rule in waiver.rules where !known.contains(rule) {
                let nearest = NearestName.of(rule, among: known)
                findings.report(.waiverRule(rule, nearest: nearest), at: waiver.location)
            }
            // Of a rule that is left out this time, nothing can be found.
            let holds = waiver.rules.allSatisfy { selection[$0] != nil }
            if waiver.hasReason, holds, !waiver.rules.isEmpty, !used.contains(index) {
                findings.report(
                    .waiverUnused(waiver.rules.joined(separator: ", ")), at: waiver.location)
            }
        }
        return findings.diagnostics
    }
}

extension Waivers {
    /// Those in a text's comments, and in its front matter.
    static func inText(_ body: BodyText) -> [Waiver] {
        let comments = body.document.comments(beginningWith: "yong:").compactMap {
            Waiver($0.text, at: SourceLocation(body.file, $0.place), lines: $0.lines)
        }
        return comments
            + inYAML(body.text[body.front.content], body.file, firstLine: body.front.firstLine)
    }

    /// Those in the files of `_data` and in `page.yml`.
    static func inData(of tree: SourceTree) -> [Waiver] {
        let texts =
            tree.data + tree.folders.compactMap(\.defaults)
            + [tree.settings].compactMap(\.self)
        return texts.flatMap { inYAML($0.bytes[...], $0.file.path, firstLine: 1) }
    }

    /// A comment on a line of its own speaks for the entry behind it, one behind a value for its
    /// line.
    private static func inYAML(
        _ bytes: ArraySlice<UInt8>, _ file: String, firstLine: Int
    ) -> [Waiver] {
        guard bytes.withUnsafeBufferPointer({ $0.holds(sign) }) else { return [] }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        return lines.indices.compactMap { index in
            let line = lines[index]
            guard let mark = line.firstRange(of: /(^|\s)#\s*(?=yong:)/) else { return nil }
            let isAlone = line[..<mark.lowerBound].allSatisfy(\.isWhitespace)
            let end = isAlone ? entryEnd(behind: index, lines) : index
            let column = line[..<mark.upperBound].unicodeScalars.count + 1
            let words = String(line[mark.upperBound...])
            return Waiver(
                words,
                at: SourceLocation(
                    file, line: firstLine + index, column: column,
                    length: max(1, words.unicodeScalars.count)),
                lines: firstLine + index...firstLine + end)
        }
    }

    private static let sign = Array("yong:".utf8)

    /// The last line of the entry that begins behind a comment.
    private static func entryEnd(behind index: Int, _ lines: [String]) -> Int {
        var first = index + 1
        while first < lines.count, lines[first].isBlankOrComment { first += 1 }
        guard first < lines.count else { return index }
        let indent = lines[first].prefix { $0 == " " }.count
        var last = first
        while last + 1 < lines.count {
            let next = lines[last + 1]
            guard next.isBlankOrComment || next.prefix(while: { $0 == " " }).count > indent else {
                break
            }
            last += 1
        }
        return last
    }
}

extension String {
    fileprivate var isBlankOrComment: Bool {
        let words = drop { $0.isWhitespace }
        return words.isEmpty || words.first == "#"
    }
}

extension Waivers {
    static let rules = [
        CheckRule(
            id: "waiver-unused", group: .waivers, severity: .warning,
            title: Wording(
                en: "a waiver allows something that is not there", zh: "豁免所允许的问题并不存在"),
            why: Wording(
                en:
                    "What it allowed is gone, or was never there; the next mistake at that place would "
                    + "be hidden by it.",
                zh: "它允许的问题已经不在，或从来没有；留着会遮住那里以后的问题。"),
            found: "<!-- yong:allow link-text because … --> above a text without such a link",
            fine: "<!-- yong:allow link-text because … --> above [here](/city/)",
            fix: Wording(en: "take the waiver out", zh: "去掉这条豁免"), source: "Yong"),
        CheckRule(
            id: "waiver-reason", group: .waivers, severity: .error,
            title: Wording(en: "a waiver gives no reason", zh: "豁免没有写理由"),
            why: Wording(
                en: "Who reads the text next cannot know whether the waiver still holds.",
                zh: "下一位编辑无从判断这条豁免是否还成立。"),
            found: "<!-- yong:allow link-text -->",
            fine: "<!-- yong:allow link-text because it quotes a button -->",
            fix: Wording(
                en: "write “because” and the reason behind the rule", zh: "在规则名后面写“因为”和理由"),
            source: "Yong"),
        CheckRule(
            id: "waiver-rule", group: .waivers, severity: .error,
            title: Wording(en: "a waiver names no rule", zh: "豁免里写的规则不存在"),
            why: Wording(en: "It allows nothing.", zh: "这样的豁免不起作用。"),
            found: "<!-- yong:allow link-txt because … -->",
            fine: "<!-- yong:allow link-text because … -->",
            fix: Wording(en: "write the rule's name", zh: "写对规则名"), source: "Yong"),
    ]
}
