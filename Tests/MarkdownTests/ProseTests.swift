import Foundation
import Testing

@testable import Markdown

/// What a reader sees, and where in the author's file it stands.
struct ProseTests {
    @Test(arguments: [
        ("Hello *big* **world**", ["Hello big world"]),
        ("# One\n\ntwo\nthree", ["One", "two three"]),
        ("你好\n世界", ["你好世界"]),
        ("用`swift build`生成", ["用\u{FFFC}生成"]),
        ("见https://a.cn/x。后面", ["见\u{FFFC}。后面"]),
        ("[here](https://a.cn) and <https://b.cn>", ["here and \u{FFFC}"]),
        ("![A *cat*](cat.jpg) sits", ["\u{FFFC} sits", "A cat"]),
        ("- one\n- two\n  more", ["one", "two more"]),
        ("| a | b |\n| - | - |\n| c | d |", ["a", "b", "c", "d"]),
        ("> quoted\n\nafter[^1].\n\n[^1]: the note", ["quoted", "after.", "the note"]),
        ("a <!-- not said --> b", ["a  b"]),
        ("a\n\n```\ncode\n```\n\nb", ["a", "b"]),
        (#"\*not strong\* &amp; so on"#, ["*not strong* & so on"]),
        ("# Title {#id}", ["Title"]),
        ("- [x] done", ["done"]),
    ])
    func words(_ source: String, _ blocks: [String]) {
        let prose = Self.document(source).prose()
        #expect(prose.blocks.map { prose.string($0.text) } == blocks)
    }

    @Test func inlineExtensionsSayWhatTheyStandFor() throws {
        var document = Self.document("共[](fact:views)次，[猫税](term:cat)。")
        document.replaceReference(0, with: [], text: "超4亿")
        document.replaceReference(1, with: [], text: "猫税")
        let prose = document.prose()
        #expect(prose.blocks.map { prose.string($0.text) } == ["共超4亿次，猫税。"])
        #expect(
            prose.marks.map { "\($0.kind) \(prose.string($0.text))" } == [
                "inline(0) 超4亿", "inline(1) 猫税",
            ])
        let places = document.places(of: prose.marks.map(\.text), in: prose)
        #expect(places[0].place == Place(line: 1, column: 2, length: 14))
        #expect(!places[0].isExact)
        #expect(places[1].place.column == 19)
        #expect(places[1].isExact)
    }

    /// The word `X` of each text, which stands in it once.
    @Test(arguments: [
        ("aX", 1, 2), ("a **bX**", 1, 6), ("[x](X) X", 1, 8), ("[a](b \"X\") c `X` X", 1, 18),
        ("\n\n> 你好\n> *世*X", 4, 6), ("- a\n  - [ ] 是X", 2, 10),
        ("| 一 | 二 |\n|-|-|\n| 三 | X |", 3, 7),
        (#"“\*” X"#, 1, 6), ("Tom &amp; X", 1, 11), ("“a” -- X", 1, 8), ("![X](a.png)b", 1, 3),
        ("[a]: /X\n\nX", 3, 1), ("一\n二X", 2, 2), ("> [!NOTE]\n> X", 2, 3), ("X\n===", 1, 1),
        ("## 你 X {#x}", 1, 6), ("见https://a.cn/X。X", 1, 17), ("a[^1]\n\n[^1]: b X", 3, 9),
        ("**你好。**世界X", 1, 10), ("a <!-- X --> X", 1, 14), ("a\\\nX", 2, 1),
    ])
    func places(_ source: String, _ line: Int, _ column: Int) throws {
        var document = Self.document(source)
        let prose = document.prose()
        let found = try #require(prose.text.lastIndex(of: UInt8(ascii: "X")))
        let place = document.places(of: [found..<found + 1], in: prose)[0]
        #expect(place.place == Place(line: line, column: column))
        #expect(place.isExact)
    }

    /// Every character that a reader of our own guides sees is found where it stands.
    @Test func everythingIsFoundInRealTexts() throws {
        let repository = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let folder = repository.appendingPathComponent("Documentation")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in names where name.hasSuffix(".md") {
            let source = try String(
                contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            var document = Self.document(source)
            let prose = document.prose()
            let letters = prose.text.indices.filter {
                prose.text[$0] > 0x20 && prose.text[$0] != 0xEF && prose.text[$0] & 0xC0 != 0x80
            }
            let places = document.places(of: letters.map { $0..<$0 + 1 }, in: prose)
            let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
                .map { Array($0.unicodeScalars) }
            var missing: [Place] = []
            for (letter, place) in zip(letters, places.map(\.place)) {
                let line = lines[place.line - 1]
                let found =
                    place.column <= line.count ? Array(String(line[place.column - 1]).utf8) : []
                if found.first != prose.text[letter] { missing.append(place) }
            }
            #expect(missing.count * 500 <= letters.count, "\(name): \(missing)")
        }
    }

    @Test func commentsSpeakForTheBlockBehindThem() {
        let document = Self.document(
            """
            <!-- yong:allow a because b -->
            One
            two

            - x <!-- yong:allow c because d -->

            <!-- yong:allow e because f -->
            <!-- yong:allow g because h -->

            | a |
            | - |
            | b |

            <!-- other -->
            """)
        let comments = document.comments(beginningWith: "yong:")
        #expect(
            comments.map(\.text).map { String($0.split(separator: " ")[1]) } == [
                "a", "c", "e", "g",
            ])
        #expect(comments.map(\.lines) == [1...4, 5...6, 7...13, 8...13])
    }

    private static func document(_ source: String) -> Document {
        Document(source, options: Document.Options(joinsChineseLines: true))
    }
}
