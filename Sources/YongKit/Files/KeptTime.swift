internal import Glibc

/// The time of change of a file that is kept: its fraction of a second is made of what the file holds.
///
/// Whoever writes into the file changes the time, and the fraction is right no longer but once in a
/// thousand million times. So a file need not be read to know that it is as it was kept: it may be
/// published under a second name, and be spoilt there. Where the file system counts in larger steps
/// than nanoseconds, no file is marked, and each is read.
struct KeptTime {
    private let nanoseconds: Int

    /// - Parameter size: a file that lost its end when the machine went off may have its time still.
    init(_ hash: ContentHash, size: Int64) {
        let number = hash.low ^ UInt64(bitPattern: size) &* 0x9E37_79B9_7F4A_7C15
        nanoseconds = Int(number % 1_000_000_000)
    }

    func marks(_ status: FileStatus) -> Bool {
        status.kind == .file && status.modified % 1_000_000_000 == Int64(nanoseconds)
    }

    /// Marks a file that was written; false where the file system does not keep such a time.
    func mark(_ descriptor: CInt) -> Bool {
        let times = [Self.now, timespec(tv_sec: time(nil), tv_nsec: nanoseconds)]
        var status = stat()
        return futimens(descriptor, times) == 0 && fstat(descriptor, &status) == 0
            && marks(FileStatus(status))
    }
}

extension KeptTime {
    /// Remembers that a file was used, in its time of access. False where there is none.
    static func noteUse(of path: String) -> Bool {
        utimensat(AT_FDCWD, path, [now, timespec(tv_sec: 0, tv_nsec: omitted)], 0) == 0
    }

    /// In nanoseconds since 1970.
    static func lastUse(of path: String) -> Int64? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Int64(status.st_atim.tv_sec) * 1_000_000_000 + Int64(status.st_atim.tv_nsec)
    }

    // What Linux calls UTIME_NOW and UTIME_OMIT, which Swift does not show.
    private static var now: timespec { timespec(tv_sec: 0, tv_nsec: (1 << 30) - 1) }
    private static var omitted: Int { (1 << 30) - 2 }
}
