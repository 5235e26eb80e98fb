import ArgumentParser
internal import Foundation
internal import YongKit

struct TranslationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translation",
        abstract: "See how translations stand to their sources, and sign them. 译文与原文是否一致。",
        discussion: """
            Examples:
              yong translation status
              yong translation diff /city/tianyi/
              yong translation stamp /city/tianyi/
              yong translation stamp --all
              yong translation sign /city/tianyi/ --reviewer 王小明 --language zh --stage final

            What a translation was made from is kept in Content/_data/translations.tsv, a line for \
            each block. “stamp” says that a translation fits its source as it stands now; from then \
            on “yong check” tells when the source changes.

            Exit status: 0 done, 1 the content has errors, 2 there is no such page or the record \
            cannot be read, 3 the machine refused.
            """,
        subcommands: [Status.self, Diff.self, Stamp.self, Sign.self])

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: "List every page and translation with its state. 列出每一页译文的状态。")

        @OptionGroup var site: ReadingOptions
        @OptionGroup var output: ReportOptions
        @Argument(help: "Pages, such as /city/tianyi/; without one, all. 页面；不写就是全部。")
        var page: [String] = []

        func run() async throws {
            let report = try await TranslationReview(site.reading(), pages: page).run()
            let terminal = Terminal(output)
            if output.json {
                try terminal.write(report.json())
            } else {
                terminal.say(report.diagnostics.filter(\.isError), root: site.root)
                if !report.pages.isEmpty {
                    terminal.print(
                        report.table(in: output.language), to: .standardOutput, terminator: "")
                }
            }
            if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Show what has changed in the source since the stamp. 显示登记之后原文改了什么。",
            discussion: """
                - was in the source, + is there now, = is the translation as it stands.
                """)

        @OptionGroup var site: ReadingOptions
        @OptionGroup var output: ReportOptions
        @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
        var page: [String]

        func run() async throws {
            let report = try await TranslationReview(site.reading(), pages: page).run()
            let terminal = Terminal(output)
            if output.json {
                try terminal.write(report.json())
            } else {
                terminal.say(report.diagnostics.filter(\.isError), root: site.root)
                terminal.print(
                    report.difference(in: output.language), to: .standardOutput, terminator: "")
            }
            if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        }
    }

    struct Stamp: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stamp",
            abstract: "Say that translations fit their sources as they stand. 登记译文与现在的原文一致。")

        @OptionGroup var site: ReadingOptions
        @OptionGroup var speech: SpeechOptions
        @Flag(help: "Stamp every page that has a translation. 登记所有有译文的页面。")
        var all = false
        @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
        var page: [String] = []

        func validate() throws {
            if page.isEmpty != all {
                throw ValidationError(
                    "Name pages, or write --all. 请写页面，或写--all，二者选一。")
            }
        }

        func run() async throws {
            let report = try await TranslationReview(site.reading(), pages: page).run()
            let (written, diagnostics) = report.stamp(root: site.root)
            let terminal = Terminal(speech)
            terminal.say(diagnostics, root: site.root)
            if diagnostics.exitStatus != 0 { throw ExitCode(diagnostics.exitStatus) }
            terminal.say(
                en: written == 1
                    ? "1 translation is stamped" : "\(written) translations are stamped",
                zh: "已登记\(written)份译文")
        }
    }

    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign",
            abstract: "Write a reviewer's name and the day into the front matter. 把审校人和日期写进文件头。",
            discussion: """
                Sign with the name of the person who has read the text. Yong never invents one.
                """)

        @OptionGroup var site: ReadingOptions
        @OptionGroup var speech: SpeechOptions
        @Option(help: "Who has read it. 审校人姓名。")
        var reviewer: String
        @Option(help: "Which text: zh, en …; without it, all of the page. 哪种语言；不写就是全部。")
        var language: String?
        @Option(help: "Which review: first, second or final. 初审、复审或终审。")
        var stage: Stage?
        @Argument(help: "Pages, such as /city/tianyi/. 页面，例如/city/tianyi/。")
        var page: [String]

        enum Stage: String, CaseIterable, ExpressibleByArgument { case first, second, final }

        func validate() throws {
            if reviewer.allSatisfy(\.isWhitespace)
                || reviewer.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
            {
                throw ValidationError("--reviewer takes a name. --reviewer要写姓名。")
            }
        }

        func run() async throws {
            let options = try site.reading()
            let report = await TranslationReview(options, pages: page).run()
            let signature = Signature(
                reviewer: reviewer, stage: stage.flatMap { Signature.Stage(rawValue: $0.rawValue) },
                day: SiteClock(ofSiteAt: site.root).day(options.now))
            let (files, diagnostics) = report.sign(signature, language: language, root: site.root)
            let terminal = Terminal(speech)
            terminal.say(diagnostics, root: site.root)
            for file in files { terminal.say(en: "signed: \(file)", zh: "已签：\(file)") }
            if diagnostics.exitStatus != 0 { throw ExitCode(diagnostics.exitStatus) }
        }
    }
}
