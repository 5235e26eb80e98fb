import Markdown
import Testing

struct ReferenceTests {
    /// Each text holds places that cmark itself reports wrongly, or not at all.
    @Test(arguments: [
        "字 ⟦[a](/x/)⟧ 字 ⟦![b](c.svg \"t\")⟧ ⟦[d](<e f.pdf>)⟧",
        "[r]: /one\n[s]: /two\n字⟦[r]⟧ and ⟦[words][s]⟧ and ⟦[t](/three)⟧",
        "para above\n⟦[x](/a/)⟧ too\n| a | b |\n|---|---|\n| ⟦[x](/a/)⟧ | ⟦[x](/a/)⟧ |",
        "see ⟦https://a.cn/x⟧ and ⟦www.b.cn⟧ and <⟦https://c.cn⟧> and ⟦me@d.cn⟧.",
        "a ⟦[two⟧\nlines](/x/) b ⟦[c](/y/)⟧",
        "`[x](/a/)` ⟦[x](/a/)⟧ \\[x](/a/) ⟦[x](/a/)⟧",
        "| a |\n|---|\n| x \\| ⟦[y](/z/)⟧ |",
        "> quoted ⟦[a](/x/)⟧\nlazy ⟦[b](/y/)⟧",
        "- item\n  - ⟦[a](/x_y/?b=1&c=2)⟧ and ⟦[b](/x\\_y&amp;z/)⟧",
        "x[^1] ⟦[b](/b/)⟧\n\n[^1]: note ⟦[c](/c/)⟧\n\nlast ⟦[d](/d/)⟧",
    ])
    func aReferenceIsFoundInTheSource(marked: String) {
        let marked = Marked(marked)
        var document = Document(marked.text)
        var places = document.references.indices.map { document.place(ofReference: $0) }
        places.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        #expect(places == marked.places)
    }

    @Test func anImageInALinkIsFoundInIt() {
        var document = Document("字 [![a](b.svg)](/c/)")
        #expect(document.place(ofReference: 0) == Place(line: 1, column: 3, length: 18))
        #expect(document.place(ofReference: 1) == Place(line: 1, column: 4, length: 11))
    }

    @Test func aReferenceSaysWhatTheAuthorWrote() {
        let document = Document(
            "[*a* `b`](/x/?a=1&amp;b \"t & u\") ![猫 **c**\n[d](/e/)](f\\_g.svg)")
        #expect(
            document.references == [
                Reference(kind: .link, destination: "/x/?a=1&b", title: "t & u", text: "a b"),
                Reference(kind: .image, destination: "f_g.svg", title: "", text: "猫 c d"),
                Reference(
                    kind: .link, destination: "/e/", title: "", text: "d", isInImage: true),
            ])
    }

    @Test func theSiteSetsAddressesAttributesAndReplacements() {
        var document = Document("[a](/x/) ![b [i](/j/)](c.svg) 超[](fact:x)次 [d](/y/)")
        document.setDestination("/zh/x/?a=1&b=\"", ofReference: 0)
        document.setAttributes(["width": "8", "height": "6"], ofReference: 1)
        document.replaceReference(3, with: Array("<b>4亿</b>".utf8), text: "4亿")
        #expect(
            document.text() == """
                <p><a href="/zh/x/?a=1&amp;b=%22">a</a> <img src="c.svg" alt="b i" loading="lazy" \
                decoding="async" width="8" height="6"> 超<b>4亿</b>次 <a href="/y/">d</a></p>

                """)
        #expect(document.plainText() == "a b i 超4亿次 d\n")
    }

    @Test func aHeadingKnowsWhatStandsForItsReference() {
        var document = Document("# 超[](fact:x)次\n\n## b")
        document.replaceReference(0, with: Array("<b>4亿</b>".utf8), text: "4亿")
        #expect(document.headings.map(\.text) == ["超4亿次", "b"])
    }

    @Test func aComponentTakesThePlaceOfItsCode() {
        var document = Document("a\n\n```timeline wide\nx: 1\n```\n\n    code\n\n> ~~~\n> y\n> ~~~")
        #expect(document.codeBlocks.map(\.name) == ["timeline", "", ""])
        #expect(document.codeBlocks.map(\.info) == ["wide", "", ""])
        #expect(document.codeBlocks.map(\.text) == ["x: 1\n", "code\n", "y\n"])
        #expect(document.codeBlocks.map(\.line) == [4, 7, 10])
        document.replaceCodeBlock(0, with: Array("<ol></ol>".utf8))
        #expect(document.text().hasPrefix("<p>a</p>\n<ol></ol>\n<pre"))
    }

    @Test func aTextWithoutParagraphsIsSummedUpByItsFirstComponent() {
        var document = Document("```a\n```\n\n```b\nx\n```")
        #expect(document.excerpt() == "")
        document.replaceCodeBlock(0, with: Array("<hr>".utf8))
        document.replaceCodeBlock(1, with: Array("<p>y</p>".utf8), text: "one\ntwo")
        #expect(document.excerpt() == "one two")
    }

    @Test func anImageIsDescribedByTheTextOfALink() {
        var document = Document("![a [x *y*](fact:n) & ![b [](fact:m)](c.png)](d.png) [](fact:m)")
        #expect(document.references.map(\.isInImage) == [false, true, true, true, false])
        for index in [1, 3, 4] {
            document.replaceReference(index, with: Array("<b>4</b>".utf8), text: "\(index)<")
        }
        #expect(document.text().contains("alt=\"a 1&lt; &amp; b 3&lt;\""))
        #expect(document.text().contains("<b>4</b>"))
        #expect(document.plainText() == "a 1< & b 3< 4<\n")
    }
}
