import Foundation
import Testing

@testable import YongKit

struct ComponentTests {
    /// A theme may call a component as it likes, but ours shall not hide a language of code.
    @Test func noComponentIsCalledAsALanguageOfCode() throws {
        let folder = DocumentationPage.repository.appendingPathComponent("Theme/components")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
        #expect(names.count == 19)
        #expect(names.filter(CodeLanguages.contains) == [])
    }

    @Test(arguments: [
        ("timelin", "timeline"), ("timelines", "timeline"), ("tmieline", "timeline"),
        ("TimeLine", "timeline"), ("qas", "qa"), ("time", nil), ("qx", "qa"), ("zz", nil),
        ("noteworthy", nil),
    ])
    func aNameWithinTwoEditsIsTakenForAComponent(_ written: String, _ meant: String?) {
        let names = ["timeline", "qa", "note"]
        #expect(NearestName.of(written, among: names, within: 2) == meant)
    }

    /// Nothing was saved, and still the site is another one on the day after.
    @Test func anOfferThatEndsMakesTheNextBuildAnother() async throws {
        let site = try Self.site(
            """
            ```offer
            title: A sample
            expires: 2026-06-30
            ```
            """)
        defer { try? FileManager.default.removeItem(at: site) }
        let page = site.appendingPathComponent("Public/en/index.html")
        let isOver = "This is over."
        // 15:59 and 16:00 in UTC are the end of the day in Shanghai.
        for (moment, over) in [(1_782_835_140, false), (1_782_835_200, true)] {
            let report = await Build(
                BuildOptions(
                    root: site.resolvingSymlinksInPath().path, jobs: 1,
                    now: Instant(seconds: Int64(moment)))
            ).run()
            #expect(report.diagnostics.map { $0.message.wording.en } == [])
            #expect(try String(contentsOf: page, encoding: .utf8).contains(isOver) == over)
        }
    }

    /// A file of mistakes is answered with some of them, soon.
    @Test func ofHundredsOfMistakesSomeAreShown() async throws {
        let blocks = String(repeating: "```quote\nwhom: a\n```\n\n", count: 2_000)
        let items = String(repeating: "  - {dat: 1, text: \"[a](/b/)\"}\n", count: 2_000)
        let site = try Self.site(blocks + "```timeline\nitems:\n" + items + "```\n")
        defer { try? FileManager.default.removeItem(at: site) }
        let report = await Build(
            BuildOptions(
                root: site.resolvingSymlinksInPath().path, jobs: 1,
                now: Instant(seconds: 1_780_272_000))
        ).run()
        #expect((50...300).contains(report.diagnostics.count))
        #expect(report.exitStatus == 1)
    }

    /// The project's own theme, and one page in English.
    private static func site(_ text: String) throws -> URL {
        let files = FileManager.default
        let site = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        try files.createDirectory(
            at: site.appendingPathComponent("Content/_data"), withIntermediateDirectories: true)
        let theme = DocumentationPage.repository.appendingPathComponent("Tests/GoldenTests/Theme")
        try files.copyItem(at: theme, to: site.appendingPathComponent("Theme"))
        for part in ["components", "strings"] {
            let own = site.appendingPathComponent("Theme/" + part)
            try? files.removeItem(at: own)
            try files.copyItem(
                at: DocumentationPage.repository.appendingPathComponent("Theme/" + part), to: own)
        }
        let settings = """
            title: Yong
            description: One
            url: https://example.org/
            languages: [en]
            timezone: Asia/Shanghai
            outputs: {feeds: false, manifest: false, tags: false}
            """
        try settings.write(
            to: site.appendingPathComponent("Content/site.yml"), atomically: true, encoding: .utf8)
        try ("---\ntitle: Home\n---\n" + text).write(
            to: site.appendingPathComponent("Content/en.md"), atomically: true, encoding: .utf8)
        return site
    }
}
