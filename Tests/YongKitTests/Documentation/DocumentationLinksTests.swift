import Foundation
import Testing

/// Links between the documents lead to something.
struct DocumentationLinksTests {
    @Test(arguments: try pages())
    func everyLinkLeadsToAFile(_ name: String) throws {
        let page = try DocumentationPage(name)
        let folder = page.url.deletingLastPathComponent()
        var isCode = false
        for line in page.lines {
            if line.hasPrefix("```") { isCode.toggle() }
            // What stands in code, fenced or indented, is an example.
            if isCode || line.hasPrefix("    ") { continue }
            let text = line.replacing(#/`[^`]*`/#, with: "")
            for match in text.matches(of: #/\]\(([^)#\s]+)/#) where !match.1.contains("://") {
                let target = folder.appendingPathComponent(String(match.1))
                let isThere = FileManager.default.fileExists(atPath: target.path)
                #expect(isThere, "\(name) links to \(match.1), which is not there")
            }
        }
    }

    private static func pages() throws -> [String] {
        let root = DocumentationPage.repository
        let documents = FileManager.default.enumerator(
            atPath: root.appendingPathComponent("Documentation").path)
        let below = (documents?.allObjects as? [String] ?? []).map { "Documentation/\($0)" }
        let above = try FileManager.default.contentsOfDirectory(atPath: root.path)
        return (above + below).filter { $0.hasSuffix(".md") }.sorted()
    }
}
