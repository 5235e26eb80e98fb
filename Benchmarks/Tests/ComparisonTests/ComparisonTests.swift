import Comparison
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("<p>a <em>b</em>c</p><p>d</p>", ["a bc", "d"]),
        ("<h1>Fish\n &amp;  chips</h1>", ["Fish & chips"]),
        ("&ldquo;Tea&rdquo; &#8211; &#x8336; &unknown;", ["“Tea” – 茶 &unknown;"]),
        ("<title>x</title><body class=a><script>if (a < b) {}</script><li>y</body>z", ["y"]),
        ("<td>1</td>\n<td>2</td>", ["1", "2"]),
    ])
    func oneLineForEachBlock(html: String, lines: [String]) {
        #expect(VisibleText.lines(of: html) == lines)
    }
}

@Suite struct TextDifferenceTests {
    @Test func equalTextsDoNotDiffer() {
        #expect(TextDifference(yong: ["a", "b"], hugo: ["a", "b"]).isEmpty)
    }

    @Test(arguments: [
        ("4 May 2024 · 8 min read", "4 May 2024 · 9 min read", TextDifference.Kind.readingTime),
        ("2024年5月4日 · 约4分钟", "2024年5月4日 · 约3分钟", .readingTime),
        ("黄酒。这是", "**黄酒。**这是", .emphasis),
        ("注 ↩", "注\u{A0}↩\u{FE0E}", .arrow),
        ("tea", "coffee", .other),
        ("4 May 2024 · 8 min read", "5 May 2024 · 8 min read", .other),
        ("黄酒。这是", "**黄酒。**那是", .other),
    ])
    func differencesHaveAKind(yong: String, hugo: String, kind: TextDifference.Kind) {
        #expect(TextDifference(yong: [yong], hugo: [hugo]).kinds == [kind])
    }

    @Test func relatedPagesMayDifferBelowTheirHeading() {
        let difference = TextDifference(
            yong: ["Tea", "Related pages", "Crab"], hugo: ["Tea", "Related pages", "Silk"])
        #expect(difference.kinds == [.related])
        let above = TextDifference(yong: ["Tea", "相关文章"], hugo: ["Rice", "相关文章"])
        #expect(above.kinds == [.other])
    }

    @Test func aMissingLineIsNotExplained() {
        let difference = TextDifference(yong: ["a", "b"], hugo: ["a"])
        #expect(difference.kinds == [.other])
        #expect(difference.unexplained.map(\.yong) == ["b"])
    }
}
