import Foundation
import Testing
import YongKit

/// `yong fix` shows, asks, and then changes what it has shown, and nothing else.
@Suite struct FixTests {
    private static let page = "---\ntitle: 页\n---\n\n到了,先喝茶。\n"

    @Test func aFileThatSomebodySavesWhileTheQuestionStandsIsLeftAsItIs() async throws {
        let site = try CaseSite([("Content/a/zh.md", Self.page), ("Content/b/zh.md", Self.page)])
        let fix = Fix(site.options)
        let plan = await fix.plan()
        #expect(plan.files.map(\.path) == ["Content/a/zh.md", "Content/b/zh.md"])
        let saved = Self.page + "\n刚写的,一段。\n"
        try site.write("Content/a/zh.md", saved)
        let (written, failures) = await fix.write(plan)
        #expect(written == ["Content/b/zh.md"])
        #expect(failures.map(\.message.rule) == ["saved-meanwhile"])
        #expect(failures.exitStatus == 3)
        #expect(try site.read("Content/a/zh.md") == Data(saved.utf8))
        let mended = Self.page.replacing(",", with: "，")
        #expect(try site.read("Content/b/zh.md") == Data(mended.utf8))
    }

    @Test func settingsThatCannotBeReadAreSaid() async throws {
        let site = try CaseSite([
            ("Content/site.yml", "title: [\n"), ("Content/a/zh.md", Self.page),
        ])
        let plan = await Fix(site.options).plan()
        #expect(plan.files.isEmpty)
        #expect(plan.obstacles.contains { $0.location?.file == "Content/site.yml" })
        #expect(plan.obstacles.exitStatus == 2)
    }

    @Test func aConvertedFileShowsItsLines() async throws {
        // 標題 and 寧波的貓 in Big5.
        let bytes =
            Array("---\ntitle: ".utf8) + [0xBC, 0xD0, 0xC3, 0x44] + Array("\n---\n\n".utf8)
            + [0xB9, 0xE7, 0xAA, 0x69, 0xAA, 0xBA, 0xBF, 0xDF, 0x0A]
        let site = try CaseSite([])
        try site.write("Content/a/zh.md", "base64:" + Data(bytes).base64EncodedString())
        let plan = await Fix(site.options).plan()
        let words = FixReportText(language: .english, usesColor: false).difference(plan)
        #expect(words.contains("from BIG5 to UTF-8\n@@ -2 +2 @@\n+title: 標題\n"), "\(words)")
        #expect(words.contains("+寧波的貓\n"), "\(words)")
    }

    @Test func anEncodingThatNobodyCanTellIsAskedFor() async throws {
        let bytes = Array("---\ntitle: ".utf8) + [0xA4, 0xA4, 0xA4, 0xE5] + Array("\n---\n".utf8)
        let site = try CaseSite([])
        try site.write("Content/a/zh.md", "base64:" + Data(bytes).base64EncodedString())
        let plan = await Fix(site.options).plan()
        #expect(plan.files.isEmpty)
        #expect(plan.obstacles.map(\.message.rule) == ["encoding-foreign"])
        let told = await Fix(site.options, encoding: .big5).plan()
        #expect(told.files.first?.lines.first?.becomes == "title: 中文")
    }
}
