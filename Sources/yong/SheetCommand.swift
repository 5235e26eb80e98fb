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
            --out says otherwise; never in Public.
            """)

    @OptionGroup var site: ReadingOptions
    @OptionGroup var speech: SpeechOptions
    @Option(help: "The folder for the sheets. 存放审校单的文件夹。")
    var out = "review"
    @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
    var page: [String]

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
