import Foundation
import Testing

/// `yong check`, `yong fix` and `yong build --strict`, as an editor runs them.
@Suite struct CheckCommandTests {
    private static let bad = "---\ntitle: 页\n---\n\n要报名，[这里](/)。\n"

    @Test func warningsEndWellAndErrorsDoNot() throws {
        let site = try NewSiteFolder()
        #expect(try site.yong("check").status == 0)
        #expect(try site.yong("check").output.contains("nothing was found"))
        try site.write(Self.bad, to: "Content/about/zh.md")
        let warned = try site.yong("check", "--skip", "translation")
        #expect(warned.status == 0)
        #expect(warned.errors.contains("Content/about/zh.md:5:6: warning[link-text]"))
        #expect(warned.errors.contains("1 warning\nlink-text 1"))
        #expect(warned.output.isEmpty)
        try site.append("checks: {link-text: error}\n", to: "Content/site.yml")
        #expect(try site.yong("check").status == 1)
        #expect(!site.has("Public"))
    }

    @Test func onlyWhatWasAskedForIsReported() throws {
        let site = try NewSiteFolder()
        try site.write(Self.bad, to: "Content/about/zh.md")
        #expect(try !site.yong("check", "Content/guide").errors.contains("link-text"))
        #expect(try site.yong("check", "Content/about/zh.md").errors.contains("link-text"))
        #expect(
            try site.yong("check", "--skip", "links", "--skip", "translation").errors.isEmpty)
        let wrong = try site.yong("check", "--only", "link-txt")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("Did you mean “link-text”?"))
        #expect(try site.yong("check", "Content/nowhere").status == 2)
        #expect(try site.yong("check", "--explain", "link-text").output.contains("WCAG"))
        #expect(try site.yong("check", "--explain", "all", "--lang", "zh").output.contains("链接文字"))
    }

    @Test func machinesReadWhatWasFound() throws {
        let site = try NewSiteFolder()
        try site.write(Self.bad, to: "Content/about/zh.md")
        let github = try site.yong("check", "--only", "links", "--format", "github").output
        #expect(
            github.hasPrefix(
                "::warning file=Content/about/zh.md,line=5,col=6,endColumn=8,title=yong%3A link-text::"
            ))
        for format in ["json", "sarif"] {
            let output = try site.yong("check", "--format", format).output
            let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
            let report = try #require(object as? [String: Any])
            #expect(report[format == "json" ? "diagnostics" : "runs"] is [Any])
            #expect(output.contains("\"link-text\""))
        }
    }

    @Test func aStrictBuildStopsForErrorsOfTheChecksOnly() throws {
        let site = try NewSiteFolder()
        try site.write(Self.bad, to: "Content/about/zh.md")
        let warned = try site.yong("build", "--strict")
        #expect(warned.status == 0, "\(warned.errors)")
        #expect(warned.errors.contains("warning[link-text]"))
        // Said again: what was found is no state to be content with.
        #expect(try site.yong("build", "--strict").errors.contains("warning[link-text]"))
        try site.append("checks: {link-text: error}\n", to: "Content/site.yml")
        let stopped = try site.yong("build", "--strict")
        #expect(stopped.status == 1)
        #expect(stopped.output.contains("left as it was"))
        #expect(try site.yong("build").status == 0)
    }

    @Test func fixShowsThenMendsAndTouchesNothingElse() throws {
        let site = try NewSiteFolder()
        let text =
            "\u{FEFF}---\r\n标题: 页\r\nsumary: 一句\r\n---\r\n\r\n看【关于】（/about/）和`【码】（/x/）`。\r\n\r\n##小节\r\n末行"
        try site.write(text, to: "Content/guide/zh.md")
        let shown = try site.yong("fix")
        #expect(shown.status == 0)
        #expect(shown.output.contains("@@ -2 +2 @@\n-标题: 页\n+title: 页\n"))
        #expect(shown.output.contains("--write"))
        #expect(try site.read("Content/guide/zh.md") == Data(text.utf8))
        #expect(try site.yong("fix", "--write").output.contains("1 file mended"))
        let mended = text.replacingOccurrences(of: "标题", with: "title")
            .replacingOccurrences(of: "sumary", with: "summary")
            .replacingOccurrences(of: "【关于】（/about/）", with: "[关于](/about/)")
            .replacingOccurrences(of: "##小节", with: "## 小节")
        #expect(try site.read("Content/guide/zh.md") == Data(mended.utf8))
        #expect(try site.yong("fix", "--write").output.contains("nothing"))
        #expect(try site.read("Content/guide/zh.md") == Data(mended.utf8))
    }

    @Test func fixReadsWhatOtherProgramsWrote() throws {
        let site = try NewSiteFolder()
        let text = "---\ntitle: 关于\n---\n\n＃＃ 宁波的猫\n\n一段。\n"
        // GB18030, as Foundation numbers it, and UTF-16 with its mark.
        for encoding in [String.Encoding(rawValue: 0x8000_0632), .utf16] {
            let data = try #require(text.data(using: encoding))
            try site.write(data, to: "Content/about/zh.md")
            #expect(try site.yong("fix").output.contains("to UTF-8"))
            #expect(try site.yong("fix", "--write").status == 0)
            let read = try site.read("Content/about/zh.md")
            #expect(String(decoding: read, as: UTF8.self).contains("## 宁波的猫\n\n一段。\n"))
        }
    }
}

/// A site as `yong new --site` makes it, in a folder of its own.
private final class NewSiteFolder {
    private let folder: URL

    init() throws {
        let files = FileManager.default
        let base = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        try files.createDirectory(at: base, withIntermediateDirectories: true)
        folder = base.appendingPathComponent("site")
        _ = try YongProgram.run(["new", "--site", "site", "--quiet"], in: base)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    func yong(_ arguments: String...) throws -> YongProgram.Outcome {
        try YongProgram.run(arguments, in: folder)
    }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        try data.write(to: folder.appendingPathComponent(path))
    }

    func append(_ text: String, to path: String) throws {
        try write(read(path) + Data(text.utf8), to: path)
    }

    func read(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(path))
    }

    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }
}
