import Foundation

/// A file of cases beside the tests: a line each, columns parted by tabs, `#` before a remark.
struct Table {
    let rows: [[String]]

    init(_ name: String) {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text =
            (try? String(contentsOf: folder.appending(path: "Tables/\(name)"), encoding: .utf8))
            ?? ""
        rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
