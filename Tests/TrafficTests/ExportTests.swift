import Foundation
import Testing

@testable import Traffic

/// Platforms' exports, as their programs write them.
struct ExportTests {
    private static let redNote = """
        笔记数据明细表,,,,,
        笔记标题,首次发布时间,曝光,观看量,点赞,评论,收藏,分享
        天一阁！,2026年10月10日21时00分,"1.2万","1,234",56,7,-,1
        "一座怕火的楼,
        第二行",2026-10-11 09:00,500,100,8,1,4,0
        ,2026-10-11,1,1,1,1,1,1
        看城,2026-10-12,１２,3,4,5,6,7

        """

    private func read(_ bytes: [UInt8], formats: [ExportFormat] = ExportFormat.known) -> ExportFile
    {
        var file = ExportFile("export.csv", bytes, formats: formats)
        file.match(TitleBook(SmallSite.pages))
        return file
    }

    @Test func rowsHaveTheirPagesAndFigures() throws {
        let file = read(Array(Self.redNote.utf8))
        #expect(file.format?.id == "rednote")
        #expect(file.rows.map(\.page) == ["/city/tianyi/", nil, "/city/"])
        #expect(file.skipped == 1)
        #expect(file.rows.map(\.line) == [3, 4, 7])
        let first = try #require(file.rows.first)
        #expect(first.values[.impressions] == 12_000)
        #expect(first.values[.views] == 1234)
        // Nothing said is not nothing.
        #expect(first.values[.saves] == nil)
        #expect(first.day == Days.number(year: 2026, month: 10, day: 10))
        #expect(file.rows.last?.values[.impressions] == 12)
    }

    @Test(arguments: ["GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"])
    func anyEncoding(_ name: String) throws {
        let source = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-export-\(UUID().uuidString)")
        try Data(Self.redNote.utf8).write(to: source)
        defer { try? FileManager.default.removeItem(at: source) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", name, source.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let plain = read(Array(Self.redNote.utf8))
        let marks: [String: [UInt8]] = [
            "UTF-16LE": [0xFF, 0xFE], "UTF-16BE": [0xFE, 0xFF], "UTF-8": [0xEF, 0xBB, 0xBF],
        ]
        for mark in [[], marks[name] ?? []] {
            let file = read(mark + bytes)
            #expect(file.rows.map(\.title) == plain.rows.map(\.title))
            #expect(file.rows.map(\.values) == plain.rows.map(\.values))
        }
    }

    @Test func otherSeparatorsAndLineEnds() {
        let file = read(
            Array(
                "title\tviews\tlink\r\nx\t=\"12\"\thttps://example.org/en/city/?utm_source=a\r\n"
                    .utf8))
        #expect(file.rows.map(\.page) == ["/city/"])
        #expect(file.rows.first?.values[.views] == 12)
        #expect(read(Array("标题;阅读量\r首页;3\r".utf8)).rows.map(\.page) == ["/"])
    }

    @Test func postsOfOtherDaysAreLeftOut() {
        var file = read(Array(Self.redNote.utf8))
        let day = Days.number(year: 2026, month: 10, day: 11)
        file.keep(from: day, to: day)
        #expect(file.rows.map(\.line) == [4])
        #expect(file.outside == 2)
    }

    @Test func columnsOfASiteGoBeforeThoseThatAreKnown() {
        let own = ExportFormat(
            id: "paper", channel: "wechat", title: ["稿件"], metrics: [.clicks: ["打开"]])
        let file = read(Array("稿件,打开\n看城,5\n".utf8), formats: [own] + ExportFormat.known)
        #expect(file.format?.id == "paper")
        #expect(file.rows.first?.values[.clicks] == 5)
    }

    @Test func whatCannotBeReadIsSaid() {
        guard case .workbook? = read([0x50, 0x4B, 3, 4, 0, 0]).problem else {
            Issue.record("a workbook is taken for a table")
            return
        }
        guard case .unknownColumns(let names)? = read(Array("甲,乙\n1,2\n".utf8)).problem else {
            Issue.record("unknown columns are taken")
            return
        }
        #expect(names == ["甲", "乙"])
        guard case .empty? = read([]).problem else {
            Issue.record("an empty file is taken")
            return
        }
    }

    @Test func aTitleOfTwoPagesLeadsToNeither() {
        var site = SmallSite.pages
        site.editions.append(
            SitePages.Edition(
                path: "/zh/other/", page: "/other/", title: "看城", language: "zh", kind: "page"))
        let titles = TitleBook(site, titles: [("一座怕火的楼", "/city/tianyi/")])
        #expect(titles.page(title: "看城", link: "") == nil)
        #expect(titles.page(title: "看城", link: "https://example.org/zh/city/") == "/city/")
        #expect(titles.page(title: "一座怕火的楼。", link: "") == "/city/tianyi/")
    }

    @Test(arguments: [
        ("0", 0), ("1,234", 1234), ("1.2万", 12_000), ("3w", 30_000), ("1.05亿", 105_000_000),
        ("2.5k", 2500), ("１２３", 123), ("7次", 7), (" 8 ", 8), ("12.0", 12), ("-", nil), ("", nil),
        ("12%", nil), ("abc", nil), ("1e9", nil), ("-5", nil), ("99999999999999999999", nil),
    ])
    func counts(_ text: String, _ count: Int?) {
        #expect(ExportValue.count(text) == count)
    }

    @Test(arguments: [
        "2026-11-26", "2026/11/26 08:30", "2026年11月26日", "2026年11月26日08时30分12秒", "20261126",
        "2026.11.26", "11/26/2026", "46352", "2026-11-26T08:30:00+08:00",
    ])
    func days(_ text: String) {
        #expect(ExportValue.day(text) == Days.number(year: 2026, month: 11, day: 26))
    }

    @Test(arguments: ["", "昨天", "2026-13-01", "2026-02-30", "12", "08:30"])
    func whatIsNoDay(_ text: String) {
        #expect(ExportValue.day(text) == nil)
    }
}
