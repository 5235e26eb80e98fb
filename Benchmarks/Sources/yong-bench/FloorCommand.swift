import ArgumentParser
import Floor

struct FloorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "floor",
        abstract: "Reads CONTENT, parses and renders its Markdown, writes files shaped like LIKE.")

    @Argument(help: "The folder of Markdown.")
    var content: String

    @Argument(help: "A built site, whose names and sizes are written again.")
    var like: String

    @Argument(help: "The folder to write to, which must not exist.")
    var output: String

    @Option(help: "Threads.")
    var jobs = 2

    func run() async throws {
        let shape = try OutputShape(of: like)
        let floor = Floor(content: content, shape: shape, output: output, workers: jobs)
        let times = try await floor.run()
        for (name, duration) in times.parts {
            print(name, duration.seconds)
        }
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
