import ArgumentParser
internal import Foundation
internal import YongKit

struct CampaignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign",
        abstract: "Show campaigns, their hours in every city, and their links. 推广活动：时间、计划和链接。",
        discussion: """
            Examples:
              yong campaign plan
              yong campaign plan --ics > campaigns.ics
              yong campaign links second-year
              yong campaign links second-year --csv > links.csv

            Campaigns stand in Content/_data/campaigns.yml, the cities by whose clocks they are \
            planned in Content/_data/clocks.yml. Links say the campaign and the channel in \
            utm_campaign, utm_source and utm_medium, which “yong review” reads. RedNote and Douyin \
            get no link.

            Exit status: 0 done, 1 the content has errors, 2 there is no such campaign or page.
            """,
        subcommands: [Plan.self, Links.self])

    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract:
                "List windows, posts by every city's clock, and scheduled pages. 时间段、发布计划、定时页面。")

        @OptionGroup var site: ReadingOptions
        @OptionGroup var output: ReportOptions
        @Flag(help: "Write an iCalendar file. 输出日历文件。")
        var ics = false
        @Argument(help: "Campaigns by their id; without one, all. 推广活动的编号；不写就是全部。")
        var campaign: [String] = []

        func validate() throws {
            if ics, output.json {
                throw ValidationError("Choose --ics or --json. --ics和--json只能选一个。")
            }
        }

        func run() async throws {
            let report = try await CampaignReview(site.reading(), campaigns: campaign).run()
            let terminal = Terminal(output)
            if output.json {
                try terminal.write(report.json())
            } else {
                terminal.say(report.diagnostics, root: site.root)
                if report.exitStatus == 0 {
                    if ics {
                        try terminal.write(report.calendar(in: output.language))
                    } else {
                        terminal.print(
                            report.plan(in: output.language), to: .standardOutput, terminator: "")
                    }
                }
            }
            if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        }
    }

    struct Links: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "links",
            abstract: "List a link for every page, language and channel. 每一页、每种语言、每个渠道的链接。")

        @OptionGroup var site: ReadingOptions
        @OptionGroup var output: ReportOptions
        @Flag(help: "Write a table for spreadsheets. 输出表格文件（CSV）。")
        var csv = false
        @Option(help: "Link this page instead of those that the campaign names. 链接到这一页。")
        var page: [String] = []
        @Option(help: "Publish at this address instead of the one in site.yml. 发布网址。")
        var baseUrl: String?
        @Argument(help: "Campaigns by their id; without one, all. 推广活动的编号；不写就是全部。")
        var campaign: [String] = []

        func validate() throws {
            if csv, output.json {
                throw ValidationError("Choose --csv or --json. --csv和--json只能选一个。")
            }
            if let baseUrl, SiteURL.plain(baseUrl) == nil {
                throw ValidationError(
                    "--base-url takes an address such as https://example.org/ningbo/. "
                        + "--base-url要写网址，例如https://example.org/ningbo/。")
            }
        }

        func run() async throws {
            var build = try site.reading()
            build.baseURL = baseUrl.flatMap(SiteURL.plain)
            let report = await CampaignReview(build, campaigns: campaign, pages: page).run()
            let terminal = Terminal(output)
            if output.json {
                try terminal.write(report.json())
            } else {
                terminal.say(report.diagnostics, root: site.root)
                if report.exitStatus == 0 {
                    if csv {
                        try terminal.write(report.linkSheet())
                    } else {
                        terminal.print(
                            report.linkTable(in: output.language), to: .standardOutput,
                            terminator: "")
                    }
                }
            }
            if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        }
    }
}
