import Markdown
import Testing

@Suite struct BlockListTests {
    @Test(arguments: [
        ("一段\n\n- a\n- b\n\n> 引文", [BlockList.Kind.paragraph, .list(items: 2), .quote]),
        ("![](a.jpg)\n![](b.jpg)\n\n看![](c.jpg)", [.image, .paragraph]),
        ("```timeline\na: 1\n```\n\n    code\n\n---", [.code("timeline"), .code(""), .rule]),
        ("| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |", [.table(rows: 3, columns: 2)]),
        ("a[^1] b[^2]\n\n[^1]: one\n[^2]: two", [.paragraph, .footnotes]),
        ("<!-- a note -->\n\nwords", [.paragraph]),
        ("", []),
    ])
    func blocksAreKnownByTheirKind(_ text: String, _ kinds: [BlockList.Kind]) {
        #expect(blocks(of: text).blocks.map(\.kind) == kinds)
    }

    /// In one piece or in blocks, a text is the same.
    @Test(arguments: [
        "# 标题\n\n一段，*强调*\n两行\n\n- a\n\n  b\n- c\n\n> ## 里面\n\n---\n\nend[^1]\n\n[^1]: note\n",
        "a[^x]\n\nb[^y]\n\n[^x]: one\n\n    more\n\n[^y]: two\n\n    ```\n    code\n    ```\n",
        "<div>\n\n| a |\n| - |\n| b |\n\n</div>\n\n1. x\n2. y\n",
    ])
    func blocksTogetherAreTheText(_ text: String) {
        let list = blocks(of: text)
        let pieces = list.blocks.flatMap { Array(list.html[$0.html]) }
        #expect(String(decoding: pieces, as: UTF8.self) == Document(text).htmlText())
    }

    @Test func aBlockKnowsItsWordsItsLinksAndItsLine() {
        let list = blocks(of: "first [one](/a/)\n\n**second** `x` [two](/b/) [three](/c/)\n")
        let words = list.blocks.map { String(decoding: list.words[$0.words], as: UTF8.self) }
        #expect(words == ["first one\n", "second x two three\n"])
        #expect(list.blocks.map(\.references) == [0..<1, 1..<3])
        #expect(list.blocks.map(\.line) == [1, 3])
    }

    @Test func aHeadingAtTheTopLeavesItsIDToThePage() {
        let document = Document("## One\n\n> ## Two\n\n> ## Three\n")
        let list = document.blocks(
            headingIDs: ["one", "two", "three"], omitting: ["three"], labels: .english)
        #expect(list.blocks.first?.kind == .heading(level: 2, id: "one"))
        #expect(list.innerIDs == ["two"])
        let html = String(decoding: list.html, as: UTF8.self)
        #expect(html.contains("<h2>One</h2>"))
        #expect(html.contains("<h2 id=\"two\">Two</h2>"))
        #expect(html.contains("<h2>Three</h2>"))
    }

    @Test func footnotesOfTwoTextsHaveTheirOwnIDs() {
        let list = Document("a[^1]\n\n[^1]: b\n").blocks(labels: .english, idPrefix: "en-")
        let html = String(decoding: list.html, as: UTF8.self)
        #expect(html.contains("href=\"#en-fn-1\" id=\"en-fnref-1\""))
        #expect(html.contains("<li id=\"en-fn-1\">"))
        #expect(html.contains("href=\"#en-fnref-1\""))
        #expect(html.hasSuffix("</ol>\n</div>\n"))
    }

    private func blocks(of text: String) -> BlockList {
        Document(text).blocks(labels: .english)
    }
}

extension Document {
    fileprivate borrowing func htmlText() -> String {
        String(decoding: html(labels: .english), as: UTF8.self)
    }
}
