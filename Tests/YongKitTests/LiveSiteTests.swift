import Foundation
import Testing

@testable import YongKit

struct LiveSiteTests {
    /// The checks look at pages while nobody waits, and may read a save before it is told of.
    @Test(arguments: ["findings", "everything"])
    func whatTheChecksReadTooEarlyDoesNotTakeTheLastGoodPageAway(looking: String) async throws {
        let site = try LiveFolder()
        let live = LiveSite(BuildOptions(root: site.root, jobs: 1, now: site.now)) { site.now }
        _ = try await live.open()
        let good = try await live.page("/zh/notes/one/")
        #expect(good.contains("只有中文"))
        let path = "Content/notes/one/zh.md"
        try site.append("\n[x](/nowhere/)\n", to: path)
        switch looking {
        case "findings": _ = try await live.findings()
        default: _ = try await live.check()
        }
        let change = try await live.apply([path], isIncomplete: false)
        #expect(change.diagnostics.contains { $0.message.rule == "link-missing" })
        #expect(try await live.page("/zh/notes/one/") == good)
    }
}

extension LiveSite {
    fileprivate func page(_ path: String) async throws -> String {
        guard case .bytes(let bytes) = try await answer(path) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A copy of the golden site in a folder of its own, deleted afterwards.
private final class LiveFolder: Sendable {
    let root: String
    let now = Instant(seconds: 1_780_272_000)

    init() throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "GoldenTests")
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "yong-live-\(UUID().uuidString)").resolvingSymlinksInPath()
        root = folder.path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (from, to) in [("Sites/whole/Content", "Content"), ("Theme", "Theme")] {
            try FileManager.default.copyItem(
                at: golden.appending(path: from), to: folder.appending(path: to))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func append(_ text: String, to path: String) throws {
        let file = URL(filePath: root + "/" + path)
        try (Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }
}
