import Foundation
import Synchronization
import Testing

@testable import YongKit

/// Random texts in two languages go the whole way of a build; one worker or many make the same of
/// them, and every output is sound.
@Suite(.timeLimit(.minutes(30)))
struct PipelineFuzzTests {
    @Test(arguments: FuzzBudget.seeds)
    func anySiteIsRenderedSoundly(seed: UInt64) async throws {
        let site = try Self.site(seed: seed)
        defer { try? FileManager.default.removeItem(at: site) }
        let alone = try await Self.outputs(of: site, jobs: 1)
        let together = try await Self.outputs(of: site, jobs: 5)
        #expect(alone.diagnostics == together.diagnostics)
        #expect(!alone.diagnostics.contains { $0.hasPrefix("Theme/") })
        #expect(alone.files.keys.sorted() == together.files.keys.sorted())
        #expect(alone.files.count > 3 * Self.pages)
        for (path, bytes) in alone.files {
            #expect(bytes == together.files[path], "seed \(seed): \(path) with five workers")
            if path.hasSuffix(".html") {
                let findings = HTMLCheck(bytes).findings
                #expect(findings == [], "seed \(seed): \(path)")
            } else {
                #expect(HTMLCheck.mark(in: bytes) == nil, "seed \(seed): \(path)")
            }
            if path.hasSuffix(".json") || path.hasSuffix(".webmanifest") {
                #expect(throws: Never.self) {
                    try JSONSerialization.jsonObject(with: Data(bytes))
                }
            }
        }
    }

    private static let pages = 12

    private struct Outputs {
        var files: [String: [UInt8]]
        var diagnostics: [String]
    }

    /// Every output, also of pages with mistakes, which a build does not write.
    private static func outputs(of folder: URL, jobs: Int) async throws -> Outputs {
        let root = folder.resolvingSymlinksInPath().path
        let loaded = try await Load(root: root, jobs: jobs).run()
        let parsed = try await Parse(loaded.value, jobs: jobs).run()
        let tree = try #require(parsed.value)
        let now = Instant(seconds: 1_780_272_000)
        let resolved = Resolve(tree, now: now, includesDrafts: false).run()
        let planned = PlanStage(resolved.value).run()
        let address = PublishedAddress(
            url: resolved.value.settings.url.value, isRelative: false)
        let presentation = try await Presentation(resolved.value, address: address, jobs: jobs)
        let files = Mutex<[String: [UInt8]]>([:])
        let render = Render(presentation, planned.value, root: root, jobs: jobs) { output, bytes in
            if case .bytes(let bytes) = bytes {
                files.withLock { $0[output.path.outputFile] = bytes }
            }
            return nil
        }
        let nobody = Render.Inspection<Void, Void>(page: { _, _, _ in }, file: { _, _ in })
        let outcome = try await render.rest(render.pages(nobody), nobody)
        let diagnostics =
            loaded.diagnostics + parsed.diagnostics + resolved.diagnostics
            + planned.diagnostics + outcome.pages.flatMap(\.diagnostics)
            + outcome.written.diagnostics
        // Nothing but the texts is random.
        #expect(diagnostics.allSatisfy { $0.message.cause != .fault })
        return Outputs(
            files: files.withLock { $0 },
            diagnostics: diagnostics.sorted().map {
                "\($0.location?.place ?? "") \($0.message.rule) \($0.message.wording.en)"
            })
    }

    /// A plain theme with the project's components, the data of the samples, and random texts.
    private static func site(seed: UInt64) throws -> URL {
        let files = FileManager.default
        let repository = DocumentationPage.repository
        let site = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        let content = site.appendingPathComponent("Content")
        try files.createDirectory(at: site, withIntermediateDirectories: true)
        try files.copyItem(
            at: repository.appendingPathComponent("Tests/GoldenTests/Sites/components/Content"),
            to: content)
        try files.copyItem(
            at: repository.appendingPathComponent("Tests/GoldenTests/Theme"),
            to: site.appendingPathComponent("Theme"))
        for part in ["components", "strings"] {
            let own = site.appendingPathComponent("Theme/" + part)
            try? files.removeItem(at: own)
            try files.copyItem(
                at: repository.appendingPathComponent("Theme/" + part), to: own)
        }
        var fuzz = FuzzText(seed: seed, components: try samples())
        for page in 0..<pages {
            let folder = content.appendingPathComponent(["a", "b"][page % 2] + "/p\(page)")
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            try write(fuzz.pair(), to: folder)
        }
        for name in ["a", "b"] { try write(fuzz.pair(), to: content.appendingPathComponent(name)) }
        return site
    }

    private static func write(_ pair: (chinese: String, english: String), to folder: URL) throws {
        for (name, text) in [("zh", pair.chinese), ("en", pair.english)] {
            // Refused, as another test has it; the page would hold it all the same.
            let text = text.replacing("&#x12474;", with: "&#x12345;")
            try Data("---\ntitle: \(name)\n---\n\n\(text)".utf8)
                .write(to: folder.appendingPathComponent(name + ".md"))
        }
    }

    /// The sources of the components' documentation.
    private static func samples() throws -> [[String]] {
        try ["Documentation/Components.zh.md", "Documentation/Components.md"].map { page in
            var samples: [String] = []
            var lines: [String]?
            for line in try DocumentationPage(page).lines.map(String.init) {
                switch line {
                case "~~~markdown": lines = []
                case "~~~":
                    if let lines { samples.append(lines.joined(separator: "\n")) }
                    lines = nil
                default: lines?.append(line)
                }
            }
            return samples
        }
    }
}
