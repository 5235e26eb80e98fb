import Markdown
import Testing

struct MistakeTests {
    @Test(
        arguments: [
            ("a ⟦<b>⟧c</b>", .rawHTML(tag: "b"), nil),
            ("text\n\n⟦<div class=\"x\">⟧\nhello\n</div>", .rawHTML(tag: "div"), nil),
            ("> 字 ⟦<br/>⟧ 字", .rawHTML(tag: "br"), nil),
            ("⟦</p>⟧", .rawHTML(tag: "/p"), nil),
            ("⟦<!-- a --> <script>⟧", .rawHTML(tag: "script"), nil),
            ("⟦<!-- never closed⟧\n\ntext", .rawHTML(tag: "!--"), nil),
            ("⟦[x](javascript:alert(1))⟧", .unsafeAddress(scheme: "javascript"), nil),
            ("字⟦[x](JAVA&#9;script:alert)⟧", .unsafeAddress(scheme: "javascript"), nil),
            ("⟦![x](data:text/html,hi)⟧", .unsafeAddress(scheme: "data"), nil),
            ("⟦[x](vbscript%3Amsgbox)⟧", .unsafeAddress(scheme: "vbscript"), nil),
            ("⟦[x](<\u{1}javascript:a>)⟧", .unsafeAddress(scheme: "javascript"), nil),
            ("see <⟦made-up:thing⟧>", .unsafeAddress(scheme: "made-up"), nil),
            ("see ⟦ftp://example.com/⟧ now", .unsafeAddress(scheme: "ftp"), nil),
            ("[a](/x/) ⟦[b]()⟧", .emptyAddress, nil),
            ("⟦![](猫咪 咖啡馆.jpg)⟧", .spaceInAddress, "![](<猫咪 咖啡馆.jpg>)"),
            ("字 ⟦[a](b c.pdf \"t\")⟧", .spaceInAddress, "[a](<b c.pdf> \"t\")"),
            ("| a |\n|---|\n| ⟦![猫](a b.jpg)⟧ |", .spaceInAddress, "![猫](<a b.jpg>)"),
            ("看⟦［文字］（/path/）⟧。", .fullWidthMarkup, "[文字](/path/)"),
            ("看⟦[文字]（/path/）⟧。", .fullWidthMarkup, "[文字](/path/)"),
            ("看⟦【文字】（https://a.cn/）⟧。", .fullWidthMarkup, "[文字](https://a.cn/)"),
            ("看⟦！【猫】（cat.jpg）⟧。", .fullWidthMarkup, "![猫](cat.jpg)"),
            ("看⟦！[猫](cat.jpg)⟧", .fullWidthMarkup, "![猫](cat.jpg)"),
            ("⟦[a](https：//a.cn/)⟧", .fullWidthAddress, "[a](https://a.cn/)"),
            (
                "⟦[a [](fact:x) b](/c/)⟧", .linkInsideLink,
                "[a](/c/) [](fact:x) [b](/c/)"
            ),
            ("看⟦[超<https://a.cn>](/c/)⟧次", .linkInsideLink, nil),
            (
                "[x⟦[^a]⟧](/c/) [^a]\n\n[^a]: n", .footnoteInsideLink(label: "a"), nil
            ),
            ("![x⟦[^a]⟧](c.svg) [^a]\n\n[^a]: n", .footnoteInsideLink(label: "a"), nil),
            ("看⟦[超[](fact:x)](/c/)⟧次", .linkInsideLink, "[超](/c/)[](fact:x)"),
            ("⟦##标题⟧", .headingWithoutSpace, "## 标题"),
            ("⟦＃ 标题⟧", .fullWidthMarkup, "# 标题"),
            ("# 题 ⟦{#好 的}⟧", .badHeadingID("好 的"), nil),
            ("# 题 ⟦｛#id｝⟧", .fullWidthMarkup, "{#id}"),
            ("# a {#x}\n\n## b ⟦{#x}⟧", .duplicateHeadingID("x", firstLine: 1), nil),
            ("text\n\n⟦[^a]⟧: unused", .unusedFootnote(label: "a"), nil),
            (
                "x[^a]\n\n[^a]: one\n\n⟦[^A]⟧: two", .duplicateFootnote(label: "A", firstLine: 3),
                nil
            ),
            ("x⟦[^b]⟧\n\n`[^b]`", .missingFootnote(label: "b"), nil),
            ("x ⟦[^a b]⟧ y", .spaceInFootnoteLabel(label: "a b"), nil),
        ] as [(String, Mistake.Kind, String?)])
    func aMistakeIsReportedWithItsPlaceAndWhatToWrite(
        marked: String, kind: Mistake.Kind, replacement: String?
    ) {
        let marked = Marked(marked)
        let document = Document(marked.text)
        #expect(
            document.mistakes
                == [Mistake(kind, at: marked.places[0], replacement: replacement)])
    }

    @Test(arguments: [
        "<!-- yong:allow html -->\n\ntext <!-- two --> text",
        "[a](/x/) [b](#y) [c](../z.svg) [d](?q=a:b) [e](mailto:a@b.cn) [f](tel:+86) [g](fact:x)",
        "[a](HTTPS://example.com/a:b) [b](/wiki/A:B) [c](wiki%2FA:B) [d](12:30) [e](价格:表.pdf)",
        "【注】（见下）和【甬】（一）",
        "`[a](b c)` \\[a\\](b c) `<b>` `[^x]`",
        "    <b>\n\n```\n[^1]: code\n<div>\n![](a b)\n```",
        "#猫税 和 #小红书",
        "x[^1] y[^1]\n\n[^1]: note",
        "快来看！[链接](/x/)",
        "a & b < c > d",
    ])
    func whatIsNoMistakeIsNotReported(text: String) {
        #expect(Document(text).mistakes == [])
    }

    @Test func aReplacementPutInItsPlaceIsRight() {
        let text = "前 ![](猫咪 咖啡馆.jpg) 后"
        let mistake = Document(text).mistakes[0]
        var scalars = Array(text.unicodeScalars)
        let start = mistake.place.column - 1
        scalars.replaceSubrange(
            start..<start + mistake.place.length, with: mistake.replacement!.unicodeScalars)
        let corrected = Document(String(String.UnicodeScalarView(scalars)))
        #expect(corrected.mistakes == [])
        #expect(corrected.references.map(\.destination) == ["猫咪 咖啡馆.jpg"])
    }

    @Test func allMistakesAreReportedInTheOrderOfTheText() {
        let text = "x [^a]\n\n<b>\n\n[a](b c) [](javascript:)\n\n# h {#a b}"
        #expect(Document(text).mistakes.map(\.place.line) == [1, 3, 5, 5, 7])
    }

    @Test func linesAreThoseOfTheFile() {
        let document = Document("<b>x</b>", options: .init(firstLine: 12))
        #expect(document.mistakes.map(\.place) == [Place(line: 12, column: 1, length: 3)])
    }

    @Test func whatWasRefusedIsNotPrinted() {
        let document = Document("<div>\nno\n</div>\n\na <i>b</i> [c](javascript:d)\n\n<b>")
        #expect(document.text() == "<p>a b <a href=\"\">c</a></p>\n")
    }
}
