internal import Glibc
import Synchronization

/// What was costly to make, kept below `.yong` by a key that covers everything it was made of.
///
/// A name says the key and the hash of the bytes: what was half written when the machine went off
/// is not taken for whole. Looked at once, when the value is made; what is kept later by others is
/// made again, with the same bytes.
///
/// A file's time of change says the same once more, so that nobody has to read it: see `KeptTime`. When
/// it was last used, its time of access says.
package struct ByteCache: Sendable {
    package let folder: String
    private let names: [ContentHash: ContentHash]

    /// One thing that is kept.
    package struct Entry: Sendable {
        /// Absolute.
        package let path: String
        package let hash: ContentHash
        /// Whether nobody has written into the file: its bytes are those of the hash.
        package let isAsKept: Bool
    }

    /// - Parameter name: of the folder inside `.yong`.
    package init(siteRoot: String, name: String = "pictures") {
        folder = "\(siteRoot)/.yong/\(name)"
        var names: [ContentHash: ContentHash] = [:]
        let entries = (try? listFolder(folder)) ?? []
        names.reserveCapacity(entries.count)
        for entry in entries {
            guard let (key, hash) = Self.parts(of: entry) else { continue }
            names[key] = hash
        }
        self.names = names
    }

    /// What is kept for a key; asking counts as a use. A file that is used unread has to be held
    /// against the hash by whoever copies it.
    package func entry(_ key: ContentHash) -> Entry? {
        guard let hash = names[key] else { return nil }
        let path = path(key, hash)
        // A file that went away is not there.
        guard let status = try? FileStatus(path: path), KeptTime.noteUse(of: path) else {
            return nil
        }
        return Entry(
            path: path, hash: hash, isAsKept: KeptTime(hash, size: status.size).marks(status))
    }

    /// The bytes of a key: those that are kept, or else those that `make` gives, kept from now on.
    package func bytes(_ key: ContentHash, make: () throws -> [UInt8]) throws -> [UInt8] {
        if let entry = entry(key), let bytes = (try? readFile(entry.path))?.bytes {
            if ContentHash(bytes) == entry.hash { return bytes }
            unlink(entry.path)
        }
        let bytes = try make()
        try keep(bytes, for: key)
        return bytes
    }

    /// Keeps bytes: all of them or, when that fails, none.
    @discardableResult
    package func keep(_ bytes: [UInt8], for key: ContentHash) throws(WriteError) -> Entry {
        let hash = ContentHash(bytes)
        let path = path(key, hash)
        let (new, descriptor) = try newFile()
        var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
        let isMarked = KeptTime(hash, size: Int64(bytes.count)).mark(descriptor)
        if close(descriptor) != 0, code == 0 { code = errno }
        if code == 0, rename(new, path) != 0 { code = errno }
        guard code == 0 else {
            unlink(new)
            throw .write(path: path, code: code)
        }
        return Entry(path: path, hash: hash, isAsKept: isMarked)
    }

    /// Keeps what somebody writes into a file, which may be larger than the memory.
    ///
    /// - Parameter fill: false when it is not worth keeping.
    func keep(
        for key: ContentHash, filledBy fill: (_ descriptor: CInt) throws -> Bool
    ) throws -> Entry? {
        let (new, descriptor) = try newFile()
        var isKept = false
        defer { if !isKept { unlink(new) } }
        let isWhole: Bool
        do {
            isWhole = try fill(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw WriteError.write(path: folder, code: errno) }
        guard isWhole else { return nil }
        let hash = try hashFile(new)
        let path = path(key, hash)
        guard rename(new, path) == 0 else { throw WriteError.write(path: path, code: errno) }
        isKept = true
        return Entry(path: path, hash: hash, isAsKept: false)
    }

    /// Two tasks may make the same: each writes a file of its own.
    private func newFile() throws(WriteError) -> (path: String, descriptor: CInt) {
        while true {
            let number = Self.newFiles.wrappingAdd(1, ordering: .relaxed).newValue
            let path = "\(folder)/\(Self.newPrefix)\(getpid())-\(number)"
            // With the rights of a published file: it may become one.
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            let descriptor = open(path, flags, 0o666)
            if descriptor >= 0 { return (path, descriptor) }
            switch errno {
            case ENOENT: try makeFolder()
            // Left by a process that was killed.
            case EEXIST: continue
            default: throw .write(path: folder, code: errno)
            }
        }
    }

    private static let newFiles = Atomic<Int>(0)
}

extension ByteCache {
    /// Removes every file that is not what its name says: what was half written when the machine
    /// went off.
    package func removeDamaged() {
        for entry in (try? listFolder(folder)) ?? [] {
            guard let (_, hash) = Self.parts(of: entry) else { continue }
            let path = "\(folder)/\(entry.name)"
            if (try? hashFile(path)) != hash { unlink(path) }
        }
    }

    /// Removes what was last used before `start`, in nanoseconds since 1970 by `FileStatus.clock()`,
    /// unless another build is at work, which may be about to use it. Returns how many went.
    @discardableResult
    package func prune(unusedSince start: Int64, holding hold: borrowing Hold) -> Int {
        guard hold.isOnlyOne else { return 0 }
        var count = 0
        for entry in (try? listFolder(folder)) ?? [] {
            guard Self.parts(of: entry) != nil || entry.name.hasPrefix(Self.newPrefix)
            else { continue }
            let path = "\(folder)/\(entry.name)"
            guard let used = KeptTime.lastUse(of: path), used < start else { continue }
            if unlink(path) == 0 { count += 1 }
        }
        return count
    }

    /// What was drawn for kits, which is another one for every language, look and channel: no run uses
    /// all of it.
    package static func drawn(siteRoot: String) -> ByteCache {
        ByteCache(siteRoot: siteRoot, name: "drawn")
    }

    /// Removes what nobody used for a week.
    @discardableResult
    package func pruneOld(holding hold: borrowing Hold) -> Int {
        prune(unusedSince: FileStatus.clock() - 7 * 86_400 * 1_000_000_000, holding: hold)
    }

    /// Says to other builds that this one uses the cache, until the value goes away.
    package struct Hold: ~Copyable {
        private let descriptor: CInt

        package init(_ cache: ByteCache) {
            descriptor = open(cache.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if descriptor >= 0 { flock(descriptor, LOCK_SH | LOCK_NB) }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        fileprivate var isOnlyOne: Bool {
            descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0
        }
    }

    private static var newPrefix: String { ".new-" }

    private func path(_ key: ContentHash, _ hash: ContentHash) -> String {
        "\(folder)/\(key.hexadecimal)-\(hash.hexadecimal)"
    }

    /// Nil for a name that is not one of ours.
    private static func parts(of entry: FolderEntry) -> (key: ContentHash, hash: ContentHash)? {
        let name = entry.cName.lazy.map { UInt8(bitPattern: $0) }
        guard name.count == 66, name[32] == UInt8(ascii: "-"),
            let key = ContentHash(hexadecimal: name[..<32]),
            let hash = ContentHash(hexadecimal: name[33..<65])
        else { return nil }
        return (key, hash)
    }

    private func makeFolder() throws(WriteError) {
        let state = String(folder.dropLast(folder.lastPathComponent.count + 1))
        if mkdir(state, 0o777) == 0 {
            // Hidden from git by a file of its own.
            try replaceFile("\(state)/.gitignore", with: Array("*\n".utf8))
        } else if errno != EEXIST {
            throw .write(path: state, code: errno)
        }
        if mkdir(folder, 0o777) != 0, errno != EEXIST {
            throw .write(path: folder, code: errno)
        }
    }
}
