import Foundation
import Testing

@Suite struct BuildCommandTests {
    private let now = ["--now", "2026-06-01T00:00Z"]

    @Test func zonesAndLocalesChangeNoByte() throws {
        var trees: [[String: Data]] = []
        for (zone, locale) in [
            ("UTC", "C"), ("Asia/Shanghai", "zh_CN.UTF-8"), ("America/New_York", "tr_TR.UTF-8"),
        ] {
            let site = try SiteCopy()
            let outcome = try YongProgram.run(
                ["build"] + now, in: site.folder,
                environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
            #expect(outcome.status == 0, "\(outcome.errors)")
            trees.append(try site.published())
        }
        #expect(trees[0].count > 30)
        #expect(trees[0] == trees[1])
        #expect(trees[0] == trees[2])
    }

    @Test func aSecondBuildWritesNothing() throws {
        let site = try SiteCopy()
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let before = try site.modified("Public/zh/index.html")
        let receiptLess = try YongProgram.run(["build", "--jobs", "1"] + now, in: site.folder)
        #expect(receiptLess.output.contains("up to date"))
        try FileManager.default.removeItem(at: site.folder.appendingPathComponent(".yong"))
        // Without its memory Yong does not know the folder, and leaves it alone.
        let refused = try YongProgram.run(["build"] + now, in: site.folder)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("output-refused"))
        #expect(try site.modified("Public/zh/index.html") == before)
    }

    @Test func onlyWhatChangedIsWrittenAgain() throws {
        let site = try SiteCopy()
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let before = try site.modified("Public/zh/notes/one/index.html")
        try site.write(
            "---\ntitle: Note two\ndate: 2025-01-15\ntags: [books, cats]\n---\n\nAnother text.\n",
            to: "Content/notes/two/en.md")
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        #expect(try site.modified("Public/zh/notes/one/index.html") == before)
        let page = try #require(try site.published()["en/notes/two/index.html"])
        #expect(String(decoding: page, as: UTF8.self).contains("Another text."))
    }

