import Floor
import Foundation

/// Who is measured, and how often.
struct Race {
    let yong: String?
    let hugo: String?
    let hugoWithoutRelated: Bool
    /// Another theme for yong's site than the one that prints what Hugo's does.
    let theme: String?
    let rounds: Int
    let workers: Int

    /// Runs everybody in turn, so that a slow minute of the machine is shared by all.
    func run(on course: Course) throws -> Report {
        var report = Report(results: Results(pages: course.sample.pages), workers: workers)
        report.sample = try course.generate(withHugo: hugo != nil)
        if let hugo { report.hugoVersion = try HugoProgram.version(of: hugo) }
        if let yong {
            try prepare(yong, on: course)
            // Not counted: it fills the caches of the file system and shows what the floor writes.
            _ = try course.buildWithYong(yong, fresh: true)
            report.outputs["yong"] = try OutputShape(of: course.yongOutput).size
        }
        if let hugo {
            _ = try course.buildWithHugo(hugo)
            report.outputs["Hugo"] = try OutputShape(of: course.hugoOutput).size
        }
        for _ in 0..<rounds { try runOnce(on: course, &report.results) }
        report.loads.append(Self.load)
        if let yong { try measureParts(with: yong, on: course, &report) }
        report.chinese = try ChineseCost(site: course.yongSite, rounds: max(9, rounds))
        return report
    }

    /// Builds a larger site with yong alone.
    func runAlone(on course: Course) throws -> Results {
        var results = Results(pages: course.sample.pages)
        guard let yong else { return results }
        _ = try course.generate(withHugo: false)
        try prepare(yong, on: course)
        for _ in 0..<rounds { results.cold.append(try course.buildWithYong(yong, fresh: true)) }
        return results
    }

    private func prepare(_ yong: String, on course: Course) throws {
        if let theme {
            try course.use(theme: theme)
        } else {
            try course.completeTheme(with: yong)
        }
    }

    private func runOnce(on course: Course, _ results: inout Results) throws {
        if let yong {
            results.cold.append(try course.buildWithYong(yong, fresh: true))
            results.again.append(try course.buildWithYong(yong, fresh: false))
            results.check.append(try course.checkWithYong(yong))
        }
        if yong != nil || hugo != nil {
            let like = yong != nil ? course.yongOutput : course.hugoOutput
            results.floor.append(try course.runFloor(like: like, workers: workers))
        }
        if let hugo {
            results.hugo.append(try course.buildWithHugo(hugo))
            if hugoWithoutRelated {
                results.hugoWithoutRelated.append(
                    try course.buildWithHugo(hugo, related: false))
            }
        }
    }

    /// Where the time goes, with one worker: there the clock shows what a core does.
    private func measureParts(
        with yong: String, on course: Course, _ report: inout Report
    ) throws {
        for _ in 0..<max(3, rounds) {
            let build = try course.buildWithYong(
                yong, fresh: true, extra: ["--json", "--stats", "--jobs", "1"])
            report.stages.append(try PartTimes(json: build.output))
            let floor = try course.runFloor(like: course.yongOutput, workers: 1)
            report.floorParts.append(PartTimes(lines: floor.output))
        }
    }

    /// How many programs wanted a processor in the last minute, these included.
    static var load: Double {
        var loads = [0.0, 0.0, 0.0]
        return getloadavg(&loads, 3) > 0 ? loads[0] : 0
    }
}

/// Every run of a race.
struct Results {
    let pages: Int
    var cold: [Measurement] = []
    var again: [Measurement] = []
    /// `yong check`.
    var check: [Measurement] = []
    var floor: [Measurement] = []
    var hugo: [Measurement] = []
    var hugoWithoutRelated: [Measurement] = []
}

extension OutputShape {
    fileprivate var size: (files: Int, bytes: Int) { (files.count, bytes) }
}
