import Glibc
import Testing

@testable import YongKit

@Suite("What was costly to make")
struct ByteCacheTests {
    let site: TemporarySite
    let key = ContentHash("a photograph, 480 wide")

    init() throws { site = try TemporarySite() }

    private var cache: ByteCache { ByteCache(siteRoot: site.root) }

    @Test("is made once, and kept for the next build")
    func isMadeOnce() throws {
        #expect(try cache.bytes(key) { Array("pixels".utf8) } == Array("pixels".utf8))
        let again = try cache.bytes(key) {
            Issue.record("made a second time")
            return []
        }
        #expect(again == Array("pixels".utf8))
        #expect(try readFile(site.root + "/.yong/.gitignore").bytes == Array("*\n".utf8))
    }

    @Test("is found as a file with its hash, for whoever copies it")
    func isAFile() throws {
        #expect(cache.entry(key) == nil)
        try cache.keep(Array("pixels".utf8), for: key)
        let entry = try #require(cache.entry(key))
        #expect(entry.hash == ContentHash("pixels"))
        #expect(try readFile(entry.path).bytes == Array("pixels".utf8))
        #expect(cache.entry(ContentHash("another")) == nil)
    }

    @Test("is made again when its file is not whole")
    func halfAFileIsNotUsed() throws {
        try cache.keep(Array("pixels".utf8), for: key)
        #expect(truncate(try #require(cache.entry(key)).path, 3) == 0)
        #expect(try cache.bytes(key) { Array("pixels".utf8) } == Array("pixels".utf8))
        #expect(try readFile(#require(cache.entry(key)).path).bytes == Array("pixels".utf8))
    }

    @Test("is known to be as it was kept, until somebody writes into it")
    func isAsKept() throws {
        #expect(try cache.keep(Array("pixels".utf8), for: key).isAsKept)
        let entry = try #require(cache.entry(key))
        #expect(entry.isAsKept)
        let file = open(entry.path, O_WRONLY)
        #expect(Glibc.write(file, "PIXELS", 6) == 6)
        close(file)
        let spoilt = try #require(cache.entry(key))
        #expect(spoilt.hash == entry.hash)
        #expect(!spoilt.isAsKept)
        try cache.keep(Array("pixels".utf8), for: key)
        #expect(try #require(cache.entry(key)).isAsKept)
        #expect(truncate(entry.path, 3) == 0)
        #expect(try !#require(cache.entry(key)).isAsKept)
    }

    @Test("has the rights of a published file")
    func rights() throws {
        try cache.keep(Array("pixels".utf8), for: key)
        try site.write("page.html", "page")
        var (kept, page) = (stat(), stat())
        #expect(stat(try #require(cache.entry(key)).path, &kept) == 0)
        #expect(stat(site.root + "/page.html", &page) == 0)
        #expect(kept.st_mode == page.st_mode)
    }

    @Test("is not kept when it could not be made")
    func aMistakeIsNotKept() throws {
        #expect(throws: FileError.self) {
            try cache.bytes(key) { throw FileError(path: "photo.jpg", code: EIO) }
        }
        #expect(cache.entry(key) == nil)
    }

    @Test("goes when no page uses it any more, with what a killed build left")
    func theUnusedGo() throws {
        let other = ContentHash("an old photograph")
        try cache.keep(Array("old".utf8), for: other)
        try cache.keep(Array("pixels".utf8), for: key)
        try site.write(".yong/pictures/.new-abcdef", "half")
        try makeOld()
        let start = FileStatus.clock()
        let cache = cache
        let hold = ByteCache.Hold(cache)
        #expect(cache.entry(key) != nil)
        #expect(cache.prune(unusedSince: start, holding: hold) == 2)
        #expect(self.cache.entry(key) != nil)
        #expect(self.cache.entry(other) == nil)
    }

    @Test("stays as long as another build may use it")
    func othersKeepTheirs() throws {
        try cache.keep(Array("old".utf8), for: key)
        try makeOld()
        let other = ByteCache.Hold(cache)
        let own = ByteCache.Hold(cache)
        #expect(cache.prune(unusedSince: FileStatus.clock(), holding: own) == 0)
        _ = consume other
        #expect(cache.prune(unusedSince: FileStatus.clock(), holding: own) == 1)
    }

    @Test("of kits goes when nobody used it for a week")
    func oldKits() throws {
        let other = ContentHash("other")
        try cache.keep(Array("old".utf8), for: key)
        try makeOld(hours: 8 * 24)
        try cache.keep(Array("new".utf8), for: other)
        let hold = ByteCache.Hold(cache)
        #expect(cache.pruneOld(holding: hold) == 1)
        #expect(self.cache.entry(key) == nil)
        #expect(self.cache.entry(other) != nil)
        try makeOld(hours: 6 * 24)
        #expect(cache.pruneOld(holding: hold) == 0)
    }

    /// As if the last build had been a while ago.
    private func makeOld(hours: Int = 1) throws {
        let hourAgo = timespec(tv_sec: time(nil) - 3600 * hours, tv_nsec: 0)
        for entry in try listFolder(cache.folder) {
            utimensat(AT_FDCWD, "\(cache.folder)/\(entry.name)", [hourAgo, hourAgo], 0)
        }
    }
}
