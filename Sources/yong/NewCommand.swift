import ArgumentParser
internal import Foundation
internal import YongKit

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a page in every language, or a whole site. 新建页面或网站。",
        discussion: """
            Examples:
              yong new city/tianyi
              yong new --kind place --parents city/old-town/tianyi
              yong new --in ~/ningbo 看城/天一阁
              yong new --site ~/ningbo

            A page is begun as a draft, from Theme/archetypes/<kind>/ or Theme/archetypes/page/ \
            where the theme has such files (zh.md, en.md, page.yml; {title} and {date} are filled \
            in). Nothing that is there is ever overwritten.

            Exit status: 0 done, 2 the path, the settings or the theme is wrong or something is \
            there already, 3 the machine refused.
            """)

    @Argument(help: "The page's path in Content, such as city/tianyi. 页面在Content里的路径。")
    var path: String?

    @Option(help: "Make a small complete site in this new or empty folder. 在此文件夹新建网站。")
    var site: String?

    @Option(
        name: .customLong("in"),
        help: "The folder of the site that gets the page; otherwise the present one. 网站所在的文件夹。")
    var folder: String?

    @Option(help: "The kind of page: a template of the theme. 页面类型。")
    var kind: String?

    @Flag(help: "Make the pages above it too where they are missing. 同时新建缺少的上级页面。")
    var parents = false

    @Option(help: "Date the page by this moment: 2026-12-01, 2026-12-01T08:00+08:00. 以此刻为准。")
    var now: String?

    @OptionGroup var output: ReportOptions

    func validate() throws {
        if (path == nil) == (site == nil) {
            throw ValidationError(
                "Write a page's path or --site DIR. 请写页面路径，或写--site和文件夹，二者选一。")
        }
        if site != nil, folder != nil || kind != nil || parents {
            throw ValidationError(
                "--in, --kind and --parents are for pages, not for --site. "
                    + "--in、--kind和--parents只用于新建页面。")
        }
    }

    func run() throws {
        let moment = NewMoment(present: .present, written: try SiteOptions.moment(now))
        let report = make(at: moment)
        let terminal = Terminal(output)
        if output.json {
            try terminal.write(report.json)
        } else {
            terminal.say(report, folder: site.flatMap { isPresentFolder($0) ? nil : $0 })
        }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }

    private func make(at moment: NewMoment) -> NewReport {
        if let site {
            return NewSite(folder: Self.absolute(site), now: moment).run()
        }
        var page = NewPage(root: Self.absolute(folder ?? "."), path: path ?? "", now: moment)
        page.kind = kind
        page.includesParents = parents
        return page.run()
    }

    private func isPresentFolder(_ path: String) -> Bool {
        Self.absolute(path) == Self.absolute(".")
    }

    /// With links resolved.
    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
