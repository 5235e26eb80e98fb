import Foundation
import Testing
import YongKit

@testable import Pictures

@Suite("The pictures of a site", .enabled(if: Raster.isAvailable))
struct SitePicturesTests {
    @Test("are published in every size and format, and say nothing of who took them")
    func sizes() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let files = site.files()
        var found: [String] = []
        for (path, bytes) in files {
            #expect(Photograph.tellsTales(bytes) == [], "\(path)")
            guard path.hasPrefix("assets/pictures/lake-") else { continue }
            let header = try PictureHeader(bytes)
            #expect(header.height == header.width * 2 / 3)
            let ending = try #require(path.split(separator: ".").last)
            #expect(path.hasSuffix("-\(header.width).\(ending)"))
            #expect(PictureFormat(ending: String(ending)) == header.format)
            found.append("\(header.format) \(header.width)")
        }
        #expect(
            found.sorted() == ["avif 12", "avif 24", "jpeg 12", "jpeg 24", "webp 12", "webp 24"])
        let original = try #require(files["a/lake.jpg"])
        #expect(try PictureHeader(original).width == 60)
        #expect(original.firstRange(of: Samples.displayP3) != nil)
    }

    @Test("stand in pages with their sizes, so that nothing jumps")
    func markup() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let page = site.text("zh/a/index.html")
        let address = #/\/assets\/pictures\/lake-[0-9a-f]{8}-/#
        let plain = page.replacing(address, with: "@")
        let sizes = "sizes=\"(min-width: 48rem) 44rem, 100vw\""
        #expect(
            plain.contains(
                "<picture><source type=\"image/avif\" srcset=\"@12.avif 12w, @24.avif 24w\" \(sizes)>"
                    + "<source type=\"image/webp\" srcset=\"@12.webp 12w, @24.webp 24w\" \(sizes)>"
                    + "<img src=\"@24.jpg\" alt=\"一池水\" decoding=\"async\" "
                    + "srcset=\"@12.jpg 12w, @24.jpg 24w\" \(sizes) width=\"60\" height=\"40\" "
                    + "class=\"tone-"), "\(plain)")
        // Everything that a page names is there.
        let files = site.files()
        for match in page.matches(of: #/\/(assets\/pictures\/[^ "]+)/#) {
            #expect(files[String(match.1)] != nil, "\(match.1)")
        }
    }

    @Test("are the same with one worker and with many")
    func workers() async throws {
        let files = ["Content/a/lake.jpg": try Photograph.lake()]
        let one = try PictureSite(files)
        let many = try PictureSite(files)
        #expect(await one.build(jobs: 1).exitStatus == 0)
        #expect(await many.build(jobs: 8).exitStatus == 0)
        #expect(one.files() == many.files())
    }

    @Test("have their words in page.yml, once for all uses")
    func words() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        try site.write(
            "Content/a/page.yml",
            """
            cover: {file: lake.jpg, focus: 100% 0%}
            pictures:
              lake.jpg: {alt: {zh: 说明, en: Words}, credit: 王伟}
            """)
        try site.write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n![](lake.jpg)\n")
        try site.write(
            "Theme/components/show.yml",
            """
            fields:
              image: {type: picture, required: true, meaning: it}
              alt: {type: text, required: true, meaning: what}
            """)
        try site.write(
            "Theme/components/show.mustache", "<figure>{{#image}}{{>picture}}{{/image}}</figure>\n")
        try site.write(
            "Content/a/en.md",
            "---\ntitle: A\n---\n\n```show\nimage: {file: lake.jpg, focus: left 40%}\n```\n")
        let report = await site.build()
        #expect(report.diagnostics.map(\.message.wording.en) == [])
        let (zh, en) = (site.text("zh/a/index.html"), site.text("en/a/index.html"))
        #expect(zh.matches(of: #/alt="说明"/#).count == 2)
        #expect(zh.contains("王伟"))
        #expect(zh.contains(#/<img class="tone-\d\d\d focus-x-10 focus-y-0" src/#))
        // Below a cover no picture is the first.
        #expect(zh.contains(#/alt="说明" loading="lazy"/#))
        #expect(en.matches(of: #/alt="Words"/#).count == 2)
        #expect(en.contains(#/<img class="tone-\d\d\d focus-x-0 focus-y-4" src/#))
    }

    @Test("of telephones become JPEG")
    func heic() async throws {
        let site = try PictureSite(["Content/a/IMG_1.HEIC": Samples.heic])
        try site.write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n![猫](IMG_1.HEIC)\n")
        try site.write("Content/a/en.md", "---\ntitle: A\n---\n\n[Cat](IMG_1.HEIC)\n")
        #expect(await site.build().exitStatus == 0)
        let files = site.files()
        let bytes = try #require(files["a/IMG_1.jpg"])
        let picture = try PictureHeader(bytes)
        #expect(picture.format == .jpeg && picture.width == 16)
        #expect(site.text("en/a/index.html").contains("href=\"/a/IMG_1.jpg\""))
        #expect(!files.keys.contains { $0.hasSuffix("HEIC") })
    }

    @Test("of which something shows through stay so")
    func alpha() async throws {
        let rows: [UInt8] = [0] + [10, 20, 30, 0, 40, 50, 60, 255]
        let picture = HandmadePNG(width: 2, height: 1, colour: 6, rows: rows).bytes
        let site = try PictureSite(["Content/a/lake.jpg": picture])
        #expect(await site.build().exitStatus == 0)
        let formats = site.files().compactMap { path, bytes in
            path.hasPrefix("assets/pictures/") ? try? PictureHeader(bytes) : nil
        }
        #expect(Set(formats.map(\.format)) == [.avif, .webp, .png])
        #expect(formats.map(\.hasAlpha) == formats.map { _ in true })
        #expect(!site.text("zh/a/index.html").contains("tone-"))
    }

    @Test("lie in _static and in the theme without tales too")
    func others() async throws {
        let photograph = try Photograph.lake()
        let site = try PictureSite([
            "Content/a/lake.jpg": photograph, "Content/_static/press/lake.jpg": photograph,
            "Theme/assets/ground.jpg": photograph, "Content/_static/favicon.ico": [0, 0, 1, 0, 1],
        ])
        #expect(await site.build().exitStatus == 0)
        let files = site.files()
        #expect(files["press/lake.jpg"] != nil && files["favicon.ico"] == [0, 0, 1, 0, 1])
        #expect(files.keys.contains { $0.hasPrefix("assets/ground") })
        for (path, bytes) in files { #expect(Photograph.tellsTales(bytes) == [], "\(path)") }
    }

    @Test("are published as they are where nothing can make them smaller")
    func withoutLibrary() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        let report = await site.build { $0.makesPictures = false }
        #expect(report.exitStatus == 0)
        #expect(report.diagnostics.isEmpty)
        let note = BuildReportText(report, language: .english).note
        #expect(note?.contains("libvips") == true)
        let files = site.files()
        let original = try #require(files["a/lake.jpg"])
        #expect(Photograph.tellsTales(original) == [])
        #expect(!files.keys.contains { $0.hasSuffix(".avif") })
        #expect(
            site.text("zh/a/index.html").contains(
                #"<img src="/a/lake.jpg" alt="一池水" decoding="async" width="60" height="40">"#))
        // It is tried again: libvips may be there by now.
        let again = await site.build { $0.makesPictures = false }
        #expect(!again.isCurrent)
    }

    @Test("are shown by a preview, made when they are asked for")
    func preview() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        let live = LiveSite(site.options) { Instant(seconds: 1_780_272_000) }
        _ = try await live.open()
        guard case .bytes(let page) = try await live.answer("/zh/a/") else {
            Issue.record("no page")
            return
        }
        #expect(try site.kept().count == 1)
        let text = String(decoding: page, as: UTF8.self)
        let path = try #require(text.firstMatch(of: #/\/assets\/pictures\/[^ "]+\.webp/#))
        guard case .file(let file) = try await live.answer(String(path.0)) else {
            Issue.record("no picture")
            return
        }
        #expect(file.hasPrefix(site.root.path + "/.yong/pictures/"))
        #expect(try site.kept().count == 2)
        guard case .file(let original) = try await live.answer("/a/lake.jpg") else {
            Issue.record("no original")
            return
        }
        #expect(original.hasPrefix(site.root.path + "/.yong/pictures/"))
    }
}
