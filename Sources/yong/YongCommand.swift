import ArgumentParser
internal import Foundation
internal import YongKit

@main
struct YongCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yong",
        abstract: "Builds bilingual sites from Markdown. 用Markdown生成双语网站。",
        version: Yong.version,
        subcommands: [
            NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            FixCommand.self, TranslationCommand.self, SheetCommand.self, DueCommand.self,
            CampaignCommand.self, ShareCommand.self, ReviewCommand.self, PictureCommand.self,
            MarkdownCommand.self,
        ])

    static func main() async {
        openStandardStreams()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            // A command that is typed wrong ends with our own number, not with BSD's 64.
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            try? FileHandle.standardError.write(
                contentsOf: Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(FailureCause.configuration.rawValue)
        }
    }
}

/// Gives a closed standard stream to `/dev/null`: otherwise the first file that is opened would take
/// its number, and messages would be written into that file.
private func openStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
        // The lowest free number, which is this one, is what `open` returns.
        _ = open("/dev/null", O_RDWR)
    }
}
