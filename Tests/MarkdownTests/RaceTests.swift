import Foundation
import Testing

/// Parsing on many threads: cmark-gfm alone gives wrong pages, we do not.
struct RaceTests {
    @Test func parsingInParallelGivesTheSamePages() throws {
        #expect(try wrongPages("cured") == 0)
    }

    /// If this fails, the test above proves nothing: the race is not seen on this machine.
    @Test func theSameTextsGoWrongWithoutTheCure() throws {
        var wrong = 0
        for _ in 0..<20 where wrong == 0 { wrong = try wrongPages("uncured") }
        #expect(wrong > 0)
    }

    /// What the program beside the test bundle counts.
    private func wrongPages(_ mode: String) throws -> Int {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: bundle).deletingLastPathComponent()
            .appendingPathComponent("markdown-race")
        process.arguments = [mode]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
