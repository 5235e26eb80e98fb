import Foundation

/// Yong and GoAccess on one log, by turns.
struct ReviewRace {
    let yong: String
    let site: String
    let log: String
    let small: String
    let root: String
    let rounds: Int
    let lines: Int

    func table() throws -> String {
        let goaccess = Self.find("goaccess")
        var runs: [(name: String, runs: [Measurement])] = [
            ("yong review", []), ("yong review, packed with gzip", []),
            ("yong review, a tenth of the lines", []), ("yong review, one core", []),
            ("GoAccess", []),
        ]
        for _ in 0..<rounds {
            runs[0].runs.append(try review(log))
            if let goaccess { runs[4].runs.append(try report(with: goaccess)) }
            runs[1].runs.append(try review(log + ".gz"))
            runs[2].runs.append(try review(small))
            runs[3].runs.append(try review(log, ["--jobs", "1"]))
        }
        var rows = [
            "| \(lines) lines, \(rounds) rounds, load \(String(format: "%.1f", Race.load)) | wall | CPU | memory |",
            "| --- | ---: | ---: | ---: |",
        ]
        for (name, runs) in runs {
            guard let median = runs.median else { continue }
            rows.append(
                String(
                    format: "| %@ | %.2f s | %.2f s | %.0f MB |", name, median.wall, median.cpu,
                    median.peakMegabytes))
        }
        guard goaccess != nil else {
            return (rows + ["", "There is no goaccess on the PATH to compare with."])
                .joined(separator: "\n")
        }
        rows += ["", "| GoAccess ÷ yong | median | range |", "| --- | ---: | ---: |"]
        for (name, quantity) in [
            ("wall", { (run: Measurement) in run.wall }), ("CPU", { $0.cpu }),
            ("memory", { $0.peakMegabytes }),
        ] {
            // Each round gives a ratio of its own.
            let ratios = zip(runs[4].runs, runs[0].runs).map { quantity($0) / quantity($1) }
                .sorted()
            rows.append(
                String(
                    format: "| %@ | %.1f | %.1f to %.1f |", name, ratios[ratios.count / 2],
                    ratios.first ?? 0, ratios.last ?? 0))
        }
        return rows.joined(separator: "\n")
    }

    private func review(_ log: String, _ more: [String] = []) throws -> Measurement {
        try Child(
            program: yong,
            arguments: ["review", log, "--site", site, "--out", root + "/Review"] + more,
            folder: root
        ).run(outputTo: root + "/yong.out")
    }

    private func report(with goaccess: String) throws -> Measurement {
        try Child(
            program: goaccess,
            arguments: [log, "--log-format=COMBINED", "-o", root + "/goaccess.html"], folder: root
        ).run(outputTo: root + "/goaccess.out")
    }

    /// A program on the PATH.
    private static func find(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
