internal import Foundation
internal import YongKit

/// The folder of a report: outside of what is published, and holding nothing else.
struct ReviewFolder: Sendable {
    /// Absolute.
    let path: String
    private let shown: String
    private let root: String

    init(_ out: String, root: String) {
        self.root = root
        shown = out
        path =
            URL(fileURLWithPath: out, relativeTo: URL(fileURLWithPath: root + "/"))
            .standardizedFileURL.resolvingSymlinksInPath().path
    }

    /// Why nothing may be written there.
    var refusal: Message? {
        for own in ["Public", "Content", "Theme"] {
            let folder = URL(fileURLWithPath: root + "/" + own).resolvingSymlinksInPath().path
            if path == folder || path.hasPrefix(folder + "/") {
                return .reviewFolder(shown, own: own)
            }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let isOurs =
            names.isEmpty || names.contains("review.json")
            || names.allSatisfy { $0.hasPrefix("sample") }
        return isOurs ? nil : .reviewFolder(shown, own: nil)
    }

    /// Writes the files of a report, and takes away those of an earlier one.
    func write(_ files: [(name: String, bytes: [UInt8])], keeping samples: Bool)
        throws(WriteFailure)
    {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where name.hasSuffix(".csv") || name == "sample.log" {
            if samples, name.hasPrefix("sample") { continue }
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
        for file in files { try write(file.name, file.bytes) }
    }

    func write(_ name: String, _ bytes: [UInt8]) throws(WriteFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
        } catch {
            throw WriteFailure(message: .reviewUnwritable(shown + "/" + name))
        }
    }
}

struct WriteFailure: Error {
    let message: Message
}
