import ArgumentParser
internal import Foundation
internal import Traffic
internal import YongKit

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract:
            "Make a report of what was read, from logs and platforms' exports. 复盘：从日志和平台导出生成报告。",
        discussion: """
            Examples:
              yong review /var/log/nginx/access.log*
              yong review access.log 小红书.csv 公众号.csv --from 2026-11-01 --to 2026-11-30
              ssh web cat access.log | yong review -
              yong review --sample

            Logs in common or combined format (Apache, nginx, OSS), of Alibaba's CDN, or Caddy's \
            JSON, plain or gzip. Files that end in .csv or .tsv are platforms' exports. No \
            visitor's address is kept, and none is used to count people. The report is a folder with \
            a page to read, tables for spreadsheets and JSON.

            Exit status: 0 done, 1 a file could not be understood, 2 the command or the settings are \
            wrong, 3 a file could not be read or written.
            """)

    @OptionGroup var site: ReadingOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "The folder for the report; never in Public. 存放报告的文件夹。")
    var out = "Review"
    @Option(help: "The first day that counts, by the site's clock: 2026-11-01. 从哪一天起。")
    var from: String?
    @Option(help: "The last day that counts. 到哪一天止。")
    var to: String?
    @Option(help: "A further name by which logs call the site; may be given again. 日志里本站的域名。")
    var host: [String] = []
    @Option(help: "A platform's export, whatever its name ends in. 平台导出的表格。")
    var export: [String] = []
    @Option(help: "A file that names the columns of exports, as exports.yml does. 列名对照表。")
    var columns: String?
    @Option(help: "How many cores to use. 同时使用的处理器数。")
    var jobs: Int?
    @Flag(help: "Show the report on made-up figures. 用样例数据生成报告。")
    var sample = false
    @Argument(help: "Logs and exports; - for standard input. 日志和导出的表格；-为标准输入。")
    var log: [String] = []

    func validate() throws {
        if sample != (log.isEmpty && export.isEmpty) {
            throw ValidationError(
                "Name logs or exports, or write --sample. 请写日志或导出的表格，或写--sample，二者选一。")
        }
        let (first, last) = (try day(from, "--from"), try day(to, "--to"))
        if let first, let last, last < first {
            throw ValidationError("--to is before --from. --to早于--from。")
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256. --jobs要写1到256。")
        }
        if let twice = log.firstIndex(of: "-"), log[(twice + 1)...].contains("-") {
            throw ValidationError("Standard input can be read once. 标准输入只能写一次。")
        }
    }

    func run() async throws {
        var run = ReviewRun(
            build: try site.reading(), out: out, isSample: sample, language: output.language)
        run.days = (try day(from, "--from"), try day(to, "--to"))
        run.hosts = host
        run.columns = columns
        run.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        run.logs = log.filter { !Self.isExport($0) }
        run.exports = log.filter(Self.isExport) + export
        let terminal = Terminal(output)
        let result = await terminal.showing(run.progress) { [run] in await run.run() }
        terminal.say(result.diagnostics, root: site.root)
        if let report = result.report {
            if output.json { try terminal.write(result.json(report)) }
            terminal.say(en: result.outcome(report).en, zh: result.outcome(report).zh)
        }
        let status = result.diagnostics.exitStatus
        if status != 0 { throw ExitCode(status) }
    }

    private static func isExport(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".xls", ".xlsx"].contains { name.hasSuffix($0) }
    }

    private func day(_ text: String?, _ option: String) throws -> Int? {
        guard let text else { return nil }
        guard let date = WrittenDate(written: text), date.time == nil else {
            throw ValidationError(
                "\(option) takes a day such as 2026-11-01. \(option)要写日期，例如2026-11-01。")
        }
        return date.day.dayNumber
    }
}
