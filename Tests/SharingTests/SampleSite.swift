import Foundation
import Pictures
import YongKit

@testable import Sharing

/// A small site with the theme of new sites, and kits of its pages.
struct SampleSite {
    let root: URL

    /// - Parameter files: below Content.
    init(_ files: [String: String] = [:]) throws {
        let manager = FileManager.default
        root = manager.temporaryDirectory.appendingPathComponent("kits-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        try manager.copyItem(
            at: Self.repository.appendingPathComponent("Sources/YongKit/New/Starter/Theme"),
            to: root.appendingPathComponent("Theme"))
        let basics = [
            "site.yml": """
            title: {zh: 样站, en: Sample}
            url: https://sample.example/
            languages: [zh, en]
            """,
            "zh.md": "---\ntitle: 首页\n---\n\n你好。\n", "en.md": "---\ntitle: Home\n---\n\nHello.\n",
        ]
        for (path, text) in basics.merging(files, uniquingKeysWith: { $1 }) {
            try write("Content/" + path, text)
        }
    }

    func write(_ path: String, _ text: String) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    func share(
        _ pages: [String] = [], to channels: [Channel] = Channel.allCases,
        _ language: KitLanguage = .zh, out: String = "Share"
    ) async -> ShareReport {
        let build = BuildOptions(root: root.path, jobs: 2, now: Self.now)
        var options = ShareOptions(build, out: root.path + "/" + out)
        options.pages = pages
        options.channels = channels
        options.language = language
        var report = await Share(options).run()
        // A build that draws nothing says so of every kit; that is not what is looked for here.
        if !Raster.isBuiltIn {
            report.diagnostics.removeAll { $0.message.rule == "share-drawing" }
        }
        return report
    }

    /// A page in both languages.
    static func page(
        _ path: String, front: String = "", zh: String = "正文。", en: String = "Text.",
        tags: String = "[甲, 乙]"
    ) -> [String: String] {
        [
            path + "/zh.md": "---\ntitle: 页面\nsummary: 一句话。\ntags: \(tags)\n\(front)---\n\n\(zh)\n",
            path + "/en.md": "---\ntitle: Page\nsummary: A sentence.\n\(front)---\n\n\(en)\n",
        ]
    }

    static let now = Instant(seconds: 1_795_000_000)

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Kits of all pages of this project's own site, made once for all tests.
    static func ofThisProject(_ language: KitLanguage) async -> [Kit] {
        let read = await reading.value
        var options = ShareOptions(
            BuildOptions(root: repository.path, jobs: 2, now: now), out: "/nowhere")
        options.language = language
        options.channels = [.rednote, .wechat]
        let style = WeChatStyle(colors: read.colors)
        return read.pages.compactMap {
            KitMaker($0, options, style: style, files: read.files).make()?.kit
        }
    }

    private static let reading = Task {
        await PageReading(BuildOptions(root: repository.path, jobs: 2, now: now)).run()
    }
}
