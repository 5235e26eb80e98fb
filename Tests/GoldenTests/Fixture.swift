import Foundation
import Testing
import YongKit

/// A folder that is a test: a site, how to build it, and what must come out.
///
/// `Content` is always there; `Theme` when the site has its own; `options.txt` holds words of the
/// command line, or `--repository-components` for those of the project's own theme; `Components`
/// and `Templates` are some beside the shared theme's; `expected` or `expected.txt` holds the outcome, which
/// `RECORD_GOLDEN=1` writes anew.
struct Fixture: Sendable, CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

    static func all(in group: String) -> [Fixture] {
        let folder = home.appendingPathComponent(group)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            Fixture(folder: folder.appendingPathComponent($0))
        }
    }

    /// Copies the site to a place of its own, builds it there, and hands both to `check`.
    func build(
        jobs: Int = 2, _ check: (BuildReport, _ site: URL) async throws -> Void
    ) async throws {
        let files = FileManager.default
        let site = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        try files.createDirectory(at: site, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: site) }
        try files.copyItem(
            at: folder.appendingPathComponent("Content"),
            to: site.appendingPathComponent("Content"))
        let own = folder.appendingPathComponent("Theme")
        let theme =
            files.fileExists(atPath: own.path) ? own : Self.home.appendingPathComponent("Theme")
        try files.copyItem(at: theme, to: site.appendingPathComponent("Theme"))
        let templates = folder.appendingPathComponent("Templates")
        for path in try GoldenTests.files(below: templates).keys {
            let place = site.appendingPathComponent("Theme/templates/" + path)
            try? files.removeItem(at: place)
            try files.copyItem(at: templates.appendingPathComponent(path), to: place)
        }
        let components = folder.appendingPathComponent("Components")
        if files.fileExists(atPath: components.path) {
            try files.copyItem(
                at: components, to: site.appendingPathComponent("Theme/components"))
        }
        if try words().contains("--repository-components") {
            // Not its templates and styles: a page that changes is no component that changes.
            for part in ["components", "strings"] {
                let own = site.appendingPathComponent("Theme/" + part)
                try? files.removeItem(at: own)
                try files.copyItem(
                    at: Self.repository.appendingPathComponent("Theme/" + part), to: own)
            }
        }
        try await check(await Build(try options(for: site, jobs: jobs)).run(), site)
    }

    /// The moment by which all fixtures are judged.
    private static let now = Instant(seconds: 1_780_272_000)  // 2026-06-01T00:00Z

    private static let repository = home.deletingLastPathComponent().deletingLastPathComponent()

    private var optionsFile: URL { folder.appendingPathComponent("options.txt") }

    private func words() throws -> [String] {
        guard FileManager.default.fileExists(atPath: optionsFile.path) else { return [] }
        return try String(contentsOf: optionsFile, encoding: .utf8)
            .split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func options(for site: URL, jobs: Int) throws -> BuildOptions {
        var options = BuildOptions(
            root: site.resolvingSymlinksInPath().path, jobs: jobs, now: Self.now)
        var words = try words()[...]
        while let word = words.popFirst() {
            switch word {
            case "--drafts": options.includesDrafts = true
            case "--relative": options.isRelative = true
            case "--strict": options.isStrict = true
            case "--base-url": options.baseURL = words.popFirst().flatMap(SiteURL.plain)
            case "--repository-components": break
            default: Issue.record("unknown word “\(word)” in \(optionsFile.path)")
            }
        }
        return options
    }
}

/// The files below a folder, by path.
func files(below folder: URL) throws -> [String: Data] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    var files: [String: Data] = [:]
    for case let path as String in found {
        let url = folder.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { continue }
        files[path] = try Data(contentsOf: url)
    }
    return files
}
