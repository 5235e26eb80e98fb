import ArgumentParser
internal import Foundation
internal import YongKit

struct SheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Make a printable review sheet of a page. 生成可打印的审校单（三审三校）。",
        discussion: """
            Examples:
              yong sheet /city/tianyi/
              yong sheet --out review /city/tianyi/ /week/

            Both texts side by side, what the source said before, what “yong check” finds, and room \
            for the signatures of the three reviews. An HTML file for each page, in review/ unless \
            --out says otherwise; never in Public, Content or Theme.

            Exit status: 0 done, 1 the content has errors, 2 there is no such page, 3 the machine \
            refused.
            """)

    @OptionGroup var site: ReadingOptions
    @OptionGroup var speech: SpeechOptions
    @Option(help: "The folder for the sheets. 存放审校单的文件夹。")
    var out = "review"
    @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
    var page: [String]

    func validate() throws {
        let folder = URL(fileURLWithPath: out, relativeTo: URL(fileURLWithPath: site.root))
            .standardizedFileURL.path
        for own in ["Public", "Content", "Theme"] {
            let path = site.root + "/" + own
            if folder == path || folder.hasPrefix(path + "/") {
                throw ValidationError(
                    "A review sheet is not for readers: --out takes a folder outside of \(own). "
                        + "审校单不给读者看：--out要写\(own)以外的文件夹。")
            }
        }
    }

    func run() async throws {
        let build = try site.reading()
        let report = await TranslationReview(build, pages: page).run()
        let terminal = Terminal(speech)
        var diagnostics = report.diagnostics.filter(\.isError)
        var made: [String] = []
        if diagnostics.isEmpty {
            let findings = await Check(CheckOptions(build)).run().diagnostics
            let folder = out.hasPrefix("/") ? out : site.root + "/" + out
            (made, diagnostics) = report.writeSheets(
                to: folder, findings: findings, language: speech.language)
        }
        terminal.say(diagnostics, root: site.root)
        for file in made { terminal.say(en: file, zh: file) }
        if diagnostics.exitStatus != 0 { throw ExitCode(diagnostics.exitStatus) }
    }
}
