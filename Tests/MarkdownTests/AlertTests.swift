import Foundation
import Markdown
import Testing

struct AlertTests {
    @Test(arguments: zip(Alert.allCases, ["Note", "Tip", "Important", "Warning", "Caution"]))
    func aQuoteWithAMarkBecomesACallOut(_ alert: Alert, _ title: String) {
        let document = Document("> [!\(alert.rawValue.uppercased())]\n> a **b**\n>\n> c")
        #expect(
            document.text() == """
                <div class="callout callout-\(alert.rawValue)" role="note">
                <p class="callout-title">\(title)</p>
                <p>a <strong>b</strong></p>
                <p>c</p>
                </div>

                """)
        #expect(document.plainText() == "a b\nc\n")
        #expect(document.mistakes.isEmpty)
    }

    @Test func theTitleIsInTheLanguageOfThePage() {
        let html = Document("> [!tip]\n>\n> - 一").html(labels: .chinese)
        #expect(
            String(decoding: html, as: UTF8.self).contains(
                "<p class=\"callout-title\">提示</p>\n<ul>"))
    }

    @Test(arguments: [
        "> [!NOTE] text\n> b", "> a\n> [!NOTE]", "> > [!NOTE]\n> > a", "- > [!NOTE]\n  > a",
        "> **[!NOTE]**\n> a", "> `[!NOTE]`\n> a", "[!NOTE]",
    ])
    func othersStayAsTheyAreWritten(_ text: String) {
        let document = Document(text)
        #expect(!document.text().contains("callout"))
        #expect(document.text().contains("[!NOTE]"))
        #expect(document.mistakes.isEmpty)
    }

    @Test func quotesBesideCallOutsStayQuotes() {
        let html = Document("> a\n\n> [!NOTE]\n> b\n>\n> > c\n\n> d").text()
        #expect(html.components(separatedBy: "<blockquote>").count == 4)
        #expect(html.components(separatedBy: "</blockquote>").count == 4)
        #expect(html.components(separatedBy: "callout-note").count == 2)
    }

    @Test func aNameThatNobodyKnowsIsReported() {
        let document = Document("a\n\n> [!NOTEE]\n> b", options: .init(firstLine: 5))
        #expect(
            document.mistakes == [
                Mistake(.unknownAlert("NOTEE"), at: Place(line: 7, column: 3, length: 8))
            ])
    }
}
