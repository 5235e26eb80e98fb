import Foundation
import Testing

@testable import Traffic

/// Lines and tables that nobody wrote: nothing crashes, and every line is counted.
struct FuzzTests {
    private static let lines = [
        "203.0.113.9 - - [10/Oct/2026:13:55:36 +0800] \"GET /zh/?utm_source=a HTTP/1.1\" 200 5 \"http://a.b@c/\" \"F\"",
        "a.example:443 2001:db8::7 - x [9/Oct/2026:13:55:36 +0800] \"GET http://e.x/zh/ HTTP/2\" 404 5 \"-\" \"\\\"\"",
        "[9/Jun/2026:01:58:09 +0800] 203.0.113.9 - 12 \"-\" \"GET http://e.x/\" 200 1 2 MISS \"F\" \"t\"",
        "{\"ts\":1791611736.5,\"request\":{\"method\":\"GET\",\"uri\":\"/zh/\",\"headers\":{\"Referer\":[\"http://a/\"],"
            + "\"User-Agent\":[\"F\\\"\"]}},\"status\":200}",
    ]

    @Test(arguments: 0..<4 as Range<UInt64>)
    func linesThatAreBroken(_ seed: UInt64) async throws {
        var numbers = Numbers(state: seed)
        var log: [UInt8] = []
        for _ in 0..<1500 {
            var line = Array(Self.lines[numbers.below(Self.lines.count)].utf8)
            for _ in 0..<numbers.below(6) {
                let place = numbers.below(line.count)
                switch numbers.below(4) {
                case 0: line[place] = UInt8(numbers.below(256))
                case 1: line.remove(at: place)
                case 2: line.insert(Array("\"[]{}/: \\%?".utf8)[numbers.below(11)], at: place)
                default: line.removeLast(numbers.below(line.count - 1))
                }
                if line.count < 2 { line = [0x5B, 0x22] }
            }
            log += line + [0x0A]
        }
        let (counts, _) = try await SmallSite.review(log)
        #expect(counts.lines > 1000)
        #expect(counts.outcomes.reduce(0, +) == counts.lines)
        #expect(counts.reads.reduce(0) { $0 + $1.count } == counts[.read])
        _ = ReviewFiles(SmallSite.report(counts), isChinese: true)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func tablesThatAreBroken(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        let table = Array("笔记标题,观看量\n\"天,\n一\",1.2万\n看城,＝3\n".utf8)
        for _ in 0..<300 {
            var bytes = table
            for _ in 0..<numbers.below(8) {
                bytes[numbers.below(bytes.count)] = UInt8(numbers.below(256))
            }
            let file = ExportFile("a.csv", bytes, formats: ExportFormat.known)
            #expect(file.rows.count < 6)
        }
    }

    private struct Numbers {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, limit)
        }
    }
}

/// The samples beside the documentation say that they are, and can be read.
struct SampleFileTests {
    private static let folder = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }.appendingPathComponent("Documentation/Samples")

    @Test(arguments: ["access.log", "rednote.csv", "wechat.csv"])
    func eachSaysWhatItIs(_ name: String) throws {
        let text = try String(
            contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.prefix(200).contains("样例"))
    }

    @Test func theLogIsOneAndTheExportsAreKnown() async throws {
        let log = Array(try Data(contentsOf: Self.folder.appendingPathComponent("access.log")))
        let (counts, file) = try await SmallSite.review(log)
        #expect(counts.lines > 50)
        #expect(file.faults.isEmpty)
        for name in ["rednote", "wechat"] {
            let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).csv"))
            let table = ExportFile(name, Array(bytes), formats: ExportFormat.known)
            #expect(table.format?.id == name)
            #expect(table.rows.count > 3)
        }
    }
}
