import Foundation
import Testing

/// A file names types of its own room and of those before it, never of those behind it.
struct ArchitectureTests {
    /// The folders of `Sources/YongKit`, in the order in which they may name each other. Nothing is
    /// behind `Build`: the files beside the folders.
    private static let rooms = [
        "Concurrency", "Files", "Model", "Text", "Views", "Load", "Parse", "Resolve", "Plan",
        "Render", "Write", "Check", "Build", "Live", "Report", "New",
    ]

    @Test func everyFolderHasItsPlaceInTheOrder() throws {
        #expect(Set(try SourceFiles.all().map(\.room)) == Set(Self.rooms))
    }

    @Test func noFileNamesTypesOfALaterRoom() throws {
        let files = try SourceFiles.all()
        var earliest: [Substring: Int] = [:]
        for file in files {
            guard let room = Self.rooms.firstIndex(of: file.room) else { continue }
            for type in file.types { earliest[type] = min(earliest[type] ?? room, room) }
        }
        var found: [String] = []
        for file in files {
            guard let room = Self.rooms.firstIndex(of: file.room) else { continue }
            for name in file.names.subtracting(file.ownTypes) {
                guard let other = earliest[name], other > room else { continue }
                found.append("\(file.room)/\(file.name) names \(name) of \(Self.rooms[other])")
            }
        }
        #expect(found.sorted() == [])
    }
}

/// A file of YongKit, as far as its names go.
private struct SourceFiles {
    let room: String
    let name: String
    /// Types that other files may name.
    let types: Set<Substring>
    /// All types declared in it, also those that nobody else sees.
    let ownTypes: Set<Substring>
    /// Everything that begins with a capital letter and is no member of something.
    let names: Set<Substring>

    static func all() throws -> [SourceFiles] {
        let top = DocumentationPage.repository.appendingPathComponent("Sources/YongKit")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: top.path)
        return try paths.filter { $0.hasSuffix(".swift") }.map { path in
            try SourceFiles(
                path, String(contentsOf: top.appendingPathComponent(path), encoding: .utf8))
        }
    }

    private init(_ path: String, _ source: String) {
        let parts = path.split(separator: "/")
        room = parts.count == 1 ? "Build" : String(parts[0])
        name = parts.last.map(String.init) ?? path
        // Comments and texts may name what they like; multi-line texts hold no Swift of ours.
        let code = source.replacing(#/"""[\s\S]*?"""/#, with: "")
            .replacing(#/"(\\.|[^"\\\n])*"/#, with: "").replacing(#///.*/#, with: "")
        let declaration =
            #/(?m)^(?<indent> *)(?<access>(?:[a-z]+(?:\(\w+\))? )*)(?:struct|class|enum|protocol|actor|typealias) (?<name>[A-Z]\w*)/#
        let declared = code.matches(of: declaration)
        ownTypes = Set(declared.map(\.name))
        types = Set(
            declared.filter { $0.indent.isEmpty && !$0.access.contains("private") }.map(\.name))
        names = Set(code.matches(of: #/(?:^|[^.\w])(?<name>[A-Z]\w*)/#).map(\.name))
    }
}
