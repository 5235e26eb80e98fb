import ArgumentParser
internal import Foundation
internal import YongKit

struct MarkdownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Turn one Markdown text into HTML. 把一篇Markdown转成HTML。",
        discussion: """
            Examples:
              yong markdown Content/city/zh.md
              echo '**你好。**世界' | yong markdown --lang zh
              yong markdown --outline README.md
              yong markdown --site ~/ningbo --json draft.md

            Inside a site, or with --site, the text is read as one of the site's: its facts, terms \
            and components stand in it. Elsewhere it is GitHub's Markdown with the Chinese rules.

            Exit status: 0 done, 1 mistakes in the text, 2 the command is wrong, 3 the file cannot \
            be read, 4 a limit was reached.
            """)

    @Argument(help: "The file; - or nothing for standard input. 文件，不写则读标准输入。")
    var file = "-"

    @Option(help: "The site whose data and components are used. 所用网站的文件夹。")
    var site: String?

    @Option(help: "The language of the text: zh or en. 正文的语言。")
    var lang: String?

    @Flag(help: "Keep HTML that stands in the text. 保留正文里的HTML。")
    var unsafe = false

    @Flag(help: "Make quotation marks curly and -- a dash. 把直引号改成弯引号。")
    var smart = false

    @Flag(help: "Print the headings instead of the HTML. 只输出标题。")
    var outline = false

    @Flag(help: "Write JSON for machines. 输出JSON。")
    var json = false

    func validate() throws {
        if let lang, Language(code: lang) == nil {
            throw ValidationError("--lang takes zh or en. --lang只能是zh或en。")
        }
    }

    func run() async throws {
        let root = site.map { URL(fileURLWithPath: $0) } ?? Self.site(around: folder)
        let name = name(below: root)
        let terminal = Terminal(language: .ofEnvironment, isQuiet: json)
        var report = MarkdownReport()
        if let text = text(name, reporting: &report.diagnostics) {
            var conversion = MarkdownConversion(
                name: name, text: text, site: root?.resolvingSymlinksInPath().path, now: .present)
            conversion.language = lang
            conversion.keepsHTML = unsafe
            conversion.isSmart = smart
            conversion.jobs = ProcessInfo.processInfo.activeProcessorCount
            report = await conversion.run()
        }
        if json {
            try terminal.write(report.json)
        } else {
            try terminal.write(outline ? Array(report.outlineText.utf8) : report.html)
            terminal.say(
                report.diagnostics, root: root?.path ?? FileManager.default.currentDirectoryPath)
        }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }
}

extension MarkdownCommand {
    private var isStandardInput: Bool { file == "-" }

    private var folder: URL {
        isStandardInput
            ? URL(fileURLWithPath: ".")
            : URL(fileURLWithPath: file).resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// Adds to the diagnostics what the machine said when the file could not be read.
    private func text(_ name: String, reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
        guard isStandardInput else {
            let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
            return MarkdownConversion.text(ofFile: path, name: name, reporting: &diagnostics)
        }
        return Array((try? FileHandle.standardInput.readToEnd()) ?? Data())
    }

    /// The path below the site's folder, or the file as it was typed.
    private func name(below root: URL?) -> String {
        guard !isStandardInput, let root else { return file }
        let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        let prefix = root.resolvingSymlinksInPath().path + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : file
    }

    /// The nearest folder above that is a site.
    private static func site(around folder: URL) -> URL? {
        var folder = folder.standardizedFileURL
        while true {
            let settings = folder.appendingPathComponent("Content/site.yml")
            if FileManager.default.fileExists(atPath: settings.path) { return folder }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path || folder.path == "/" { return nil }
            folder = parent
        }
    }
}
