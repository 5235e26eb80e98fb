import Foundation
import YongKit

/// A small site in a folder of its own, in two languages, with the theme of a new site and the
/// project's components.
struct CaseSite: ~Copyable {
    let root: URL

    /// Files of the site itself, which a case may replace.
    private static let base = [
        "Content/site.yml": """
        title: {zh: 试验站, en: A trial}
        description: {zh: 说明, en: Words}
        url: https://trial.example
        languages: [zh, en]
        timezone: Asia/Shanghai
        """,
        "Content/zh.md": "---\ntitle: 首页\n---\n\n欢迎。\n",
        "Content/en.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    ]

    init(_ files: [(path: String, text: String)]) throws {
        let manager = FileManager.default
        root = manager.temporaryDirectory.appendingPathComponent("yong-check-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        let repository = CaseFile.home.deletingLastPathComponent().deletingLastPathComponent()
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        let theme = root.appendingPathComponent("Theme")
        try manager.copyItem(
            at: repository.appendingPathComponent("Sources/YongKit/New/Starter/Theme"), to: theme)
        for part in ["components", "strings"] {
            let own = theme.appendingPathComponent(part)
            try? manager.removeItem(at: own)
            try manager.copyItem(
                at: repository.appendingPathComponent("Theme/" + part), to: own)
        }
        for (path, text) in Self.base where !files.contains(where: { $0.path == path }) {
            try write(path, text)
        }
        // What comes out cannot be put in.
        for (path, text) in files where !path.hasPrefix("Public/") { try write(path, text) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ path: String, _ text: String) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let mark = "base64:"
        if text.hasPrefix(mark) {
            let data = Data(
                base64Encoded: String(text.dropFirst(mark.count)),
                options: .ignoreUnknownCharacters)
            try data?.write(to: file)
        } else {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    /// The moment by which all cases are judged: 2026-06-01T00:00Z.
    static let now = Instant(seconds: 1_780_272_000)

    var options: CheckOptions {
        CheckOptions(BuildOptions(root: root.path, jobs: 2, now: Self.now))
    }

    func read(_ path: String) throws -> Data {
        try Data(contentsOf: root.appendingPathComponent(path))
    }

    func check(only: [String] = [], skip: [String] = []) async -> [Diagnostic] {
        var options = options
        options.only = only
        options.skip = skip
        return await Check(options).run().diagnostics
    }
}
