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
            var command = try commandAsTyped()
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

extension YongCommand {
    /// A build that is typed right is read without looking at all other commands. Whatever else is typed,
    /// and whatever is wrong with it, the whole tree says.
    private static func commandAsTyped() throws -> any ParsableCommand {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == BuildCommand.configuration.commandName {
            // What nearly every build needs, whatever is typed behind it: one processor would wait meanwhile.
            Task.detached { Build.lookAround() }
            if let build = try? BuildCommand.parse(Array(arguments.dropFirst())) { return build }
        }
        return try parseAsRoot()
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
