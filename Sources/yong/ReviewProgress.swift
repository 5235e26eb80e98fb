internal import Synchronization

/// How many lines a review has read.
final class ReviewProgress: Sendable {
    private let count = Atomic<Int>(0)

    var lines: Int {
        get { count.load(ordering: .relaxed) }
        set { count.store(newValue, ordering: .relaxed) }
    }
}
