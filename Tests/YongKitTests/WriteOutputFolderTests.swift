import Glibc
import Testing

@testable import YongKit

@Suite("The output folder")
struct WriteOutputFolderTests {
    @Test(
        "is refused where building would harm the site or its owner",
        arguments: [
            ("/", WriteError.Refusal.isFileSystemRoot),
            ("ROOT", .isSiteRoot),
            ("ROOT/Content/..", .isSiteRoot),
            ("ROOT/..", .holdsSite("ROOT")),
            ("ROOT/Content", .isInside("Content")),
            ("ROOT/Theme/out/", .isInside("Theme")),
            ("ROOT/alias/out", .isInside("Content")),
            ("ROOT/.yong", .isInside(".yong")),
            ("ROOT/link", .isSymbolicLink),
            ("ROOT/link/", .isSymbolicLink),
            ("ROOT/file", .isNotFolder),
            ("ROOT/home", .isHome),
            ("ROOT/home/me", .isHome),
        ])
    func refusals(path: String, expected: WriteError.Refusal) throws {
        let site = try TemporarySite(["Content", "Theme", "elsewhere", "home", "home/me"])
        symlink("elsewhere", site.root + "/link")
        symlink("Content", site.root + "/alias")
        try site.write("file", "text")
        let home = path.contains("home") ? site.root + "/home/me" : nil
        let path = path.replacing("ROOT", with: site.root)
        let error = #expect(throws: WriteError.self) {
            try OutputFolder(path: path, siteRoot: site.root, home: home)
        }
        guard case .refused(let refusal, _) = error else {
            Issue.record("not a refusal: \(String(describing: error))")
            return
        }
        if case .holdsSite = expected {
            #expect(refusal == .holdsSite(site.root))
        } else {
            #expect(refusal == expected)
        }
    }

    @Test("may lie anywhere else", arguments: ["Public", "./a/../Public/", "new/deep/out", "城市"])
    func acceptance(path: String) async throws {
        let site = try TemporarySite()
        mkdir(site.root + "/a", 0o777)
        let folder = try OutputFolder(path: site.root + "/" + path, siteRoot: site.root)
        let lock = try await BuildLock.acquire(folder)
        let writer = try OutputWriter(folder, previous: nil)
        _ = try await writer.finish([writer.put("index.html", Array("x".utf8))], jobs: 1)
        #expect(try readFile(folder.path + "/index.html").bytes == Array("x".utf8))
        lock.release()
    }

    @Test("with another's files is refused and left alone")
    func foreign() async throws {
        let site = try TemporarySite()
        try site.write("Public/thesis.txt", "years of work")
        let error = await #expect(throws: WriteError.self) { try await site.build(["a": "1"]) }
        #expect(error == .refused(.notOurs(entry: "thesis.txt"), path: try site.folder().path))
        #expect(try site.tree() == ["thesis.txt": "years of work"])
        #expect(try site.stages().isEmpty)
    }

    @Test("with hidden entries alone is taken")
    func hiddenAlone() async throws {
        let site = try TemporarySite()
        try site.write("Public/.gitignore", "*")
        try await site.build(["a": "1"])
        #expect(try site.tree() == ["a": "1", ".gitignore": "*"])
    }

    @Test("that was replaced by hand is refused")
    func replaced() async throws {
        let site = try TemporarySite()
        try await site.build(["a": "1"])
        rename(site.publicPath, site.root + "/old")
        try site.write("Public/mine.txt", "mine")
        await #expect(throws: WriteError.self) { try await site.build(["a": "2"]) }
        #expect(try site.tree() == ["mine.txt": "mine"])
    }

    @Test("that was copied with its site is still ours, and so is one with a stray file")
    func copied() async throws {
        let site = try TemporarySite()
        try await site.build(["zh/a": "1"])
        rename(site.publicPath, site.root + "/old")
        try site.write("Public/zh/a", "1")
        try await site.build(["zh/a": "2"])
        try site.write("Public/stray", "x")
        try await site.build(["zh/a": "3"])
        #expect(try site.tree() == ["zh/a": "3"])
    }

    @Test("keeps what it remembers out of git")
    func ignored() async throws {
        let site = try TemporarySite()
        try await site.build(["a": "1"])
        #expect(try site.tree(".yong")[".gitignore"] == "*\n")
    }
}

@Suite("The build lock")
struct WriteBuildLockTests {
    @Test("names its holder to a second build that waited in vain")
    func held() async throws {
        let site = try TemporarySite()
        let lock = try await BuildLock.acquire(site.folder())
        let error = await #expect(throws: WriteError.self) {
            _ = try await BuildLock.acquire(site.folder(), waitingUpTo: .milliseconds(30))
        }
        let path = try site.folder().statePath + "/lock"
        #expect(error == .locked(process: getpid(), path: path))
        lock.release()
    }

    @Test("is handed on as soon as it is free, after telling whom it waits for")
    func handedOn() async throws {
        let site = try TemporarySite()
        var lock: BuildLock? = try await BuildLock.acquire(site.folder())
        var holders = [Int32?]()
        let second = try await BuildLock.acquire(site.folder()) { holder in
            holders.append(holder)
            lock.take()?.release()
        }
        #expect(holders == [getpid()])
        second.release()
    }

    @Test("ignores what a dead build wrote into its file", arguments: ["", "99999999\n", "猫\0"])
    func stale(content: String) async throws {
        let site = try TemporarySite()
        let folder = try site.folder()
        try folder.makeState()
        try replaceFile(folder.statePath + "/lock", with: Array(content.utf8))
        let lock = try await BuildLock.acquire(folder, waitingUpTo: .zero)
        #expect(try readFile(folder.statePath + "/lock").bytes == Array("\(getpid())\n".utf8))
        lock.release()
    }
}
