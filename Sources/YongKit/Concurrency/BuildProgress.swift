import Synchronization

/// How far a build is: told by its tasks, looked at by whoever shows it.
package final class BuildProgress: Sendable {
    private let expected = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private let expectedPictures = Atomic<Int>(0)
    private let donePictures = Atomic<Int>(0)

    package init() {}

    /// Page folders rendered, and all of them; nothing before they are counted.
    package var pages: (done: Int, all: Int)? {
        let all = expected.load(ordering: .relaxed)
        return all == 0 ? nil : (done.load(ordering: .relaxed), all)
    }

    func expect(_ pages: Int) {
        done.store(0, ordering: .relaxed)
        expected.store(pages, ordering: .relaxed)
    }

    /// Sizes of pictures made, and all of them; nothing before they are counted, and when all are
    /// there already.
    package var pictures: (done: Int, all: Int)? {
        let all = expectedPictures.load(ordering: .relaxed)
        return all == 0 ? nil : (donePictures.load(ordering: .relaxed), all)
    }

    func expectPictures(_ sizes: Int) {
        donePictures.store(0, ordering: .relaxed)
        expectedPictures.store(sizes, ordering: .relaxed)
    }

    func advancePictures() { donePictures.add(1, ordering: .relaxed) }

    func advance() { done.add(1, ordering: .relaxed) }
}
