import Foundation
import Testing

/// `yong review`, as an editor runs it on a small site.
struct ReviewCommandTests {
    private func site() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-review-\(UUID().uuidString)")
        _ = try YongProgram.run(
            ["new", "--site", folder.path, "--now", "2026-12-01"],
            in: FileManager.default.temporaryDirectory)
        return folder
    }

    private static func line(_ path: String, host: String = "") -> String {
        "\(host)203.0.113.77 - - [10/Oct/2026:13:55:36 +0800] \"GET \(path) HTTP/1.1\" 200 512 "
            + "\"-\" \"Mozilla/5.0 (Windows NT 10.0) Firefox/130.0\"\n"
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    @Test func logsAndExportsBecomeAReportWithoutAddresses() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(Self.line("/zh/") + Self.line("/en/") + "nonsense\n", "access.log", in: folder)
        try write("笔记标题,观看量,点赞\n没有这篇,12,3\n", "rednote.csv", in: folder)
        let run = try YongProgram.run(
            ["review", "access.log", "rednote.csv", "--now", "2026-10-12"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("2 reads in 3 lines"))
        #expect(run.errors.contains("review-lines"))
        let report = folder.appendingPathComponent("Review")
        for name in try FileManager.default.contentsOfDirectory(atPath: report.path) {
            let text = try String(
                contentsOf: report.appendingPathComponent(name), encoding: .utf8)
            #expect(!text.contains("203.0.113"), "\(name)")
        }
        #expect(!run.output.contains("203.0.113") && !run.errors.contains("203.0.113"))
        let page = try String(
            contentsOf: report.appendingPathComponent("index.html"), encoding: .utf8)
        #expect(page.contains("没有这篇"))
        // What somebody put beside the report is read and left alone.
        try write("笔记标题,观看量\n一篇,12\n", "Review/我的.csv", in: folder)
        #expect(try YongProgram.run(["review", "Review/我的.csv"], in: folder).status == 0)
        #expect(
            FileManager.default.fileExists(atPath: report.appendingPathComponent("我的.csv").path))
        // Again, by the words of the other language, without the export: its tables are gone.
        let again = try YongProgram.run(
            ["review", "access.log", "--lang", "zh", "--json"], in: folder)
        #expect(again.output.hasPrefix("{\"version\":1"))
        #expect(
            !FileManager.default.fileExists(
                atPath: report.appendingPathComponent("rednote-unmatched.csv").path))
    }

    @Test func standardInputAndDaysAndHosts() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(
            Self.line("/zh/", host: "test.example.cn ") + Self.line("/zh/"), "a.log", in: folder)
        let plain = try YongProgram.runInShell("gzip -c a.log | \"$YONG\" review -", in: folder)
        #expect(plain.output.contains("1 read in 2 lines"))
        let named = try YongProgram.run(
            ["review", "a.log", "--host", "test.example.cn"], in: folder)
        #expect(named.output.contains("2 reads in 2 lines"))
        let later = try YongProgram.run(["review", "a.log", "--from", "2026-10-11"], in: folder)
        #expect(later.output.contains("0 reads in 2 lines"))
    }

    @Test(arguments: ["Public", "Public/review", "Content/x", "Theme", "other"])
    func foldersThatAreForOthersAreRefused(_ out: String) throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = folder.appendingPathComponent("other")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try write("mine", "other/letter.txt", in: folder)
        try write(Self.line("/zh/"), "access.log", in: folder)
        let run = try YongProgram.run(["review", "access.log", "--out", out], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("review-folder"))
    }

    @Test func whatIsNoLogIsSaid() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("hello\n", "letter", in: folder)
        let letter = try YongProgram.run(["review", "letter"], in: folder)
        #expect(letter.status == 1)
        #expect(letter.errors.contains("review-form"))
        let nothing = try YongProgram.run(["review", "nothing.log"], in: folder)
        #expect(nothing.status == 3)
        try write("甲,乙\n1,2\n", "table.csv", in: folder)
        let table = try YongProgram.run(["review", "table.csv", "--lang", "zh"], in: folder)
        #expect(table.status == 1)
        #expect(table.errors.contains("甲、乙"))
        try write(
            "- id: mine\n  channel: weibo\n  columns: {title: [甲], views: [乙]}\n", "map.yml",
            in: folder)
        let mapped = try YongProgram.run(
            ["review", "table.csv", "--columns", "map.yml"], in: folder)
        #expect(mapped.status == 0)
        try write("- id: mine\n  columns: {titel: [甲], views: [乙]}\n", "bad.yml", in: folder)
        let wrong = try YongProgram.run(
            ["review", "table.csv", "--columns", "bad.yml"], in: folder)
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("bad.yml:2") && wrong.errors.contains("title"))
    }

    @Test func theSampleSaysThatItIsOne() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try YongProgram.run(["review", "--sample", "--now", "2026-10-12"], in: folder)
        #expect(run.status == 0)
        let page = try String(
            contentsOf: folder.appendingPathComponent("Review/index.html"), encoding: .utf8)
        #expect(page.contains("class=\"sample\""))
        // It may be made again, and real figures take its place.
        #expect(try YongProgram.run(["review", "--sample"], in: folder).status == 0)
        try write(Self.line("/zh/"), "access.log", in: folder)
        #expect(try YongProgram.run(["review", "access.log"], in: folder).status == 0)
        #expect(
            !FileManager.default.fileExists(
                atPath: folder.appendingPathComponent("Review/sample.log").path))
    }
}
