internal import Glibc

/// What the file system says about one entry, without opening it.
package struct FileStatus: Hashable, Sendable {
    enum Kind: Sendable { case file, folder, symbolicLink, other }

    let kind: Kind
    let size: Int64
    /// When the content changed, in nanoseconds since 1970.
    let modified: Int64
    /// When the content, name, owner or rights changed, in nanoseconds since 1970.
    let changed: Int64
    let inode: UInt64
    let device: UInt64

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
    }

    /// Looks at a path; a relative one begins at `folder`.
    init(
        path: String, in folder: CInt = AT_FDCWD, followsLinks: Bool = true
    ) throws(FileError) {
        var status = stat()
        guard fstatat(folder, path, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
            throw FileError(path: path, code: errno)
        }
        self.init(status)
    }

    /// The time that files get their times from, in nanoseconds since 1970.
    package static func clock() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// What Linux answered about a path.
package struct FileError: Error, Hashable {
    package let path: String
    /// The error number (`ENOENT` …).
    package let code: CInt

    package init(path: String, code: CInt) {
        self.path = path
        self.code = code
    }

    /// Whether the path, or a folder on the way to it, is not there.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
