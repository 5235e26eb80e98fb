internal import Synchronization

/// Reads the logs of web servers and counts what was read on a site.
package struct LogReview: Sendable {
    private let frame: TallyFrame
    private let jobs: Int

    /// - Parameters:
    ///   - days: the days that are looked at, by the site's clock; nil for no end.
    ///   - jobs: how many cores to use.
    package init(_ site: SitePages, from: Int? = nil, to: Int? = nil, jobs: Int) {
        let first = from ?? -1_000_000
        frame = TallyFrame(site, days: first...max(first, to ?? 1_000_000))
        self.jobs = max(1, jobs)
    }

    /// How one file went.
    package struct File: Sendable {
        package let path: String
        package internal(set) var lines = 0
        /// Whether any of them is a line of a log.
        package internal(set) var hasEntries = false
        /// The first lines that could not be read.
        package internal(set) var faults: [(line: Int, fault: LineFault)] = []
        package internal(set) var ending = Ending.whole
    }

    package enum Ending: Sendable, Equatable {
        case whole, cutOff, damaged
        case packed(String)
        case refused(code: Int32)
    }

    /// - Parameter progress: told how many lines have been read so far.
    package func run(
        _ paths: [String], progress: @Sendable (Int) -> Void = { _ in }
    ) async -> (counts: TrafficCounts, files: [File]) {
        let lanes = (0..<jobs).map { _ in Lane(frame) }
        var files: [File] = []
        var lines = 0
        for path in paths {
            let file = await read(path, lanes) { progress(lines + $0) }
            lines += file.lines
            files.append(file)
        }
        var counts = TrafficCounts(campaigns: frame.campaigns)
        for lane in lanes { counts.add(lane.counts) }
        return (counts, files)
    }

    private func read(_ path: String, _ lanes: [Lane], progress: (Int) -> Void) async -> File {
        var file = File(path: path)
        let blocks: LogBlocks
        do throws(ByteSource.Refusal) {
            blocks = LogBlocks(try ByteSource(path))
        } catch {
            file.ending = .refused(code: error.code)
            return file
        }
        let round = lanes.count * 4
        var current = blocks.next(round)
        while !current.isEmpty, !Task.isCancelled {
            // While the lanes count, the next blocks are read, and unpacked where they are packed.
            async let following = blocks.next(round)
            let reports = await Lane.count(current, lanes)
            for (block, report) in zip(current, reports) {
                for number in 0..<block.longLinesBefore where file.faults.count < 5 {
                    file.faults.append((file.lines + number + 1, .length))
                }
                file.lines += block.longLinesBefore
                for fault in report.faults where file.faults.count < 5 {
                    file.faults.append((file.lines + fault.line, fault.fault))
                }
                file.lines += report.lines
                if report.entries > 0 { file.hasEntries = true }
            }
            progress(file.lines)
            current = await following
        }
        file.ending =
            switch blocks.ending {
            case .whole: .whole
            case .cutOff: .cutOff
            case .damaged: .damaged
            case .packed(let name): .packed(name)
            case .refused(let code): .refused(code: code)
            }
        return file
    }
}

/// Counts for itself, so that no lane waits for another.
private final class Lane: Sendable {
    private let tally: Mutex<Tally>

    init(_ frame: TallyFrame) { tally = Mutex(Tally(frame)) }

    var counts: TrafficCounts { tally.withLock(\.counts) }

    func count(_ block: LogBlock) -> BlockReport {
        tally.withLock { tally in
            for _ in 0..<block.longLinesBefore { tally.countLongLine() }
            return tally.count(block)
        }
    }

    /// Shares blocks out to lanes; the reports are in the order of the blocks.
    static func count(_ blocks: [LogBlock], _ lanes: [Lane]) async -> [BlockReport] {
        let shared = SharedIndex()
        return await withTaskGroup(of: [(Int, BlockReport)].self) { group in
            for lane in lanes.prefix(blocks.count) {
                group.addTask {
                    var reports: [(Int, BlockReport)] = []
                    while case let index = shared.take(), index < blocks.count {
                        reports.append((index, lane.count(blocks[index])))
                    }
                    return reports
                }
            }
            var reports = [BlockReport](repeating: BlockReport(), count: blocks.count)
            for await part in group {
                for (index, report) in part { reports[index] = report }
            }
            return reports
        }
    }
}

/// Hands out indices, each once.
private final class SharedIndex: Sendable {
    private let value = Atomic<Int>(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
