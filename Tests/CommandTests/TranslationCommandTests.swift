import Foundation
import Testing

/// `yong translation`, `yong sheet` and `yong due`, as an editor uses them.
struct TranslationCommandTests {
    private let site: URL

    init() throws {
        site = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-translation-\(UUID().uuidString)")
        let made = try yong("new", "--site", site.path)
        #expect(made.status == 0)
        try write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n第一段。\n\n第二段。\n")
        try write("Content/a/en.md", "---\ntitle: A\n---\n\nThe first.\n\nThe second.\n")
    }

    @Test func aChangedSourceIsShownBlockByBlockUntilItIsStampedAgain() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        #expect(try yong("translation", "stamp", "a").status == 0)
        #expect(try yong("check", "--only", "translation-stale").errors.isEmpty)

        try write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n第一段。\n\n改过的第二段。\n")
        let check = try yong("check", "--only", "translation-stale", "--lang", "en")
        #expect(check.errors.contains("Content/a/en.md:1: warning[translation-stale]"))
        let difference = try yong("translation", "diff", "/a/").output
        #expect(difference.contains("- 第二段。\n  + 改过的第二段。\n  = The second.\n"))
        #expect(!difference.contains("第一段"))

        #expect(try yong("translation", "stamp", "Content/a/en.md").status == 0)
        let status = try yong("translation", "status", "--json", "a").output
        #expect(status.contains("\"state\":\"fresh\""))
    }

    @Test func aSignatureJoinsThoseThatAreThere() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        let sign = ["translation", "sign", "a", "--now", "2026-11-26", "--reviewer"]
        #expect(try yong(sign + ["王小明", "--language", "zh", "--stage", "final"]).status == 0)
        #expect(try yong(sign + ["Jane Roe"]).status == 0)
        #expect(
            try read("Content/a/zh.md").contains(
                "reviewers: [\"王小明（终审，2026-11-26）\", \"Jane Roe（2026-11-26）\"]\n---\n"))
        #expect(try read("Content/a/en.md").contains("reviewers: [\"Jane Roe (2026-11-26)\"]\n"))
        #expect(try yong("build", "--quiet").status == 0)
    }

    @Test func signingGoesThroughALinkKeepsRightsAndTouchesNoOtherFile() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        let manager = FileManager.default
        let text = site.appendingPathComponent("Content/a/zh.md")
        try write("shared.md", "---\ntitle: 甲\n---\n\n文。\n")
        try manager.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: site.appendingPathComponent("shared.md").path)
        try manager.removeItem(at: text)
        try manager.createSymbolicLink(atPath: text.path, withDestinationPath: "../../shared.md")
        let signed = try yong(
            "translation", "sign", "a", "--reviewer", "王小明", "--language", "zh", "--now",
            "2026-11-26")
        #expect(signed.status == 0)
        #expect(try read("shared.md").contains("王小明（2026-11-26）"))
        let rights = try manager.attributesOfItem(
            atPath: site.appendingPathComponent("shared.md").path)[.posixPermissions]
        #expect(rights as? Int == 0o640)
        #expect((try? manager.destinationOfSymbolicLink(atPath: text.path)) == "../../shared.md")
    }

    @Test func aRecordThatCannotBeReadIsNotWrittenOver() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try write("Content/_data/translations.tsv", "<<<<<<< HEAD\n/a/\ten\t=\t00\n")
        #expect(try yong("translation", "stamp", "a").status == 2)
        #expect(try read("Content/_data/translations.tsv").hasPrefix("<<<<<<< HEAD"))
    }

    @Test func sheetsOfTwoPagesAreTwoFilesAndNeverPublished() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        for page in ["b/c", "b-c", "b"] {
            try write("Content/\(page)/zh.md", "---\ntitle: 乙\n---\n\n文。\n")
            try write("Content/\(page)/en.md", "---\ntitle: B\n---\n\nText.\n")
        }
        #expect(try yong("sheet", "b/c", "b-c", "/").status == 0)
        for file in ["review/b/c.en.html", "review/b-c.en.html", "review/_home.en.html"] {
            #expect(try read(file).contains("<h1>"))
        }
        #expect(try yong("sheet", "b", "--out", "Public/review").status == 2)
    }

    @Test func aPageThatIsNotThereChangesNothing() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        let refused = try yong("translation", "stamp", "a", "nowhere", "--lang", "en")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("there is no page “/nowhere/”"))
        #expect(
            !FileManager.default.fileExists(
                atPath: site.appendingPathComponent("Content/_data/translations.tsv").path))
    }

    @Test func aSheetHasBothTextsAndRoomForThreeSignatures() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try write("Content/a/zh.md", "---\ntitle: 甲<b>\n---\n\n第一段。\n\n第二段。\n")
        #expect(try yong("sheet", "a", "--lang", "zh").status == 0)
        let sheet = try read("review/a.en.html")
        for words in ["甲&lt;b&gt;", "第二段。", "The second.", "初审", "复审", "终审"] {
            #expect(sheet.contains(words), "no \(words)")
        }
        #expect(!sheet.contains("甲<b>"))
    }

    @Test func whatIsDueIsListedAndPutIntoACalendar() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try write(
            "Content/a/zh.md",
            "---\ntitle: 甲\nexpires: 2026-12-10\nchecked: 2026-01-01\n---\n\n文。\n")
        let due = try yong("due", "--now", "2026-11-26", "--lang", "en").output
        #expect(due.contains("2026-06-30  overdue  check again"))
        #expect(due.contains("2026-12-10"))
        #expect(!(try yong("due", "--now", "2026-11-26", "--within", "5").output.contains("12-10")))
        let calendar = try yong("due", "--now", "2026-11-26", "--ics", "--lang", "zh").output
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(calendar.contains("DTSTART;VALUE=DATE:20261210\r\nSUMMARY:将下线：甲\r\n"))
    }
}

extension TranslationCommandTests {
    private func yong(_ arguments: String...) throws -> YongProgram.Outcome {
        try yong(arguments)
    }

    private func yong(_ arguments: [String]) throws -> YongProgram.Outcome {
        let place = arguments.first == "new" ? [] : ["--site", site.path]
        return try YongProgram.run(
            arguments + place, in: FileManager.default.temporaryDirectory)
    }

    private func write(_ path: String, _ text: String) throws {
        let file = site.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOf: site.appendingPathComponent(path), encoding: .utf8)
    }
}
