import Foundation
import Testing

@testable import YongKit

/// The texts in the program are those of the files in the repository.
@Suite struct NewStarterFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/YongKit/New").standardizedFileURL

    @Test func embeddedTextsAreThoseOfTheFiles() throws {
        let archetype = try Self.files(in: "Archetype")
        let site = try Self.files(in: "Starter")
        let source = Self.source([("archetype", archetype), ("site", site)])
        let file = Self.folder.appendingPathComponent("StarterFiles.swift")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(source.utf8).write(to: file)
            Issue.record("recorded \(file.path)")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == source)
        for (embedded, files) in [(StarterFiles.archetype, archetype), (StarterFiles.site, site)] {
            #expect(embedded.map(\.path) == files.map(\.path))
            for (one, other) in zip(embedded, files) {
                #expect(Array(one.text.utf8) == Array(other.text.utf8), "\(one.path)")
            }
        }
    }

    /// A theme is its owner's, so each has the classes for photographs; they are the same ones.
    @Test func thisSitesThemeHasTheClassesOfTheStarters() throws {
        let assets = "Theme/assets/"
        let starter = Self.folder.appendingPathComponent("Starter/\(assets)pictures.css")
        let own = Self.folder.appendingPathComponent("../../../\(assets)components.css")
        let classes = try String(contentsOf: starter, encoding: .utf8)
        #expect(try String(contentsOf: own, encoding: .utf8).contains(classes))
    }

    private static func files(in name: String) throws -> [NewFile] {
        let folder = folder.appendingPathComponent(name)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return try paths.compactMap { $0 as? String }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { path in
                let file = folder.appendingPathComponent(path)
                guard try FileStatus(path: file.path).kind == .file else { return nil }
                return NewFile(path, try String(contentsOf: file, encoding: .utf8))
            }
    }

    private static func source(_ groups: [(name: String, files: [NewFile])]) -> String {
        var source = """
            // swift-format-ignore-file

            /// The files of `New/Archetype` and `New/Starter`, so that the program needs none beside it.
            ///
            /// Made of those files by a test: edit them, then run
            /// `RECORD_GOLDEN=1 swift test --filter NewStarterFilesTests`.
            enum StarterFiles {

            """
        let groups = groups.map { name, files in
            let entries = files.map {
                "        NewFile(\"\($0.path)\", #\"\"\"\n\($0.text)\n\"\"\"#),\n"
            }
            return "    static let \(name): [NewFile] = [\n" + entries.joined() + "    ]\n"
        }
        source += groups.joined(separator: "\n") + "}\n"
        return source
    }
}
