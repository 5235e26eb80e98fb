import Foundation
import Testing
import YongKit

/// An editor says how grave a rule is, and for which one this time.
struct SelectionTests {
    private static let text = "---\ntitle: 页\n---\n\n## 节\n\n#### 小节\n\n[这里](/)\n"

    private func site(_ checks: String) throws -> CaseSite {
        try CaseSite([
            (
                "Content/site.yml",
                """
                title: {zh: 试验站, en: A trial}
                url: https://trial.example
                languages: [zh, en]
                checks: \(checks)
                """
            ), ("Content/a/zh.md", Self.text),
        ])
    }

    private func found(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.filter { $0.location?.file == "Content/a/zh.md" }
            .map { "\($0.message.severity) \($0.message.rule)" }
    }

    @Test func severitiesAreThoseOfTheSettings() async throws {
        let plain = try site("{}")
        #expect(
            found(await plain.check(only: ["links"])) == [
                "warning heading-order", "warning link-text",
            ])
        let changed = try site("{link-text: error, heading-order: off}")
        let diagnostics = await changed.check(only: ["links"])
        #expect(found(diagnostics) == ["error link-text"])
        #expect(diagnostics.exitStatus == 1)
        let note = try site("{link-text: note, heading-order: note}")
        #expect(await note.check(only: ["links"]).exitStatus == 0)
    }

    @Test func theCommandLineNarrowsWhatTheSettingsSay() async throws {
        let site = try site("{link-text: error}")
        #expect(found(await site.check(only: ["link-text"])) == ["error link-text"])
        #expect(found(await site.check(only: ["heading-order"])) == ["warning heading-order"])
        #expect(
            found(await site.check(only: ["links"], skip: ["link-text"])) == [
                "warning heading-order"
            ])
    }

    @Test func aRuleThatThereIsNotIsAMistakeOfTheSettings() async throws {
        let site = try site("{link-txt: error, heading-order: eror}")
        let mistakes = await site.check().filter { $0.location?.file == "Content/site.yml" }
        #expect(mistakes.map(\.message.rule) == ["check-rule", "value-choice"])
        #expect(mistakes.exitStatus == 2)
        #expect(mistakes[0].message.fix?.en.contains("“link-text”") == true)
        #expect(mistakes[1].message.fix?.en.contains("heading-order: error") == true)
    }

    @Test func aWaiverOfARuleThatIsLeftOutIsNotUnused() async throws {
        let site = try CaseSite([
            (
                "Content/a/zh.md",
                "---\ntitle: 页\n---\n\n<!-- yong:allow link-text 因为这是按钮上的字 -->\n[这里](/)\n"
            )
        ])
        #expect(await site.check(skip: ["translation", "links"]).isEmpty)
        #expect(await site.check(skip: ["translation"]).isEmpty)
    }

    /// What a program of ours makes has nothing wrong in it.
    @Test func theThemeOfANewSiteIsClean() async throws {
        let site = try CaseSite([
            ("Content/a/zh.md", "---\ntitle: 页\ntags: [猫]\n---\n\n一段。\n"),
            ("Content/a/en.md", "---\ntitle: A page\ntags: [猫]\n---\n\nA paragraph.\n"),
            (
                "Content/b/zh.md",
                "---\ntitle: 乙\nprovenance: machine\ncommercial: own\n---\n\n一段。\n"
            ),
        ])
        let found = await site.check(skip: ["translation"]).map {
            "\($0.message.rule) \($0.location?.file ?? "")"
        }
        #expect(found == [])
    }

    @Test func oneWorkerFindsWhatManyFind() async throws {
        let files = (0..<40).map { ("Content/p\($0)/zh.md", Self.text) }
        let site = try CaseSite(files)
        var texts: [[String]] = []
        for jobs in [1, 8] {
            let options = CheckOptions(
                BuildOptions(root: site.root.path, jobs: jobs, now: CaseSite.now))
            texts.append(
                await Check(options).run().diagnostics.map {
                    "\($0.location?.file ?? "") \($0.location?.line ?? 0) \($0.message.wording.en)"
                })
        }
        #expect(texts[0].count >= 80)
        #expect(texts[0] == texts[1])
    }
}
