import Glibc
import Testing

@testable import YongKit

@Suite("A build that ends badly")
struct WriteKilledTests {
    /// Enough files for the exchange to take a while: all say the same word.
    private static func pages(_ word: String) -> [String: String] {
        var pages = [String: String]()
        for index in 0..<200 {
            pages["zh/\(index % 20)/\(index)/index.html"] = word
        }
        pages["only-\(word)/index.html"] = word
        return pages
    }

    @Test("leaves the output wholly old or wholly new when it is killed", arguments: 0..<16)
    func killed(moment: Int) async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages("old"))
        let root = site.root
        // The alarm ends the process like a kill: at once, and with no code of ours run.
        await #expect(processExitsWith: .signal(SIGALRM)) { [root = root as String, moment] in
            let site = TemporarySite(existing: root)
            // Half of them strike anywhere, half while the exchange and what follows it run.
            let strikesExchange = moment % 2 == 1
            if !strikesExchange { killThisProcess(afterMicroseconds: 2_000 + moment * 2_000) }
            for word in ["new", "old", "new", "old"] {
                try await site.build(Self.pages(word)) { folder, left, right in
                    if strikesExchange { killThisProcess(afterMicroseconds: moment * 2_000) }
                    return OutputWriter.exchange(folder, left, right)
                }
            }
            while true { pause() }
        }
        let tree = try site.tree()
        #expect(tree == Self.pages("old") || tree == Self.pages("new"))
        try await site.build(Self.pages("new"))
        #expect(try site.tree() == Self.pages("new"))
        #expect(try site.stages().isEmpty)
    }

    @Test("leaves the output as it was when the disk is full")
    func full() async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages("old"))
        let root = site.root
        await #expect(processExitsWith: .success) { [root = root as String] in
            // A limit on the size of files fails a write half-way, as a full disk does.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 50_000, rlim_max: 50_000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let site = TemporarySite(existing: root)
            var pages = Self.pages("new")
            pages["big/index.html"] = String(repeating: "大", count: 100_000)
            let error = await #expect(throws: WriteError.self) { try await site.build(pages) }
            #expect(error == .write(path: "big/index.html", code: EFBIG))
        }
        #expect(try site.tree() == Self.pages("old"))
        #expect(try site.stages().isEmpty)
    }
}

private func killThisProcess(afterMicroseconds delay: Int) {
    var timer = itimerval()
    timer.it_value.tv_usec = delay
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
}

/// Real mounts, where the kernel lets us make them: what refuses the exchange in practice.
@Suite("An output that cannot be exchanged", .enabled(if: Mount.isPermitted))
struct WriteMountTests {
    @Test(
        "is written file by file when it is a mount point, also below a read-only folder",
        arguments: [
            (false, EBUSY), (true, EROFS),
        ])
    func mountPoint(isReadOnly: Bool, code: CInt) async throws {
        let site = try TemporarySite(["Content", "Theme", "disk"])
        let disk = try Mount(site.root + "/disk")
        mkdir(disk.path + "/out", 0o777)
        let inner = try Mount(disk.path + "/out")
        if isReadOnly { try disk.makeReadOnly() }
        let folder = try site.folder(inner.path)
        for (pages, kept) in [(["assets/a.css": "1", "x/y": "1"], 0), (["assets/a.css": "1"], 1)] {
            let lock = try await BuildLock.acquire(folder)
            let writer = try OutputWriter(folder, previous: nil)
            let outputs = try pages.map { try writer.put($0, Array($1.utf8)) }
            let report = try await writer.finish(outputs, jobs: 2)
            lock.release()
            guard case .fileByFile(let found) = report.method else {
                Issue.record("\(report.method)")
                return
            }
            #expect(found == code || (found == EXDEV && !isReadOnly))
            #expect(report.kept == kept)
            #expect(try site.tree("disk/out") == pages)
            for output in report.outputs {
                let status = try FileStatus(path: inner.path + "/" + output.path)
                #expect(status.inode == output.inode)
            }
        }
        #expect(try listFolder(inner.path).map(\.name) == ["assets"])
        #expect(try listFolder(disk.path).map(\.name) == ["out"])
    }

    @Test("fails with the path when the disk has no room, and is as it was")
    func noRoom() async throws {
        let site = try TemporarySite(["Content", "Theme", "disk"])
        let disk = try Mount(site.root + "/disk")
        let folder = try site.folder(disk.path + "/out")
        let lock = try await BuildLock.acquire(folder)
        var writer = try OutputWriter(folder, previous: nil)
        _ = try await writer.finish([writer.put("a", [1])], jobs: 1)
        writer = try OutputWriter(folder, previous: nil)
        let large = [UInt8](repeating: 65, count: 1 << 20)
        let error = #expect(throws: WriteError.self) { try writer.put("big", large) }
        #expect(error == .write(path: "big", code: ENOSPC))
        writer.discard()
        lock.release()
        #expect(try site.tree("disk/out") == ["a": "\u{1}"])
        #expect(try listFolder(disk.path).map(\.name) == ["out"])
    }
}

/// A small file system in memory, gone with the value.
private struct Mount: ~Copyable {
    let path: String

    init(_ path: String) throws {
        guard mount("tmpfs", path, "tmpfs", 0, "size=256k") == 0 else {
            throw FileError(path: path, code: errno)
        }
        self.path = path
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    func makeReadOnly() throws {
        let flags = UInt(MS_REMOUNT | MS_RDONLY)
        guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else {
            throw FileError(path: path, code: errno)
        }
    }

    static let isPermitted: Bool = {
        guard let site = try? TemporarySite(["disk"]) else { return false }
        return (try? Mount(site.root + "/disk")) != nil
    }()
}
