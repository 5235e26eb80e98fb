import Foundation
import Testing

@testable import YongKit

struct LoadDepthTests {
    /// A thousand folders in one another are one message, and soon.
    @Test func foldersInOneAnotherHaveALimit() async throws {
        let site = try TemporarySite()
        try site.write("Content/site.yml", "title: T\nurl: https://example.org/\nlanguages: [en]\n")
        let path = (1...1_000).map { _ in "a" }.joined(separator: "/")
        try site.write("Content/\(path)/en.md", "---\ntitle: Deep\n---\n\nText.\n")
        let loaded = try await Load(root: site.root, jobs: 2).run()
        #expect(loaded.diagnostics.map(\.message.rule) == ["limit-folders"])
        #expect(loaded.diagnostics.exitStatus == 4)
        #expect(loaded.value.folders.count == 33)
    }

    @Test func asManyAsAreAllowedAreRead() async throws {
        let site = try TemporarySite()
        let path = (1...32).map { _ in "a" }.joined(separator: "/")
        try site.write("Content/\(path)/en.md", "---\ntitle: Deep\n---\n\nText.\n")
        let loaded = try await Load(root: site.root, jobs: 2).run()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.value.folders.last?.texts.count == 1)
    }
}
