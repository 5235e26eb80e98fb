import Foundation

/// What the parts of one run took, in seconds, in their order.
struct PartTimes {
    var parts: [(name: String, seconds: Double)]

    /// Reads what the floor prints: a name and a number a line.
    init(lines: String) {
        parts = lines.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let seconds = Double(words[1]) else { return nil }
            return (String(words[0]), seconds)
        }
    }

    /// Reads what `yong build --json --stats` prints.
    init(json: String) throws {
        struct Stage: Decodable {
            let name: String
            let seconds: Double
        }
        struct Statistics: Decodable {
            let stages: [Stage]
        }
        let statistics = try JSONDecoder().decode(Statistics.self, from: Data(json.utf8))
        parts = statistics.stages.map { ($0.name, $0.seconds) }
    }
}

extension [PartTimes] {
    /// The least that each part took: the run in which it was disturbed least.
    var least: [(name: String, seconds: Double)] {
        guard let first else { return [] }
        return first.parts.map { part in
            let all = flatMap(\.parts).filter { $0.name == part.name }.map(\.seconds)
            return (part.name, all.min() ?? part.seconds)
        }
    }
}
