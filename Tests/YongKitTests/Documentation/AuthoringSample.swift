import Foundation
import Testing

@testable import YongKit

/// A small site with the theme of new sites, in which the examples of the writing guide are tried.
struct AuthoringSample {
    let folder: URL

    init() throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try files.copyItem(
            at: DocumentationPage.repository.appendingPathComponent(
                "Sources/YongKit/New/Starter/Theme"),
            to: folder.appendingPathComponent("Theme"))
        let templates = folder.appendingPathComponent("Theme/templates")
        // The guide names the kind of page that a glossary is.
        try files.copyItem(
            at: templates.appendingPathComponent("page.mustache"),
            to: templates.appendingPathComponent("words.mustache"))
        for (path, text) in Self.files { try write(path, text) }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The HTML of a text, or what is wrong with it as the terminal says it.
    func result(of text: String, language: String, says: Bool) async throws -> [String] {
        let name = "Content/city/tianyi/\(language).md"
        try write(name, text)
        var conversion = MarkdownConversion(
            name: name, text: Array(text.utf8), site: folder.path, now: Self.now)
        conversion.language = language
        let report = await conversion.run()
        let spoken = language == "zh" ? Language.chinese : .english
        let mistakes = DiagnosticPrinter(root: folder.path, language: spoken, usesColor: false)
            .text(report.diagnostics)
        return Self.lines(
            says || report.html.isEmpty ? mistakes : String(decoding: report.html, as: UTF8.self))
    }

    /// The last row of two texts in the parallel edition.
    func row(of chinese: String, _ english: String) async throws -> [String] {
        for (name, text) in [("zh", chinese), ("en", english)] {
            try write("Content/city/tianyi/\(name).md", "---\ntitle: T\n---\n\n" + text)
        }
        let root = folder.resolvingSymlinksInPath().path
        let report = await Build(BuildOptions(root: root, jobs: 1, now: Self.now)).run()
        try #require(report.diagnostics.map { $0.message.wording.en } == [])
        let page = folder.appendingPathComponent("Public/both/city/tianyi/index.html")
        let lines = Self.lines(try String(contentsOf: page, encoding: .utf8))
        guard let start = lines.lastIndex(where: { $0.hasPrefix("<div class=\"pair") }) else {
            return []
        }
        var depth = 0
        var row: [String] = []
        for line in lines[start...] {
            row.append(line)
            depth += line.ranges(of: "<div").count - line.ranges(of: "</div>").count
            if depth == 0 { break }
        }
        return row
    }

    private static let now = Instant(seconds: 1_780_272_000)

    /// An empty line would end the HTML of the page that shows it.
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    private func write(_ path: String, _ text: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static let page = "---\ntitle: T\n---\n\nText.\n"

    private static let files = [
        "Content/site.yml": """
        title: {zh: 甬江来信, en: Letters from the Yong}
        url: https://yong.example/
        languages: [zh, en]
        timezone: Asia/Shanghai

        """,
        "Content/zh.md": page, "Content/en.md": page,
        "Content/city/zh.md": page, "Content/city/en.md": page,
        "Content/city/tianyi/zh.md": page, "Content/city/tianyi/en.md": page,
        "Content/city/tianyi/cover.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
        "Content/talk/zh.md": page, "Content/talk/en.md": page,
        "Content/talk/words/page.yml": "kind: words\n",
        "Content/talk/words/zh.md": page, "Content/talk/words/en.md": page,
        "Content/_data/facts.yml": """
        topic-views:
          value: 4.1亿
          bound: over
          unit: {zh: 次浏览, en: views}
          asOf: 2025-01-15
          source: xinhua-2025
          flag: platform

        """,
        "Content/_data/sources.yml": """
        - id: xinhua-2025
          title: {zh: 新华社报道, en: A report by Xinhua}
          url: https://example.org/report

        """,
        "Content/_data/terms.yml": """
        - id: cat-tax
          term: 猫税
          pinyin: māo shuì
          literal: cat tax
          meaning: {zh: 晒一张自家的猫。, en: A picture of your cat.}

        """,
        "Content/_data/places.yml": """
        tianyi: {name: {zh: 天一阁, en: Tianyi Pavilion}, page: /city/tianyi/}

        """,
    ]
}
