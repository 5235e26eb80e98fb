import Foundation
import Testing

@testable import YongKit

/// Every command and option of the program is explained, and no other.
struct DocumentationCommandsTests {
    private let page = "Documentation/Commands.md"

    @Test func commandsAndTheirOptions() throws {
        let commands = try Self.commands()
        #expect(commands.contains { $0.commandName == "build" })
        try expectDocumented(page, "## All commands", commands.map { "yong \($0.commandName)" })
        for command in commands {
            try expectDocumented(page, "## yong \(command.commandName)", command.options)
        }
    }

    @Test func exitStatuses() throws {
        let causes = (0...9).filter { $0 == 0 || FailureCause(rawValue: $0) != nil }
        try expectDocumented(page, "## Exit status", causes.map(String.init) + ["130", "143"])
    }
}

extension DocumentationCommandsTests {
    private struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// As they are typed; those that every command has are explained once, and those of its
        /// parts with the command.
        var options: [String] {
            let parts = (subcommands ?? []).filter { $0.commandName != "help" }
            return own + parts.flatMap(\.options)
        }

        private var own: [String] {
            (arguments ?? []).compactMap { argument in
                let name =
                    argument.names?.first { $0.kind == "long" }?.name
                    ?? (argument.kind == "positional" ? argument.valueName : nil)
                guard let name, !["help", "version"].contains(name) else { return nil }
                return argument.kind == "positional" ? name : "--\(name)"
            }
        }
    }

    private struct Argument: Decodable {
        let kind: String
        let valueName: String?
        let names: [Name]?
    }

    private struct Name: Decodable {
        let kind: String
        let name: String
    }

    private struct Dump: Decodable { let command: Command }

    /// What the program beside the test bundle says of itself.
    private static func commands() throws -> [Command] {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: bundle).deletingLastPathComponent()
            .appendingPathComponent("yong")
        process.arguments = ["--experimental-dump-help"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let program = try JSONDecoder().decode(Dump.self, from: data).command
        return (program.subcommands ?? []).filter { $0.commandName != "help" }
    }
}