    @Test func aMistakeLeavesTheSiteAsItWas() throws {
        let site = try SiteCopy()
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let before = try site.published()
        try site.write("---\ntitle：坏\n---\n文。\n", to: "Content/notes/one/zh.md")
        let outcome = try YongProgram.run(["build"] + now, in: site.folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Content/notes/one/zh.md:2:6: error[yaml-colon]"))
        #expect(try site.published() == before)
    }

    @Test func messagesSpeakTheLanguageOfTheEditor() throws {
        let site = try SiteCopy()
        try site.write("---\ntitle: 一\n---\n[x](/nowhere/)\n", to: "Content/notes/one/zh.md")
        let chinese = try YongProgram.run(
            ["build"], in: site.folder, environment: ["LANG": "zh_CN.UTF-8"])
        #expect(chinese.errors.contains("没有页面"))
        let asked = try YongProgram.run(["build", "--lang", "en"], in: site.folder)
        #expect(asked.errors.contains("no page at"))
        #expect(!asked.errors.contains("\u{1B}["))
    }

    @Test func machinesReadJSON() throws {
        let site = try SiteCopy()
        try site.write("---\ntitle: 一\n---\n[x](/nowhere/)\n", to: "Content/notes/one/zh.md")
        let outcome = try YongProgram.run(["build", "--json", "--stats"], in: site.folder)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["exitStatus"] as? Int == 1)
        let mistakes = try #require(json["diagnostics"] as? [[String: Any]])
        let missing = try #require(
            mistakes.first { $0["rule"] as? String == "link-missing" })
        #expect(missing["file"] as? String == "Content/notes/one/zh.md")
        #expect(missing["line"] as? Int == 4)
        #expect(json["stages"] is [[String: Any]])
        #expect(outcome.errors == "")
    }

    @Test(arguments: [
        ["build", "--jobs", "0"], ["build", "--base-url", "example.org"],
        ["build", "--base-url", "https://example.org:0/x"],
        ["build", "--now", "someday"], ["build", "--nope"], ["nope"],
    ])
    func aWrongCommandIsRefusedWithTwo(_ arguments: [String]) throws {
        let site = try SiteCopy()
        #expect(try YongProgram.run(arguments, in: site.folder).status == 2)
        #expect(try site.published().isEmpty)
    }

    @Test func anEmptyFolderIsNoSite() throws {
        let site = try SiteCopy()
        try FileManager.default.removeItem(at: site.folder.appendingPathComponent("Content"))
        let outcome = try YongProgram.run(["build"], in: site.folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("yong new --site"))
    }

    @Test func entriesThatTheSiteKeepsStay() throws {
        let site = try SiteCopy()
        let settings = site.folder.appendingPathComponent("Content/site.yml")
        let text = try String(contentsOf: settings, encoding: .utf8)
        try site.write(text + "keep: [app]\n", to: "Content/site.yml")
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        for name in ["app", "other"] {
            let folder = site.folder.appendingPathComponent("Public/\(name)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try site.write(name, to: "Public/\(name)/index.html")
        }
        try site.write(".git", to: "Public/.marker")
        try site.write("---\ntitle: 一\n---\n\n## 第一节\n\n改了。\n", to: "Content/notes/one/zh.md")
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let published = try site.published()
        #expect(published["app/index.html"] == Data("app".utf8))
        #expect(published[".marker"] != nil)
        #expect(published["other/index.html"] == nil)
    }

    @Test func scheduledPagesAppearWhenTheirTimeComes() throws {
        let site = try SiteCopy()
        let early = ["--now", "2026-05-31T22:59Z"]
        #expect(try YongProgram.run(["build"] + early, in: site.folder).status == 0)
        #expect(try site.published()["zh/notes/three/index.html"] == nil)
        // Nothing changed but the time: seven in the morning in Ningbo.
        let late = ["--now", "2026-05-31T23:00Z"]
        #expect(try YongProgram.run(["build"] + late, in: site.folder).status == 0)
        #expect(try site.published()["zh/notes/three/index.html"] != nil)
    }

    @Test func aDayWithoutAZoneIsADayOfTheSite() throws {
        for zone in ["UTC", "America/New_York", "Pacific/Kiritimati"] {
            let site = try SiteCopy()
            // The page appears at seven in the morning in Ningbo.
            for (moment, isThere) in [("2026-06-01T06:59", false), ("2026-06-01T07:00", true)] {
                let outcome = try YongProgram.run(
                    ["build", "--now", moment], in: site.folder, environment: ["TZ": zone])
                #expect(outcome.status == 0, "\(outcome.errors)")
                let page = try site.published()["zh/notes/three/index.html"]
                #expect((page != nil) == isThere)
            }
        }
    }

    @Test func warningsAreSaidAgainAndStrictRefusesThem() throws {
        let site = try SiteCopy()
        try site.write("---\nsummary: no title\n---\n\nText.\n", to: "Content/notes/one/en.md")
        for _ in 1...2 {
            let outcome = try YongProgram.run(["build"] + now, in: site.folder)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("warning[title-missing]"))
        }
        let strict = try YongProgram.run(["build", "--strict"] + now, in: site.folder)
        #expect(strict.status == 1)
    }

    @Test func aBuildThatIsAskedToEndLeavesNothingBehind() throws {
        let site = try SiteCopy()
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let before = try site.published()
        for index in 0..<400 {
            let folder = site.folder.appendingPathComponent("Content/many/p\(index)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try "---\ntitle: \(index)\n---\n\nText.\n".write(
                to: folder.appendingPathComponent("en.md"), atomically: true, encoding: .utf8)
        }
        try site.write("---\ntitle: Many\n---\n\nText.\n", to: "Content/many/en.md")
        let started = try YongProgram.start(["build"] + now, in: site.folder)
        Thread.sleep(forTimeInterval: 0.05)
        kill(started.process.processIdentifier, SIGINT)
        started.process.waitUntilExit()
        let after = try site.published()
        // Either it was in time, or the site is as it was.
        #expect(after == before || after["en/many/p399/index.html"] != nil)
        // Before the program listens, the signal itself ends it.
        if started.process.terminationReason == .exit {
            #expect([0, 130].contains(started.process.terminationStatus))
        }
        let entries = try FileManager.default.contentsOfDirectory(atPath: site.folder.path)
        #expect(!entries.contains { $0.hasPrefix(".yong-stage") })
    }

    @Test(arguments: ["1>&-", "2>&-", "0<&- 1>&- 2>&-", ">/dev/full"])
    func aTerminalThatWentAwayHarmsNothing(_ redirection: String) throws {
        let site = try SiteCopy()
        // Something to say on both streams.
        try site.write("---\nsummary: no title\n---\n\nText.\n", to: "Content/notes/one/en.md")
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let before = try site.published()
        let outcome = try YongProgram.runInShell(
            "\"$YONG\" build \(now.joined(separator: " ")) \(redirection)", in: site.folder)
        #expect(outcome.status == 0)
        #expect(try site.published() == before)
    }

    @Test func outputThatAMachineWaitsForAndCannotBeWrittenIsAFailure() throws {
        let site = try SiteCopy()
        let outcome = try YongProgram.runInShell(
            "\"$YONG\" build --json >/dev/full", in: site.folder)
        #expect(outcome.status == 3)
    }

    @Test func anyNumberOfJobsWillDo() throws {
        let site = try SiteCopy()
        let outcome = try YongProgram.run(["build", "--jobs", "\(Int.max)"] + now, in: site.folder)
        #expect(outcome.status == 0)
    }
}
