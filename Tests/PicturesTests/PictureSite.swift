import Foundation
import YongKit

@testable import Pictures

/// A small site with the theme of a new one, in a folder of its own.
struct PictureSite: ~Copyable {
    let root: URL

    init(_ files: [String: [UInt8]] = [:]) throws {
        let manager = FileManager.default
        root = manager.temporaryDirectory
            .appendingPathComponent("yong-pictures-\(UUID().uuidString)").resolvingSymlinksInPath()
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardizedFileURL
        try manager.copyItem(
            at: repository.appendingPathComponent("Sources/YongKit/New/Starter/Theme"),
            to: root.appendingPathComponent("Theme"))
        try write(
            "Content/site.yml",
            """
            title: {zh: 试验站, en: A trial}
            url: https://trial.example
            languages: [zh, en]
            pictures: {widths: [24, 12]}
            """)
        try write("Content/zh.md", "---\ntitle: 首页\n---\n\n欢迎。\n")
        try write("Content/a/zh.md", "---\ntitle: 甲\n---\n\n![一池水](lake.jpg)\n")
        try write("Content/a/en.md", "---\ntitle: A\n---\n\n![A pond](lake.jpg)\n")
        for (path, bytes) in files { try write(path, bytes) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func build(
        jobs: Int = 2, _ change: (inout BuildOptions) -> Void = { _ in }
    ) async -> BuildReport {
        var options = BuildOptions(
            root: root.path, jobs: jobs, now: Instant(seconds: 1_780_272_000))
        change(&options)
        return await Build(options).run()
    }

    var options: BuildOptions {
        BuildOptions(root: root.path, jobs: 2, now: Instant(seconds: 1_780_272_000))
    }

    /// Every file below a folder, by its path.
    func files(_ folder: String = "Public") -> [String: [UInt8]] {
        let top = root.appendingPathComponent(folder)
        let paths = FileManager.default.enumerator(atPath: top.path)?.allObjects ?? []
        var files: [String: [UInt8]] = [:]
        for case let path as String in paths {
            var isFolder: ObjCBool = false
            let file = top.appendingPathComponent(path)
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue {
                files[path] = (try? Data(contentsOf: file)).map { [UInt8]($0) }
            }
        }
        return files
    }

    func text(_ path: String) -> String {
        String(decoding: files()[path] ?? [], as: UTF8.self)
    }

    /// What is kept, by name, with the number that its file has on the disk: another one when it was made again.
    func kept() throws -> [String: Int] {
        let folder = root.appendingPathComponent(".yong/pictures").path
        var kept: [String: Int] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            kept[name] = attributes[.systemFileNumber] as? Int
        }
        return kept
    }
}
