internal import CLinux
internal import Glibc

/// Watches folders by inotify, on a thread of its own.
struct InotifyWatch {
    enum End { case stopped, watchesExhausted }

    private let watcher: Watcher
    private let descriptor: CInt
    /// The path below the root of each folder that is watched.
    private var paths: [CInt: String] = [:]
    private var changes = Changes()
    /// Files that are being written, and will be closed.
    private var unfinished: Set<String> = []
    private var isExhausted = false

    /// Saves come in bursts: a rename, a backup, a second file.
    private static let quiet: CInt = 4
    /// An editor that has begun to write closes the file soon.
    private static let patience: CInt = 40
    private static let longestBurst = Duration.milliseconds(250)

    /// Nil when Linux has no more of them. Everything below the folders is watched when this returns.
    init?(_ watcher: Watcher) {
        self.watcher = watcher
        descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        watchEverything()
        if isExhausted {
            close(descriptor)
            return nil
        }
    }

    /// Whether Linux is told of changes on the file system of a folder: not of those that are made
    /// elsewhere, on a network or outside of a virtual machine.
    static func reaches(_ path: String) -> Bool {
        let foreign: Set<Int64> = [
            0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x786F_4256,
            0x7461_636F,
        ]
        return !foreign.contains(yong_file_system(path))
    }

    mutating func run() -> End {
        defer { close(descriptor) }
        let clock = ContinuousClock()
        var burst: ContinuousClock.Instant?
        while !isExhausted {
            var entries = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: watcher.stop.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            let wait = changes.isEmpty ? -1 : unfinished.isEmpty ? Self.quiet : Self.patience
            let count = poll(&entries, 2, wait)
            if entries[1].revents != 0 { return .stopped }
            if count > 0 {
                read()
                if burst == nil, !changes.isEmpty { burst = clock.now }
            }
            let isLong = burst.map { clock.now - $0 > Self.longestBurst } ?? false
            if count == 0 || isLong {
                watcher.report(changes)
                changes = Changes()
                unfinished = []
                burst = nil
            }
        }
        watcher.report(Changes(isIncomplete: true))
        return .watchesExhausted
    }
}

extension InotifyWatch {
    private static let mask =
        UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE)
        | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR)
        | UInt32(IN_EXCL_UNLINK)

    private mutating func watchEverything() {
        // In the root only the coming and going of the folders counts.
        let ofRoot = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
        let number = inotify_add_watch(
            descriptor, watcher.root, ofRoot | UInt32(IN_MOVED_FROM) | UInt32(IN_ONLYDIR))
        if number >= 0 { paths[number] = "" }
        watcher.folders.forEach { watch($0) }
    }

    /// Watches a folder and those in it; first the folder, so that nothing new in it is missed.
    private mutating func watch(_ path: String) {
        var rest = [path]
        while let path = rest.popLast() {
            let number = inotify_add_watch(descriptor, watcher.root + "/" + path, Self.mask)
            guard number >= 0 else {
                if errno == ENOSPC || errno == ENOMEM { isExhausted = true }
                continue
            }
            paths[number] = path
            for entry in FolderNames.list(watcher.root + "/" + path)
            where entry.isFolder && !Watcher.isHidden(entry.name) {
                rest.append(path + "/" + entry.name)
            }
        }
    }

    /// A folder that went elsewhere is no longer watched under its former name.
    private mutating func forget(_ path: String) {
        for (number, known) in paths where known == path || known.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, number)
            paths[number] = nil
        }
    }

    private mutating func read() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let length = Glibc.read(descriptor, &buffer, buffer.count)
            guard length > 0 else { return }
            var start = 0
            // `struct inotify_event`: watch, mask, cookie, length of the name, the name.
            while start + 16 <= length {
                let (number, mask, size) = buffer.withUnsafeBytes { bytes in
                    (
                        bytes.loadUnaligned(fromByteOffset: start, as: CInt.self),
                        bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self),
                        Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
                    )
                }
                let name = buffer[(start + 16)..<(start + 16 + size)].prefix { $0 != 0 }
                start += 16 + size
                note(number, mask, String(decoding: name, as: UTF8.self))
            }
        }
    }

    private mutating func note(_ number: CInt, _ mask: UInt32, _ name: String) {
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
            // Folders may have come and gone unseen.
            changes.isIncomplete = true
            for number in paths.keys { inotify_rm_watch(descriptor, number) }
            paths = [:]
            watchEverything()
            return
        }
        guard mask & UInt32(IN_IGNORED) == 0 else {
            paths[number] = nil
            return
        }
        guard let folder = paths[number], !name.isEmpty, !Watcher.isHidden(name) else { return }
        if folder.isEmpty, !watcher.folders.contains(name) { return }
        let path = folder.isEmpty ? name : folder + "/" + name
        if mask & UInt32(IN_ISDIR) != 0 {
            if mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0 { forget(path) }
            if mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { watch(path) }
        } else if mask & UInt32(IN_MODIFY | IN_CREATE) != 0 {
            unfinished.insert(path)
        } else if mask & UInt32(IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) != 0 {
            unfinished.remove(path)
        }
        changes.paths.insert(path)
    }
}
