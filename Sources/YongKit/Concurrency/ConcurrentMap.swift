internal import CLinux
import Synchronization

extension Array where Element: Sendable {
    /// The results of `change` for every element, in this order, made by at most `jobs` tasks.
    ///
    /// The first error stops the rest. This file is the only place that starts tasks: elements are handed out in
    /// runs, so that a task is asked seldom and an expensive element does not hold the others up.
    ///
    /// - Parameter size: how many elements a run has, where each is as costly as many.
    func concurrentMap<Result: Sendable>(
        jobs: Int, run size: Int? = nil,
        _ change: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        let run = size ?? Swift.max(1, Swift.min(32, count / 64 / Swift.max(1, jobs)))
        let next = NextIndex()
        let work = { @Sendable () async throws -> [(start: Int, results: [Result])] in
            yong_prepare_heap()
            var done: [(start: Int, results: [Result])] = []
            while case let start = next.take(run), start < count {
                try Task.checkCancellation()
                var results: [Result] = []
                results.reserveCapacity(run)
                for element in self[start..<Swift.min(start + run, count)] {
                    results.append(try await change(element))
                }
                done.append((start, results))
            }
            return done
        }
        if jobs <= 1 || count <= 1 { return try await work().flatMap(\.results) }
        return try await withThrowingTaskGroup(of: [(start: Int, results: [Result])].self) {
            group in
            for _ in 0..<Swift.min(jobs, count) { group.addTask(operation: work) }
            var runs: [(start: Int, results: [Result])] = []
            runs.reserveCapacity(count / run + 1)
            for try await part in group { runs += part }
            runs.sort { $0.start < $1.start }
            return runs.flatMap(\.results)
        }
    }
}

extension Array where Element: Sendable {
    /// The same where elements differ much: the heaviest is begun first, so that none is left when all
    /// others are done.
    func concurrentMap<Result: Sendable>(
        jobs: Int, heaviestBy weight: (Element) -> Int,
        _ change: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        let weights = map(weight)
        let order = indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        let changed = try await order.map { self[$0] }.concurrentMap(jobs: jobs, change)
        return zip(order, changed).sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// Two pieces of work, beside one another where there is more than one job.
func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () async throws -> First,
    and second: @escaping @Sendable () async throws -> Second
) async throws -> (First, Second) {
    guard jobs > 1 else { return (try await first(), try await second()) }
    async let other = second()
    return (try await first(), try await other)
}

/// Cuts `0..<count` into ranges of at most `size`, for work that is too small for a task of its own.
func ranges(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
}

/// Hands out indices, each once.
private final class NextIndex: Sendable {
    private let value = Atomic<Int>(0)

    func take(_ count: Int) -> Int {
        value.wrappingAdd(count, ordering: .relaxed).oldValue
    }
}
