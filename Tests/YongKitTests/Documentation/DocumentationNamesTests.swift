import Foundation
import Templates
import Testing

@testable import YongKit

/// Every name that a template may use is explained.
struct DocumentationNamesTests {
    private let page = "Documentation/Theming.md"

    /// The tables are made of the schemas; `RECORD_GOLDEN=1` writes them anew.
    @Test func tablesOfNamesAreThoseOfTheSchemas() throws {
        let page = try DocumentationPage(page)
        let start = try #require(page.lines.firstIndex { $0 == "<!-- names -->" })
        let end = try #require(page.lines.firstIndex { $0 == "<!-- /names -->" })
        let tables = NameTables([
            DocumentView.schema(data: .data("data", []), pageData: .data("data", [])),
            SharePictureView.schema(card: CardView.schema(data: .data("data", []))),
        ]).text
        let written = page.lines[(start + 1)..<end].joined(separator: "\n")
        guard written != tables else { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            let lines =
                page.lines[...start].map(String.init) + [tables]
                + page.lines[end...].map(String.init)
            try lines.joined(separator: "\n").write(to: page.url, atomically: true, encoding: .utf8)
            Issue.record("\(self.page) was written anew; look at the difference")
        } else {
            Issue.record("\(self.page) differs from the code; RECORD_GOLDEN=1 writes it anew")
        }
    }

    @Test func templatesOfPictures() throws {
        try expectDocumented(
            page, "### Pictures for other channels",
            Theme.PictureTemplate.allCases.map { String($0.rawValue.dropFirst("share/".count)) })
    }

    @Test func textsThatEveryThemeNeeds() throws {
        try expectDocumented(page, "### Texts that every theme has", Strings.required)
    }

    @Test func templatesOfDocumentsThatAreNoPages() throws {
        try expectDocumented(
            page, "### Documents that are no pages", Theme.OwnTemplate.allCases.map(\.rawValue))
    }

    @Test func kindsOfNames() throws {
        // Data alone makes `nothing` and `texts`; the former cannot be printed at all.
        let kinds = FieldKind.allCases.filter { $0 != .nothing }.map(\.rawValue)
        try expectDocumented(page, "### What a name may be", kinds)
    }
}

/// The names of a schema and of every schema that can be reached from it, as Markdown.
private struct NameTables {
    private(set) var text = ""

    init(_ schemas: [ViewSchema]) {
        var waiting = schemas
        var seen: Set<String> = []
        while !waiting.isEmpty {
            let schema = waiting.removeFirst()
            // What data files hold, the site itself decides.
            guard schema.name != "data", seen.insert(schema.name).inserted else { continue }
            text += "\n### \(schema.name)\n\n| name | what | meaning |\n| --- | --- | --- |\n"
            for field in schema.fields {
                text += "| `\(field.name)` | \(kind(field)) | \(field.meaning) |\n"
            }
            waiting += schema.fields.compactMap(\.schema)
        }
    }

    private func kind(_ field: Field) -> String {
        guard let schema = field.schema, schema.name != "data" else { return field.kind.rawValue }
        return field.kind == .list ? "list of \(schema.name)" : schema.name
    }
}
