import Foundation
import Testing

@testable import YongKit

/// Our reader of plain YAML gives what Yams gives, down to every place, or leaves the text to it.
@Suite struct PlainYAMLTests {
    @Test(arguments: PlainYAMLSamples.read)
    func plainYAMLIsReadAsYamsReadsIt(text: String) {
        #expect(YAMLComparison(text).verdict == .equal)
    }

    @Test(arguments: PlainYAMLSamples.left)
    func whatIsUncertainIsLeftToYams(text: String) {
        #expect(YAMLComparison(text).verdict == .left)
    }

    @Test func aPartOfAFileKeepsThePlacesOfTheFile() {
        let text = "cover: {file: 猫.jpg, alt: {zh: 猫, en: Cat}}\ndata:\n  a: 猫\n  b: [c]\n"
        let line = text.utf8.prefix { $0 != 0x0A }.count
        let flow = YAMLComparison(text, 7..<line, firstLine: 12, firstColumn: 8)
        let block = YAMLComparison(text, line + 7..<text.utf8.count, firstLine: 14)
        #expect(flow.verdict == .equal)
        #expect(block.verdict == .equal)
    }

    /// Whatever is in this repository, and nearly all of this site's data without Yams.
    @Test func theFilesOfThisRepositoryAreReadAlike() throws {
        var (all, own) = (0, 0)
        for (path, text) in try Self.filesOfThisRepository() {
            let comparison = YAMLComparison(text)
            #expect(comparison.verdict != .different, "\(path): \(comparison.said)")
            guard path.hasPrefix("Content/") || path.hasPrefix("Theme/") else { continue }
            all += text.utf8.count
            if comparison.verdict == .equal { own += text.utf8.count }
        }
        #expect(all > 100_000)
        #expect(own * 100 >= all * 95, "\(own) bytes of \(all)")
    }

    @Test(arguments: 0..<16)
    func changedTextsAreReadAlikeOrLeft(seed: UInt64) throws {
        var random = FixedSequence(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 7)
        let seeds =
            try Self.filesOfThisRepository().map { Self.excerpt($0.text) }
            + PlainYAMLSamples.read + PlainYAMLSamples.left
        var equal = 0
        for _ in 0..<Self.rounds {
            let text = Self.changed(seeds[random.below(seeds.count)], &random)
            let comparison = YAMLComparison(text)
            #expect(
                comparison.verdict != .different, "\(text.debugDescription)\n\(comparison.said)")
            if comparison.verdict == .equal { equal += 1 }
        }
        // A reader that always gives up proves nothing.
        #expect(equal * 10 > Self.rounds)
    }

    @Test(arguments: 0..<16)
    func inventedTextsAreReadAlike(seed: UInt64) {
        var invented = InventedYAML(
            random: FixedSequence(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 3))
        var equal = 0
        for round in 0..<Self.rounds {
            var text = invented.text()
            if round % 2 == 1 { text = Self.changed(text, &invented.random) }
            let comparison = YAMLComparison(text)
            #expect(
                comparison.verdict != .different, "\(text.debugDescription)\n\(comparison.said)")
            if comparison.verdict == .equal { equal += 1 }
        }
        #expect(equal * 4 > Self.rounds)
    }
}

extension PlainYAMLTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["YONG_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 200

    private static let repository = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }

    private static func filesOfThisRepository() throws -> [(path: String, text: String)] {
        var found: [(path: String, text: String)] = []
        for folder in ["Content", "Documentation", "Sources", "Tests", "Theme"] {
            let root = repository.appending(path: folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
            where path.hasSuffix(".yml") {
                let bytes = try Data(contentsOf: root.appending(path: path))
                if let text = String(data: bytes, encoding: .utf8) {
                    found.append(("\(folder)/\(path)", text))
                }
            }
        }
        return found
    }

    private static func excerpt(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
            .joined(separator: "\n")
    }

    private static func changed(_ seed: String, _ random: inout FixedSequence) -> String {
        var scalars = Array(seed.unicodeScalars)
        for _ in 0...random.below(4) {
            let piece = pieces[random.below(pieces.count)].unicodeScalars
            let start = random.below(scalars.count + 1)
            let end = min(scalars.count, start + random.below(6))
            switch random.below(4) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: piece, at: start)
            case 2: scalars.replaceSubrange(start..<end, with: piece)
            default: scalars.insert(contentsOf: Array(scalars[start..<end]), at: start)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let pieces = [
        "a: ", "b: ", "zh: ", "en: ", "\"a\": ", "'b': ", "a:", "- ", "- a: ", "- - ", "-", "猫",
        "Cat", "a b", "'it''s'", "\"say \\\"hi\\\"\"", "'", "\"", "\\", "\\n", "[a, 猫]",
        "{zh: 猫, en: Cat}",
        "[", "]", "{", "}", ", ", ",", "：", "，", "、", "　", "\u{A0}", "\n", "\n\n", "\n  ", "\n    ",
        " ", "  ", "# c", " # c", "#", "##", "|", ">", "|-", ">-", "|+", "|2", "|\n  a\n  b\n",
        ">\n  a\n\n  b\n",
        "---", "...", "%", "&a ", "*a", "!!str ", "? ", "@", "`", "~", "null", ":", "::", "a:b",
        "zh:猫", "http://a/b", "22:22", "-5", "— ", "• ", "e\u{301}", "é", "😀", "\t", "\u{2028}",
        "\u{202E}",
        "\u{85}", "\u{FEFF}", "<<: ", "=", "\r\n",
    ]
}
