extension Array where Element: Sendable {
    /// Transforms every element, at most `jobs` at a time, and returns the results in input order.
    ///
    /// The first error stops the rest. This is the only place that starts tasks.
    func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        if jobs <= 1 || count <= 1 {
            var results = [Result]()
            results.reserveCapacity(count)
            for element in self { results.append(try await transform(element)) }
            return results
        }
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var next = 0
            func start() {
                guard next < count else { return }
                let (index, element) = (next, self[next])
                group.addTask { (index, try await transform(element)) }
                next += 1
            }
            for _ in 0..<Swift.min(jobs, count) { start() }
            while let (index, result) = try await group.next() {
                results[index] = result
                start()
            }
            return results.compactMap { $0 }
        }
    }
}

/// Cuts `0..<count` into ranges of at most `size`, for work that is too small for a task of its own.
func ranges(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
}
