import Testing

@testable import YongKit

@Suite struct FrontMatterBlockTests {
    @Test(arguments: [
        ("---\ntitle: a\n---\nbody", "title: a\n", 2, "body", 4),
        ("\n　\n---\t \ntitle: a\n---　\n\nbody", "title: a\n", 4, "\nbody", 6),
        (" ---\ntitle: a\n---", "title: a\n", 2, "", 4),
        ("---\n---\nbody", "", 2, "body", 3),
        ("---\ntext: |\n  ---\n  b\n---\n", "text: |\n  ---\n  b\n", 2, "", 6),
    ])
    func frontMatterIsToldFromTheBody(
        text: String, content: String, firstLine: Int, body: String, bodyLine: Int
    ) throws {
        let bytes = Array(text.utf8)
        guard case .block(let block) = FrontMatterBlock.split(bytes, file: "a.md") else {
            Issue.record("no block")
            return
        }
        #expect(block.isPresent)
        #expect(String(decoding: bytes[block.content], as: UTF8.self) == content)
        #expect(block.firstLine == firstLine)
        #expect(String(decoding: bytes[block.bodyStart...], as: UTF8.self) == body)
        #expect(block.bodyFirstLine == bodyLine)
    }

    @Test(arguments: ["", "\n\n", "# 标题\n\n正文", "----\n\n正文", "***\n正文", "正文：一句话\n"])
    func aTextWithoutFrontMatterIsAllBody(text: String) {
        guard case .block(let block) = FrontMatterBlock.split(Array(text.utf8), file: "a.md") else {
            Issue.record("refused")
            return
        }
        #expect(!block.isPresent)
        #expect(block.bodyStart == 0)
        #expect(block.bodyFirstLine == 1)
    }

    static let mistyped = "write three hyphens, alone on their line: ---"

    @Test(arguments: [
        Mistake("———\ntitle: a\n---\n", "1:1 front-matter-fence \(mistyped)"),
        Mistake("－－－\ntitle: a\n－－－\n", "1:1 front-matter-fence \(mistyped)"),
        Mistake("——\n标题：a\n——\n", "1:1 front-matter-fence \(mistyped)"),
        Mistake("+++\ntitle = a\n+++\ntitle: b", "none"),
        Mistake("--- # note\ntitle: a\n---\n", "1:1 front-matter-fence \(mistyped)"),
        Mistake("---\ntitle: a\n———\n正文\n", "3:1 front-matter-fence \(mistyped)"),
        Mistake("---\ntitle: a\n----\n正文\n", "3:1 front-matter-fence \(mistyped)"),
        Mistake("---\ntitle: a\n...\n正文\n", "3:1 front-matter-fence \(mistyped)"),
        Mistake(
            "title: a\n\n正文\n",
            "1:1 front-matter-fence put a line with three hyphens above and below the front matter: ---"
        ),
        Mistake(
            "标题：a\n",
            "1:1 front-matter-fence put a line with three hyphens above and below the front matter: ---"
        ),
        Mistake(
            "---\ntitle: a\ntags:\n  - b\n\n正文第一行\n正文\n",
            "1:1 front-matter-fence put this line between it and the text, as line 5: ---"),
        Mistake(
            "---\ntitle: a\n", "1:1 front-matter-fence put this line below it, as line 3: ---"),
        Mistake(
            "---\ntitle: a\n ---\n正文",
            "1:1 front-matter-fence put this line between it and the text, as line 3: ---"),
    ])
    func aFenceWrittenWrongIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        let split = FrontMatterBlock.split(Array(mistake.written.utf8), file: "a.md")
        if case .refused(let refusal) = split {
            #expect(Mistake.described([refusal]) == mistake.said)
        } else {
            #expect(mistake.said == ["none"])
        }
    }

    /// Load reads the beginning of a file and asks for more until the block is whole.
    @Test func aFirstPartNeverSaysAnythingElseThanTheWhole() {
        for text in [
            "---\ntitle: 你好\n---\nbody\n", "\n\n---\ntitle: a\n---\n\n", "# heading\n\nbody\n",
            "----\n\nbody\n", "———\ntitle: a\n———\n",
        ] {
            let bytes = Array(text.utf8)
            let whole = "\(FrontMatterBlock.split(bytes, file: "a.md"))"
            for length in 0..<bytes.count {
                let part = FrontMatterBlock.split(
                    Array(bytes[..<length]), file: "a.md", isWhole: false)
                if case .needsMore = part { continue }
                #expect("\(part)" == whole, "\(length) bytes of \(text)")
            }
        }
    }

    @Test func aFileWithoutAnEndOfFrontMatterIsNotReadForEver() {
        let bytes =
            Array("---\n".utf8) + Array(repeating: 0x0A, count: FrontMatterBlock.longest + 9)
        guard case .refused = FrontMatterBlock.split(bytes, file: "a.md", isWhole: false) else {
            Issue.record("asks for more")
            return
        }
    }
}
