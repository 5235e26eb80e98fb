import Foundation
import Testing

/// `Documentation/needs.tsv`: what the site's sources ask for, and what became of it.
struct DocumentationNeedsTests {
    private static let rows: [[String]] = {
        let file = DocumentationPage.repository.appendingPathComponent("Documentation/needs.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }()

    @Test func everyNeedIsThereOnce() {
        #expect(Self.rows.map { $0[0] } == (1...171).map(String.init))
        #expect(Self.rows.allSatisfy { $0.count == 5 })
    }

    /// A need that is met says where, one that is declined says why.
    @Test(arguments: rows)
    func everyNeedHasAnAnswer(_ row: [String]) {
        let (status, place, note) = (row[2], row[3], row[4])
        switch status {
        case "met": #expect(!place.isEmpty, "\(row[0]) is met, and nowhere")
        case "later", "declined": #expect(!note.isEmpty, "\(row[0]) is \(status), without a reason")
        default: Issue.record("\(row[0]) is neither met nor later nor declined: \(status)")
        }
    }

    @Test(arguments: rows)
    func everyPageThatIsNamedExists(_ row: [String]) {
        let content = DocumentationPage.repository.appendingPathComponent("Content")
        let places = row[3].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        for place in places where place.hasPrefix("/") && place != "/both/" {
            for language in ["zh.md", "en.md"] {
                let file = content.appendingPathComponent(place).appendingPathComponent(language)
                #expect(
                    FileManager.default.fileExists(atPath: file.path),
                    "\(row[0]) is met by \(place), which has no \(language)")
            }
        }
    }
}
