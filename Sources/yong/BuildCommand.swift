import ArgumentParser
internal import Foundation
internal import YongKit

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Turn Content and Theme into Public. 生成网站。",
        discussion: """
            Examples:
              yong build
              yong build --base-url https://example.org/ningbo/ --out /srv/site
              yong build --drafts --now 2026-12-01
              yong build --relative --out ~/site-on-a-stick

            Exit status: 0 done, 1 mistakes in the content, 2 in the settings, the theme or the \
            command, 3 the machine refused, 4 a limit was reached, 5 our own fault.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var output: ReportOptions

    @Option(help: "The folder to write, below the site's folder or anywhere. 输出文件夹。")
    var out = "Public"

    @Option(
        name: .customLong("base-url"),
        help: "Publish at this address instead of the one in site.yml. 发布网址。")
    var baseURL: String?

    @Option(help: "How many pages to work on at once. 同时处理的页面数。")
    var jobs: Int?

    @Flag(help: "Warnings are errors. 把警告当作错误。")
    var strict = false

    @Flag(help: "Link from file to file, for opening without a server. 无需服务器即可打开。")
    var relative = false

    @Flag(help: "Say where the time went. 显示用时。")
    var stats = false

    func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError("--jobs takes a number from 1 on. --jobs必须是正整数。")
        }
        if let baseURL, SiteURL.plain(baseURL) == nil {
            throw ValidationError(
                "--base-url takes an address such as https://example.org/ningbo/. "
                    + "--base-url要写完整网址。")
        }
    }

    func run() async throws {
        let options = try buildOptions()
        let terminal = Terminal(output)
        let progress = BuildProgress()
        let build = Build(options, progress: progress)
        let report = await Interruption.cancelling {
            await terminal.showing(progress) { await build.run(whenWaiting: terminal.waits) }
        }
        if output.json {
            try terminal.write(report.json(withStatistics: stats))
        } else {
            terminal.say(report, root: options.root, output: out, withStatistics: stats)
        }
        // The process ends while the report holds the whole site: the system frees it at once. Everything
        // is written, and nobody waits for what libraries would still tidy up.
        fflush(nil)
        withExtendedLifetime(report) { _exit(report.exitStatus) }
    }

    private func buildOptions() throws -> BuildOptions {
        var options = BuildOptions(
            root: site.root, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        options.output = out
        options.baseURL = baseURL.flatMap(SiteURL.plain)
        options.includesDrafts = site.drafts
        options.isStrict = strict
        options.isRelative = relative
        options.drawsPictures = true
        options.home = ProcessInfo.processInfo.environment["HOME"]
        return options
    }
}
