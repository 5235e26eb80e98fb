import ArgumentParser
internal import Foundation
internal import YongKit

struct PictureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture",
        abstract: "Bring a picture into a page. 把图片放进页面。",
        subcommands: [Add.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Copy a picture beside a page's text, made fit to publish. 把图片放到页面旁边。",
            discussion: """
                Examples:
                  yong picture add ~/Downloads/IMG_2041.HEIC city/tianyi
                  yong picture add 天一阁.jpg /city/tianyi/ --alt-zh 天一阁前的一池水 \
                --alt-en 'The pond before Tianyi Pavilion' --credit 王伟

                The picture gets a name that every machine can write, is made no larger than 3000 \
                pixels, and loses its place, serial number and the like; HEIC becomes JPEG. What it \
                shows and whose it is stands in page.yml, once for all uses; at a terminal both are \
                asked for. Nothing that is there is overwritten.

                Exit status: 0 done, 1 the picture is damaged or no picture of the web, 2 there is \
                no such page, or a description or the credit is missing, 3 the machine refused, 4 it is too large.
                """)

        @Argument(help: "The picture: JPEG, PNG, WebP, AVIF, HEIC, GIF or SVG. 图片文件。")
        var file: String

        @Argument(help: "The page's path in Content, such as city/tianyi. 页面在Content里的路径。")
        var page: String

        @Option(
            name: .customLong("in"),
            help: "The folder of the site; otherwise the present one. 网站所在的文件夹。")
        var folder: String?

        @Option(help: "What it shows, in Chinese. 图片说明（中文）。")
        var altZh: String?

        @Option(help: "What it shows, in English. 图片说明（英文）。")
        var altEn: String?

        @Option(help: "What it shows in another language: fr=Un chat. 其他语言的说明。")
        var alt: [String] = []

        @Option(help: "Whose picture it is; '' for nobody. 图片归谁所有，不署名写''。")
        var credit: String?

        @Option(
            help: """
                What to call it: small Latin letters, digits and hyphens are made of it, as \
                otherwise of the file's own name. 新文件名，自动转成拼音。
                """)
        var name: String?

        @OptionGroup var output: ReportOptions

        func validate() throws {
            for alt in alt where alt.split(separator: "=", maxSplits: 1).count != 2 {
                throw ValidationError("--alt takes fr=Un chat. --alt要写成“语言=说明”。")
            }
        }

        func run() throws {
            var added = AddedPicture(
                root: Self.absolute(folder ?? "."),
                file: URL(fileURLWithPath: file).path, page: page)
            added.alts = ["zh": altZh, "en": altEn].compactMapValues(\.self)
            for alt in alt {
                let parts = alt.split(separator: "=", maxSplits: 1)
                added.alts[String(parts[0])] = String(parts[1])
            }
            added.credit = credit
            added.name = name
            let terminal = Terminal(output)
            if !output.json, !output.quiet { ask(terminal, &added) }
            let report = added.run()
            if output.json {
                try terminal.write(report.json)
            } else {
                terminal.say(report)
            }
            if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        }

        /// What is not known yet, of a person at a terminal.
        private func ask(_ terminal: Terminal, _ added: inout AddedPicture) {
            for language in added.missingAlts() {
                guard
                    let answer = terminal.answer(
                        en: "What does it show, in the language “\(language.code)”?",
                        zh: "图片说明（语言：\(language.code)）：")
                else { return }
                added.alts[language.code] = answer
            }
            if added.credit == nil {
                added.credit = terminal.answer(
                    en: "Whose picture is it? (nothing: nobody is named)", zh: "图片归谁所有（可不填）：")
            }
        }

        /// With links resolved.
        private static func absolute(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        }
    }
}
