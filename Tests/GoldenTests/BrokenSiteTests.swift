import Foundation
import Testing
import YongKit

@Suite struct BrokenSiteTests {
    /// What an editor reads, in both languages, and the exit status; nothing is published.
    @Test(arguments: Fixture.all(in: "Broken"))
    func mistakesAreReportedAsRecorded(_ fixture: Fixture) async throws {
        try await fixture.build { report, site in
            let texts = [Language.english, .chinese].map {
                DiagnosticPrinter(root: site.path, language: $0, usesColor: false)
                    .text(report.diagnostics)
            }
            let text =
                "exit \(report.exitStatus)\n\n" + texts.joined(separator: "\n")
            let expected = fixture.folder.appendingPathComponent("expected.txt")
            if Fixture.isRecording {
                try text.write(to: expected, atomically: true, encoding: .utf8)
                Issue.record("recorded \(expected.path)")
            }
            let wanted = (try? String(contentsOf: expected, encoding: .utf8)) ?? "(not recorded)"
            #expect(text == wanted)
            #expect(report.exitStatus != 0)
            let built = site.appendingPathComponent("Public")
            #expect(!FileManager.default.fileExists(atPath: built.path))
        }
    }
}
