import Foundation
import Markdown
import Testing

/// An example of GitHub's specification, as Debian's package `cmark-gfm` ships it.
struct Example: CustomTestStringConvertible {
    let number: Int
    let markdown: String
    let html: String

    var testDescription: String { "example \(number)" }

    static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    static let isInstalled = FileManager.default.fileExists(atPath: path)

    static func all() throws -> [Example] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        for part in text.components(separatedBy: fence + " example").dropFirst() {
            let body = part.components(separatedBy: "\n" + fence)[0]
            // The first line is the rest of the fence: the name of an extension, or nothing.
            let lines = body.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            let halves = lines.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = halves.map { half in
                half.map { $0 + "\n" }.joined().replacing("→", with: "\t")
            }
            guard texts.count == 2 else { continue }
            examples.append(
                Example(number: examples.count + 1, markdown: texts[0], html: texts[1]))
        }
        return examples
    }
}

/// cmark-gfm's HTML with the changes that we make, one by one: what our HTML must be.
func adapted(_ html: String, labels: Labels) -> String {
    var html = html
    func replace(_ pattern: String, _ template: String) {
        html = html.replacingOccurrences(of: pattern, with: template, options: .regularExpression)
    }
    replace("(?m)^<!-- raw HTML omitted -->\\n", "")
    replace("<!-- raw HTML omitted -->", "")
    replace("(?m)^<p></p>\\n", "")
    replace(" />", ">")
    replace("<pre>", "<pre tabindex=\"0\">")
    replace(" align=\"(\\w+)\"", " class=\"align-$1\"")
    replace("<th( class=\"[a-z-]+\")?></th>", "<td$1></td>")
    replace("<(img [^>]*)>", "<$1 loading=\"lazy\" decoding=\"async\">")
    replace(
        "<li><input type=\"checkbox\" checked=\"\" disabled=\"\"",
        "<li class=\"task\"><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"\(labels.taskDone)\""
    )
    replace(
        "<li><input type=\"checkbox\" disabled=\"\"",
        "<li class=\"task\"><input type=\"checkbox\" disabled=\"\" aria-label=\"\(labels.taskOpen)\""
    )
    replace("</table>", "</table></div>")
    var tables = html.components(separatedBy: "<table>")
    for number in 1..<max(tables.count, 1) {
        tables[number] =
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(labels.table) \(number)\"><table>"
            + tables[number]
    }
    return tables.joined()
}
