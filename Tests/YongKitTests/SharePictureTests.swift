import Foundation
import Testing

@testable import YongKit

/// Pictures for other sites, in a site whose theme has templates for them.
@Suite(.enabled(if: ThemePictures.canDraw)) struct SharePictureTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A plain theme with the pictures of the site here, and two pages.
    private func site() throws -> TemporarySite {
        let site = try TemporarySite(["Content"])
        let files = FileManager.default
        try files.copyItem(
            atPath: Self.repository.appending(path: "Tests/GoldenTests/Theme").path,
            toPath: site.root + "/Theme")
        func copy(_ path: String) throws {
            try? files.removeItem(atPath: site.root + "/Theme/templates/" + path)
            try files.copyItem(
                atPath: Self.repository.appending(path: "Theme/templates/" + path).path,
                toPath: site.root + "/Theme/templates/" + path)
        }
        for path in [
            "share", "partials/share-base.mustache", "partials/share-mark.mustache",
            "partials/share-block.mustache", "landing.yml",
        ] { try copy(path) }
        for language in ["zh", "en"] {
            let path = "Theme/strings/\(language).yml"
            let own = try String(contentsOfFile: site.root + "/" + path, encoding: .utf8)
            try site.write(
                path,
                own
                    + "\nsample: 示例\nsampleShort: 示例\ncardContinued: 接上\nphotoCredit: 图／\n")
        }
        let base = "Theme/templates/base.mustache"
        let head = try String(
            contentsOf: Self.repository.appending(path: "Theme/templates/partials/head.mustache"),
            encoding: .utf8)
        let ours = head.components(separatedBy: "\n").filter {
            $0.contains("image") && !$0.contains("favicon") || $0.contains("twitter")
                || $0.contains("touchIcon")
        }
        try site.write(
            base,
            try String(contentsOfFile: site.root + "/" + base, encoding: .utf8)
                .replacing(
                    #/{{#image}}.*\n{{\/image}}/#, with: ours.joined(separator: "\n")))
        try site.write(
            "Content/site.yml",
            """
            title: {zh: 甬江来信, en: Letters}
            description: {zh: 信, en: Letters}
            url: https://yong.example/
            languages: [zh, en]
            """)
        try site.write("Content/zh.md", "---\ntitle: 首页\nsummary: 书藏古今。\n---\n\n文。\n")
        try site.write("Content/en.md", "---\ntitle: Home\nsummary: Books.\n---\n\nText.\n")
        try site.write("Content/cat/page.yml", "drawing: cat\n")
        try site.write("Content/cat/zh.md", "---\ntitle: 猫税 & <b>“税”</b>\n---\n\n文。\n")
        return site
    }

    private func build(_ site: TemporarySite, draws: Bool = true) async -> BuildReport {
        var options = BuildOptions(root: site.root, jobs: 2, now: Instant(seconds: 1_796_000_000))
        options.drawsPictures = draws
        return await Build(options).run()
    }

    private func page(_ site: TemporarySite, _ path: String) throws -> String {
        try String(contentsOfFile: site.publicPath + path, encoding: .utf8)
    }

    @Test func everyPageHasOneInItsLanguages() async throws {
        let site = try site()
        let report = await build(site)
        #expect(report.diagnostics.isEmpty)
        for file in ["zh.jpg", "en.jpg", "zh/cat.jpg"] {
            let bytes = try readFile(site.publicPath + "/share/" + file).bytes
            #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]), "\(file)")
            #expect(bytes.count < 300_000, "\(file)")
        }
        #expect((try? readFile(site.publicPath + "/share/en/cat.jpg")) == nil)
        let head = try page(site, "/zh/cat/index.html")
        #expect(
            head.contains(
                #"<meta property="og:image" content="https://yong.example/share/zh/cat.jpg">"#))
        #expect(head.contains(#"<meta property="og:image:width" content="1200">"#))
        #expect(head.contains(#"<meta property="og:image:height" content="630">"#))
        #expect(head.contains(#"<meta name="twitter:card" content="summary_large_image">"#))
        #expect(head.contains(#""image":"https://yong.example/share/zh/cat.jpg""#))
        // The English address shows the Chinese text, and its picture.
        #expect(try page(site, "/en/cat/index.html").contains("/share/zh/cat.jpg"))
        #expect(try page(site, "/en/index.html").contains(#"og:image:alt" content="Home: Books.""#))
        #expect(try page(site, "/zh/index.html").contains(#"og:image:alt" content="首页：书藏古今。""#))
    }

    @Test func homeScreensHaveAnIcon() async throws {
        let site = try site()
        _ = await build(site)
        for size in [180, 192, 512] {
            let bytes = try readFile(site.publicPath + "/share/icon-\(size).png").bytes
            #expect(Int(bytes[18]) << 8 | Int(bytes[19]) == size)
        }
        #expect(try page(site, "/zh/index.html").contains(#"<link rel="apple-touch-icon""#))
        #expect(try page(site, "/zh/site.webmanifest").contains("/share/icon-512.png"))
    }

    @Test func withoutThemNothingNamesThem() async throws {
        let site = try site()
        let report = await build(site, draws: false)
        #expect(report.diagnostics.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: site.publicPath + "/share"))
        let head = try page(site, "/zh/index.html")
        #expect(!head.contains("og:image"))
        #expect(!head.contains("apple-touch-icon"))
    }

    @Test func whatWasDrawnIsKept() async throws {
        let site = try site()
        _ = await build(site)
        let kept = try files(site)
        #expect(kept.count == 6)
        // Another text makes one picture more, and the others again from what was kept.
        try site.write("Content/en.md", "---\ntitle: House\n---\n\nText.\n")
        _ = await build(site)
        #expect(try files(site).subtracting(kept).count == 1)
    }

    /// A change of any of these makes one picture more; everything else comes from what was kept.
    @Test(arguments: [
        ("Content/en.md", "---\ntitle: Home\nsummary: Letters.\n---\n\nText.\n"),
        ("Content/cat/page.yml", "drawing: birds\n"),
        ("Content/cat/zh.md", "---\ntitle: 猫税 & <b>“税”</b>\nprovenance: human\n---\n\n文。\n"),
    ])
    func whatAPictureShowsMakesAnother(_ path: String, _ text: String) async throws {
        let site = try site()
        let template = "Theme/templates/share/og.mustache"
        let own = try String(contentsOfFile: site.root + "/" + template, encoding: .utf8)
        try site.write(template, own.replacing("</svg>", with: "<!--{{provenance}}--></svg>"))
        _ = await build(site)
        let kept = try files(site)
        try site.write(path, text)
        _ = await build(site)
        #expect(try files(site).subtracting(kept).count == 1)
    }

    @Test func anotherCoverMakesAnother() async throws {
        let site = try site()
        let svg = { (color: String) in
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'>"
                + "<rect width='9' height='9' fill='\(color)'/></svg>"
        }
        try site.write("Content/cat/cover.svg", svg("#A8291C"))
        try site.write(
            "Content/cat/zh.md",
            "---\ntitle: 猫\ncover: cover.svg\nalt: 红\n---\n\n文。\n")
        #expect(await build(site).diagnostics.filter { $0.message.severity == .error }.isEmpty)
        let red = try readFile(site.publicPath + "/share/zh/cat.jpg").bytes
        try site.write("Content/cat/cover.svg", svg("#0B5563"))
        _ = await build(site)
        #expect(try readFile(site.publicPath + "/share/zh/cat.jpg").bytes != red)
    }

    @Test func aChangedTemplateDrawsAllAnew() async throws {
        let site = try site()
        _ = await build(site)
        let kept = try files(site)
        let template = "Theme/templates/share/og.mustache"
        let own = try String(contentsOfFile: site.root + "/" + template, encoding: .utf8)
        try site.write(template, own.replacing("height=\"14\"", with: "height=\"13\""))
        _ = await build(site)
        #expect(try files(site).subtracting(kept).count == 3)
    }

    private func said(_ report: BuildReport) -> [String] {
        report.diagnostics.map { "\($0.location?.file ?? "") \($0.message.wording.zh)" }
    }

    private func files(_ site: TemporarySite) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: site.root + "/.yong/pictures"))
    }

    @Test(arguments: [
        "</svg><script>alert(1)</script>", "猫😺 & “税” < 'a' > b", "שלום עולם مرحبا",
        "</textbox></column>{{title}}", String(repeating: "甬江", count: 120),
    ])
    func aHostileTitleStaysText(_ title: String) async throws {
        let site = try site()
        let quoted = title.replacing("'", with: "''")
        try site.write("Content/cat/zh.md", "---\ntitle: '\(quoted)'\n---\n\n文。\n")
        let report = await build(site)
        #expect(report.diagnostics.allSatisfy { $0.message.rule == "share-picture-text" })
        let bytes = try readFile(site.publicPath + "/share/zh/cat.jpg").bytes
        #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]))
    }

    @Test func whatFindsNoPlaceIsSaidInEveryBuild() async throws {
        let site = try site()
        let title = String(repeating: "书藏古今，港通天下。", count: 60)
        try site.write("Content/cat/zh.md", "---\ntitle: \(title)\n---\n\n文。\n")
        for _ in 1...2 {
            let report = await build(site)
            #expect(report.diagnostics.map(\.message.rule) == ["share-picture-text"])
            #expect(report.diagnostics.first?.location?.file == "Content/cat/zh.md")
        }
    }

    @Test func whatFoundNoPlaceIsKeptWithItsPicture() async throws {
        let site = try site()
        let title = String(repeating: "书藏古今，港通天下。", count: 60)
        try site.write("Content/cat/zh.md", "---\ntitle: \(title)\n---\n\n文。\n")
        let first = await build(site)
        let kept = try files(site)
        // Three pictures, three icons, and the words for which one of them had no room.
        #expect(kept.count == 7)
        try FileManager.default.removeItem(atPath: site.publicPath)
        let again = await build(site)
        #expect(said(again) == said(first))
        #expect(try files(site) == kept)
        // Without the words the picture does not count.
        let words = try kept.map { site.root + "/.yong/pictures/" + $0 }.filter {
            try readFile($0).bytes.count < 2000
        }
        #expect(words.count == 1)
        for path in words { try FileManager.default.removeItem(atPath: path) }
        #expect(await said(build(site)) == said(first))
    }

    @Test func aFolderCannotTakeTheirPlace() async throws {
        let site = try site()
        try site.write("Content/share/zh.md", "---\ntitle: 分享\n---\n\n文。\n")
        let report = await build(site)
        #expect(report.diagnostics.map(\.message.rule) == ["name-reserved"])
    }
}
