import ArgumentParser
internal import Foundation
internal import YongKit

struct FixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Mend what can be mended safely, after showing it. 自动修正可以放心改的问题。",
        discussion: """
            Examples:
              yong fix
              yong fix Content/city
              yong fix --write

            Spacing and punctuation of Chinese, full-width signs of Markdown, misspelt keys of front \
            matter, files in GBK or UTF-16. Code, addresses and everything else stay as they are.

            Exit status: 0 done or shown, 2 the command is wrong, 3 a file could not be written.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var speech: SpeechOptions

    @Argument(help: "Files and folders to mend; without one, all. 只修正这些文件或文件夹。")
    var path: [String] = []

    @Flag(help: "Change the files without asking. 直接写入，不再询问。")
    var write = false

    func run() async throws {
        let terminal = Terminal(speech)
        var build = BuildOptions(
            root: site.root, jobs: ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        build.includesDrafts = site.drafts
        var options = CheckOptions(build)
        options.paths = try path.map { try SitePlace(typed: $0, root: site.root).path }
        let fix = Fix(options)
        let plan = await Interruption.cancelling { await fix.plan() }
        let words = FixReportText(
            language: speech.language, usesColor: terminal.usesColor(.standardOutput))
        terminal.print(words.difference(plan), to: .standardOutput, terminator: "")
        guard !plan.files.isEmpty, write || terminal.asks(en: "Change these files?", zh: "写入这些修改？")
        else {
            if !speech.quiet {
                terminal.print(words.outcome(plan, isWritten: false), to: .standardOutput)
            }
            return
        }
        let (_, failure) = await fix.write(plan)
        if let failure {
            terminal.say([failure], root: site.root)
            throw ExitCode(FailureCause.machine.rawValue)
        }
        if !speech.quiet {
            terminal.print(words.outcome(plan, isWritten: true), to: .standardOutput)
        }
    }
}
