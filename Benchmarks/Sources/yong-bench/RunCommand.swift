import ArgumentParser
import Foundation

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Builds the sample with yong, the floor and Hugo in turn and prints the medians.",
        discussion: """
            Run it from the top of the repository. All children inherit the processors of this \
            program: `taskset -c 0,1 yong-bench run` measures on two.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var programs: ProgramOptions

    @Option(help: "How often each is run; medians are printed.")
    var rounds = 3

    @Option(help: "Another theme for yong's site. [default: one that prints what Hugo's prints]")
    var theme: String?

    @Flag(help: "Leave out Hugo.")
    var withoutHugo = false

    @Flag(help: "Leave out yong: the floor then writes what Hugo wrote.")
    var withoutYong = false

    @Flag(help: "Run Hugo once more in each round without related pages, which yong still prints.")
    var hugoWithoutRelated = false

    @Flag(help: "Leave out the preview.")
    var withoutPreview = false

    @Flag(help: "Build a site of ten times the pages with yong as well.")
    var growth = false

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds is 1 or more") }
    }

    func run() throws {
        let race = Race(
            yong: withoutYong ? nil : try programs.findYong(),
            hugo: withoutHugo ? nil : try programs.findHugo(),
            hugoWithoutRelated: hugoWithoutRelated, theme: theme.map(ProgramOptions.absolute),
            rounds: rounds, workers: ProcessInfo.processInfo.activeProcessorCount)
        let report = try programs.onScratch(sample, race.run)
        print(report.text)
        if let yong = race.yong, !withoutPreview {
            print("\n" + (try PreviewCourse(sample: sample, programs: programs).table(with: yong)))
        }
        if growth {
            var larger = sample
            larger.pages *= 10
            let results = try programs.onScratch(larger, race.runAlone)
            print(Growth(from: report.results, to: results).text)
        }
    }
}
