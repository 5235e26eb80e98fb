import Foundation
import Testing

/// A page of the documentation, as it lies in the repository.
struct DocumentationPage {
    let url: URL
    let lines: [Substring]

    init(_ name: String) throws {
        url = Self.repository.appendingPathComponent(name)
        lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    static let repository = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }

    /// The lines below a heading, up to the next heading of its level or a higher one.
    func section(_ heading: String) throws -> ArraySlice<Substring> {
        let start = try #require(
            lines.firstIndex { $0 == heading }, "\(url.lastPathComponent) has no “\(heading)”")
        let level = heading.prefix { $0 == "#" }.count
        let end =
            lines[(start + 1)...].firstIndex { line in
                let depth = line.prefix { $0 == "#" }.count
                return depth > 0 && depth <= level && line.dropFirst(depth).hasPrefix(" ")
            } ?? lines.endIndex
        return lines[(start + 1)..<end]
    }

    /// What stands in backquotes at the beginning of each row of the section's tables.
    func rows(_ heading: String) throws -> Set<String> {
        let names = try section(heading).compactMap { line -> String? in
            guard line.hasPrefix("| `") else { return nil }
            return line.dropFirst(3).split(separator: "`").first.map(String.init)
        }
        return Set(names)
    }
}

/// Says which names are in the code and not in the documentation, and which the other way round.
func expectDocumented(
    _ page: String, _ heading: String, _ names: some Sequence<String>,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let rows = try DocumentationPage(page).rows(heading)
    let names = Set(names)
    let place = "\(page), “\(heading)”"
    let missing = names.subtracting(rows).sorted()
    let stale = rows.subtracting(names).sorted()
    #expect(missing.isEmpty, "not in \(place): \(missing)", sourceLocation: sourceLocation)
    #expect(stale.isEmpty, "no longer so in \(place): \(stale)", sourceLocation: sourceLocation)
}
