import Foundation
import Testing

/// Every example of the writing guide gives what is printed below it.
struct DocumentationAuthoringTests {
    /// A source in Markdown, or one in each language, and the block that shows its result.
    private struct Example {
        var sources: [(text: String, language: String?)] = []
        /// `html`, or `text` for what the terminal says.
        var kind = ""
        /// The lines of the result.
        var lines = 0..<0
    }

    /// `RECORD_GOLDEN=1` writes the results anew.
    @Test(arguments: [
        ("Documentation/Authoring.md", "en"), ("Documentation/Authoring.zh.md", "zh"),
    ])
    func resultsAreThoseOfTheSources(_ page: String, _ language: String) async throws {
        let document = try DocumentationPage(page)
        var written = document.lines.map(String.init)
        let examples = Self.examples(in: written)
        #expect(examples.count >= 8)
        let sample = try AuthoringSample()
        defer { sample.remove() }
        // From the end, so that the lines above stay where they are.
        for example in examples.reversed() {
            let result =
                if example.sources.count == 2 {
                    try await sample.row(of: example.sources[0].text, example.sources[1].text)
                } else {
                    try await sample.result(
                        of: example.sources[0].text,
                        language: example.sources[0].language ?? language,
                        says: example.kind == "text")
                }
            if written[example.lines] != result[...] {
                Issue.record("\(page):\(example.lines.lowerBound): the result is \(result)")
                written.replaceSubrange(example.lines, with: result)
            }
        }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try written.joined(separator: "\n").write(
                to: document.url, atomically: true, encoding: .utf8)
        }
    }

    /// Blocks `markdown`, and the first block `html` or `text` below them.
    private static func examples(in lines: [String]) -> [Example] {
        var examples: [Example] = []
        var example = Example()
        var index = 0
        while index < lines.count {
            guard lines[index].hasPrefix("```"), lines[index].count > 3 else {
                index += 1
                continue
            }
            let words = lines[index].dropFirst(3).split(separator: " ").map(String.init)
            // A block may show another one, behind a longer fence.
            let fence = String(lines[index].prefix { $0 == "`" })
            let name = words[0].drop { $0 == "`" }
            let start = index + 1
            let end = lines[start...].firstIndex(of: fence) ?? lines.endIndex
            if name == "markdown" {
                example.sources.append(
                    (lines[start..<end].joined(separator: "\n") + "\n", words.dropFirst().first))
            } else if !example.sources.isEmpty, name == "html" || name == "text" {
                example.kind = String(name)
                example.lines = start..<end
                examples.append(example)
                example = Example()
            }
            index = end + 1
        }
        return examples
    }
}
