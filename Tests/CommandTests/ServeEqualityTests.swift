import Foundation
import Testing

/// What the preview shows is what a build writes, whatever was edited before.
@Suite struct ServeEqualityTests {
    private static let now = ["--now", "2026-06-01T00:00Z"]

    @Test func afterEveryKindOfEdit() async throws {
        // It waits long for other programs, which the threads of tasks must not.
        let result = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: Result { try Self.editAndCompare() })
            }
        }
        try result.get()
        #expect(SiteEdit.all.count >= 40)
    }

    private static func editAndCompare() throws {
        let site = try SiteCopy()
        let served = try ServedSite(site, now)
        var known: Set<String> = []
        try expectEqual(served, "as it was", base: "", &known)
        for edit in SiteEdit.all {
            try edit.make(site)
            try expectEqual(served, edit.name, base: edit.base, &known)
        }
        #expect(served.interrupt() == 130)
    }

    /// Builds, and asks for everything that was written until it is the same, for a minute at most.
    private static func expectEqual(
        _ served: ServedSite, _ edit: String, base: String, _ known: inout Set<String>
    ) throws {
        let outcome = try YongProgram.run(["build"] + now, in: served.site.folder)
        guard outcome.status == 0 else {
            Issue.record("after “\(edit)” there is nothing to compare with: \(outcome.errors)")
            return
        }
        let published = try served.site.published()
        let deadline = Date(timeIntervalSinceNow: 60)
        var different: [String] = []
        repeat {
            different = try published.keys.sorted().filter { file in
                let path = base + "/" + Self.path(file)
                return try served.get(path).page != published[file]
            }
            if different.isEmpty { break }
            usleep(20_000)
        } while Date() < deadline
        #expect(different.isEmpty, "after “\(edit)”: \(different)")
        for file in known.subtracting(published.keys) {
            let status = try served.get(base + "/" + Self.path(file)).status
            #expect(status == 404, "after “\(edit)” \(file) is still there")
        }
        known.formUnion(published.keys)
    }

    private static func path(_ file: String) -> String {
        file == "index.html" || file.hasSuffix("/index.html")
            ? String(file.dropLast("index.html".count)) : file
    }
}
