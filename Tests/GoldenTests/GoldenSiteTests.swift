import Foundation
import Testing
import YongKit

@Suite struct GoldenSiteTests {
    @Test(arguments: Fixture.all(in: "Sites"))
    func sitesComeOutAsRecorded(_ fixture: Fixture) async throws {
        try await fixture.build { report, site in
            let printer = DiagnosticPrinter(root: site.path, language: .english, usesColor: false)
            #expect(report.diagnostics.isEmpty, "\(printer.text(report.diagnostics))")
            let built = site.appendingPathComponent("Public")
            let expected = fixture.folder.appendingPathComponent("expected")
            if Fixture.isRecording {
                try? FileManager.default.removeItem(at: expected)
                try FileManager.default.copyItem(at: built, to: expected)
                Issue.record("recorded \(expected.path)")
            }
            let (own, wanted) = (try files(below: built), try files(below: expected))
            #expect(Set(own.keys).symmetricDifference(wanted.keys).sorted() == [])
            for (path, bytes) in wanted.sorted(by: { $0.key < $1.key }) {
                guard let found = own[path], found != bytes else { continue }
                Issue.record("\(path): \(Self.difference(found, bytes))")
            }
        }
    }

    @Test(arguments: Fixture.all(in: "Sites"))
    func oneJobAndEightGiveEqualBytes(_ fixture: Fixture) async throws {
        var trees: [[String: Data]] = []
        for jobs in [1, 8] {
            try await fixture.build(jobs: jobs) { _, site in
                trees.append(try files(below: site.appendingPathComponent("Public")))
            }
        }
        #expect(!trees[0].isEmpty)
        #expect(trees[0] == trees[1])
    }

    /// The first line that is not the same.
    private static func difference(_ found: Data, _ wanted: Data) -> String {
        let lines = [found, wanted].map {
            String(decoding: $0, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
        }
        let count = max(lines[0].count, lines[1].count)
        for index in 0..<count {
            let pair = lines.map { $0.indices.contains(index) ? String($0[index]) : "(nothing)" }
            if pair[0] != pair[1] {
                return "line \(index + 1)\n  built:    \(pair[0])\n  recorded: \(pair[1])"
            }
        }
        return "the bytes differ"
    }
}
