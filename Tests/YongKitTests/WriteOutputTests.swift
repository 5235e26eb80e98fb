import Glibc
import Testing

@testable import YongKit

@Suite("Writing the output")
struct WriteOutputTests {
    static let pages = ["index.html": "gate", "zh/a/index.html": "甲", "en/a/index.html": "A"]

    @Test("makes the folder and every file in it")
    func first() async throws {
        let site = try TemporarySite()
        let report = try await site.build(Self.pages)
        #expect(report.method == .atomic)
        #expect(report.added == 3)
        #expect(try site.tree() == Self.pages)
        #expect(try site.stages().isEmpty)
    }

    @Test(
        "touches nothing when nothing differs, with or without the receipt",
        arguments: [true, false])
    func unchanged(usesReceipt: Bool) async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let before = try site.status("Public")
        let page = try site.status("Public/zh/a/index.html")
        let report = try await site.build(Self.pages, usesReceipt: usesReceipt)
        #expect(report.method == .untouched)
        #expect(report.kept == 3)
        #expect(try site.status("Public") == before)
        #expect(try site.status("Public/zh/a/index.html") == page)
        #expect(try site.stages().isEmpty)
    }

    @Test("keeps the file and time of what did not change", arguments: [nil, EINVAL])
    func oneChange(refusal: CInt?) async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let page = try site.status("Public/zh/a/index.html")
        var pages = Self.pages
        pages["en/a/index.html"] = "B"
        pages["en/b/index.html"] = "new"
        let report = try await site.build(pages, exchange: refusing(refusal))
        #expect(report.method == refusal.map { .fileByFile(code: $0) } ?? .atomic)
        #expect((report.added, report.changed, report.kept) == (1, 1, 2))
        #expect(try site.tree() == pages)
        let after = try site.status("Public/zh/a/index.html")
        #expect(after.inode == page.inode)
        #expect(after.modified == page.modified)
        #expect(try site.stages().isEmpty)
        #expect(try await site.build(pages).method == .untouched)
    }

    @Test("removes what is no longer made, and folders that it empties", arguments: [nil, ENOSYS])
    func pruned(refusal: CInt?) async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let report = try await site.build(["index.html": "gate"], exchange: refusing(refusal))
        #expect(report.removed == 2)
        #expect(try site.tree() == ["index.html": "gate"])
        #expect(try listFolder(site.publicPath).map(\.name) == ["index.html"])
    }

    @Test("finds what to remove without the receipt too")
    func prunedWithoutReceipt() async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        try await site.build(["index.html": "gate"], usesReceipt: false)
        #expect(try site.tree() == ["index.html": "gate"])
    }

    @Test(
        "lets a page become a folder, a folder a page, and a link neither", arguments: [nil, EXDEV])
    func kinds(refusal: CInt?) async throws {
        let site = try TemporarySite()
        try await site.build(["a": "file", "b/c/d": "deep", "zh/x": "x", "zh/y": "y"])
        try site.write("elsewhere/x", "x")
        rename(site.publicPath + "/zh", site.root + "/zh")
        symlink("../elsewhere", site.publicPath + "/zh")
        let pages = ["a/b": "1", "b": "2", "zh/x": "x", "zh/y": "z"]
        try await site.build(pages, exchange: refusing(refusal))
        #expect(try site.tree() == pages)
        #expect(try site.tree("elsewhere") == ["x": "x"])
    }

    @Test("carries hidden entries of the top over, but not its own", arguments: [nil, EBUSY])
    func hidden(refusal: CInt?) async throws {
        let site = try TemporarySite()
        try await site.build(["a": "1", ".nojekyll": "", ".well-known/x": "1"])
        try site.write("Public/.git/objects/ab", "blob")
        symlink("objects/ab", site.publicPath + "/.git/HEAD")
        chmod(site.publicPath + "/.git/objects", 0o750)
        let objects = try site.status("Public/.git/objects")
        try await site.build(["a": "2", ".well-known/y": "2"], exchange: refusing(refusal))
        #expect(
            try site.tree() == [
                "a": "2", ".well-known/y": "2", ".git/objects/ab": "blob",
                ".git/HEAD": "-> objects/ab",
            ])
        #expect(try site.status("Public/.git/objects").modified == objects.modified)
        var raw = stat()
        stat(site.publicPath + "/.git/objects", &raw)
        #expect(raw.st_mode & 0o777 == 0o750)
    }

    @Test(
        "mends a file that someone changed, even with its size and receipt", arguments: ["甲2", "乙"])
    func mended(text: String) async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        try site.write("Public/zh/a/index.html", text)
        utimensat(AT_FDCWD, site.publicPath + "/zh/a/index.html", nil, 0)
        try await site.build(Self.pages)
        #expect(try site.tree() == Self.pages)
    }

    @Test("mends a file that was replaced by one of the same size and time")
    func replacedFile() async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let path = site.publicPath + "/zh/a/index.html"
        var raw = stat()
        stat(path, &raw)
        try site.write("other", "乙")
        utimensat(AT_FDCWD, site.root + "/other", [raw.st_atim, raw.st_mtim], 0)
        rename(site.root + "/other", path)
        try await site.build(Self.pages)
        #expect(try site.tree() == Self.pages)
    }

    @Test("copies files, and does not copy what is there already")
    func files() async throws {
        let site = try TemporarySite()
        try site.write("Content/cat.jpg", String(repeating: "喵", count: 100_000))
        let source = site.root + "/Content/cat.jpg"
        func build(known: ContentHash?) async throws -> SwapReport {
            let lock = try await BuildLock.acquire(site.folder())
            let writer = try OutputWriter(site.folder(), previous: nil)
            let output = try writer.putFile("img/cat.jpg", from: source, known: known)
            let report = try await writer.finish([output], jobs: 1)
            lock.release()
            return report
        }
        let first = try await build(known: nil)
        #expect(try hashFile(site.publicPath + "/img/cat.jpg") == first.outputs[0].hash)
        #expect(try await build(known: nil).method == .untouched)
        #expect(try await build(known: first.outputs[0].hash).method == .untouched)
        try site.write("Content/cat.jpg", "meow")
        #expect(try await build(known: nil).changed == 1)
        #expect(try site.tree() == ["img/cat.jpg": "meow"])
    }

    @Test("that is given up leaves the output as it was")
    func discarded() async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let before = try site.status("Public")
        let writer = try OutputWriter(site.folder(), previous: nil)
        _ = try writer.put("index.html", Array("other".utf8))
        let error = #expect(throws: WriteError.self) {
            try writer.putFile("x", from: site.root + "/Content/missing")
        }
        #expect(error == .read(path: site.root + "/Content/missing", code: ENOENT))
        writer.discard()
        #expect(try site.tree() == Self.pages)
        #expect(try site.status("Public") == before)
        #expect(try site.stages().isEmpty)
    }

    @Test("refuses a path that is given twice")
    func twice() async throws {
        let site = try TemporarySite()
        let writer = try OutputWriter(site.folder(), previous: nil)
        _ = try writer.put("a", [1])
        #expect(throws: WriteError.write(path: "a", code: EEXIST)) { try writer.put("a", [2]) }
        writer.discard()
    }

    @Test("clears away what a killed build left")
    func leftovers() async throws {
        let site = try TemporarySite()
        try await site.build(Self.pages)
        let folder = try site.folder()
        let name = Stage.prefix + folder.statePath.suffix(16) + "-1"
        try site.write("\(name)/zh/index.html", "half")
        try site.write("Public/\(Stage.prefix)x/zh/index.html", "half")
        try await site.build(Self.pages)
        #expect(try site.stages().isEmpty)
        #expect(try site.tree() == Self.pages)
    }

    private func refusing(_ code: CInt?) -> (@Sendable (CInt, String, String) -> CInt)? {
        code.map { code in { @Sendable _, _, _ in code } }
    }
}
