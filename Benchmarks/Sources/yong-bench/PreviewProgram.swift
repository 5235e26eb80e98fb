import Foundation

/// `yong serve` in a site's folder, for as long as it is measured.
final class PreviewProgram {
    /// From the start of the program until its first page was there.
    let firstPage: Duration
    let port: UInt16
    private let process = Process()

    /// - Parameter path: the page that is asked for first.
    init(_ yong: String, site: String, path: String) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: yong)
        process.arguments = ["serve", "--site", site, "--port", "0", "--lang", "en"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        var said = Data()
        var found: UInt16?
        while found == nil {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw PreviewFailure("yong serve ended at once") }
            said += piece
            found = Self.port(in: String(decoding: said, as: UTF8.self))
        }
        port = found ?? 0
        _ = try EventStream(port: port, target: path).page()
        firstPage = ContinuousClock.now - start
        // Whatever else it says must not fill the pipe.
        output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    }

    deinit {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
    }

    /// Processor time so far, in hundredths of a second.
    var ticks: Int {
        let text = Self.ofProcess(process.processIdentifier, "stat")
        // Behind the name, which may hold anything, in brackets.
        let words = text.split(separator: ")").last?.split(separator: " ") ?? []
        return words.count > 12 ? (Int(words[11]) ?? 0) + (Int(words[12]) ?? 0) : 0
    }

    var peakMegabytes: Double {
        let text = Self.ofProcess(process.processIdentifier, "status")
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1e3
    }

    /// Waits until it has looked at all pages and uses no processor time.
    func settle() {
        var before = -1
        while case let now = ticks, now != before {
            before = now
            Thread.sleep(forTimeInterval: 1)
        }
    }
}

struct PreviewFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension PreviewProgram {
    /// `http://localhost:8080/  (Ctrl-C ends it)`
    private static func port(in text: String) -> UInt16? {
        guard text.contains("Ctrl-C"), let start = text.range(of: "http://") else { return nil }
        return text[start.upperBound...].split(separator: "/").first?.split(separator: ":").last
            .flatMap { UInt16($0) }
    }

    private static func ofProcess(_ process: Int32, _ file: String) -> String {
        (try? String(contentsOfFile: "/proc/\(process)/\(file)", encoding: .utf8)) ?? ""
    }
}
