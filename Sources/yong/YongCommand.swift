import ArgumentParser
internal import YongKit

@main
struct YongCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yong",
        abstract: "Builds bilingual sites from Markdown. 用Markdown生成双语网站。",
        version: Yong.version,
        subcommands: [BuildCommand.self])
}
