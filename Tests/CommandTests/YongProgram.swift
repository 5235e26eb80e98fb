import Foundation

/// The built program, run as an editor runs it.
struct YongProgram {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Starts the program in a folder and waits for it.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        program: URL? = nil
    ) throws -> Outcome {
        let process = try start(
            arguments, in: folder, environment: environment, program: program)
        // Both pipes are small files, so neither can fill up and stop the program.
        process.process.waitUntilExit()
        return Outcome(
            status: process.process.terminationStatus,
            output: try String(contentsOf: process.output, encoding: .utf8),
            errors: try String(contentsOf: process.errors, encoding: .utf8))
    }

    /// Runs a line of the shell, in which `$YONG` is the program.
    static func runInShell(_ line: String, in folder: URL) throws -> Outcome {
        try run(
            ["-c", line], in: folder, environment: ["YONG": executable.path],
            program: URL(fileURLWithPath: "/bin/sh"))
    }

    static func start(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        program: URL? = nil
    ) throws -> (process: Process, output: URL, errors: URL) {
        let process = Process()
        process.executableURL = program ?? executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        variables["LANG"] = "en_GB.UTF-8"
        variables["LC_ALL"] = nil
        process.environment = variables.merging(environment) { $1 }
        let files = ["out", "err"].map {
            FileManager.default.temporaryDirectory.appendingPathComponent(
                "yong-\($0)-\(UUID().uuidString)")
        }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        return (process, files[0], files[1])
    }

    /// Beside the test bundle, where the package manager puts both.
    static var executable: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("yong")
    }
}

/// A copy of the golden site in a folder of its own, deleted afterwards.
final class SiteCopy {
    let folder: URL

    init(_ name: String = "whole") throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("GoldenTests")
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-site-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: tests.appendingPathComponent("Sites/\(name)/Content"),
            to: folder.appendingPathComponent("Content"))
        try FileManager.default.copyItem(
            at: tests.appendingPathComponent("Theme"), to: folder.appendingPathComponent("Theme"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// Every published file with its bytes.
    func published(_ output: String = "Public") throws -> [String: Data] {
        let root = folder.appendingPathComponent(output)
        var found: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
        {
            let url = root.appendingPathComponent(path)
            if let data = try? Data(contentsOf: url) { found[path] = data }
        }
        return found
    }

    func modified(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(
            atPath: folder.appendingPathComponent(path).path)[.modificationDate] as? Date
    }
}
