import ArgumentParser
internal import Foundation
internal import YongKit

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what an editor is answerable for. 发布前的全面检查。",
        discussion: """
            Examples:
              yong check
              yong check Content/city Content/week/zh.md
              yong check --only numbers --only links
              yong check --explain link-text
              yong check --format github

            Nothing is written. How grave a rule is, site.yml says under “checks”; a waiver stands \
            in the text: <!-- yong:allow RULE because … -->.

            Exit status: 0 nothing grave, 1 errors, 2 the settings, the theme or the command are \
            wrong, 3 the machine refused, 4 a limit was reached, 5 our own fault.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var speech: SpeechOptions

    @Argument(help: "Files and folders to report on; without one, all. 只报告这些文件或文件夹。")
    var path: [String] = []

    @Option(help: "Look for this rule or group alone; may be given again. 只查这条规则或这组规则。")
    var only: [String] = []

    @Option(help: "Leave this rule or group out; may be given again. 不查这条规则或这组规则。")
    var skip: [String] = []

    @Option(help: "human, json, github or sarif. 输出格式。")
    var format = Format.human

    @Option(help: "Explain a rule, or list “all”. 解释一条规则；all列出全部。")
    var explain: String?

    @Option(help: "How many pages to work on at once. 同时处理的页面数。")
    var jobs: Int?

    enum Format: String, CaseIterable, ExpressibleByArgument { case human, json, github, sarif }

    func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError("--jobs takes a number from 1 on. --jobs必须是正整数。")
        }
        if let (name, nearest) = RuleSelection.unknown(in: only + skip) {
            throw ValidationError(Self.unknown(name, nearest))
        }
        if let explain, explain != "all", CheckRule.named(explain) == nil {
            throw ValidationError(
                Self.unknown(explain, RuleSelection.unknown(in: [explain])?.nearest))
        }
    }

    func run() async throws {
        let terminal = Terminal(
            language: speech.language, isQuiet: speech.quiet || format != .human)
        if let explain {
            let text =
                CheckRule.named(explain).map { RuleText($0, language: speech.language).text }
                ?? RuleText.list(in: speech.language)
            return try terminal.write(Array(text.utf8))
        }
        let options = try checkOptions()
        let progress = BuildProgress()
        let report = await Interruption.cancelling {
            await terminal.showing(progress) { await Check(options, progress: progress).run() }
        }
        try say(report, terminal)
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }
}

extension CheckCommand {
    private func say(_ report: CheckReport, _ terminal: Terminal) throws {
        switch format {
        case .human:
            terminal.say(report.diagnostics, root: site.root)
            let words = CheckReportText(report, language: speech.language)
            if let rules = words.rules {
                terminal.print(rules, to: .standardError)
            } else if !speech.quiet {
                terminal.print(words.outcome, to: .standardOutput)
            }
        case .json: try terminal.write(report.json())
        case .github: try terminal.write(Array(report.github(in: speech.language).utf8))
        case .sarif: try terminal.write(report.sarif(in: speech.language))
        }
    }

    private func checkOptions() throws -> CheckOptions {
        var build = BuildOptions(
            root: site.root, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        build.includesDrafts = site.drafts
        var options = CheckOptions(build)
        options.only = only
        options.skip = skip
        options.paths = try path.map { try SitePlace(typed: $0, root: site.root).path }
        return options
    }

    private static func unknown(_ name: String, _ nearest: String?) -> String {
        let en =
            nearest.map { " Did you mean “\($0)”?" } ?? " “yong check --explain all” lists them."
        let zh = nearest.map { "是不是“\($0)”？" } ?? "运行“yong check --explain all”可以看到全部。"
        return "There is no rule or group “\(name)”.\(en) 没有规则或规则组“\(name)”。\(zh)"
    }
}
