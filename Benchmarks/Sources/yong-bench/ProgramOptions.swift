import ArgumentParser
import Foundation

/// Which programs are run, and where.
struct ProgramOptions: ParsableArguments {
    @Option(help: "The yong to use. [default: a release build of this repository]")
    var yong: String?

    @Option(help: "The Hugo to use. [default: the one on the PATH]")
    var hugo: String?

    @Option(help: "Where the sites are built: a file system in memory.")
    var scratch = "/dev/shm"

    @Flag(help: "Leave the folder of the sites for a look.")
    var keep = false

    func findYong() throws -> String {
        try yong.map(Self.absolute) ?? Self.buildYong()
    }

    /// `nil` where there is none.
    func findHugo() throws -> String? {
        try hugo.map(Self.absolute)
            ?? HugoProgram.find(on: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }

    /// Does something with the folders of a measurement, which are gone afterwards.
    func onScratch<Result>(
        _ sample: SampleOptions, _ body: (Course) throws -> Result
    ) throws -> Result {
        let process = ProcessInfo.processInfo.processIdentifier
        let root = scratch + "/yong-bench-\(process)-\(sample.pages)"
        let files = FileManager.default
        try files.createDirectory(atPath: root, withIntermediateDirectories: false)
        let course = Course(root: root, sample: sample, bench: try Self.ownPath())
        defer {
            if keep {
                print("left: \(root)")
            } else {
                try? files.removeItem(atPath: root)
            }
        }
        return try body(course)
    }

    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).path
    }
}

extension ProgramOptions {
    private static func ownPath() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// As everybody builds it.
    private static func buildYong() throws -> String {
        let build = Process()
        build.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        build.arguments = ["make", "--no-print-directory", "program"]
        try build.run()
        build.waitUntilExit()
        guard build.terminationStatus == 0 else { throw ExitCode(build.terminationStatus) }
        return absolute(".build/release/yong")
    }
}
