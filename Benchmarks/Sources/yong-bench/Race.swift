import Floor
import Foundation

/// Who is measured, and how often.
struct Race {
    var yong: String?
    var hugo: String?
    let theme: String
    var rounds: Int
    let workers: Int

    /// Runs everybody in turn, so that a slow minute of the machine is shared by all.
    func run(on course: Course) throws -> Report {
        var report = Report(results: Results(pages: course.sample.pages))
        report.sample = try course.generate()
        report.workers = workers
        if let hugo { report.hugoVersion = try HugoProgram.version(of: hugo) }
        if let yong {
            try FileManager.default.copyItem(atPath: theme, toPath: course.yongSite + "/Theme")
            // Not counted: it fills the caches of the file system and shows what the floor writes.
            _ = try course.buildWithYong(yong, fresh: true)
            report.outputs["yong"] = try OutputShape(of: course.yongOutput).size
        }
        if let hugo {
            _ = try course.buildWithHugo(hugo)
            report.outputs["Hugo"] = try OutputShape(of: course.hugoOutput).size
        }
        for _ in 0..<rounds {
            try runOnce(on: course, &report.results)
        }
        if let yong {
            report.stages = try course.buildWithYong(
                yong, fresh: true, extra: ["--json", "--stats"]
            ).output
        }
        return report
    }

    private func runOnce(on course: Course, _ results: inout Results) throws {
        if let yong {
            results.cold.append(try course.buildWithYong(yong, fresh: true))
            results.again.append(try course.buildWithYong(yong, fresh: false))
        }
        if yong != nil || hugo != nil {
            let like = yong != nil ? course.yongOutput : course.hugoOutput
            results.floor.append(try course.runFloor(like: like, workers: workers))
        }
        if let hugo { results.hugo.append(try course.buildWithHugo(hugo)) }
    }
}

/// Every run of a race.
struct Results {
    let pages: Int
    var cold: [Measurement] = []
    var again: [Measurement] = []
    var floor: [Measurement] = []
    var hugo: [Measurement] = []
}

extension OutputShape {
    fileprivate var size: (files: Int, bytes: Int) { (files.count, bytes) }
}
