import ArgumentParser
internal import Foundation
internal import Sharing
internal import YongKit

struct ShareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Make kits of pages for RedNote, WeChat and shared links. 把页面做成发小红书、公众号的素材包。",
        discussion: """
            Examples:
              yong share /city/tianyi/
              yong share --to rednote --lang both /notes/violin/
              yong share --all --to wechat
              yong share --tags /notes/violin/

            A kit is a folder below Share: texts, pictures, and index.html, which shows them as the \
            channel would, with a button to copy each text. What does not fit is reported with its \
            count and its limit; nothing is cut. A kit for RedNote holds no address, telephone \
            number or QR code, or that channel is not made; the others are.

            Exit status: 0 done, 1 the content has errors, 2 there is no such page or --out is in \
            Public, 3 the machine refused.
            """)

    @OptionGroup var site: SiteOptions
    @Option(help: "The channel: rednote, wechat, og or all. 发到哪里。")
    var to: Target = .all
    @Option(
        help: "The language of the kit: zh, en or both; that of messages is --messages. 素材包的语言。")
    var lang: KitLanguage = .zh
    @Option(help: "How the cards look: a look of the theme. 卡片的样子。")
    var look: String?
    @Option(help: "The folder for the kits; Share when nothing is said. 存放素材包的文件夹。")
    var out: String?
    @Flag(help: "Make the kits of all pages. 做全部页面的素材包。")
    var all = false
    @Flag(help: "Propose tags for the pages instead, with reasons. 只给标签建议，并说明理由。")
    var tags = false
    @Option(
        help:
            "The language of messages: zh or en; that of LANG when nothing is said. 消息语言，不写就看LANG。"
    )
    var messages: String?
    @Flag(help: "Say nothing unless something is wrong. 没有问题就不输出。")
    var quiet = false
    @Flag(help: "Write JSON for machines. 输出JSON。")
    var json = false
    @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
    var page: [String] = []

    enum Target: String, CaseIterable, ExpressibleByArgument {
        case rednote, wechat, og, all

        fileprivate var channels: [Channel] {
            Channel(rawValue: rawValue).map { [$0] } ?? Channel.allCases
        }
    }

    func validate() throws {
        if let messages, messages != "zh", messages != "en" {
            throw ValidationError("--messages takes zh or en. --messages只能是zh或en。")
        }
        if page.isEmpty != all {
            throw ValidationError("Name pages, or write --all. 请写页面，或写--all，二者选一。")
        }
        if let own = ShareOptions.forbidden(folder, root: site.root) {
            throw ValidationError(
                "A kit is not published: --out takes a folder outside of \(own). "
                    + "素材包不发布：--out要写\(own)以外的文件夹。")
        }
    }

    func run() async throws {
        var build = BuildOptions(
            root: site.root, jobs: ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        build.includesDrafts = site.drafts
        let terminal = Terminal(language: language, isQuiet: quiet || json)
        if tags {
            try await propose(build, terminal)
            return
        }
        var options = ShareOptions(build, out: folder)
        options.pages = page
        options.channels = to.channels
        options.language = lang
        options.look = look ?? ""
        options.now = site.now
        let report = await Share(options).run()
        if json {
            try terminal.write(report.json(root: site.root))
        } else {
            let said =
                quiet
                ? report.diagnostics.filter { $0.message.severity != .note } : report.diagnostics
            terminal.say(said, root: site.root)
            if !quiet {
                terminal.print(
                    report.table(in: language, root: site.root), to: .standardOutput, terminator: ""
                )
            }
        }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }

    private func propose(_ build: BuildOptions, _ terminal: Terminal) async throws {
        let report = await TagAdvice(build, pages: all ? [] : page).run()
        if json {
            try terminal.write(report.json())
        } else {
            terminal.say(report.diagnostics.filter(\.isError), root: site.root)
            terminal.print(report.table(in: language), to: .standardOutput, terminator: "")
        }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }
}

extension KitLanguage: ExpressibleByArgument {}

extension ShareCommand {
    /// Absolute, with links resolved, so that no link leads into Public.
    private var folder: String {
        URL(fileURLWithPath: out ?? "Share", relativeTo: URL(fileURLWithPath: site.root))
            .standardizedFileURL.resolvingSymlinksInPath().path
    }

    private var language: Language {
        switch messages {
        case "zh": .chinese
        case "en": .english
        default: .ofEnvironment
        }
    }
}
