import Foundation
import Markdown
import Testing

struct HTMLTests {
    @Test func headingsGetTheirIDsInOrder() {
        let document = Document("# A {#x}\n\nB & C\n===\n\n> ### D")
        #expect(
            document.text(ids: ["x", "b-\"c\""])
                == "<h1 id=\"x\">A</h1>\n<h1 id=\"b-&quot;c&quot;\">B &amp; C</h1>\n"
                + "<blockquote>\n<h3>D</h3>\n</blockquote>\n")
    }

    @Test func aTableScrollsAndIsAlignedByClass() {
        let document = Document("| a |  |\n|:-:|--:|\n| 1 | 2 |")
        #expect(
            document.text() == """
                <div class="table" role="region" tabindex="0" aria-label="Table 1"><table>
                <thead>
                <tr>
                <th class="align-center">a</th>
                <td class="align-right"></td>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-center">1</td>
                <td class="align-right">2</td>
                </tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func aTaskSaysInWordsWhetherItIsDone() {
        let html = String(
            decoding: Document("- [x] 一\n- [ ] 二").html(labels: .chinese), as: UTF8.self)
        #expect(html.contains("checked=\"\" disabled=\"\" aria-label=\"已完成\"> 一</li>"))
        #expect(html.contains("<input type=\"checkbox\" disabled=\"\" aria-label=\"未完成\"> 二</li>"))
    }

    @Test func footnotesAreNamedLinkedAndNumbered() {
        let document = Document("a[^猫 ]b[^x] c[^x]\n\n[^x]: X\n\n    two\n[^unused]: no")
        let html = String(decoding: document.html(labels: .english, idPrefix: "zh-"), as: UTF8.self)
        #expect(
            html == """
                <p>a[^猫 ]b<sup class="footnote-ref"><a href="#zh-fn-1" id="zh-fnref-1" \
                role="doc-noteref" aria-label="Note 1">1</a></sup> c<sup class="footnote-ref">\
                <a href="#zh-fn-1" id="zh-fnref-1-2" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
                <div class="footnotes" role="doc-endnotes" aria-label="Notes">
                <ol>
                <li id="zh-fn-1">
                <p>X</p>
                <p>two <a href="#zh-fnref-1" class="footnote-backref" role="doc-backlink" \
                aria-label="Back to the text 1">↩</a> <a href="#zh-fnref-1-2" class="footnote-backref" \
                role="doc-backlink" aria-label="Back to the text 1-2">↩</a></p>
                </li>
                </ol>
                </div>

                """)
    }

    @Test func quotesAreCurlyInEnglishOnly() {
        let text = "\"a\" -- 'b'..."
        #expect(Document(text).text() == "<p>&quot;a&quot; -- 'b'...</p>\n")
        #expect(
            Document(text, options: .init(smartPunctuation: true)).text()
                == "<p>“a” – ‘b’…</p>\n")
    }

    @Test func nestingOfAnyDepthIsRenderedWithoutRecursion() {
        let depth = 40
        let html = Document(String(repeating: "> ", count: depth) + "x").text()
        #expect(html.components(separatedBy: "<blockquote>").count == depth + 1)
    }

    @Test func aFormerIDStaysAsAnEmptyAnchor() {
        let html = Document("## 一\n\n## b").html(
            headingIDs: ["one", "b"], formerIDs: ["一", ""], labels: .english)
        #expect(
            String(decoding: html, as: UTF8.self)
                == "<h2 id=\"one\"><span id=\"一\"></span>一</h2>\n<h2 id=\"b\">b</h2>\n")
    }
}
