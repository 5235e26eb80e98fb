import Foundation

/// The tables that a race ends with, in Markdown.
struct Report {
    var results: Results
    var sample = ""
    var hugoVersion = "Hugo"
    var workers = 0
    var outputs: [String: (files: Int, bytes: Int)] = [:]
    /// What `yong build --json --stats` printed.
    var stages = ""

    var text: String {
        [sample + written, runs, ratios, floorParts, stageTable]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension Report {
    private var written: String {
        let lines = outputs.sorted { $0.key > $1.key }.map { name, size in
            "\(name) writes \(size.files) files, \(size.bytes) bytes"
        }
        let conditions = "\(workers) processors, \(results.floor.count) rounds, medians"
        return (lines + [conditions]).joined(separator: "\n")
    }

    private var runs: String {
        let rows = [
            ("yong, cold", results.cold), ("yong, again", results.again),
            ("floor", results.floor), (hugoVersion, results.hugo),
        ]
        let lines = rows.compactMap { name, runs in
            runs.median.map { run in
                let speed = (Double(results.pages) / run.wall).formatted(0)
                return "| \(name) | \(run.wall.formatted(2)) s | \(run.cpu.formatted(2)) s "
                    + "| \(run.peakMegabytes.formatted(0)) MB | \(speed) |"
            }
        }
        let head = "| | wall | CPU | peak memory | pages/s |\n| --- | ---: | ---: | ---: | ---: |"
        return ([head] + lines).joined(separator: "\n")
    }

    /// Each round gives a ratio of its own; the median of those is less moved by a slow minute than
    /// the ratio of medians.
    private var ratios: String {
        var lines: [String] = []
        func add(_ name: String, _ top: [Measurement], _ bottom: [Measurement], _ unit: Unit) {
            let each = zip(top, bottom).map { unit.of($0) / unit.of($1) }.sorted()
            guard !each.isEmpty else { return }
            let range = "\(each[0].formatted(2)) to \(each[each.count - 1].formatted(2))"
            lines.append("| \(name) | \(each[each.count / 2].formatted(2)) | \(range) |")
        }
        add("Hugo ÷ yong, wall", results.hugo, results.cold, .wall)
        add("Hugo ÷ yong, CPU", results.hugo, results.cold, .cpu)
        add("Hugo ÷ yong, memory", results.hugo, results.cold, .memory)
        add("yong ÷ floor, wall", results.cold, results.floor, .wall)
        add("yong ÷ floor, CPU", results.cold, results.floor, .cpu)
        add("again ÷ cold, wall", results.again, results.cold, .wall)
        add("Hugo ÷ floor, wall", results.hugo, results.floor, .wall)
        let head = "| ratio | median | range |\n| --- | ---: | ---: |"
        return ([head] + lines).joined(separator: "\n")
    }

    private enum Unit {
        case wall, cpu, memory

        func of(_ run: Measurement) -> Double {
            switch self {
            case .wall: run.wall
            case .cpu: run.cpu
            case .memory: run.peakMegabytes
            }
        }
    }

    private var floorParts: String {
        guard let output = results.floor.last?.output else { return "" }
        let parts = output.split(separator: "\n").compactMap { line -> (String, Double)? in
            let words = line.split(separator: " ")
            guard words.count == 2, let seconds = Double(words[1]) else { return nil }
            return (String(words[0]), seconds)
        }
        return table(of: parts, titled: "floor, of all threads together")
    }

    private var stageTable: String {
        struct Stage: Decodable {
            let name: String
            let seconds: Double
        }
        struct Statistics: Decodable {
            let stages: [Stage]
        }
        guard
            let statistics = try? JSONDecoder().decode(Statistics.self, from: Data(stages.utf8))
        else { return "" }
        return table(of: statistics.stages.map { ($0.name, $0.seconds) }, titled: "yong, by stage")
    }

    private func table(of parts: [(String, Double)], titled title: String) -> String {
        let lines = parts.map { name, seconds in
            let each = (seconds / Double(results.pages) * 1e6).formatted(1)
            return "| \(name) | \(seconds.formatted(3)) s | \(each) µs |"
        }
        let head = "| \(title) | | a page |\n| --- | ---: | ---: |"
        return ([head] + lines).joined(separator: "\n")
    }
}

/// What ten times the pages cost.
struct Growth {
    let from: Results
    let to: Results

    init(from: Results, to: Results) {
        self.from = from
        self.to = to
    }

    var text: String {
        guard let small = from.cold.median, let large = to.cold.median else { return "" }
        let time = (large.wall / small.wall).formatted(1)
        let memory = (large.peakMegabytes / small.peakMegabytes).formatted(1)
        return """

            \(from.pages) → \(to.pages) pages: \(large.wall.formatted(1)) s (× \(time)), \
            \(large.peakMegabytes.formatted(0)) MB (× \(memory))
            """
    }
}

extension Double {
    fileprivate func formatted(_ digits: Int) -> String {
        String(format: "%.\(digits)f", self)
    }
}
