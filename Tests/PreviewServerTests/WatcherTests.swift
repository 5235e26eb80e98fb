import Foundation
import Testing

@testable import PreviewServer

/// Both ways of noticing, told by Linux and looking, must notice the same.
@Suite struct WatcherTests {
    @Test(arguments: [false, true], Save.allCases)
    func aSaveIsNoticed(_ polls: Bool, _ save: Save) async throws {
        let site = try WatchedSite()
        let watcher = Watcher(root: site.root.path, folders: ["Content", "Theme"], polls: polls)
        watcher.start()
        defer { watcher.end() }
        // The first look of whoever looks now and then.
        if polls { try await Task.sleep(for: .milliseconds(50)) }
        try site.make(save)
        var seen: Set<String> = []
        while !seen.isSuperset(of: save.paths) {
            let changes = try #require(await watcher.next())
            seen.formUnion(changes.paths)
        }
        #expect(!seen.contains { $0.contains(".swp") || $0.hasPrefix("Public") })
    }

    @Test func aFolderThatWasMovedIsWatchedUnderItsNewName() async throws {
        let site = try WatchedSite()
        let watcher = Watcher(root: site.root.path, folders: ["Content"], polls: false)
        watcher.start()
        defer { watcher.end() }
        try site.move("Content/city", to: "Content/town")
        #expect(await watcher.next()?.paths == ["Content/city", "Content/town"])
        try site.write("again", to: "Content/town/zh.md")
        #expect(await watcher.next()?.paths.contains("Content/town/zh.md") == true)
    }

    @Test func aBurstIsOneChange() async throws {
        let site = try WatchedSite()
        let watcher = Watcher(root: site.root.path, folders: ["Content"], polls: false)
        defer { watcher.end() }
        let watch = try #require(InotifyWatch(watcher))
        // As vim saves, with nobody reading meanwhile: a test file, a backup, the text, the backup
        // deleted.
        try site.write("", to: "Content/city/4913")
        try site.remove("Content/city/4913")
        try site.move("Content/city/zh.md", to: "Content/city/zh.md~")
        try site.write("new", to: "Content/city/zh.md")
        try site.remove("Content/city/zh.md~")
        Thread.detachNewThread { [watch] in
            var watch = watch
            _ = watch.run()
        }
        #expect(await watcher.next()?.paths.contains("Content/city/zh.md") == true)
        try site.write("later", to: "Content/zh.md")
        #expect(await watcher.next()?.paths.contains("Content/city/zh.md") == false)
    }

    @Test func whenLinuxLosesCountEverythingIsLookedAt() async throws {
        let limit = try String(
            contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let count = try #require(Int(limit.filter(\.isNumber)))
        let site = try WatchedSite()
        let watcher = Watcher(root: site.root.path, folders: ["Content"], polls: false)
        let watch = try #require(InotifyWatch(watcher))
        // Nobody reads while this happens.
        let file = site.root.appendingPathComponent("Content/zh.md").path
        let other = site.root.appendingPathComponent("Content/en.md").path
        for _ in 0...(count / 2) {
            chmod(file, 0o600)
            chmod(other, 0o600)
        }
        Thread.detachNewThread { [watch] in
            var watch = watch
            _ = watch.run()
        }
        let changes = try #require(await watcher.next())
        #expect(changes.isIncomplete)
        try site.write("after it", to: "Content/city/zh.md")
        #expect(await watcher.next()?.paths.contains("Content/city/zh.md") == true)
        watcher.end()
    }

    enum Save: CaseIterable {
        case inPlace, byRename, sameSizeAtOnce, backInTime, newFile, newFolder, deleted,
            folderDeleted
        case themeAppears

        var paths: Set<String> {
            switch self {
            case .inPlace, .byRename, .sameSizeAtOnce, .backInTime: ["Content/city/zh.md"]
            case .newFile: ["Content/city/en.md"]
            case .newFolder: ["Content/a"]
            case .deleted: ["Content/city/zh.md"]
            case .folderDeleted: ["Content/city"]
            case .themeAppears: ["Theme"]
            }
        }
    }
}

/// A small site in a folder of its own.
final class WatchedSite {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-watch-\(UUID().uuidString)").resolvingSymlinksInPath()
        for path in ["Content/zh.md", "Content/en.md", "Content/city/zh.md", "Public/index.html"] {
            try write("text", to: path)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String, atomically: Bool = false) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: atomically, encoding: .utf8)
    }

    func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(
            at: root.appendingPathComponent(path), to: root.appendingPathComponent(other))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appendingPathComponent(path))
    }

    func make(_ save: WatcherTests.Save) throws {
        try write("never told", to: "Public/other.html")
        try write("never told", to: "Content/city/.zh.md.swp")
        switch save {
        case .inPlace: try write("another text", to: "Content/city/zh.md")
        case .byRename: try write("another text", to: "Content/city/zh.md", atomically: true)
        case .sameSizeAtOnce: try write("txet", to: "Content/city/zh.md")
        case .backInTime:
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
                ofItemAtPath: root.appendingPathComponent("Content/city/zh.md").path)
        case .newFile: try write("new", to: "Content/city/en.md")
        case .newFolder: try write("new", to: "Content/a/b/c/zh.md")
        case .deleted: try remove("Content/city/zh.md")
        case .folderDeleted: try remove("Content/city")
        case .themeAppears: try write("new", to: "Theme/assets/site.css")
        }
    }
}
