/// Explains a rule to the person who was told of it.
package struct RuleText: Sendable {
    let rule: CheckRule
    let language: Language

    package init(_ rule: CheckRule, language: Language) {
        self.rule = rule
        self.language = language
    }

    package var text: String {
        let severity = rule.severity.rawValue
        let lines =
            language.isChinese
            ? [
                "\(rule.id)（\(rule.group.rawValue)组，默认\(severity)）", "", rule.title.zh + "。",
                rule.why.zh, "", "会报告：" + example(rule.found), "不会报告：" + example(rule.fine),
                "改法：" + rule.fix.zh, "依据：" + rule.source, "",
                "调整：site.yml里写checks: {\(rule.id): off}，可写off、note、warning、error。",
                "豁免：<!-- yong:allow \(rule.id) 因为…… -->，写在那一段之前。",
            ]
            : [
                "\(rule.id) (group \(rule.group.rawValue), \(severity) by default)", "",
                rule.title.en.capitalizedFirst + ".", rule.why.en, "",
                "found:     " + example(rule.found), "not found: " + example(rule.fine),
                "fix:       " + rule.fix.en, "source:    " + rule.source, "",
                "In site.yml: checks: {\(rule.id): off}; off, note, warning or error.",
                "In a text, above the block: <!-- yong:allow \(rule.id) because … -->",
            ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// All rules by group, a line each.
    package static func list(in language: Language) -> String {
        CheckRule.Group.allCases.map { group in
            let rules = CheckRule.all.filter { $0.group == group }
            let width = 28
            return
                ([group.rawValue]
                + rules.map { rule in
                    let gap = String(repeating: " ", count: max(1, width - rule.id.utf8.count))
                    return "  \(rule.id)\(gap)\(rule.title.text(in: language))"
                }).joined(separator: "\n")
        }.joined(separator: "\n") + "\n"
    }

    private func example(_ text: String) -> String { text.replacing("\n", with: "⏎") }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
