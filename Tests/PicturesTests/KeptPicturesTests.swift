import Foundation
import Testing
import YongKit

@testable import Pictures

@Suite("Pictures that were made", .enabled(if: Raster.isAvailable))
struct KeptPicturesTests {
    @Test("are not made again")
    func once() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let first = try site.kept()
        #expect(first.count == 8)
        try site.write("Content/a/en.md", "---\ntitle: B\n---\n\n![Another word](lake.jpg)\n")
        let second = await site.build()
        #expect(second.swap?.added == 0)
        #expect(try site.kept() == first)
        // Without the last build's output nothing is made either.
        let other = await site.build { $0.output = "Elsewhere" }
        #expect(other.exitStatus == 0)
        #expect(try site.kept() == first)
        let third = await site.build { $0.output = "Elsewhere" }
        #expect(third.isCurrent)
    }

    @Test("go when no page shows them any more, and come again when their file changes")
    func unused() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let first = try site.kept()
        try site.write(
            "Content/a/lake.jpg", try Photograph(width: 50, height: 40, isPrivate: false).jpeg())
        #expect(await site.build().exitStatus == 0)
        let second = try site.kept()
        #expect(Set(first.keys).isDisjoint(with: second.keys))
        #expect(second.count == 7)
        for language in ["zh", "en"] {
            try site.write("Content/a/\(language).md", "---\ntitle: A\n---\n\nNothing.\n")
        }
        #expect(await site.build().exitStatus == 0)
        // What was seen of the file stays, as long as the file does.
        #expect(try site.kept().count == 1)
        #expect(!site.files().keys.contains { $0.hasSuffix(".avif") || $0.hasSuffix(".jpg") })
    }

    @Test("stay for the build without drafts when one with drafts has no use for them")
    func drafts() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let first = try site.kept()
        for language in ["zh", "en"] {
            try site.write("Content/a/\(language).md", "---\ntitle: A\n---\n\nNothing.\n")
        }
        #expect(await site.build { $0.includesDrafts = true }.exitStatus == 0)
        #expect(try site.kept() == first)
        #expect(await site.build().exitStatus == 0)
        #expect(try site.kept().count == 1)
    }

    @Test("half made are made again")
    func halfMade() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let before = site.files()
        for name in try site.kept().keys {
            let path = ".yong/pictures/\(name)"
            let bytes = try #require(site.files(".yong/pictures")[name])
            try site.write(path, Array(bytes.prefix(bytes.count / 2)))
        }
        let report = await site.build { $0.output = "Elsewhere" }
        #expect(report.exitStatus == 0)
        #expect(site.files("Elsewhere") == before)
    }

    @Test("are published without being copied, and made again when somebody wrote into them")
    func written() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": Photograph.lake()])
        #expect(await site.build().exitStatus == 0)
        let before = site.files()
        let names = before.keys.filter { $0.hasSuffix(".avif") || $0.hasSuffix(".webp") }
        #expect(names.count == 4)
        let root = site.root
        let kept = try site.kept().keys.map { try inode(".yong/pictures/\($0)", in: root) }
        for name in names {
            #expect(try kept.contains(inode("Public/\(name)", in: root)))
            // As many bytes as before: nothing but the time tells.
            let size = try #require(before[name]).count
            try site.write("Public/\(name)", [UInt8](repeating: 0x20, count: size))
        }
        #expect(await site.build { $0.output = "Elsewhere" }.exitStatus == 0)
        #expect(site.files("Elsewhere") == before)
        #expect(await site.build().exitStatus == 0)
        #expect(site.files() == before)
    }

    private func inode(_ path: String, in root: URL) throws -> Int? {
        let file = root.appendingPathComponent(path).path
        return try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    }
}
