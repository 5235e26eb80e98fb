import Foundation
import Testing

/// `yong share`, as an editor uses it.
struct ShareCommandTests {
    private let site: URL

    init() throws {
        site = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-share-\(UUID().uuidString)").resolvingSymlinksInPath()
        #expect(try yong("new", "--site", site.path).status == 0)
        try write(
            "Content/a/zh.md", "---\ntitle: 甲\nsummary: 说一句。\ntags: [猫税, 宁波]\n---\n\n第一段。\n")
        try write("Content/a/en.md", "---\ntitle: A\n---\n\nThe first.\n")
    }

    @Test func aKitIsMadeBesideTheSiteAndItsCountsAreShown() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        let made = try yong("share", "a", "--messages", "zh")
        #expect(made.status == 0)
        #expect(made.output.hasPrefix("Share/a/index.html\n"))
        #expect(made.output.contains("小红书 标题: 1/20"))
        #expect(try read("Share/a/rednote/caption.txt") == "说一句。\n\n第一段。\n\n#猫税 #宁波\n")
        #expect(try read("Share/a/index.html").hasPrefix("<!DOCTYPE html>"))
        // What is not published is not in the way of what is.
        #expect(try yong("build", "--quiet").status == 0)
        #expect(try read(".gitignore").contains("Share/"))
    }

    @Test func pagesAreNamedAsElsewhere() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        for name in ["/a/", "a", "Content/a/zh.md", "/zh/a/", "/en/a/"] {
            #expect(try yong("share", name, "--to", "og", "--quiet").status == 0, "\(name)")
        }
        let wrong = try yong("share", "/b/")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("error[page-unknown]"))
        #expect(try yong("share").status == 2)
        #expect(try yong("share", "--all", "a").status == 2)
        #expect(try yong("share", "a", "--to", "weibo").status == 2)
        #expect(try yong("share", "a", "--lang", "fr").status == 2)
        let look = try yong("share", "a", "--look", "nigth")
        #expect(look.status == 2)
        #expect(look.errors.contains("error[share-look]"))
    }

    @Test func nothingIsWrittenIntoWhatIsPublished() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try FileManager.default.createDirectory(
            at: site.appendingPathComponent("Public"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: site.appendingPathComponent("way").path, withDestinationPath: "Public")
        for folder in [
            "Public", "Public/kits", "./Public/../Public", "Content", "Theme", "way/kits",
        ] {
            let refused = try yong("share", "a", "--out", folder)
            #expect(refused.status == 2, "\(folder)")
            #expect(refused.errors.contains("--out"), "\(folder)")
        }
        #expect(
            try FileManager.default.contentsOfDirectory(
                atPath: site.appendingPathComponent("Public").path) == [])
        let elsewhere = FileManager.default.temporaryDirectory
            .appendingPathComponent("kits-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        #expect(try yong("share", "a", "--out", elsewhere.path, "--quiet").status == 0)
        #expect(
            FileManager.default.fileExists(
                atPath: elsewhere.appendingPathComponent("a/manifest.json").path))
    }

    @Test func aNoteThatLeadsAwayFailsWithItsPlace() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try write(
            "Content/a/zh.md",
            "---\ntitle: 甲\ntags: [猫税, 宁波]\nshare:\n  rednote: {body: 加微信ningbo_88}\n---\n\n正文。\n")
        let failed = try yong("share", "a", "--to", "rednote", "--messages", "en")
        #expect(failed.status == 1)
        #expect(failed.errors.contains("Content/a/zh.md: error[share-contact]: the caption"))
        #expect(
            !FileManager.default.fileExists(atPath: site.appendingPathComponent("Share/a").path))
        #expect(try yong("share", "a", "--to", "wechat", "--quiet").status == 0)
    }

    @Test func machinesGetJSON() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        let made = try yong("share", "--all", "--to", "rednote", "--lang", "both", "--json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
        let kits = try #require(object["kits"] as? [[String: Any]])
        #expect(
            kits.contains { $0["page"] as? String == "/a/" && $0["folder"] as? String == "Share/a" }
        )
        #expect(object["exitStatus"] as? Int == 0)
    }

    @Test func tagsAreProposedWithReasons() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try write("Content/_data/tags.yml", "harbour: {zh: 港口, en: Harbour}\n")
        try write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n港口，港口，还是港口。\n")
        let advice = try yong("share", "--tags", "a", "--messages", "zh")
        #expect(advice.status == 0)
        #expect(advice.output.contains("harbour  港口 / Harbour  #港口"))
        #expect(advice.output.contains("正文里“港口”出现3次"))
        #expect(
            !FileManager.default.fileExists(atPath: site.appendingPathComponent("Share").path))
    }

    private func yong(_ arguments: String...) throws -> YongProgram.Outcome {
        try YongProgram.run(
            arguments,
            in: FileManager.default.fileExists(atPath: site.path)
                ? site : FileManager.default.temporaryDirectory)
    }

    private func write(_ path: String, _ text: String) throws {
        let file = site.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOf: site.appendingPathComponent(path), encoding: .utf8)
    }
}
