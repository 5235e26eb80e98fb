import Foundation
import Glibc
import Testing

@testable import YongKit

@Suite struct NewSiteTests {
    private let place: TemporarySite
    private let now = Instant(seconds: 1_795_197_600)

    init() throws { place = try TemporarySite([]) }

    @Test func aNewSiteBuildsWithoutAWarningInBothLanguages() async throws {
        let report = make("new/site")
        #expect(report.diagnostics.isEmpty)
        #expect(report.made.contains("Content/site.yml"))
        let built = await build("new/site")
        #expect(built.diagnostics.isEmpty, "\(text(built.diagnostics))")
        #expect(built.pages == 5)
        let tree = try place.tree("new/site/Public")
        for path in ["", "guide/", "guide/writing/", "guide/languages/", "about/"] {
            #expect(tree["zh/\(path)index.html"]?.contains("<html lang=\"zh-Hans\">") == true)
            #expect(tree["en/\(path)index.html"]?.contains("<html lang=\"en\">") == true)
        }
        #expect(try place.tree("new/site")[".gitignore"]?.contains("Public/\n.yong/\n") == true)
    }

    @Test func everyDocumentIsSafeAndHasOneHeading() async throws {
        #expect(make("s").diagnostics.isEmpty)
        try place.write("s/Content/about/page.yml", "order: 2\naliases: [/old/]\n")
        try place.write("s/Content/guide/only/zh.md", "---\ntitle: 只有中文\n---\n\n正文。\n")
        #expect(await build("s").diagnostics.isEmpty)
        let documents = try place.tree("s/Public").filter { $0.key.hasSuffix(".html") }
        #expect(documents.contains { $0.key.contains("old/") })
        for (path, text) in documents {
            #expect(text.matches(of: #/<h1[ >]/#).count == 1, "\(path)")
            #expect(text.matches(of: #/<main[ >]/#).count == 1, "\(path)")
            #expect(!text.contains(#/ style=|<style|<script>|javascript:/#), "\(path)")
            #expect(!text.contains(#/<script src="(?!\/assets\/)/#), "\(path)")
            #expect(text.contains("<a class=\"skip\" href=\"#main\">"), "\(path)")
            #expect(!text.contains("{date}"), "\(path)")
        }
    }

    @Test func theStyleSheetIsSmall() throws {
        let sheet = try #require(
            StarterFiles.site.first { $0.path == "Theme/assets/site.css" })
        #expect(sheet.text.utf8.count <= 8192)
    }

    @Test func aNewPageShowsWhenDraftsAreIncluded() async throws {
        #expect(make("s").diagnostics.isEmpty)
        let page = NewPage(
            root: place.root + "/s", path: "guide/吃什么", now: NewMoment(present: now))
        #expect(page.run().diagnostics.isEmpty)
        #expect(await build("s").pages == 5)
        let built = await build("s", withDrafts: true)
        #expect(built.diagnostics.isEmpty, "\(text(built.diagnostics))")
        #expect(built.pages == 6)
        let tree = try place.tree("s/Public")
        #expect(tree["zh/guide/吃什么/index.html"]?.contains("<h1>吃什么</h1>") == true)
        #expect(tree["en/guide/index.html"]?.contains("吃什么") == true)
    }

    @Test func anEmptyFolderOrAFreshRepositoryIsFilled() throws {
        try place.write("s/.git/HEAD", "ref: refs/heads/main\n")
        #expect(make("s").diagnostics.isEmpty)
        let tree = try place.tree("s")
        #expect(tree["Content/zh.md"] != nil)
        #expect(tree[".git/HEAD"] == "ref: refs/heads/main\n")
        #expect(!tree.keys.contains { $0.contains(".yong-new") })
    }

    @Test func aFolderThatIsNotEmptyIsLeftAsItIs() throws {
        try place.write("s/letter.txt", "dear")
        let report = make("s")
        #expect(report.exitStatus == 2)
        #expect(
            text(report.diagnostics) == """
                yong: error[site-exists]: “\(place.root)/s” is not empty: “letter.txt” is in it
                     = fix: choose a folder that is new or empty

                """)
        #expect(try place.tree("s") == ["letter.txt": "dear"])
        let file = make("s/letter.txt")
        #expect(file.diagnostics.map(\.message.rule) == ["site-exists"])
        #expect(make("s/letter.txt/x").exitStatus == 3)
    }

    @Test func theReportNamesTheNextStep() throws {
        let report = make("it's new")
        #expect(
            report.text(in: .english, folder: "it's new") == """
                made a site in “it's new”: \(StarterFiles.site.count) files
                next: “cd 'it'\\''s new' && yong build” writes it to “Public”; \
                then change its name and address in “Content/site.yml”
                """)
        #expect(report.text(in: .chinese, folder: nil)?.contains("下一步：“yong build”") == true)
    }

    private func make(_ folder: String) -> NewReport {
        NewSite(folder: "\(place.root)/\(folder)", now: NewMoment(present: now)).run()
    }

    private func build(_ folder: String, withDrafts: Bool = false) async -> BuildReport {
        var options = BuildOptions(root: "\(place.root)/\(folder)", jobs: 2, now: now)
        options.includesDrafts = withDrafts
        return await Build(options).run()
    }

    private func text(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticPrinter(root: place.root, language: .english, usesColor: false)
            .text(diagnostics)
    }
}
