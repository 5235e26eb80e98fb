import Testing

@testable import YongKit

@Suite struct DataReaderTests {
    @Test func scalarsStayAsTheyAreWritten() throws {
        let (node, diagnostics) = Self.read(
            """
            # facts
            facts:
              - {id: a, value: 4.1亿, date: 2024-02-30, time: 22:22}
              - id: "no"
                value: NO
                version: 1.10
                code: 010
                empty:
                tilde: ~
                text: |
                  一
                  二
            """)
        #expect(Mistake.described(diagnostics) == [])
        guard case .list(let facts) = try #require(node?["facts"]).value else {
            Issue.record("no list")
            return
        }
        #expect(facts[0]["value"]?.text == "4.1亿")
        #expect(facts[0]["date"]?.text == "2024-02-30")
        #expect(facts[0]["time"]?.text == "22:22")
        #expect(
            facts[0]["time"]?.location == SourceLocation("a.yml", line: 3, column: 50, length: 5))
        #expect(facts[1]["value"]?.text == "NO")
        #expect(facts[1]["version"]?.text == "1.10")
        #expect(facts[1]["code"]?.text == "010")
        #expect(facts[1]["empty"]?.isEmpty == true && facts[1]["tilde"]?.isEmpty == true)
        #expect(facts[1]["text"]?.text == "一\n二")
    }

    @Test func keysAreToldApartByTheirBytes() throws {
        let (node, _) = Self.read("caf\u{E9}: a\nb: 1\n")
        #expect(node?["caf\u{E9}"]?.text == "a")
        #expect(node?["cafe\u{301}"] == nil)
    }

    @Test func aMapOfLanguagesBecomesTheLanguagesValue() throws {
        let languages = [Language.chinese, .english]
        let node = try #require(
            Self.read(
                """
                title: {zh: 猫, en: Cat}
                only: {zh: 猫}
                gap: {zh: 猫, en: }
                list: [{zh: 一, en: One}, 二]
                inner: {name: {en: Cat, zh: 猫}, zh: 不是}
                """
            ).node)
        let (zh, en) = (
            node.resolved(for: .chinese, among: languages),
            node.resolved(for: .english, among: languages)
        )
        #expect(zh["title"]?.text == "猫" && en["title"]?.text == "Cat")
        #expect(en["only"]?.text == "猫" && en["gap"]?.text == "猫")
        #expect(en["inner"]?["name"]?.text == "Cat" && en["inner"]?["zh"]?.text == "不是")
        guard case .list(let list) = try #require(en["list"]).value else { return }
        #expect(list.map(\.text) == ["One", "二"])
    }

    @Test func aPartOfAFileKeepsTheLinesOfTheFile() {
        let (node, _) = DataReader(file: "zh.md").read(
            Array("a: 1\nb: 2".utf8), firstLine: 10, firstColumn: 3)
        #expect(node?["a"]?.location == SourceLocation("zh.md", line: 10, column: 6))
        #expect(node?["b"]?.location == SourceLocation("zh.md", line: 11, column: 4))
    }

    @Test(arguments: [
        Mistake("a: b: c", "1:4 yaml-quotes write: a: 'b: c'"),
        Mistake("a: {count} pages", "1:4 yaml-quotes write: a: '{count} pages'"),
        Mistake("a: \"b\" c", "1:4 yaml-quotes write: a: '\"b\" c'"),
        Mistake("a: *b", "1:4 yaml-quotes write: a: '*b'"),
        Mistake("a: `b`", "1:4 yaml-quotes write: a: '`b`'"),
        Mistake(
            "a: \"b",
            "1:4 value-quotes write: a: b  (or, if the marks are part of the text: a: '\"b')"),
        Mistake("a:\n  - b：c\n  - d", "none"),
        Mistake("a:\n　b: c", "2:1 yaml-indent write:   b: c"),
        Mistake("a:\n \u{A0}b: c", "2:2 yaml-indent write:   b: c"),
        Mistake("title:　猫", "1:6 yaml-colon write: title: 猫"),
        Mistake("a:\n  -猫\n  -狗", "2:3 value-list write:   - 猫"),
        Mistake("a:\n  • 猫\n  • 狗", "2:3 value-list write:   - 猫"),
        Mistake("a:\n  -　猫\n  -　狗", "2:3 value-list write:   - 猫"),
        Mistake("a:\n  ——鲁迅", "none"),
        Mistake("a:\n  -5°C", "none"),
        Mistake("a: 1\nb：2\nc: 3", "2:1 yaml-colon write: b: 2"),
        Mistake("a:1\nb: 2", "1:2 yaml-colon write: a: 1"),
        Mistake("- a: 1\n  b：2", "2:3 yaml-colon write:   b: 2"),
        Mistake("- zh：猫", "1:3 yaml-colon write: - zh: 猫"),
        Mistake(
            "{a：1}",
            "1:2 yaml-wide write: {a: 1}  (or put quotation marks around the text it belongs to)"),
        Mistake(
            "a: 1\n---\nb: 2",
            "2:1 yaml look at colons, quotation marks, brackets and indentation here and one line above"
        ),
        Mistake(
            "a: 1\u{85}b: 2",
            "1:5 value-control delete it: it came with a paste; retyping the words around it helps"),
        Mistake(
            "? [a]\n: b",
            "1:3 yaml-key write “key: value”; if { or [ begins a text, put it in quotation marks"),
        Mistake(
            "a:\n    - b\n  - c",
            "3:3 yaml look at colons, quotation marks, brackets and indentation here and one line above"
        ),
    ])
    func aMistakeIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        let said = Mistake.described(Self.read(mistake.written).diagnostics)
        #expect((said.isEmpty ? ["none"] : said) == mistake.said)
    }

    static let deep = [
        "lists": String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
        "open lists": String(repeating: "[", count: 100_000),
        "open maps": String(repeating: "{a: ", count: 2000),
        "dashes": String(repeating: "- ", count: 2000) + "a",
        "indents": (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ]

    @Test(arguments: deep.keys.sorted())
    func deepDataIsALimitOfOurs(name: String) throws {
        let (node, diagnostics) = Self.read(try #require(Self.deep[name]))
        #expect(node == nil)
        #expect(diagnostics.map(\.message.rule) == ["yaml-depth"])
        #expect(diagnostics.exitStatus == FailureCause.limit.rawValue)
    }

    /// Yams compares keys by all that their aliases stand for.
    @Test func anchorsInsideKeysDoNotKeepUsBusy() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        bomb += "? *a40\n: x\n? *a39\n: y\n"
        #expect(Self.read(bomb).diagnostics.map(\.message.rule) == ["yaml-anchor"])
    }

    @Test func aLineOfManyMistakesStaysReadable() {
        let (_, diagnostics) = Self.read(
            "a: [" + String(repeating: "猫，狗, ", count: 20_000) + "]")
        #expect(diagnostics.count == 100)
        #expect(diagnostics.allSatisfy { ($0.message.fix?.zh.utf8.count ?? 0) < 2000 })
    }

    private static func read(_ text: String) -> (node: DataNode?, diagnostics: [Diagnostic]) {
        DataReader(file: "a.yml").read(Array(text.utf8))
    }
}
