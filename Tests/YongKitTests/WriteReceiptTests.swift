import Glibc
import Testing

@testable import YongKit

@Suite("The receipt")
struct WriteReceiptTests {
    /// Makes a site with a receipt, changes something, and asks whether a build is due.
    private func currency(
        now: Int64 = 100, options: String = "options",
        after change: (TemporarySite) throws -> Void
    ) async throws -> Receipt.Currency {
        let site = try TemporarySite(["Content", "Content/city", "Theme"])
        try site.write("Content/city/zh.md", "你好")
        try site.write("Content/site.yml", "title: x")
        let report = try await site.build(["index.html": "gate", "zh/index.html": "甲"])
        let folder = try site.folder()
        let validity = Receipt.Validity(from: 50, until: 200)
        try site.receipt(outputs: report.outputs, validity: validity).write(to: folder)
        try change(site)
        let receipt = try #require(Receipt(of: folder))
        let found = try await receipt.currency(
            in: folder, now: now, fingerprint: ContentHash(options), jobs: 2)
        if case .touched(let fresh) = found {
            // Writing it must spare the next build the second look.
            try await expectCurrent(fresh, folder)
        }
        return found
    }

    private func expectCurrent(_ receipt: Receipt, _ folder: OutputFolder) async throws {
        let later = Receipt(
            fingerprint: receipt.fingerprint, startedAt: receipt.startedAt + 1_000_000_000,
            validity: receipt.validity, records: receipt.records, inputCount: receipt.inputCount,
            folderCount: receipt.folderCount, paths: receipt.paths)
        try later.write(to: folder)
        let read = try #require(Receipt(of: folder))
        let again = try await read.currency(
            in: folder, now: 100, fingerprint: receipt.fingerprint, jobs: 1)
        guard case .current = again else {
            Issue.record("still \(again)")
            return
        }
    }

    private func staleness(_ currency: Receipt.Currency) -> Receipt.Staleness? {
        guard case .stale(let reason) = currency else { return nil }
        return reason
    }

    @Test("is current while nothing changes")
    func current() async throws {
        guard case .current = try await currency(after: { _ in }) else {
            Issue.record("not current")
            return
        }
    }

    @Test(
        "survives touched files and the hidden files of editors",
        arguments: [
            "Content/city/zh.md", "Content/city", "Content/city/.zh.md.swp",
        ])
    func touched(path: String) async throws {
        let found = try await currency { site in
            if path.hasSuffix("swp") {
                try site.write(path, "draft")
            } else {
                utimensat(AT_FDCWD, "\(site.root)/\(path)", nil, 0)
            }
        }
        guard case .touched = found else {
            Issue.record("\(found)")
            return
        }
    }

    @Test(
        "asks for a build after an edit",
        arguments: [
            ("Content/city/zh.md", "你们", Receipt.Staleness.input("Content/city/zh.md")),
            ("Content/city/zh.md", "", .input("Content/city/zh.md")),
            ("Content/city/en.md", "new", .folder("Content/city")),
            ("Content/.nojekyll", "", .folder("Content")),
            ("Content/new/zh.md", "new", .folder("Content")),
            ("Public/zh/index.html", "乙", .output("zh/index.html")),
        ])
    func edited(path: String, text: String, expected: Receipt.Staleness) async throws {
        let found = try await currency { try $0.write(path, text) }
        #expect(staleness(found) == expected)
    }

    @Test(
        "asks for a build after something went away",
        arguments: [
            ("Content/city/zh.md", Receipt.Staleness.input("Content/city/zh.md")),
            ("Public/zh/index.html", .output("zh/index.html")),
            ("Public", .output(".")),
        ])
    func removed(path: String, expected: Receipt.Staleness) async throws {
        let found = try await currency { site in
            rename("\(site.root)/\(path)", "\(site.root)/away")
        }
        #expect(staleness(found) == expected)
    }

    @Test("asks for a build with other options")
    func options() async throws {
        #expect(staleness(try await currency(options: "drafts") { _ in }) == .otherOptions)
    }

    @Test(
        "asks for a build when a page appears, and when time is turned back",
        arguments: [
            (49, true), (50, false), (199, false), (200, true),
        ])
    func instants(now: Int64, isStale: Bool) async throws {
        let found = try await currency(now: now) { _ in }
        #expect((staleness(found) == .otherInstant) == isStale)
    }

    @Test("does not trust the times of a file that was written while the build began")
    func sameTick() async throws {
        let site = try TemporarySite()
        let report = try await site.build(["a": "1"])
        try site.write("Content/zh.md", "after")
        let status = try site.status("Content/zh.md")
        let receipt = Receipt(
            startedAt: status.modified, fingerprint: ContentHash("options"),
            validity: .init(from: 0, until: nil),
            inputs: [.init(path: "Content/zh.md", status: status, hash: ContentHash("befor"))],
            folders: [], outputs: report.outputs)
        let found = try await receipt.currency(
            in: site.folder(), now: 1, fingerprint: receipt.fingerprint, jobs: 1)
        #expect(staleness(found) == .input("Content/zh.md"))
    }

    @Test("that is torn at any length, or has any byte changed, is no receipt")
    func damaged() async throws {
        let site = try TemporarySite()
        try site.write("Content/zh.md", "你好")
        try await site.build(["index.html": "gate"])
        let folder = try site.folder()
        let bytes = try readFile(folder.receiptPath).bytes
        #expect(Receipt(of: folder) != nil)
        for length in bytes.indices {
            try replaceFile(folder.receiptPath, with: Array(bytes[..<length]))
            #expect(Receipt(of: folder) == nil, "torn at \(length)")
            var flipped = bytes
            flipped[length] ^= 0x41
            try replaceFile(folder.receiptPath, with: flipped)
            #expect(Receipt(of: folder) == nil, "changed at \(length)")
        }
        try replaceFile(folder.receiptPath, with: bytes + [0])
        #expect(Receipt(of: folder) == nil)
        #expect(try await site.build(["index.html": "gate"]).method == .untouched)
    }

    @Test("spares the reading of a large file that did not change")
    func known() async throws {
        let site = try TemporarySite()
        try site.write("Content/cat.jpg", "meow")
        let status = try site.status("Content/cat.jpg")
        let known = KnownInputs(try site.receipt())
        #expect(known.hash(of: "Content/cat.jpg", status) == ContentHash("meow"))
        try site.write("Content/cat.jpg", "meow!")
        #expect(known.hash(of: "Content/cat.jpg", try site.status("Content/cat.jpg")) == nil)
        #expect(known.hash(of: "Content/dog.jpg", status) == nil)
    }
}
