import Foundation
import Testing
import YongKit

@testable import Pictures
@testable import Sharing

/// Photographs of a page in a kit.
@Suite(.enabled(if: Raster.isAvailable))
struct KitPictureTests {
    /// Red on the left, blue on the right.
    private static func raster(_ width: Int, _ height: Int) throws -> Raster {
        let row = (0..<width).flatMap { x -> [UInt8] in
            x < width / 2 ? [220, 20, 20] : [20, 20, 220]
        }
        let pixels = (0..<height).flatMap { _ in row }
        return try Raster(pixels: pixels, width: width, height: height, bands: 3)
    }

    @Test(arguments: [PictureFormat.heic, .avif, .webp, .png, .jpeg])
    func officialAccountsGetWhatTheyTake(_ format: PictureFormat) async throws {
        // Not every libvips writes HEIC.
        guard let bytes = try? Self.raster(60, 40).encoded(format) else { return }
        let name = "IMG_1.\(format.endings[0].uppercased())"
        let site = try SampleSite(
            SampleSite.page("a", zh: "![猫](\(name))", en: "![A cat](\(name))"))
        defer { site.remove() }
        try Data(bytes).write(to: site.root.appendingPathComponent("Content/a/\(name)"))
        let report = await site.share(["/a/"], to: [.wechat])
        #expect(report.exitStatus == 0)
        let kit = try #require(report.kits.first)
        let pictures = kit.files.filter { $0.path.hasPrefix("wechat/pictures/") }
        #expect(pictures.count == 1)
        let picture = try #require(pictures.first)
        let header = try PictureHeader(picture.bytes)
        #expect(header.format == (format == .png ? .png : .jpeg))
        #expect(header.width == 60)
        #expect(picture.path.hasSuffix("IMG_1.\(header.format == .png ? "png" : "jpg")"))
    }

    @Test(arguments: [(KitLanguage.zh, "图／王伟"), (.en, "Photo: Wang Wei")])
    func whoseAPhotographIsStandsBelowIt(_ language: KitLanguage, _ line: String) async throws {
        let site = try SampleSite(
            SampleSite.page("a", zh: "![猫](cat.jpg)\n\n后文。", en: "![A cat](cat.jpg)\n\nMore."))
        defer { site.remove() }
        try Data(Self.raster(60, 40).encoded(.jpeg)).write(
            to: site.root.appendingPathComponent("Content/a/cat.jpg"))
        try site.write(
            "Content/a/page.yml",
            "cover: cat.jpg\npictures: {cat.jpg: {credit: {zh: 王伟, en: Wang Wei}}}\n")
        let report = await site.share(["/a/"], to: [.wechat], language)
        let kit = try #require(report.kits.first)
        let article = try #require(kit.files.first { $0.path == "wechat/article.html" })
        let html = String(decoding: article.bytes, as: UTF8.self)
        // Once below the picture, once for the covers.
        #expect(html.ranges(of: line).count == 2)
        let below = try #require(html.firstRange(of: line)).lowerBound
        #expect(html[..<below].contains("［图1］"))
        #expect(html[below...].contains(language == .zh ? "后文" : "More"))
    }

    @Test func whoseAPhotographIsIsSaidOnce() {
        let credits = PictureCredits(byAddress: ["/a.jpg": ["zh": "王伟", "en": "Wang Wei"]])
        let picture = Article.Block.picture(address: "/a.jpg", alternative: "猫", caption: [])
        let told = Article.Block.component(
            name: "figure", [picture, .paragraph([Article.Run("图：王伟")])])
        let article = Article(blocks: [told])
        #expect(credits.added(to: article, in: .chinese) == article)
        let alone = credits.added(to: Article(blocks: [picture]), in: .english)
        #expect(alone.blocks.plainText == "Photo: Wang Wei")
        let silent = Article(
            blocks: [.picture(address: "/b.jpg", alternative: "", caption: [])])
        #expect(credits.added(to: silent, in: .english) == silent)
    }

    @Test func whatWasDrawnForKitsLongAgoGoes() async throws {
        let site = try SampleSite(SampleSite.page("a"))
        defer { site.remove() }
        let names = ["1", "2"].map {
            String(repeating: $0, count: 32) + "-" + String(repeating: "a", count: 32)
        }
        for (name, days) in zip(names, [9.0, 1.0]) {
            try site.write(".yong/drawn/\(name)", "x")
            try FileManager.default.setAttributes(
                [.modificationDate: Date().addingTimeInterval(-days * 86_400)],
                ofItemAtPath: site.root.path + "/.yong/drawn/\(name)")
        }
        #expect(await site.share(["/a/"], to: [.wechat]).exitStatus == 0)
        #expect(site.read(".yong/drawn/\(names[0])") == nil)
        #expect(site.read(".yong/drawn/\(names[1])") == "x")
    }
}
