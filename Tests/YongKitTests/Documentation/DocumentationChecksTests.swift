import Foundation
import Testing

@testable import YongKit

/// Every rule of `yong check` is explained in both languages, and no other.
struct DocumentationChecksTests {
    /// The tables are made of the rules; `RECORD_GOLDEN=1` writes them anew.
    @Test(arguments: [
        (page: "Documentation/Checks.md", language: Language.english),
        (page: "Documentation/Checks.zh.md", language: Language.chinese),
    ])
    func tablesAreThoseOfTheRules(_ name: String, _ language: Language) throws {
        let page = try DocumentationPage(name)
        let start = try #require(page.lines.firstIndex { $0 == "<!-- rules -->" })
        let end = try #require(page.lines.firstIndex { $0 == "<!-- /rules -->" })
        let tables = Self.tables(language)
        guard page.lines[(start + 1)..<end].joined(separator: "\n") != tables else { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            let lines =
                page.lines[...start].map(String.init) + [tables]
                + page.lines[end...].map(String.init)
            try lines.joined(separator: "\n").write(to: page.url, atomically: true, encoding: .utf8)
            Issue.record("\(name) was written anew; look at the difference")
        } else {
            Issue.record("\(name) differs from the code; RECORD_GOLDEN=1 writes it anew")
        }
    }

    /// A message of the checks names a rule that there is, and every rule has a message.
    @Test func messagesNameRules() throws {
        let folder = DocumentationPage.repository
            .appendingPathComponent("Sources/YongKit/Model/Messages/Checks")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        var named: Set<String> = []
        for file in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/finding:\s*"([a-z][a-z-]*)"/#) {
                named.insert(String(match.1))
            }
        }
        let rules = Set(CheckRule.all.map(\.id))
        #expect(named.subtracting(rules) == [], "messages of rules that there are not")
        #expect(rules.subtracting(named) == [], "rules without a message")
        #expect(CheckRule.all.count == rules.count, "two rules have one name")
    }

    private static func tables(_ language: Language) -> String {
        let isChinese = language.isChinese
        let head =
            isChinese
            ? "| 规则 | 默认 | 问题 | 会报告 | 不会报告 | 改法 | 依据 |"
            : "| rule | unless told | what is wrong | found | not found | fix | source |"
        return CheckRule.Group.allCases.map { group in
            let rules = CheckRule.all.filter { $0.group == group }
            guard !rules.isEmpty else { return "" }
            let rows = rules.map { rule in
                let why =
                    rule.title.text(in: language) + (isChinese ? "。" : ". ")
                    + rule.why.text(in: language)
                let cells = [
                    "`\(rule.id)`", rule.severity.rawValue, cell(why), code(rule.found),
                    code(rule.fine), cell(rule.fix.text(in: language)), cell(rule.source),
                ]
                return "| " + cells.joined(separator: " | ") + " |"
            }
            return
                "\n### \(group.rawValue)\n\n\(head)\n| --- | --- | --- | --- | --- | --- | --- |\n"
                + rows.joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("<", with: "&lt;")
    }

    private static func code(_ text: String) -> String {
        let line = text.replacing("|", with: "\\|").replacing("\n", with: "⏎")
        return line.contains("`") ? "`` \(line) ``" : "`\(line)`"
    }
}
