import Foundation
import Testing

@testable import Pictures
@testable import YongKit

@Suite("A picture that is brought in", .enabled(if: Raster.isAvailable))
struct AddedPictureTests {
    /// Beside the site, as in somebody's downloads.
    private func added(
        _ bytes: [UInt8], as name: String, to site: borrowing PictureSite
    ) throws -> AddedPicture {
        try site.write("Downloads/\(name)", bytes)
        var added = AddedPicture(
            root: site.root.path, file: site.root.path + "/Downloads/\(name)", page: "/a/")
        added.alts = ["zh": "一池“水”", "en": "A \"pond\""]
        added.credit = "王伟"
        return added
    }

    @Test("has a plain name, says nothing of its maker, and has its words in page.yml")
    func whole() async throws {
        let site = try PictureSite()
        let report = try added(
            try Photograph(width: 60, height: 40, orientation: 6).jpeg(), as: "天一阁 的水.jpg", to: site
        ).run()
        #expect(report.diagnostics.map(\.message.wording.en) == [])
        #expect(report.made?.file == "Content/a/tian-yi-ge-de-shui.jpg")
        let bytes = try #require(site.files("Content/a")["tian-yi-ge-de-shui.jpg"])
        #expect(Photograph.tellsTales(bytes) == [])
        let header = try PictureHeader(bytes)
        #expect(report.made?.header == header)
        #expect(header.height == 60)
        // Every use has its words.
        try site.write(
            "Content/a/zh.md", "---\ntitle: 甲\n---\n\n![](tian-yi-ge-de-shui.jpg)\n")
        try site.write(
            "Content/a/en.md",
            "---\ntitle: A\ncover: tian-yi-ge-de-shui.jpg\n---\n\nText.\n")
        let built = await site.build()
        #expect(built.diagnostics.map(\.message.wording.en) == [])
        #expect(site.text("zh/a/index.html").contains("alt=\"一池“水”\""))
        #expect(site.text("en/a/index.html").contains("alt=\"A &quot;pond&quot;\""))
        #expect(site.text("en/a/index.html").contains("王伟"))
    }

    @Test("leaves what stands in page.yml as it is")
    func pageYAML() throws {
        for (before, after) in [
            ("tags: [a]\n", "tags: [a]\npictures:\n  NEW"),
            ("tags: [a]\r\norder: 1\r\n", "tags: [a]\r\norder: 1\r\npictures:\r\n  NEW"),
            ("---\ntags: [a]\n---\n", "---\ntags: [a]\npictures:\n  NEW---\n"),
            (
                "pictures: # all\n    # first\n    b.jpg: {credit: 李}\norder: 1\n",
                "pictures: # all\n    NEW    # first\n    b.jpg: {credit: 李}\norder: 1\n"
            ),
        ] {
            let indent = before.contains("    b.jpg") ? "    " : "  "
            let entry = PictureEntry(name: "a.jpg", alts: [("zh", "一")], credit: nil)
            let text = String(decoding: try entry.added(to: Array(before.utf8)), as: UTF8.self)
            let new = "a.jpg:\n\(indent)  alt:\n\(indent)    zh: \"一\"\n"
            let end = before.contains("\r\n") ? "\r\n" : "\n"
            #expect(text == after.replacing("NEW", with: new.replacing("\n", with: end)))
        }
        #expect(throws: PictureEntry.Refusal.self) {
            try PictureEntry(name: "a.jpg", alts: [], credit: nil)
                .added(to: Array("pictures: {b.jpg: {credit: 李}}\n".utf8))
        }
    }

    @Test("is made smaller when it is larger than anybody needs")
    func large() throws {
        let site = try PictureSite()
        let raster = try Raster(
            pixels: [UInt8](repeating: 90, count: 3200 * 40), width: 3200, height: 40, bands: 1)
        let report = try added(raster.encoded(.jpeg), as: "wide.jpg", to: site).run()
        #expect(report.made?.header.width == 3000)
        #expect(report.made?.was.width == 3200)
        #expect(report.text(in: .english)?.contains("it was JPEG, 3200 × 40") == true)
    }

    @Test("of a telephone becomes JPEG, named after its page")
    func heic() throws {
        let site = try PictureSite()
        for name in ["a.jpg", "a-2.jpg"] {
            let report = try added(Samples.heic, as: "IMG_2041.HEIC", to: site).run()
            #expect(report.made?.name == name)
            #expect(report.made?.header.format == .jpeg)
        }
    }

    @Test("is not brought in when something is missing or wrong, and nothing changes")
    func refused() throws {
        let site = try PictureSite()
        let before = site.files("Content")
        let photograph = try Photograph().jpeg()
        var wordless = try added(photograph, as: "b.jpg", to: site)
        wordless.alts["en"] = nil
        #expect(wordless.missingAlts() == [.english])
        var report = wordless.run()
        #expect(report.diagnostics.map(\.message.rule) == ["picture-words"])
        #expect(report.exitStatus == 2)
        #expect(report.diagnostics.first?.message.wording.en.contains("whose") == false)
        // Whose it is has to be said too, if only that nobody is to be named.
        var nobodys = try added(photograph, as: "b.jpg", to: site)
        nobodys.credit = nil
        report = nobodys.run()
        #expect(report.diagnostics.map(\.message.rule) == ["picture-words"])
        #expect(report.diagnostics.first?.message.fix?.en.contains("--credit …") == true)
        #expect(report.exitStatus == 2)
        report = try added(Array("BM".utf8), as: "b.jpg", to: site).run()
        #expect(report.diagnostics.map(\.message.rule) == ["picture-foreign"])
        report = try added(
            HandmadePNG(width: 60_000, height: 60_000).bytes, as: "b.png", to: site
        ).run()
        #expect(report.exitStatus == 4)
        var lost = try added(photograph, as: "b.jpg", to: site)
        lost = AddedPicture(root: lost.root, file: lost.file, page: "none")
        lost.alts = wordless.alts.merging(["en": "A"]) { $1 }
        lost.credit = ""
        report = lost.run()
        #expect(report.diagnostics.map(\.message.rule) == ["picture-page"])
        #expect(site.files("Content") == before)
        try site.write("Content/a/page.yml", "pictures: {}\n")
        report = try added(photograph, as: "b.jpg", to: site).run()
        #expect(report.diagnostics.map(\.message.rule) == ["picture-page-yml"])
        #expect(site.files("Content/a")["b.jpg"] == nil)
    }
}
