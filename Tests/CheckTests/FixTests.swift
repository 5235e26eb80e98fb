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

    @Test(arguments: [
        ("zh", "到了,先喝茶", "到了，先喝茶"), ("zh", "月湖(宋代开挖)", "月湖（宋代开挖）"),
        ("zh", "他说\"好\"", "他说“好”"), ("zh", "到了， 先喝茶", "到了，先喝茶"),
        ("zh", "一个 App", "一个App"), ("zh", "太好吃了！！", "太好吃了！"),
        ("zh", "等等...", "等等……"), ("zh", "猫--就是它", "猫——就是它"),
        ("zh", "写作ＡＢＣ１２３", "写作ABC123"), ("zh", "好\u{200B}的", "好的"),
        ("zh", "在Github上", "在GitHub上"), ("en", "Tea，please", "Tea, please"),
        ("en", "Tea , please", "Tea, please"), ("en", "In the the city", "In the city"),
    ])
    func everyRuleAboutSignsThatKnowsBetterIsMended(
        _ language: String, _ written: String, _ mended: String
    ) async throws {
        func page(_ text: String) -> String { "---\ntitle: T\n---\n\n\(text)\n" }
        let path = "Content/a/\(language).md"
        let site = try CaseSite([(path, page(written))])
        let fix = Fix(site.options)
        let (files, failures) = await fix.write(await fix.plan())
        #expect(files == [path])
        #expect(failures.isEmpty)
        #expect(try site.read(path) == Data(page(mended).utf8))
    }

    @Test func aDashIsMendedWhereNoMarkdownMakesOne() async throws {
        let page = "---\ntitle: The cat -- a tabby\n---\n\nOne.\n"
        let site = try CaseSite([("Content/a/en.md", page)])
        let fix = Fix(site.options)
        _ = await fix.write(await fix.plan())
        let mended = page.replacing("cat --", with: "cat —")
        #expect(try site.read("Content/a/en.md") == Data(mended.utf8))
    }

    @Test func dataOfAKindIsMendedToo() async throws {
        let site = try CaseSite([
            ("Theme/templates/place.yml", "data:\n  hint: {type: text, meaning: a hint}\n"),
            (
                "Theme/templates/place.mustache",
                "{{<base}}{{$main}}{{#page.data.place}}{{hint}}{{/page.data.place}}{{#page}}{{{body}}}{{/page}}"
                    + "{{/main}}{{/base}}"
            ),
            (
                "Content/a/zh.md",
                "---\ntitle: 甲\nkind: place\ndata:\n  hint: 到了,先喝茶\n---\n\n一段。\n"
            ),
        ])
        let fix = Fix(site.options)
        _ = await fix.write(await fix.plan())
        let text = String(decoding: try site.read("Content/a/zh.md"), as: UTF8.self)
        #expect(text.contains("hint: 到了，先喝茶"))
    }
}
