import Testing

@testable import YongKit

/// Bytes that no person writes must end in a message, never in a crash or a hang.
@Suite struct ParseFuzzTests {
    @Test(arguments: 0..<8)
    func brokenTextsAreReadToTheirEnd(seed: UInt64) {
        var random = FixedSequence(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        for _ in 0..<150 {
            let bytes = mutated(Self.seeds[random.below(Self.seeds.count)], &random)
            for isWhole in [true, false] {
                guard
                    case .text(let text) = SourceText.read(bytes, file: "a", isWhole: isWhole)
                else { continue }
                checkPlaces(ofAll: text, isWhole: isWhole)
            }
        }
    }

    private func checkPlaces(ofAll text: [UInt8], isWhole: Bool) {
        var diagnostics: [Diagnostic] = []
        if case .block(let block) = FrontMatterBlock.split(text, file: "a", isWhole: isWhole) {
            diagnostics += FrontMatterReader(file: "a").read(text, block).diagnostics
        }
        let languages = [Language.chinese, .english]
        diagnostics += PageDefaultsReader(file: "a", languages: languages).read(text).diagnostics
        diagnostics += SettingsReader(file: "a").read(text).diagnostics
        diagnostics += StringsReader(file: "a", language: .english).read(text).diagnostics
        let lines = text.count { $0 == 0x0A } + 1
        for place in diagnostics.compactMap(\.location) {
            #expect((0...lines + 1).contains(place.line) && place.column >= 0 && place.length >= 1)
        }
    }

    private func mutated(_ seed: [UInt8], _ random: inout FixedSequence) -> [UInt8] {
        var bytes = seed
        for _ in 0...random.below(8) {
            let piece = Self.pieces[random.below(Self.pieces.count)]
            let start = random.below(bytes.count + 1)
            let end = min(bytes.count, start + random.below(6))
            switch random.below(4) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: piece, at: start)
            case 2: bytes.replaceSubrange(start..<end, with: piece)
            default: bytes.insert(contentsOf: bytes[..<end], at: start)
            }
            if bytes.count > 4000 { bytes.removeLast(bytes.count - 4000) }
        }
        return bytes
    }

    private static let pieces =
        [
            "---\n", "———", "：", "，", "、", "【", "】", "“", "”", "\"", "'", "#", "# ", " #", "- ",
            "-",
            "[", "]", "{", "}", ":", ": ", "\n", "\n\n", "\n ", "\n\t", "\n　", "|", ">", "&a ",
            "*a",
            "!!str ", "? ", "%", "@", "\r\n", "\\", "\\u00", "title: ", "tags: ", "date: ",
            "data:\n  ",
            "cover:\n  ", "children:\n  ", "zh", "2025", "年", "月", "日", "+08:00", "\u{2028}",
            "\u{FEFF}", "\u{A0}", "😀", "e\u{301}", "true", "0", "99999999999999999999", "~", "\0",
        ].map { Array($0.utf8) } + [[0xFF], [0xE4], [0xC2], [0xED, 0xA0, 0x80]]

    private static let seeds = [
        """
        ---
        title: 猫税：来了
        summary: >
          第一行
          第二行
        date: 2025年1月14日 10:30
        tags: [猫, "美食, 小吃"]
        cover: {file: a.svg, alt: {zh: 猫, en: Cat}}
        aliases:
          - /old/
        draft: false
        data:
          a: [1, {b: c}]
          text: |
            一
        ---
        正文
        """,
        """
        title: {zh: 甬, en: Yong}
        url: https://yong.example/
        languages: [zh, en]
        menus: {main: [/a/, /b/]}
        outputs:
          feeds: false
        children:
          kind: note
          title:
            zh: 一
        """,
    ].map { Array($0.utf8) }
}

/// The same numbers in every run (xorshift).
struct FixedSequence {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
}
