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
              yong fix --encoding big5

            Spacing and punctuation of Chinese, full-width signs of Markdown, misspelt keys of front \
            matter, files in GBK, Big5 or UTF-16. Code, addresses and everything else stay as they are.

            Exit status: 0 done or shown, 2 the command or site.yml is wrong, 3 a file could not be \
            written, or was saved by somebody else in the meantime.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var speech: SpeechOptions

    @Argument(help: "Files and folders to mend; without one, all. 只修正这些文件或文件夹。")
    var path: [String] = []

    @Flag(help: "Change the files without asking. 直接写入，不再询问。")
    var write = false

    @Option(
        help: "What files without a mark are written in: gb18030 or big5. 没有标记的文件用的编码。")
    var encoding: ForeignEncoding.Unmarked?

    func run() async throws {
        let terminal = Terminal(speech)
        var build = BuildOptions(
            root: site.root, jobs: ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        build.includesDrafts = site.drafts
        var options = CheckOptions(build)
        options.paths = try path.map { try SitePlace(typed: $0, root: site.root).path }
        let fix = Fix(options, encoding: encoding?.encoding)
        let plan = await Interruption.cancelling { await fix.plan() }
        let words = FixReportText(
            language: speech.language, usesColor: terminal.usesColor(.standardOutput))
        terminal.print(words.difference(plan), to: .standardOutput, terminator: "")
        if !plan.obstacles.isEmpty { terminal.say(plan.obstacles, root: site.root) }
        guard !plan.files.isEmpty, write || terminal.asks(en: "Change these files?", zh: "写入这些修改？")
        else {
            if !speech.quiet {
                terminal.print(words.outcome(plan), to: .standardOutput)
            }
            if let status = plan.obstacles.failureStatus { throw ExitCode(status) }
            return
        }
        let (written, failures) = await fix.write(plan)
        if !speech.quiet {
            terminal.print(words.outcome(plan, written: written), to: .standardOutput)
        }
        if !failures.isEmpty {
            terminal.say(failures, root: site.root)
            throw ExitCode(FailureCause.machine.rawValue)
        }
        if let status = plan.obstacles.failureStatus { throw ExitCode(status) }
    }
}

extension ForeignEncoding.Unmarked: ExpressibleByArgument {}

extension [Diagnostic] {
    /// Of what is no mistake of a text: those an editor can mend without us.
    fileprivate var failureStatus: Int32? {
        contains { $0.message.cause > .content } ? exitStatus : nil
    }
}
