import Glibc
import Synchronization

/// The least that a generator on cmark-gfm must do: read every source file, parse and render every
/// Markdown text, and write files of the same names and sizes as the site's.
///
/// There are no templates, no front matter, no links and no checks here: what a real build takes
/// longer than this is what those cost.
package struct Floor: Sendable {
    package let content: String
    package let shape: OutputShape
    package let output: String
    package let workers: Int

    package init(content: String, shape: OutputShape, output: String, workers: Int) {
        self.content = content
        self.shape = shape
        self.output = output
        self.workers = workers
    }

    /// Does the work and returns what each part took, in seconds of all workers together.
    package func run() async throws -> FloorTimes {
        let sources = try OutputShape(of: content)
        let parser = ParallelParser()
        var times = try await eachWorker(of: sources.files.count) { range, times in
            for index in range {
                try read(content + "/" + sources.files[index].path, parser, &times)
            }
        }
        try makeFolders()
        let blank = [UInt8](repeating: 0x20, count: shape.files.map(\.size).max() ?? 0)
        times += try await eachWorker(of: shape.files.count) { range, times in
            let start = ContinuousClock.now
            for index in range { try write(shape.files[index], from: blank) }
            times.write += ContinuousClock.now - start
        }
        return times
    }
}

/// Where the floor's time went.
package struct FloorTimes: Sendable {
    package var read = Duration.zero
    package var parse = Duration.zero
    package var render = Duration.zero
    package var write = Duration.zero
    package var htmlBytes = 0

    package var parts: [(name: String, duration: Duration)] {
        [("read", read), ("parse", parse), ("render", render), ("write", write)]
    }

    static func += (left: inout FloorTimes, right: FloorTimes) {
        left.read += right.read
        left.parse += right.parse
        left.render += right.render
        left.write += right.write
        left.htmlBytes += right.htmlBytes
    }
}

extension Floor {
    /// Lets the workers take ranges of the items in turn until none is left.
    private func eachWorker(
        of count: Int, _ body: @escaping @Sendable (Range<Int>, inout FloorTimes) throws -> Void
    ) async throws -> FloorTimes {
        let turn = Turn()
        return try await withThrowingTaskGroup(of: FloorTimes.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    var times = FloorTimes()
                    while let range = turn.next(16, of: count) { try body(range, &times) }
                    return times
                }
            }
            var total = FloorTimes()
            for try await times in group { total += times }
            return total
        }
    }

    private func read(
        _ path: String, _ parser: ParallelParser, _ times: inout FloorTimes
    ) throws {
        let start = ContinuousClock.now
        let file = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard file >= 0, fstat(file, &status) == 0 else { throw FloorError(path) }
        let bytes = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Int(status.st_size), alignment: 16)
        defer { bytes.deallocate() }
        let count = Glibc.read(file, bytes.baseAddress, bytes.count)
        close(file)
        guard count == bytes.count else { throw FloorError(path) }
        times.read += ContinuousClock.now - start

        guard path.hasSuffix(".md") else { return }
        let result = parser.convert(UnsafeRawBufferPointer(bytes))
        times.parse += result.parse
        times.render += result.render
        times.htmlBytes += result.htmlBytes
    }

    private func makeFolders() throws {
        for folder in [""] + shape.folders {
            let path = output + "/" + folder
            guard mkdir(path, 0o755) == 0 else { throw FloorError(path) }
        }
    }

    private func write(_ file: (path: String, size: Int), from blank: [UInt8]) throws {
        let path = output + "/" + file.path
        let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard target >= 0 else { throw FloorError(path) }
        defer { close(target) }
        let count = blank.withUnsafeBytes { Glibc.write(target, $0.baseAddress, file.size) }
        guard count == file.size else { throw FloorError(path) }
    }
}

/// A counter that workers draw ranges from.
private final class Turn: Sendable {
    private let position = Atomic(0)

    func next(_ count: Int, of total: Int) -> Range<Int>? {
        let start = position.wrappingAdd(count, ordering: .relaxed).oldValue
        return start < total ? start..<min(start + count, total) : nil
    }
}
