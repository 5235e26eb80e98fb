import Testing

@testable import YongKit

@Suite struct SourceTextTests {
    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF, 0x61, 0x0A], "a\n"),
        (Array("a\r\nb\r\n".utf8), "a\nb\n"),
        (Array("a\rb".utf8), "a\nb"),
        (Array("a\r\r\nb".utf8), "a\n\nb"),
        (Array("12345678\r\n1234567\r".utf8), "12345678\n1234567\n"),
        (Array("你好 😀 é".utf8), "你好 😀 é"),
        ([UInt8](), ""),
    ])
    func textIsReadWithPlainLineEnds(bytes: [UInt8], text: String) throws {
        #expect(try #require(Self.text(bytes)) == Array(text.utf8))
    }

    @Test(arguments: 0...12)
    func aFirstPartMayEndAnywhere(length: Int) throws {
        let whole = Array("你😀\r\né\n".utf8)
        let part = try #require(Self.text(Array(whole.prefix(length)), isWhole: false))
        #expect(Array("你😀\né\n".utf8).starts(with: part))
        #expect(String(validating: part, as: UTF8.self) != nil)
    }

    @Test(
        arguments: [
            (Self.utf16("---\n标题", mark: true), "UTF-16", 0, 0),
            (Self.utf16("---\n标题", mark: false), "UTF-16LE", 0, 0),
            (Self.utf16("---\n标题", mark: false).swappedPairs, "UTF-16BE", 0, 0),
            ([0xFF, 0xFE, 0, 0, 0x2D, 0, 0, 0], "UTF-32", 0, 0),
            // “---\ntitle: 你好” in GBK.
            (Array("---\ntitle: ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0x0A], "GB18030", 2, 8),
            // A four-byte character of GB18030 among everyday ones.
            ([0xC4, 0xE3, 0xBA, 0xC3, 0x95, 0x32, 0x82, 0x36], "GB18030", 1, 1),
            // 中文網站寧波 in Big5, and 寧波的貓在這裏 in GBK.
            (
                [0xA4, 0xA4, 0xA4, 0xE5, 0xBA, 0xF4, 0xAF, 0xB8, 0xB9, 0xE7, 0xAA, 0x69], "BIG5",
                1, 1
            ),
            (
                [
                    0x8C, 0x8E, 0xB2, 0xA8, 0xB5, 0xC4, 0xD8, 0x88, 0xD4, 0xDA, 0xDF, 0x40, 0xD1,
                    0x59,
                ], "GB18030", 1, 1
            ),
        ] as [([UInt8], String, Int, Int)])
    func anotherEncodingIsNamedWithTheCommandThatConvertsIt(
        bytes: [UInt8], name: String, line: Int, column: Int
    ) throws {
        let refusal = try #require(Self.refusal(bytes))
        #expect(refusal.message.rule == "encoding-foreign")
        #expect(refusal.location?.line == line)
        #expect(refusal.location?.column == column)
        let command =
            "iconv -f \(name) -t UTF-8 'Content/it'\\''s.md' > 'Content/it'\\''s.md.utf8' "
            + "&& mv 'Content/it'\\''s.md.utf8' 'Content/it'\\''s.md'"
        #expect(refusal.message.fix?.en.hasSuffix(command) == true)
        #expect(refusal.message.fix?.zh.hasSuffix(command) == true)
    }

    @Test func twoCharactersThatBothEncodingsHaveAreNotGuessedAt() throws {
        // 中文 in Big5.
        let refusal = try #require(Self.refusal([0xA4, 0xA4, 0xA4, 0xE5]))
        #expect(refusal.message.rule == "encoding-foreign")
        #expect(refusal.message.wording.en.contains("GB18030 (GBK) or in Big5"))
        #expect(refusal.message.fix?.en.contains("--encoding") == true)
    }

    @Test(
        arguments: [
            (Array("caf".utf8) + [0xE9, 0x20, 0x6C], "encoding-invalid", 1, 4),
            (Array("你\r\n好a".utf8) + [0xC0, 0x80], "encoding-invalid", 2, 3),
            (Array("a\rb".utf8) + [0xED, 0xA0, 0x80], "encoding-invalid", 2, 2),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xF5, 0x80, 0x80, 0x80], "encoding-invalid", 1, 2),
            ([0x61, 0xE4, 0xBD], "encoding-invalid", 1, 2),
            (Array("12345678你\n12345\u{0}78".utf8), "encoding-nul", 2, 6),
        ] as [([UInt8], String, Int, Int)])
    func bytesThatAreNoTextAreRefusedAtTheirPlace(
        bytes: [UInt8], rule: String, line: Int, column: Int
    ) throws {
        let refusal = try #require(Self.refusal(bytes))
        #expect(refusal.message.rule == rule)
        #expect(refusal.location?.line == line)
        #expect(refusal.location?.column == column)
    }

    private static func text(_ bytes: [UInt8], isWhole: Bool = true) -> [UInt8]? {
        guard case .text(let text) = SourceText.read(bytes, file: "a.md", isWhole: isWhole) else {
            return nil
        }
        return text
    }

    private static func refusal(_ bytes: [UInt8]) -> Diagnostic? {
        guard case .refused(let refusal) = SourceText.read(bytes, file: "Content/it's.md") else {
            return nil
        }
        return refusal
    }

    private static func utf16(_ text: String, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
}

extension [UInt8] {
    fileprivate var swappedPairs: [UInt8] {
        indices.map { self[$0 ^ 1] }
    }
}
