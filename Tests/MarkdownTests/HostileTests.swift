import Foundation
import Testing

/// Every hostile text is read or refused within two seconds of a processor and 512 MB, by a process
/// that the kernel would end otherwise.
@Suite(.timeLimit(.minutes(10)))
struct HostileTests {
    @Test func everyHostileTextIsReadOrRefused() throws {
        let count = try #require(Int(try Self.output([]).trimmingCharacters(in: .newlines)))
        #expect(count > 150)
        var accepted = 0
        for number in 0..<count {
            let words = try Self.output(["\(number)"]).split(separator: " ").map(String.init)
            try #require(words.count > 4, "number \(number) was ended")
            let name = words[4...].joined(separator: " ")
            #expect(!words[..<2].contains("swollen"), "\(name)")
            // A text of twice the length takes twice as long; what takes next to nothing is not
            // measured.
            if words[1] == "accepted", let half = Double(words[2]), let whole = Double(words[3]) {
                accepted += 1
                #expect(whole < max(0.3, 3.5 * half), "\(name)")
            }
        }
        // If all were refused, nothing would be proved.
        #expect(accepted > count / 3)
    }

    private static func output(_ arguments: [String]) throws -> String {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: bundle).deletingLastPathComponent()
            .appendingPathComponent("markdown-race")
        process.arguments = ["hostile"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
            process.terminationReason == .exit && process.terminationStatus == 0, "\(arguments)")
        return String(decoding: text, as: UTF8.self)
    }
}
