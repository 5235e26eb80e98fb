import ArgumentParser
internal import Foundation
internal import YongKit

struct DueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "List what expires or wants checking soon. 列出快到期、该核对的内容。",
        discussion: """
            Examples:
              yong due
              yong due --within 90
              yong due --ics > due.ics

            Pages that appear or expire, offers that end, time-sensitive pages that were checked \
            long ago, and facts with “recheck”. What is overdue stands first.

            Exit status: 0 done, 1 the content has errors, 2 the settings or the theme are wrong.
            """)

    @OptionGroup var site: ReadingOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "How many days ahead. 往后多少天。")
    var within = 30
    @Flag(help: "Write an iCalendar file. 输出日历文件。")
    var ics = false

    func validate() throws {
        guard (0...3660).contains(within) else {
            throw ValidationError("--within takes days, from 0 to 3660. --within要写0到3660天。")
        }
        if ics, output.json {
            throw ValidationError("Choose --ics or --json. --ics和--json只能选一个。")
        }
    }

    func run() async throws {
        let report = try await DueReview(site.reading(), days: within).run()
        let terminal = Terminal(output)
        let mistakes = report.diagnostics.filter(\.isError)
        if output.json {
            try terminal.write(report.json())
        } else {
            terminal.say(mistakes, root: site.root)
            if ics {
                try terminal.write(report.calendar(in: output.language))
            } else {
                terminal.print(
                    report.table(in: output.language), to: .standardOutput, terminator: "")
            }
        }
        if mistakes.exitStatus != 0 { throw ExitCode(mistakes.exitStatus) }
    }
}
