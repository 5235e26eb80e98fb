import Markdown
import Testing

struct ChineseTests {
    @Test(arguments: [
        ("**你好。**世界", "<strong>你好。</strong>世界"),
        ("这是**「重点」**吗", "这是<strong>「重点」</strong>吗"),
        ("*甲。*乙 a**（b）**c", "<em>甲。</em>乙 a<strong>（b）</strong>c"),
        ("~~删掉。~~了", "<del>删掉。</del>了"),
        ("甲~~**乙。**~~丙", "甲<del><strong>乙。</strong></del>丙"),
        ("甲**~~乙。~~**丙", "甲<strong><del>乙。</del></strong>丙"),
        ("甲**[乙](/x/)**丙", "甲<strong><a href=\"/x/\">乙</a></strong>丙"),
        ("**`码`**字", "<strong><code>码</code></strong>字"),
        ("税込**¥10,000**で", "税込<strong>¥10,000</strong>で"),
        ("패키지**`npm`**를", "패키지<strong><code>npm</code></strong>를"),
        // What is no emphasis by the same rule, or by CommonMark's.
        ("**你好。 **世界", "**你好。 **世界"),
        ("\\**你好。\\**世界", "*<em>你好。*</em>世界"),
        ("a**“b”**c", "a**“b”**c"),
        ("甲__乙。__丙", "甲__乙。__丙"),
        ("`**你好。**世界`", "<code>**你好。**世界</code>"),
        (
            "[**甲。**乙](/a*。*乙 \"**丙。**丁\")",
            "<a href=\"/a*%E3%80%82*%E4%B9%99\" title=\"**丙。**丁\"><strong>甲。</strong>乙</a>"
        ),
    ])
    func emphasisIsReadBesideChinese(text: String, html: String) {
        for smart in [false, true] where !(smart && text.contains("\"")) {
            let options = Document.Options(smartPunctuation: smart)
            #expect(Document(text, options: options).text() == "<p>\(html)</p>\n")
        }
    }

    @Test(arguments: [
        ("详见https://a.cn/x。后面的字", "详见<https://a.cn/x>。后面的字"),
        ("看https://a.cn/x中文", "看<https://a.cn/x>中文"),
        ("（https://a.cn/x）", "（<https://a.cn/x>）"),
        ("“https://a.cn/x”后面", "“<https://a.cn/x>”后面"),
        ("**https://a.cn/x**。后面", "**<https://a.cn/x>**。后面"),
        ("**看https://a.cn/x/**后面", "**看<https://a.cn/x/>**后面"),
        ("看 www.a.cn/x，再看", "看 <www.a.cn/x>，再看"),
        ("https://a.cn/x. 后面", "<https://a.cn/x>. 后面"),
        ("看https://后面", "看https://后面"),
        ("see https://a.cn/x; and", "see <https://a.cn/x>; and"),
    ])
    func aBareAddressEndsBeforeChinese(text: String, expected: String) {
        let isBold = text.contains("**")
        var html = Document(text).text().dropFirst(3).dropLast(5).replacing("</a>", with: ">")
        html = html.replacing(/<a href="[^"]*">/, with: "<")
        if isBold { html = html.replacing(/<\/?strong>/, with: "**") }
        #expect(html == expected)
    }

    @Test func anAddressThatIsNotBareKeepsItsChinese() {
        let document = Document(
            "[a](https://a.cn/中文) <https://a.cn/中文> [b][r] ![c](<https://a.cn/中 文>) `https://a.cn/中`\n\n"
                + "    https://a.cn/中\n\n[r]: https://a.cn/中文")
        #expect(
            document.references.map(\.destination)
                == ["https://a.cn/中文", "https://a.cn/中文", "https://a.cn/中文", "https://a.cn/中 文"])
        #expect(document.codeBlocks[0].text == "https://a.cn/中\n")
        #expect(document.text().contains("<code>https://a.cn/中</code>"))
    }

    @Test(
        arguments: [
            ("甲\n乙", "甲乙"), ("甲，\n乙", "甲，乙"), ("好！\nHello", "好！Hello"),
            ("Hello，\nworld", "Hello，world"), ("甲\n“乙", "甲“乙"), ("甲——\n乙", "甲——乙"),
            ("“\n甲", "“甲"), ("甲\u{3000}\nb", "甲\u{3000}b"), ("a\u{200b}\nb", "a\u{200b}b"),
            ("甲\n**乙**", "甲**乙**"), ("*甲*\n[乙](/x/)", "*甲*[乙](/x/)"),
            ("~~甲~~\n乙", "~~甲~~乙"), ("日本\nカナ", "日本カナ"),
            ("Hello,\nworld", nil), ("甲\nb", nil), ("한국\n한국", nil), ("한\n甲", nil),
            ("甲\n`b`", nil), ("甲\n![乙](x.svg)", nil), ("a”\nb", nil), ("甲  \n乙", nil),
            ("甲\\\n乙", nil),
        ] as [(String, String?)])
    func aLineBreakBetweenChineseDisappears(text: String, joined: String?) {
        let chinese = Document.Options(joinsChineseLines: true)
        let html = Document(text, options: chinese).text()
        #expect(html == Document(joined ?? text).text())
        // In English it stays.
        #expect(Document(text).text().contains("\n") || Document(text).text().contains("<br>"))
    }

    @Test func headingsDescriptionsAndPlainTextAreJoinedToo() {
        let document = Document(
            "甲\n乙\n===\n\n![丙\n丁](x.svg) 戊\n己", options: .init(joinsChineseLines: true))
        #expect(document.headings[0].text == "甲乙")
        #expect(document.references[0].text == "丙丁")
        #expect(document.text().contains("alt=\"丙丁\""))
        #expect(document.text().contains("<h1>甲乙</h1>"))
        #expect(document.plainText() == "甲乙\n丙丁 戊己\n")
        #expect(document.excerpt() == "丙丁 戊己")
    }

    @Test func columnsCountOnlyWhatTheAuthorWrote() {
        let marked = Marked("**你好。**世界*。*见https://a.cn/x。⟦[甲](/x/)⟧ ⟦<b>⟧**乙。**丙⟦![](a b.c)⟧")
        var document = Document(marked.text)
        let places = [document.place(ofReference: 1)] + document.mistakes.map(\.place)
        #expect(places == marked.places)
    }

    @Test func aTextWithOurOwnMarkIsRefused() {
        let document = Document("一\n二 \u{12474}三", options: .init(firstLine: 3))
        #expect(
            document.mistakes == [
                Mistake(.reservedCharacter("\u{12474}"), at: Place(line: 4, column: 3))
            ])
    }

    @Test(arguments: ["&#8;", "&#x1B;", "&#xFFFE;", "&#x12474;"])
    func aReferenceToWhatNoPageMayHoldIsRefused(_ reference: String) {
        let kinds = Document("一\(reference)二", options: .init()).mistakes.map(\.kind)
        #expect(kinds.count == 1)
        guard case .reservedCharacter = kinds.first else {
            Issue.record("\(kinds)")
            return
        }
    }

    @Test(arguments: [
        "&#10;", "&#0;", "&#65;", "&#x1F600;", "&#xD800;", "&#99999999;", "&#;", "&#x",
    ])
    func otherReferencesAreText(_ reference: String) {
        #expect(Document("一\(reference)二", options: .init()).mistakes.isEmpty)
    }
}
