import Foundation
import Testing
import YongKit

@testable import Pictures

@Suite("Pictures that are refused", .enabled(if: Raster.isAvailable))
struct RefusedPicturesTests {
    struct Case: Sendable {
        let name: String
        let bytes: @Sendable () throws -> [UInt8]
        let rule: String
        var status: Int32 = 1
    }

    private static let cases = [
        Case(name: "a.jpg", bytes: { [] }, rule: "picture-broken"),
        Case(name: "a.jpg", bytes: { Array("猫税".utf8) }, rule: "picture-foreign"),
        Case(
            name: "a.jpg",
            bytes: {
                let photograph = try Photograph().jpeg()
                return Array(photograph.prefix(photograph.count / 2))
            }, rule: "picture-broken"),
        Case(
            name: "a.png",
            bytes: {
                var picture = HandmadePNG(width: 1, height: 1, rows: [0, 1, 2, 3]).bytes
                picture[10] ^= 0xFF
                return picture
            }, rule: "picture-broken"),
        // Its header is right, and what follows is not.
        Case(
            name: "a.png",
            bytes: { HandmadePNG(width: 90, height: 90, rows: [0, 1, 2, 3]).bytes },
            rule: "picture-broken"),
        Case(
            name: "a.png", bytes: { HandmadePNG(width: 60_000, height: 60_000).bytes },
            rule: "limit-picture-pixels", status: 4),
        Case(
            name: "a.svg", bytes: { Array("<svg width='900000' height='900000'/>".utf8) },
            rule: "limit-picture-pixels", status: 4),
        Case(
            name: "a.svg",
            bytes: { Array("<!DOCTYPE svg [<!ENTITY a \"&b;&b;\">]><svg>&a;</svg>".utf8) },
            rule: "drawing-refused"),
        Case(name: "a.tif", bytes: { Array("II*\0".utf8) }, rule: "picture-foreign"),
        Case(name: "a.jpg", bytes: { Array("BM".utf8) }, rule: "picture-foreign"),
        Case(name: "a.psd", bytes: { Array("8BPS".utf8) }, rule: "picture-foreign"),
        Case(name: "a.svgz", bytes: { [0x1F, 0x8B] }, rule: "picture-foreign"),
        Case(name: "a.pdf", bytes: { Array("%PDF-1.7".utf8) }, rule: "picture-foreign"),
        Case(name: "a.png", bytes: { Array("<svg/>".utf8) }, rule: "picture-misnamed"),
        Case(name: "a.svg", bytes: { try Photograph().jpeg() }, rule: "picture-misnamed"),
    ]

    @Test("are one error each, with what to do", arguments: cases.indices)
    func refused(index: Int) async throws {
        let refused = Self.cases[index]
        let site = try PictureSite(["Content/a/\(refused.name)": refused.bytes()])
        try site.write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n![一](\(refused.name))\n")
        try site.write("Content/a/en.md", "---\ntitle: A\n---\n\nText.\n")
        let report = await site.build()
        #expect(report.diagnostics.map(\.message.rule) == [refused.rule])
        #expect(report.exitStatus == refused.status)
        let message = try #require(report.diagnostics.first)
        #expect(message.message.fix != nil)
        #expect(message.location?.file.hasPrefix("Content/a/") == true)
        #expect(site.files().isEmpty)
    }

    @Test("only where a page shows them")
    func unused() async throws {
        let site = try PictureSite([
            "Content/a/lake.jpg": Photograph().jpeg(), "Content/a/raw.tif": Array("II*\0".utf8),
        ])
        #expect(await site.build().exitStatus == 0)
    }

    @Test("a drawing that could act is shown without that, and its author is told where")
    func drawing() async throws {
        let text = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script></svg>"
        let site = try PictureSite(["Content/a/lake.svg": Array(text.utf8)])
        for language in ["zh", "en"] {
            try site.write(
                "Content/a/\(language).md", "---\ntitle: A\n---\n\n![A](lake.svg)\n")
        }
        let report = await site.build()
        #expect(report.diagnostics.map(\.message.rule) == ["drawing-cleaned"])
        #expect(report.diagnostics.first?.location?.line == 2)
        #expect(report.exitStatus == 0)
        #expect(site.text("a/lake.svg") == "<svg xmlns=\"http://www.w3.org/2000/svg\">\n</svg>")
    }
}
