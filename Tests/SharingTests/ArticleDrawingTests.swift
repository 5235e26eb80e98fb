import Foundation
import Pictures
import Testing
import YongKit

@testable import Sharing

/// Charts and maps of a page in the article of an official account.
@Suite(.enabled(if: ThemePictures.canDraw && Raster.isAvailable)) struct ArticleDrawingTests {
    private func kit(draws: Bool, _ language: KitLanguage = .zh) async throws -> Kit {
        let build = BuildOptions(
            root: SampleSite.repository.path, jobs: 2, now: SampleSite.now)
        let read = await PageReading(build, pages: ["/week/"]).run()
        var options = ShareOptions(build, out: "/nowhere")
        options.channels = [.wechat]
        options.language = language
        let maker = KitMaker(
            try #require(read.pages.first), options, style: WeChatStyle(colors: read.colors),
            files: read.files, pictures: draws ? read.pictures : nil)
        return try #require(maker.make()).kit
    }

    private func article(of kit: Kit) throws -> String {
        let file = try #require(kit.files.first { $0.path == "wechat/article.html" })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func aChartIsAPictureToUpload() async throws {
        let kit = try await kit(draws: true)
        let file = try #require(kit.files.first { $0.path == "wechat/pictures/1-drawing.png" })
        let header = try PictureHeader(file.bytes)
        #expect(header.width == 1080)
        // Its letters and bars are there, and its ground.
        let pixels = try Raster(file.bytes, width: 1080, height: header.height).pixels
        #expect(Set(pixels).count > 40)
        #expect(try article(of: kit).contains("［图1］小红书在美国的日活用户"))
        #expect(!kit.notices.contains { $0.message.rule == "share-form" })
    }

    @Test func inTwoLanguagesEachHasItsOwn() async throws {
        let kit = try await kit(draws: true, .both)
        let drawings = kit.files.filter { $0.path.hasSuffix("-drawing.png") }
        #expect(drawings.count == 2)
        #expect(drawings.first?.bytes != drawings.last?.bytes)
    }

    @Test func whereNothingDrawsItIsSaidThatItIsMissing() async throws {
        let kit = try await kit(draws: false)
        #expect(try !article(of: kit).contains("［图"))
        #expect(kit.notices.contains { $0.message.rule == "share-form" })
    }
}
