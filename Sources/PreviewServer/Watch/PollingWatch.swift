internal import Glibc

/// Looks at every file twice a second, where nobody tells us.
struct PollingWatch {
    private let watcher: Watcher
    private var known: [String: Mark]
    private static let interval: CInt = 500

    init(_ watcher: Watcher) {
        self.watcher = watcher
        known = Self.marks(watcher)
    }

    /// Returns when the watcher is stopped.
    mutating func run() {
        while true {
            var entry = pollfd(fd: watcher.stop.descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, Self.interval) == 0 else { return }
            let marks = Self.marks(watcher)
            let changed = marks.filter { known[$0.key] != $0.value }.keys
            let gone = known.keys.filter { marks[$0] == nil }
            known = marks
            watcher.report(Changes(paths: Set(changed).union(gone)))
        }
    }

    /// What tells one state of a file from another.
    private struct Mark: Equatable {
        let size: Int
        let modified: Int
        let changed: Int
        let inode: UInt64

        static let folder = Mark(size: 0, modified: 0, changed: 0, inode: 0)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func marks(_ watcher: Watcher) -> [String: Mark] {
        var marks: [String: Mark] = [:]
        var rest = watcher.folders.filter { isFolder(watcher.root + "/" + $0) }
        for folder in rest { marks[folder] = .folder }
        while let path = rest.popLast() {
            for entry in FolderNames.list(watcher.root + "/" + path)
            where !Watcher.isHidden(entry.name) {
                let below = path + "/" + entry.name
                if entry.isFolder { rest.append(below) }
                marks[below] = mark(of: watcher.root + "/" + below, isFolder: entry.isFolder)
            }
        }
        return marks
    }

    /// Of a folder only that it is there: what is in it has marks of its own.
    private static func mark(of path: String, isFolder: Bool) -> Mark? {
        if isFolder { return .folder }
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Mark(
            size: Int(status.st_size),
            modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
            changed: status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec,
            inode: UInt64(status.st_ino))
    }
}
