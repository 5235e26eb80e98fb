import Glibc
import Testing

@testable import YongKit

@Suite("Reading and hashing files")
struct WriteFilesTests {
    @Test("gives every byte, and the hash of the whole", arguments: [0, 1, 131_072, 400_001])
    func whole(size: Int) throws {
        let site = try TemporarySite()
        let text = String(repeating: "a", count: max(0, size - 1)) + (size > 0 ? "z" : "")
        try site.write("Content/file", text)
        let file = try readFile(site.root + "/Content/file")
        #expect(file.bytes == Array(text.utf8))
        #expect(file.status == (try site.status("Content/file")))
        #expect(try hashFile(site.root + "/Content/file") == ContentHash(text))
    }

    @Test("gives files whole whose size Linux does not tell")
    func unsized() throws {
        #expect(try readFile("/proc/self/cmdline").bytes.isEmpty == false)
        #expect(try readFile("/proc/self/status").bytes.last == UInt8(ascii: "\n"))
    }

    @Test(
        "answers for what is no file instead of waiting for it",
        arguments: [
            ("pipe", EINVAL), ("folder", EISDIR), ("missing", ENOENT), ("pipe/x", ENOTDIR),
            ("loop", ELOOP),
        ])
    func notFile(name: String, code: CInt) throws {
        let site = try TemporarySite(["folder"])
        mkfifo(site.root + "/pipe", 0o666)
        symlink("loop", site.root + "/loop")
        let path = site.root + "/" + name
        #expect(throws: FileError(path: path, code: code)) { try readFile(path) }
    }

    @Test("tells two spellings of one character apart")
    func spellings() {
        #expect(ContentHash("caf\u{E9}") != ContentHash("cafe\u{301}"))
    }

    @Test("writes a hash with all its digits")
    func digits() {
        let hash = ContentHash(high: 1, low: 0xAB)
        #expect(hash.hexadecimal == "000000000000000100000000000000ab")
    }

    @Test("lists a folder of more names than one call of Linux returns")
    func listing() throws {
        let site = try TemporarySite()
        let names = (0..<1500).map { "第\($0)页-\(String(repeating: "长", count: 20))" }
        for name in names { try site.write("Content/\(name)", "") }
        symlink("nowhere", site.root + "/Content/link")
        let entries = try listFolder(site.root + "/Content")
        #expect(Set(entries.map(\.name)) == Set(names + ["link"]))
        #expect(entries.filter { $0.kind != .file }.map(\.name) == ["link"])
    }
}

@Suite("Mapping with several workers")
struct ConcurrentMapTests {
    @Test("keeps the order of the input", arguments: [1, 2, 8])
    func order(jobs: Int) async throws {
        let squares = try await Array(0..<500).concurrentMap(jobs: jobs) { number in
            if number % 7 == 0 { await Task.yield() }
            return number * number
        }
        #expect(squares == (0..<500).map { $0 * $0 })
    }

    @Test("throws the error of an element", arguments: [1, 3])
    func failure(jobs: Int) async {
        await #expect(throws: FileError(path: "7", code: 1)) {
            try await Array(0..<50).concurrentMap(jobs: jobs) { number in
                if number == 7 { throw FileError(path: "7", code: 1) }
            }
        }
    }
}
