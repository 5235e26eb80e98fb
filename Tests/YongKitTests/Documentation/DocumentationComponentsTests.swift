import Foundation
import Testing

@testable import YongKit

/// Every component of the theme is explained in both languages, with a source and its result.
struct DocumentationComponentsTests {
    private static let pages = [
        (page: "Documentation/Components.md", language: "en"),
        (page: "Documentation/Components.zh.md", language: "zh"),
    ]

    @Test(arguments: pages)
    func componentsAreThoseOfTheTheme(_ page: String, _ language: String) throws {
        let headings = try DocumentationPage(page).lines
            .filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings.sorted() == (try Self.schemas().map(\.name).sorted()))
    }

    @Test(arguments: pages)
    func fieldsAreThoseOfTheSchemas(_ page: String, _ language: String) throws {
        for schema in try Self.schemas() {
            try expectDocumented(page, "### \(schema.name)", Self.names(schema.fields))
        }
    }

    /// `RECORD_GOLDEN=1` writes the results anew.
    @Test(arguments: pages)
    func resultsAreThoseOfTheSources(_ page: String, _ language: String) async throws {
        let document = try DocumentationPage(page)
        let site = try Self.site()
        defer { try? FileManager.default.removeItem(at: site) }
        var written = document.lines.map(String.init)
        let start = try #require(written.lastIndex { $0.hasPrefix("## ") })
        var line = start
        var found = 0
        while let open = written[line...].firstIndex(of: "~~~markdown"),
            let close = written[open...].firstIndex(of: "~~~"),
            let result = written[close...].firstIndex(of: "```html"),
            let end = written[result...].firstIndex(of: "```")
        {
            let source = written[(open + 1)..<close].joined(separator: "\n") + "\n"
            var conversion = MarkdownConversion(
                name: "example.md", text: Array(source.utf8), site: site.path,
                now: Instant(seconds: 1_780_272_000))
            conversion.language = language
            let report = await conversion.run()
            #expect(report.diagnostics.map { $0.message.wording.en } == [], "\(written[open + 1])")
            // An empty line would end the HTML of the page that shows it.
            let html = String(decoding: report.html, as: UTF8.self)
                .split(separator: "\n").map(String.init)
            if written[(result + 1)..<end] != html[...] {
                Issue.record("\(page): the result of \(written[open + 1]) is another one")
                written.replaceSubrange((result + 1)..<end, with: html)
            }
            found += 1
            line = result + 1 + html.count
        }
        #expect(found == (try Self.schemas().count))
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try written.joined(separator: "\n").write(
                to: document.url, atomically: true, encoding: .utf8)
        }
    }
}

extension DocumentationComponentsTests {
    private static func schemas() throws -> [ComponentSchema] {
        let folder = DocumentationPage.repository.appendingPathComponent("Theme/components")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "yml" }.map { file in
            var reader = ComponentReader(
                name: file.deletingPathExtension().lastPathComponent, file: file.path)
            return try #require(reader.read([UInt8](try Data(contentsOf: file))))
        }
    }

    /// `items`, `items.date` and so on.
    private static func names(_ fields: [ComponentSchema.Field]) -> [String] {
        fields.flatMap { field in
            [field.name] + inner(field.type).map { field.name + "." + $0 }
        }
    }

    private static func inner(_ type: ComponentSchema.ValueType) -> [String] {
        switch type {
        case .record(let fields, _): names(fields)
        case .list(let element): inner(element)
        default: []
        }
    }

    /// The site of the samples, with the project's own components.
    private static func site() throws -> URL {
        let files = FileManager.default
        let repository = DocumentationPage.repository
        let site = files.temporaryDirectory.appendingPathComponent("yong-\(UUID().uuidString)")
        try files.createDirectory(at: site, withIntermediateDirectories: true)
        try files.copyItem(
            at: repository.appendingPathComponent("Tests/GoldenTests/Sites/components/Content"),
            to: site.appendingPathComponent("Content"))
        try files.copyItem(
            at: repository.appendingPathComponent("Theme"),
            to: site.appendingPathComponent("Theme"))
        return site
    }
}
