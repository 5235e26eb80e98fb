import Foundation
import Pictures
import Testing
import YongKit

@testable import Sharing

/// Nothing in a kit for RedNote leads readers off the platform.
@Suite struct ContactTests {
    @Test(arguments: [
        ("看https://a.cn/x。", Contacts.Kind.address), ("见 www.ningbo-tour.com/city", .address),
        ("网站：ningbo.gov.cn", .address), ("Visit yong.example today", .address),
        ("ｈｔｔｐｓ：／／ａ．ｃｎ", .address), ("写信：desk@yong.example", .email),
        ("打13812345678", .telephone), ("手机 138 1234 5678", .telephone),
        ("电话0574-87654321", .telephone), ("400-820-8820", .telephone),
        ("call +1 212 555 0123", .telephone), ("call (212) 555-0123", .telephone),
        ("电话(0574)87654321", .telephone), ("电话：0574-8765-4321", .telephone),
        ("138.1234.5678", .telephone), ("０５７４－８７６５４３２１", .telephone),
        ("+86 138 1234 5678", .telephone), ("+86 574 8765 4321", .telephone),
        ("微信号：yongriver_01", .weChat), ("加微信聊", .weChat), ("VX: ningbo88", .weChat),
        ("wechat id: ningbo88", .weChat), ("微信ningbo_tour", .weChat),
    ])
    func findsWhatLeadsAway(_ text: String, _ kind: Contacts.Kind) {
        #expect(Contacts.found(in: text).map(\.kind) == [kind], "\(Contacts.found(in: text))")
    }

    @Test(arguments: [
        "付钱用微信支付或支付宝。", "遇到急事打120，报警打110。", "2025-01-14到2025-01-19",
        "410,000,000次浏览，4.1亿", "得到zh.md、en.md和page.yml三个文件", "微信里打不开就用浏览器",
        "单价USD 2,053，共3,304家医院", "ISBN 978-7-5633-1234-5", "version 1.10.2, e.g. this one",
        "2024-2025", "ISBN 9787563312345", "2026-11-26 10:30", "价 1,380.50 元", "4.1 billion, 13.5%",
        "He left. In the end he came.", "1.6万多家企业，10:30开门", "WeChat and Alipay both work",
    ])
    func leavesWordsAndFiguresAlone(_ text: String) {
        #expect(Contacts.found(in: text).isEmpty)
    }

    @Test(arguments: [
        ("标题", "share: {rednote: {title: \"见 a.com\"}}\n", "正文。"),
        ("正文", "share: {rednote: {body: \"电话 13812345678\"}}\n", "正文。"),
        ("卡片", "", "第一段。\n\n加微信：ningbo_tour\n"), ("卡片", "", "第一段。\n\n- 写信给a@b.cn\n"),
        ("正文", "", "第一段说www.a.com。"),
        ("卡片", "", "一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| a.com | 13812345678 |\n"),
    ])
    func aKitThatLeadsAwayIsNotMade(_ place: String, _ front: String, _ text: String) async throws {
        let site = try SampleSite(SampleSite.page("page", front: front, zh: text))
        defer { site.remove() }
        let report = await site.share(["/page/"], to: [.rednote])
        let found = report.diagnostics.filter { $0.message.rule == "share-contact" }
        #expect(found.contains { $0.message.wording.zh.contains(place) }, "\(report.diagnostics)")
        #expect(found.first?.location?.file == "Content/page/zh.md")
        #expect(report.exitStatus == 1)
        #expect(site.read("Share/page/rednote/caption.txt") == nil)
    }

    @Test func theOtherChannelsAreMadeAndNothingOldIsLeft() async throws {
        let site = try SampleSite(SampleSite.page("page"))
        defer { site.remove() }
        _ = await site.share(["/page/"], to: [.rednote, .wechat])
        #expect(site.read("Share/page/rednote/caption.txt") != nil)
        try site.write(
            "Content/page/zh.md",
            "---\ntitle: 页面\nshare: {rednote: {body: \"电话 13812345678\"}}\n---\n\n正文。\n")
        let report = await site.share(["/page/"], to: [.rednote, .wechat])
        #expect(report.exitStatus == 1)
        #expect(site.read("Share/page/rednote/caption.txt") == nil)
        #expect(site.read("Share/page/wechat/article.html") != nil)
        let said = report.table(in: .chinese, root: site.root.path)
        #expect(said.contains("Share/page/index.html") && said.contains("小红书: 没有做"), "\(said)")
        // Asked for alone, nothing is made, and nothing old is left either.
        let alone = await site.share(["/page/"], to: [.rednote])
        #expect(alone.written.isEmpty && alone.exitStatus == 1)
        #expect(site.read("Share/page/index.html") == nil)
    }

    @Test func linksOfTextsDoNotCount() async throws {
        let site = try SampleSite(
            SampleSite.page("page", zh: "见[地图](https://a.cn/x)和[首页](/)。"))
        defer { site.remove() }
        let report = await site.share(["/page/"], to: [.rednote])
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
        #expect(site.read("Share/page/rednote/caption.txt")?.contains("见地图和首页。") == true)
    }

    @Test(arguments: [2, 3, 5], [0, 1]) func seesCodesInPictures(scale: Int, turns: Int) throws {
        let code = try #require(QRCode("https://yong.example/zh/"))
        var picture = Picture(width: 320, height: 300)
        picture.draw(code, scale: scale, x: 40, y: 30, turns: turns)
        #expect(QRFinder(grey: picture.pixels, width: 320, height: 300).hasCode)
    }

    @Test func takesNoOtherPatternForACode() throws {
        var picture = Picture(width: 320, height: 300)
        // Stripes, checks and one lonely finder.
        for y in 0..<300 {
            for x in 0..<320
            where (x / 7 + y / 9) % 2 == 0 && x > 160 || (x / 5) % 2 == 0 && y > 200 {
                picture.pixels[y * 320 + x] = 0
            }
        }
        #expect(!QRFinder(grey: picture.pixels, width: 320, height: 300).hasCode)
    }

    @Test(.enabled(if: Raster.isAvailable)) func aCardWithACodeFails() throws {
        let code = try #require(QRCode("https://yong.example/zh/"))
        var picture = Picture(width: 1080, height: 1440)
        picture.draw(code, scale: 8, x: 600, y: 900, turns: 0)
        let plain = try Raster(
            pixels: Picture(width: 1080, height: 1440).pixels, width: 1080, height: 1440, bands: 1
        ).encoded(.png)
        let coded = try Raster(pixels: picture.pixels, width: 1080, height: 1440, bands: 1)
            .encoded(.png)
        let found = KitCheck.codes(in: [
            KitFile("rednote/card-1.png", plain), KitFile("rednote/card-2.png", coded),
        ])
        #expect(found.map(\.file) == ["rednote/card-2.png"])
        #expect(found.first?.message.severity == .error)
    }

    private struct Picture {
        var pixels: [UInt8]
        let width: Int

        init(width: Int, height: Int) {
            self.width = width
            pixels = Array(repeating: 255, count: width * height)
        }

        mutating func draw(_ code: QRCode, scale: Int, x: Int, y: Int, turns: Int) {
            for row in 0..<code.size * scale {
                for column in 0..<code.size * scale {
                    let (r, c) = (row / scale, column / scale)
                    let isDark =
                        turns == 0
                        ? code[row: r, column: c] : code[row: code.size - 1 - c, column: r]
                    pixels[(y + row) * width + x + column] = isDark ? 0 : 255
                }
            }
        }
    }
}
