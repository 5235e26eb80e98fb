import Foundation
import Testing

@testable import YongKit

@Suite struct NewPageTests {
    private let site: TemporarySite

    init() throws {
        site = try TemporarySite(["Content"])
        try site.write(
            "Content/site.yml",
            "title: S\nurl: https://example.org/\nlanguages: [zh, en]\ntimezone: Asia/Shanghai\n")
        try site.write("Content/city/zh.md", "---\ntitle: 看城\n---\n")
        try site.write("Theme/templates/place.mustache", "")
        try site.write("Theme/templates/landing.mustache", "")
    }

    @Test(arguments: ["city/tianyi", "/city/tianyi/", "Content/city/tianyi/", "city／tianyi"])
    func aPageIsMadeInEveryLanguage(_ path: String) throws {
        let report = make(path)
        #expect(report.diagnostics.isEmpty)
        #expect(report.page == "/city/tianyi/")
        let made = ["zh.md", "en.md", "page.yml"].map { "Content/city/tianyi/" + $0 }
        #expect(report.made == made)
        let tree = try site.tree("Content/city/tianyi")
        #expect(tree.keys.sorted() == ["en.md", "page.yml", "zh.md"])
        #expect(tree["en.md"]?.hasPrefix("---\ntitle: Tianyi\nsummary: Say ") == true)
        #expect(tree["zh.md"]?.hasPrefix("---\ntitle: Tianyi\nsummary: 用一句话") == true)
        #expect(tree["zh.md"]?.contains("\ndraft: true\n---\n\n在这里写正文") == true)
        #expect(tree["page.yml"] == "date: 2026-11-21\n")
    }

    @Test(arguments: [
        ("getting-here", "Getting here"), ("天一阁", "天一阁"), ("2025", "2025"),
        ("élan_vital", "Élan vital"),
    ])
    func theTitleComesFromTheName(_ name: String, _ title: String) throws {
        #expect(make("city/\(name)").diagnostics.isEmpty)
        let text = try #require(try site.tree("Content/city/\(name)")["en.md"])
        guard case .block(let block) = FrontMatterBlock.split(Array(text.utf8), file: "en.md")
        else {
            Issue.record("no front matter")
            return
        }
        let (front, mistakes) = FrontMatterReader(file: "en.md").read(Array(text.utf8), block)
        #expect(mistakes.isEmpty)
        #expect(front.title?.value == title)
        #expect(front.draft?.value == true)
    }

    @Test(arguments: [
        ("2026-12-01", "2026-12-01"), ("2026-12-01T23:30Z", "2026-12-02"),
        ("2026-12-01T08:00+08:00", "2026-12-01"),
    ])
    func theDateIsTheDayInTheZoneOfTheSite(_ now: String, _ day: String) throws {
        let written: WrittenDate = try #require(WrittenDate(written: now))
        let moment = NewMoment(present: Instant(seconds: 0), written: written)
        #expect(NewPage(root: site.root, path: "x", now: moment).run().diagnostics.isEmpty)
        #expect(try site.tree("Content/x")["page.yml"] == "date: \(day)\n")
    }

    @Test func archetypesOfTheThemeWin() throws {
        try site.write(
            "Theme/archetypes/place/zh.md", "---\ntitle: {title}\n---\n{date} {{x}} {y}\n")
        try site.write("Theme/archetypes/page/zh.md", "---\ntitle: 其他\n---\n")
        try site.write("Theme/archetypes/page/page.yml", "kind: page\ntags: [new]\ndate: {date}\n")
        #expect(make("city/tianyi", kind: "place").diagnostics.isEmpty)
        let tree = try site.tree("Content/city/tianyi")
        #expect(tree["zh.md"] == "---\ntitle: Tianyi\n---\n2026-11-21 {{x}} {y}\n")
        #expect(tree["page.yml"] == "kind: place\ntags: [new]\ndate: 2026-11-21\n")
        #expect(tree["en.md"]?.contains("Write the text here") == true)
        #expect(make("city/other").diagnostics.isEmpty)
        #expect(try site.tree("Content/city/other")["zh.md"] == "---\ntitle: 其他\n---\n")
    }

    @Test func anArchetypeThatIsNoTextIsReportedAndNothingIsMade() throws {
        try site.write("Theme/archetypes/page/en.md", "a\0b")
        let report = make("city/tianyi")
        #expect(report.exitStatus == 2)
        #expect(report.diagnostics.map(\.location?.file) == ["Theme/archetypes/page/en.md"])
        #expect(try site.tree("Content/city") == ["zh.md": "---\ntitle: 看城\n---\n"])
    }

    @Test func parentsAreMadeWhenAskedFor() throws {
        try site.write("Content/a/b/page.yml", "order: 3\n")
        #expect(make("a/b/c", kind: "place", includingParents: true).diagnostics.isEmpty)
        let tree = try site.tree("Content/a")
        #expect(
            tree.keys.sorted() == [
                "b/c/en.md", "b/c/page.yml", "b/c/zh.md", "b/en.md", "b/page.yml", "b/zh.md",
                "en.md",
                "page.yml", "zh.md",
            ])
        #expect(tree["b/page.yml"] == "order: 3\n")
        #expect(tree["page.yml"] == "date: 2026-11-21\n")
        #expect(tree["b/c/page.yml"] == "kind: place\ndate: 2026-11-21\n")
    }

    @Test func aFolderOfPicturesBecomesAPage() throws {
        try site.write("Content/city/tianyi/cover.svg", "<svg/>")
        #expect(make("city/tianyi").diagnostics.isEmpty)
        #expect(
            try site.tree("Content/city/tianyi").keys.sorted()
                == ["cover.svg", "en.md", "page.yml", "zh.md"])
    }

    @Test(arguments: ["zh.md", "page.yml"])
    func nothingIsOverwritten(_ name: String) throws {
        try site.write("Content/city/tianyi/\(name)", "mine")
        let before = try site.tree("Content")
        #expect(
            text(make("city/tianyi")) == """
                Content/city/tianyi/\(name): error[page-exists]: is there already; nothing was changed
                     = fix: edit this file, or make the page at another path

                """)
        #expect(try site.tree("Content") == before)
    }

    private func make(
        _ path: String, kind: String? = nil, includingParents: Bool = false
    ) -> NewReport {
        // 20 November, 18:00 in London: in China the next day has begun.
        let moment = NewMoment(present: Instant(seconds: 1_795_197_600))
        var page = NewPage(root: site.root, path: path, now: moment)
        page.kind = kind
        page.includesParents = includingParents
        return page.run()
    }

    private func text(_ report: NewReport) -> String {
        DiagnosticPrinter(root: site.root, language: .english, usesColor: false)
            .text(report.diagnostics)
    }
}
