import Foundation
import Testing

@Suite struct MarkdownCommandTests {
    /// A folder that lies in no site.
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("yong-markdown-\(UUID().uuidString)").resolvingSymlinksInPath()

    private func run(_ text: String, _ arguments: String...) throws -> YongProgram.Outcome {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("text.md")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return try YongProgram.run(["markdown", "text.md"] + arguments, in: folder)
    }

    @Test(arguments: [
        ("**你好。**世界\n你好 {#x}", "zh", "<p><strong>你好。</strong>世界你好 {#x}</p>\n"),
        ("**你好。**世界\n你好", "en", "<p><strong>你好。</strong>世界\n你好</p>\n"),
        ("---\na: 1\n---", "zh", "<hr />\n<h2>a: 1</h2>\n"),
        ("> [!NOTE]\n> a", "en", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
        (
            "a<br>b [c](javascript:d)", "en",
            "<p>a<!-- raw HTML omitted -->b <a href=\"\">c</a></p>\n"
        ),
        ("\"a\" -- b", "en", "<p>&quot;a&quot; -- b</p>\n"),
    ])
    func elsewhereItIsGitHubsMarkdownWithTheChineseRules(
        _ text: String, _ language: String, _ html: String
    ) throws {
        let outcome = try run(text, "--lang", language)
        #expect(outcome.output == html)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func unsafeKeepsHTMLButNoScriptInAddresses() throws {
        let outcome = try run("a<br>b [c](javascript:d)", "--unsafe")
        #expect(outcome.output == "<p>a<br>b <a href=\"\">c</a></p>\n")
    }

    @Test func smartMakesQuotationMarksCurly() throws {
        #expect(try run("\"a\" -- b", "--smart").output == "<p>“a” – b</p>\n")
    }

    @Test func theOutlineHasLevelsAndIDs() throws {
        #expect(
            try run("# 一\n\n## b c\n\n## b c", "--outline").output
                == "一 {#一}\n  b c {#b-c}\n  b c {#b-c-2}\n")
    }

    @Test func aTextOverALimitIsRefused() throws {
        let outcome = try run(String(repeating: "> ", count: 5000) + "x")
        #expect(outcome.status == 4)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("text.md:1:"))
    }

    @Test func aFileThatIsNotThereIsTheMachinesFault() throws {
        let outcome = try YongProgram.run(
            ["markdown", "nothing.md"], in: FileManager.default.temporaryDirectory)
        #expect(outcome.status == 3)
    }

    @Test func insideASiteTheTextIsOneOfTheSites() throws {
        let site = try SiteCopy("inlines")
        try site.write(
            "---\ntitle: x\n---\n\n## A {#b}\n\n[](fact:views) [go](/tianyi/)\n\n> [!TIP]\n> c<br>",
            to: "Content/week/en.md")
        let outcome = try YongProgram.run(
            ["markdown", "en.md"], in: site.folder.appendingPathComponent("Content/week"))
        #expect(outcome.output.hasPrefix("<h2 id=\"b\">A</h2>\n"))
        #expect(outcome.output.contains("over 410\u{A0}million views"))
        #expect(outcome.output.contains("href=\"/en/tianyi/\""))
        #expect(outcome.output.contains("<p class=\"callout-title\">Tip</p>"))
        #expect(outcome.errors.contains("Content/week/en.md:10:"))
        #expect(outcome.errors.contains("html-raw"))
        #expect(outcome.status == 1)
    }

    @Test func aTextFromElsewhereUsesASitesData() throws {
        let site = try SiteCopy("inlines")
        let json = try run(
            "[](fact:users)<br>", "--site", site.folder.path, "--lang", "zh", "--unsafe", "--json")
        #expect(json.status == 0)
        let object =
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let html = object?["html"] as? String ?? ""
        #expect(html.contains("近70万新用户"))
        #expect(html.contains("<br>"))
        #expect((object?["diagnostics"] as? [Any])?.isEmpty == true)
        #expect(try run("x", "--site", site.folder.path, "--lang", "fr").status == 2)
    }
}
