internal import Synchronization

/// A page that is open in a browser and is told of changes.
struct OpenPage: Sendable {
    let id: UInt64
    let path: String
    /// What tells the bytes that it shows from others.
    var mark: String
}

/// All pages that are open.
final class OpenPages: Sendable {
    private let pages = Mutex<[UInt64: OpenPage]>([:])

    /// The order in which they were opened.
    var all: [OpenPage] { pages.withLock { $0.values.sorted { $0.id < $1.id } } }

    func add(_ page: OpenPage) { pages.withLock { $0[page.id] = page } }

    func remove(_ id: UInt64) { _ = pages.withLock { $0.removeValue(forKey: id) } }

    /// Notes what a path shows now, and returns the pages that show something else.
    func update(_ path: String, to mark: String) -> [UInt64] {
        pages.withLock { pages in
            let changed = pages.values.filter { $0.path == path && $0.mark != mark }.map(\.id)
            for id in changed { pages[id]?.mark = mark }
            return changed.sorted()
        }
    }

    /// The page that was opened first, when there are so many that a browser, which keeps no more than
    /// six connections to a host, could not ask for anything else.
    func surplus() -> UInt64? {
        pages.withLock { $0.count > 4 ? $0.keys.min() : nil }
    }
}
