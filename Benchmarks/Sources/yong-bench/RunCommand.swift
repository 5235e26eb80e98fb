import ArgumentParser
import Floor
import Foundation

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Builds the sample with yong, the floor and Hugo in turn and prints the medians.",
        discussion: """
            Run it from the top of the repository. All children inherit the processors of this \
            program: `taskset -c 0,1 yong-bench run` measures on two.
            """)

    @OptionGroup var sample: SampleOptions

    @Option(help: "How often each is run; medians are printed.")
    var rounds = 3

    @Option(help: "The yong to measure. [default: a release build of this repository]")
    var yong: String?

    @Option(help: "The Hugo to measure. [default: the one on the PATH]")
    var hugo: String?

    @Option(help: "The theme of yong's site.")
    var theme = "Theme"

    @Option(help: "Where the sites are built: a file system in memory.")
    var scratch = "/dev/shm"

    @Flag(help: "Leave out Hugo.")
    var withoutHugo = false

    @Flag(help: "Leave out yong: the floor then writes what Hugo wrote.")
    var withoutYong = false

    @Flag(help: "Build a site of ten times the pages with yong as well.")
    var growth = false

    @Flag(help: "Leave the folder of the sites for a look.")
    var keep = false

    func run() async throws {
        let race = Race(
            yong: withoutYong ? nil : try yong.map(absolute) ?? Self.buildYong(),
            hugo: withoutHugo ? nil : try hugo ?? HugoProgram.find(on: environment("PATH")),
            theme: absolute(theme), rounds: rounds,
            workers: ProcessInfo.processInfo.activeProcessorCount)
        let report = try measure(race, sample)
        print(report.text)
        if growth {
            var larger = sample
            larger.pages *= 10
            var alone = race
            alone.hugo = nil
            alone.rounds = 1
            print(Growth(from: report.results, to: try measure(alone, larger).results).text)
        }
    }
}

extension RunCommand {
    private func measure(_ race: Race, _ sample: SampleOptions) throws -> Report {
        let root = scratch + "/yong-bench-\(ProcessInfo.processInfo.processIdentifier)"
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
        return try race.run(on: course)
    }

    private func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).path
    }

    private func environment(_ name: String) -> String {
        ProcessInfo.processInfo.environment[name] ?? ""
    }

    private static func ownPath() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    private static func buildYong() throws -> String {
        let build = Process()
        build.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        build.arguments = ["swift", "build", "-c", "release", "--product", "yong"]
        try build.run()
        build.waitUntilExit()
        guard build.terminationStatus == 0 else { throw ExitCode(build.terminationStatus) }
        return URL(fileURLWithPath: ".build/release/yong").path
    }
}
