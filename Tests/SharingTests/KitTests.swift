import Foundation
import Testing
import YongKit

@testable import Sharing

/// Kits as folders: what is in them, where they lie, what becomes of former ones.
@Suite struct KitTests {
    @Test(arguments: [KitLanguage.zh, .en, .both])
    func everyPageOfThisSiteFitsRedNote(_ language: KitLanguage) async {
        for kit in await SampleSite.ofThisProject(language) {
            #expect(!kit.hasErrors, "\(kit.page.path): \(kit.notices.map(\.message.wording.en))")
            let texts = kit.texts.filter { $0.channel == .rednote }
            #expect(texts.count == 2, "\(kit.page.path)")
            for text in texts {
                #expect(text.fits, "\(kit.page.path): \(text.text)")
                #expect(Contacts.found(in: text.text).isEmpty, "\(kit.page.path): \(text.text)")
            }
            let tags = texts.last?.text.split(separator: "\n").last?.split(separator: " ") ?? []
            #expect(
                (2...(language == .both ? 10 : 5)).contains(tags.count), "\(kit.page.path): \(tags)"
            )
            #expect(tags.allSatisfy { $0.hasPrefix("#") }, "\(kit.page.path): \(tags)")
        }
    }

    @Test func aNoteSaysWhoGainsWhatIsInventedAndWhoWrote() async throws {
        let site = try SampleSite(
            SampleSite.page(
                "page", front: "commercial: gift\nsample: true\nprovenance: machine\n"))
        defer { site.remove() }
        _ = await site.share(["/page/"], to: [.rednote], .both)
        let caption = try #require(site.read("Share/page/rednote/caption.txt"))
        #expect(caption.hasPrefix("【利益声明】"))
        #expect(caption.contains("【示例】"))
        #expect(caption.contains("文字由人工智能生成，尚未经人工审校"))
        #expect(caption.contains("Written by AI, not yet reviewed by a person"))
        #expect(site.read("Share/page/rednote/title.txt") == "页面 Page\n")
    }

    @Test(arguments: ["Public", "Public/kits", "Content", "Theme/x", ".yong"])
    func neverIntoTheSite(_ out: String) async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        let report = await site.share(["/page/"], out: out)
        #expect(report.diagnostics.map(\.message.rule) == ["share-out"])
        #expect(report.exitStatus == 2)
        #expect(site.read(out + "/page/manifest.json") == nil)
    }

    @Test func madeTwiceTheBytesAreEqual() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        let first = await site.share()
        let second = await site.share(out: "Other")
        #expect(first.kits.count == 2)
        #expect(first.kits.map(\.files) == second.kits.map(\.files))
        for file in ["page/manifest.json", "page/index.html", "home/manifest.json"] {
            #expect(site.read("Share/" + file) == site.read("Other/" + file))
            #expect(site.read("Share/" + file) != nil)
        }
    }

    @Test func theManifestListsEveryFileWithItsHash() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        _ = await site.share(["/page/"])
        let manifest = try #require(site.read("Share/page/manifest.json"))
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])
        #expect(root["page"] as? String == "/page/")
        #expect(root["now"] == nil)
        let files = try #require(root["files"] as? [[String: Any]])
        let folder = site.root.appendingPathComponent("Share/page")
        var paths: Set<String> = ["manifest.json"]
        for file in files {
            let path = try #require(file["path"] as? String)
            let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
            #expect(file["size"] as? Int == bytes.count)
            #expect(file["sha256"] as? String == SHA256(Array(bytes)).hexadecimal)
            paths.insert(path)
        }
        let there = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: folder.appendingPathComponent($0).path, isDirectory: &isFolder)
            return !isFolder.boolValue
        }
        #expect(Set(there) == paths)
    }

    @Test func aFormerKitGoesAndWhatOthersMadeStays() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        _ = await site.share(["/page/"])
        try site.write("Share/page/rednote/mine.txt", "mine")
        try site.write("Share/page/wechat/digest.txt", "worked on")
        _ = await site.share(["/page/"], to: [.rednote])
        #expect(site.read("Share/page/og/zh-title.txt") == nil)
        #expect(site.read("Share/page/wechat/title.txt") == nil)
        #expect(site.read("Share/page/rednote/title.txt") == "页面\n")
        #expect(site.read("Share/page/rednote/mine.txt") == "mine")
        #expect(site.read("Share/page/wechat/digest.txt") == "worked on")
    }

    @Test func aForeignFileIsNotOverwritten() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        try site.write("Share/page/index.html", "not ours")
        let report = await site.share(["/page/"])
        #expect(report.diagnostics.map(\.message.rule) == ["share-foreign"])
        #expect(report.exitStatus == 3)
        #expect(site.read("Share/page/index.html") == "not ours")
        #expect(site.read("Share/page/rednote/title.txt") == nil)
    }

    @Test func aManifestThatLeadsOutOfItsFolderIsNotFollowed() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        try site.write("precious.txt", "precious")
        let hash = SHA256(Array("precious".utf8)).hexadecimal
        try site.write(
            "Share/page/manifest.json",
            "{\"format\":1,\"files\":[{\"path\":\"../../precious.txt\",\"sha256\":\"\(hash)\"}]}")
        _ = await site.share(["/page/"])
        #expect(site.read("precious.txt") == "precious")
    }

    @Test func aPageWithoutTheLanguageSaysSo() async throws {
        let site = try SampleSite([
            "page/zh.md": "---\ntitle: 页面\ntags: [甲, 乙]\n---\n\n正文。\n"
        ])
        defer { site.remove() }
        let report = await site.share(["/page/"], to: [.rednote], .en)
        #expect(report.diagnostics.map(\.message.rule) == ["share-language"])
        #expect(report.written.isEmpty)
        let both = await site.share(["/page/"], to: [.rednote], .both)
        #expect(both.written.count == 1)
    }

    @Test func partsThatStayOnThePageAreNamed() async throws {
        let kits = await SampleSite.ofThisProject(.en)
        let register = try #require(kits.first { $0.page.path == "/about/facts/" })
        #expect(register.leftOut == ["All figures", "All sources"])
    }
}
