import ArgumentParser

@main
struct YongBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yong-bench",
        abstract: "Measures yong against Hugo and against the least work that could be done.",
        subcommands: [
            RunCommand.self, PreviewCommand.self, PicturesCommand.self, ReviewCommand.self,
            CompareCommand.self,
            GenerateCommand.self, FloorCommand.self,
        ],
        defaultSubcommand: RunCommand.self)
}

/// What a sample is made from; the same values always give the same bytes.
struct SampleOptions: ParsableArguments {
    @Option(
        help: "Pages of one language each: a page folder holds two, one Chinese and one English.")
    var pages = 10_000

    @Option(help: "The seed of every random number.")
    var seed: UInt64 = 2025

    var folders: Int { pages / 2 }

    func validate() throws {
        guard pages >= 2, pages.isMultiple(of: 2) else {
            throw ValidationError("--pages is an even number, 2 or more")
        }
    }
}
