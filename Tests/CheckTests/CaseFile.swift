import Foundation
import Testing

/// The cases of one rule: `Cases/RULE.txt`.
///
/// A case begins with `>>> zh: name`, `>>> en: name`, `>>> both: name` or `>>> site: name`; what
/// follows is a text in that language, a text in each (with `|||` on a line between them), or files
/// (`=== path` before each, `=== path × 1000` for one a thousand times as long). ⟦ and ⟧ stand around what the rule must find, and nothing else may be
/// found; a file below `Public/` stands for one that comes out, and a text
/// that begins with `base64:` for bytes. Lines above a line `+++` are front matter.
struct CaseFile: Sendable, CustomTestStringConvertible {
    let rule: String
    let cases: [Case]

    struct Case: Sendable {
        let name: String
        /// Path below the site's folder, and text.
        let files: [(path: String, text: Marked)]
        /// It needs a site of its own.
        let isSite: Bool

        var isFound: Bool { files.contains { !$0.text.places.isEmpty } }
    }

    var testDescription: String { rule }

    static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static let all: [CaseFile] = {
        let folder = home.appendingPathComponent("Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
            .map { CaseFile(folder.appendingPathComponent($0)) }
    }()

    private init(_ file: URL) {
        rule = file.deletingPathExtension().lastPathComponent
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let pieces = ("\n" + text).components(separatedBy: "\n>>> ").dropFirst()
        cases = pieces.enumerated().map { number, piece in
            let lines = piece.components(separatedBy: "\n")
            let head = lines[0].components(separatedBy: ": ")
            var body = lines.dropFirst().joined(separator: "\n")
            while body.hasSuffix("\n") { body.removeLast() }
            return Case(
                kind: head[0], name: head.dropFirst().joined(separator: ": "), body: body,
                folder: "c\(number)")
        }
    }
}

extension CaseFile.Case {
    fileprivate init(kind: String, name: String, body: String, folder: String) {
        self.name = name
        isSite = kind == "site"
        let own: (String, String) -> (path: String, text: Marked) = { language, text in
            ("Content/\(folder)/\(language).md", Marked(Self.page(text, language)))
        }
        switch kind {
        case "site":
            files = ("\n" + body).components(separatedBy: "\n=== ").dropFirst().map { file in
                let lines = file.components(separatedBy: "\n")
                let head = lines[0].components(separatedBy: " × ")
                let text = lines.dropFirst().joined(separator: "\n") + "\n"
                let count = head.count > 1 ? Int(head[1]) ?? 1 : 1
                return (head[0], Marked(String(repeating: text, count: count)))
            }
        case "both":
            let texts = body.components(separatedBy: "\n|||\n")
            files = [own("zh", texts[0]), own("en", texts.count > 1 ? texts[1] : "")]
        default: files = [own(kind, body)]
        }
    }

    /// With the front matter that every page needs.
    private static func page(_ text: String, _ language: String) -> String {
        let parts = text.components(separatedBy: "\n+++\n")
        let front = parts.count > 1 ? parts[0] : ""
        let title = front.contains("title:") ? "" : "title: \(language == "zh" ? "页面" : "A page")\n"
        return "---\n\(title)\(front.isEmpty ? "" : front + "\n")---\n\n\(parts[parts.count - 1])\n"
    }
}

/// A text in which ⟦ and ⟧ stand around places.
struct Marked: Sendable {
    let text: String
    /// From 1; columns in characters of Unicode.
    let places: [(line: Int, column: Int)]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var places: [(Int, Int)] = []
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": places.append((line, column))
            case "⟧": break
            default:
                text.append(scalar)
                column = scalar == "\n" ? 1 : column + 1
                if scalar == "\n" { line += 1 }
            }
        }
        self.text = String(text)
        self.places = places
    }
}
