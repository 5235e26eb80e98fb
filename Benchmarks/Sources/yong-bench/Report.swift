import Foundation

/// The tables that a race ends with, in Markdown.
struct Report {
    var results: Results
    var sample = ""
    var hugoVersion = "Hugo"
    let workers: Int
    /// How busy the machine was before the first round and after the last.
    var loads = [Race.load]
    var outputs: [String: (files: Int, bytes: Int)] = [:]
    /// With one worker.
    var stages: [PartTimes] = []
    var floorParts: [PartTimes] = []
    var chinese: ChineseCost?

    init(results: Results, workers: Int) {
        self.results = results
        self.workers = workers
    }

    var text: String {
        [
            sample + written, runs, ratios,
            table(of: floorParts.least, titled: "floor, one worker"),
            table(of: stages.least, titled: "yong, one worker"), chinese?.text ?? "",
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension Report {
    private var written: String {
        let lines = outputs.sorted { $0.key > $1.key }.map { name, size in
            "\(name) writes \(size.files) files, \(size.bytes) bytes"
        }
        let busy = loads.map { $0.formatted(1) }.joined(separator: " before, ") + " after"
        let conditions =
            "\(workers) processors, \(results.floor.count) rounds, medians; load \(busy)"
        return (lines + [conditions]).joined(separator: "\n")
    }

    private var runs: String {
        let rows = [
            ("yong, cold", results.cold), ("yong, again", results.again),
            ("yong check", results.check), ("floor", results.floor), (hugoVersion, results.hugo),
            ("Hugo without related pages", results.hugoWithoutRelated),
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
        add(
            "Hugo without related pages ÷ yong, CPU", results.hugoWithoutRelated, results.cold,
            .cpu)
        add("Hugo ÷ yong, memory", results.hugo, results.cold, .memory)
        add("yong ÷ floor, wall", results.cold, results.floor, .wall)
        add("yong ÷ floor, CPU", results.cold, results.floor, .cpu)
        add("again ÷ cold, CPU", results.again, results.cold, .cpu)
        add("again ÷ cold, wall", results.again, results.cold, .wall)
        add("check ÷ cold, CPU", results.check, results.cold, .cpu)
        add("check ÷ cold, wall", results.check, results.cold, .wall)
        add("Hugo ÷ floor, CPU", results.hugo, results.floor, .cpu)
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

    private func table(of parts: [(name: String, seconds: Double)], titled title: String) -> String
    {
        guard !parts.isEmpty else { return "" }
        let sum = ("together", parts.reduce(0) { $0 + $1.1 })
        let lines = (parts + [sum]).map { name, seconds in
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
        let cpu = (large.cpu / small.cpu).formatted(1)
        let memory = (large.peakMegabytes / small.peakMegabytes).formatted(1)
        return """

            \(from.pages) → \(to.pages) pages: \(large.wall.formatted(1)) s (× \(time)), \
            \(large.cpu.formatted(1)) s of CPU (× \(cpu)), \
            \(large.peakMegabytes.formatted(0)) MB (× \(memory))
            """
    }
}

extension Double {
    fileprivate func formatted(_ digits: Int) -> String {
        String(format: "%.\(digits)f", self)
    }
}
