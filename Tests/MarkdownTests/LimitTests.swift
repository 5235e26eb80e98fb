import Foundation
import Markdown
import Testing

/// Texts that cmark-gfm takes seconds, minutes or all memory for are refused before it sees them.
@Suite(.timeLimit(.minutes(1)))
struct LimitTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let limit: Limit
        let testDescription: String
        let text: @Sendable (Int) -> String

        init(_ limit: Limit, _ description: String, _ text: @escaping @Sendable (Int) -> String) {
            self.limit = limit
            testDescription = description
            self.text = text
        }

        /// A text of `bytes` bytes that repeats another.
        init(_ limit: Limit, repeating unit: String) {
            self.init(limit, unit.debugDescription) { repeated(unit, $0) }
        }
    }

    static let shapes = [
        Shape(.nesting, repeating: "> "), Shape(.nesting, repeating: ">"),
        Shape(.nesting, repeating: "- "), Shape(.nesting, repeating: "1. "),
        Shape(.nesting, repeating: "> - 1) "),
        Shape(.nesting, "after a carriage return") { "a\r" + repeated("- ", $0) },
        Shape(.nesting, "blank lines in a deep list") {
            repeated("- ", 200) + "a\n" + repeated("\n", $0)
        },
        Shape(.nesting, "lazy lines under deep quotes") {
            repeated(">", 2000) + "a\n" + repeated("a\n", $0)
        },
        Shape(.rowCells, "a wide table with short rows") {
            "|" + repeated("a|", $0 / 4) + "\n|" + repeated("-|", $0 / 4) + "\n"
                + repeated("a\n", $0 / 2)
        },
        Shape(.tableCells, "many short rows") {
            "|" + repeated("a|", 400) + "\n|" + repeated("-|", 400) + "\n" + repeated("|\n", $0 / 2)
        },
        Shape(.tableHeaderBytes, "a table in a list") {
            "- |" + repeated("a|", 400) + "\n  |" + repeated("-|", 400) + "\n"
                + repeated("  |\n", $0 / 2)
        },
        Shape(.rowCells, repeating: "a|"),
        Shape(.tableHeaderBytes, "lines above what looks like a table") {
            repeated("a\n", $0) + repeated("|a|\n|-|-|\n", 2_000)
        },
        Shape(.brackets, repeating: "[a](b"), Shape(.brackets, repeating: "[a](<b"),
        Shape(.brackets, repeating: "[^a]"), Shape(.brackets, repeating: "[ (]("),
        Shape(.brackets, "nested") { repeated("[", $0 / 2) + repeated("]", $0 / 2 - 1) },
        Shape(.delimiters, repeating: "*a_ "), Shape(.delimiters, repeating: "_"),
        Shape(.parentheses, "an address that ends with them") {
            "http://a" + repeated(")", $0 - 8)
        },
        Shape(.addresses, repeating: "https://a.cn。"), Shape(.atSigns, repeating: "a@"),
        Shape(.referenceBytes, "a long address used often") {
            "[a]: /" + repeated("x", $0 / 2) + "\n\n" + repeated("[a]\n\n", $0 / 2)
        },
        Shape(.referenceBytes, "a long title used often") {
            "[a]: /x '" + repeated("x\n", $0 / 2) + "'\n\n" + repeated("[a]\n\n", $0 / 2)
        },
    ]

    @Test(arguments: shapes, [32 << 10, 64 << 10])
    func aTextThatWouldTakeTooLongIsRefused(shape: Shape, bytes: Int) throws {
        // The smaller of the two is small enough for some.
        let isSmall = bytes == 32 << 10 && [.delimiters, .tableHeaderBytes].contains(shape.limit)
        let document = Document(shape.text(bytes))
        #expect(document.html(labels: .english).count < 3 << 20)
        if isSmall { return }
        let mistake = try #require(document.mistakes.first)
        guard case .limit(shape.limit, let value, let allowed) = mistake.kind else {
            Issue.record("\(mistake)")
            return
        }
        #expect(value > allowed)
        #expect(allowed == Limits()[shape.limit])
        #expect(document.mistakes.count == 1)
        #expect(document.html(labels: .english).isEmpty)
    }

    @Test func aLimitIsReportedWhereItIsPassed() {
        let text = "一\n\n" + repeated("> ", 120) + "x\n"
        #expect(
            Document(text, options: .init(firstLine: 7)).mistakes == [
                Mistake(
                    .limit(.nesting, value: 60, allowed: 50),
                    at: Place(line: 9, column: 1, length: 121))
            ])
    }

    @Test(arguments: [
        Shape(.textBytes, "long") { _ in repeated("word\n\n", 1_100_000) },
        Shape(.lineBytes, "a long line") { _ in repeated("word ", 70_000) },
        Shape(.paragraphBytes, "a long paragraph") { _ in repeated("word\n", 140_000) },
    ])
    func aTextThatIsTooLongIsRefused(shape: Shape) {
        guard case .limit(shape.limit, _, _) = Document(shape.text(0)).mistakes.first?.kind else {
            Issue.record("not refused")
            return
        }
    }

    /// What people write, however much of it, is no attack.
    @Test(arguments: [
        "| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n"
            + repeated("| [甲](/x/) | **乙** | - | - | 1 | 2 | 3 | 4 |\n", 60_000),
        repeated("- [天一阁](/city/tianyi/) `a|b` **开放**\n", 60_000),
        repeated("甲，乙。**重点**[链](/x/) me@a.cn https://a.cn/x\n\n", 300_000),
        "```json\n" + repeated("{ \"a\": [1, 2], \"b\": \"https://a.cn\" },\n", 40_000) + "```\n",
        (0..<10).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
        "[a]: https://example.com/a-usual-address 'title'\n\n" + repeated("[a] ", 4_000),
        repeated("# Heading\n\nText[^1].\n\n", 100_000) + "[^1]: A note that is not short.\n",
        "[^a]: " + repeated("A long note. ", 6_000) + "\n\n" + repeated("[b](/c/)[^a]\n\n", 20_000),
        repeated("a\r\r", 500_000),
        "a\r\n\r\n| b |\r\n|---|\r\n| c |\r\n",
    ])
    func aLargeOrdinaryTextIsRead(text: String) {
        let document = Document(text)
        #expect(document.mistakes == [])
        #expect(document.html(labels: .english).count > text.utf8.count / 2)
    }

    @Test func aTextFullOfMistakesNamesTheFirstOnes() {
        let document = Document(repeated("<b>\n\n", 64 << 10))
        #expect(document.mistakes.count == 500)
        #expect(document.mistakes.last?.place.line == 999)
    }
}

private func repeated(_ unit: String, _ bytes: Int) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count)
}
