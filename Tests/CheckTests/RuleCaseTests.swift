import Pictures
import Testing
import YongKit

/// Every rule finds what it must find, where it stands, and nothing else.
struct RuleCaseTests {
    @Test func everyRuleHasCasesOfBothKinds() {
        let files = CaseFile.all
        #expect(Set(files.map(\.rule)) == Set(CheckRule.all.map(\.id)))
        for file in files {
            let found = file.cases.filter(\.isFound).count
            #expect(found > 0, "\(file.rule) never finds anything")
            #expect(found < file.cases.count, "\(file.rule) never finds nothing")
        }
    }

    @Test(arguments: CaseFile.all)
    func casesAreFoundAsMarked(_ file: CaseFile) async throws {
        let pages = file.cases.filter { !$0.isSite }
        if !pages.isEmpty { try await expect(pages, file.rule) }
        for site in file.cases where site.isSite {
            // What telephones make is refused where nothing can make a JPEG of it.
            let isOfTelephone = site.files.contains { $0.path.hasSuffix(".heic") }
            if isOfTelephone, !Raster.isAvailable { continue }
            try await expect([site], file.rule)
        }
    }

    private func expect(_ cases: [CaseFile.Case], _ rule: String) async throws {
        let files = cases.flatMap(\.files)
        let site = try CaseSite(files.map { ($0.path, $0.text.text) })
        let all = await site.check(skip: rule.hasPrefix("waiver-") ? [] : ["waivers"])
        for broken in all where CheckRule.named(broken.message.rule) == nil {
            Issue.record("\(rule): the case itself is broken: \(words(broken))")
        }
        let found = all.filter { $0.message.rule == rule }
        for example in cases {
            let own = example.files.flatMap { path, text in
                text.places.map { "\(path):\($0.line):\($0.column)" }
            }
            let places = Set(example.files.map(\.path))
            let reported = found.filter { places.contains($0.location?.file ?? "") }
            #expect(
                Set(reported.map(place)) == Set(own),
                "\(rule), “\(example.name)”: \(reported.map(words))")
        }
        let known = Set(files.map(\.path))
        for other in found where !known.contains(other.location?.file ?? "") {
            Issue.record("\(rule): \(words(other))")
        }
    }

    private func place(_ diagnostic: Diagnostic) -> String {
        guard let location = diagnostic.location else { return "nowhere" }
        return "\(location.file):\(max(1, location.line)):\(max(1, location.column))"
    }

    private func words(_ diagnostic: Diagnostic) -> String {
        "\(place(diagnostic)): \(diagnostic.message.rule): \(diagnostic.message.wording.en)"
    }
}
