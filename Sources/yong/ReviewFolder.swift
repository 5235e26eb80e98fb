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

    /// What a report on samples was made from.
    static let samples = (
        log: "sample.log", redNote: "sample-rednote.csv", weChat: "sample-wechat.csv"
    )

    /// Writes the files of a report, and takes away the tables of an earlier one: those that its
    /// `review.json` names, and never what somebody put beside them.
    func write(_ files: [(name: String, bytes: [UInt8])], keeping samples: Bool)
        throws(WriteFailure)
    {
        let (log, redNote, weChat) = Self.samples
        for name in formerTables + (samples ? [] : [log, redNote, weChat]) {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
        for file in files { try write(file.name, file.bytes) }
    }

    private var formerTables: [String] {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path + "/review.json")),
            let report = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let tables = report["tables"] as? [String: Any]
        else { return [] }
        return tables.keys.filter { !$0.contains("/") && !$0.contains("\0") }.map { $0 + ".csv" }
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
