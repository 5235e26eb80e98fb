internal import Foundation

/// The program `hunspell`, which knows how English words are written.
struct SpellingProgram {
    enum Outcome {
        /// Those of the words that it does not know.
        case unknown(Set<String>)
        case isMissing
        case hasNoDictionary
        /// It was started and gave no answer.
        case failed
    }

    /// Asks once for all words.
    static func ask(_ words: [String]) -> Outcome {
        guard let program = path else { return .isMissing }
        let dictionaries = ["en_GB", "en_US"].filter(hasDictionary)
        guard !dictionaries.isEmpty else { return .hasNoDictionary }
        // A file and no pipe: nobody waits for the other to read.
        let input = FileManager.default.temporaryDirectory.appending(
            path: "yong-words-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: input) }
        let text = words.joined(separator: "\n") + "\n"
        guard (try? text.write(to: input, atomically: true, encoding: .utf8)) != nil,
            let reading = try? FileHandle(forReadingFrom: input)
        else { return .failed }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-d", dictionaries.joined(separator: ","), "-i", "utf-8", "-l"]
        process.standardInput = reading
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return .isMissing }
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            return .failed
        }
        return .unknown(
            Set(String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)))
    }

    private static var path: String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { "\($0)/hunspell" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    private static func hasDictionary(_ name: String) -> Bool {
        let folders =
            (ProcessInfo.processInfo.environment["DICPATH"]?.split(separator: ":").map(String.init)
                ?? []) + ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"]
        return folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(name).dic") }
    }
}
