import Foundation
import Markdown
import Testing

/// Every rule that a message can name is explained in both languages, and no other.
struct DocumentationMessagesTests {
    @Test func rules() throws {
        let rules = try Self.rules()
        #expect(rules.count > 50)
        try expectDocumented("Documentation/Messages.md", "## Rules", rules)
    }

    /// The first argument of every message that is made; all of them are made in one folder.
    private static func rules() throws -> Set<String> {
        let folder = DocumentationPage.repository
            .appendingPathComponent("Sources/YongKit/Model/Messages")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        var rules: Set<String> = []
        for file in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/(?:Message|configuration)\(\s*"([a-z][a-z-]*)"/#) {
                rules.insert(String(match.1))
            }
        }
        // The one rule whose name has a part that is not written out.
        return rules.union(Limit.allCases.map { "limit-\($0.rawValue)" })
    }
}
