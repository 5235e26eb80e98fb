import Bilingual
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("hàn zì", "hàn zì"), ("han4 zi4", "hàn zì"), ("han4zi4", "hàn zì"), ("lv4", "lǜ"),
        ("nu:3 hai2", "nǚ hái"), ("ma1 ma5", "mā ma"), ("xi1'an1", "xī ān"), ("gou3", "gǒu"),
        ("hui4", "huì"), ("liu2", "liú"), ("xue2", "xué"), ("Ning2 Bo1", "Níng Bō"),
        ("Ou1", "Ōu"), ("er2", "ér"), ("r5", "r"), ("", ""), ("tang1-yuan2", "tāng yuán"),
    ])
    func tonesInDigitsAreUnderstood(_ written: String, _ marked: String) {
        #expect(Pinyin.syllables(written).joined(separator: " ") == marked)
    }

    @Test func everyCharacterHasItsSyllableAndMarksHaveNone() throws {
        let pinyin = try Pinyin("宁波，你好！", written: "níng bō nǐ hǎo")
        #expect(pinyin.groups.map(\.text) == ["宁", "波", "，", "你", "好", "！"])
        #expect(pinyin.groups.map(\.syllable) == ["níng", "bō", nil, "nǐ", "hǎo", nil])
    }

    @Test(arguments: [
        ("汉字", "hàn", 2, 1), ("汉字", "hàn zì le", 2, 3), ("abc", "a", 0, 1), ("汉", "", 1, 0),
    ])
    func aWrongNumberOfSyllablesIsRefused(
        _ text: String, _ written: String, _ characters: Int, _ syllables: Int
    ) {
        #expect {
            try Pinyin(text, written: written)
        } throws: { error in
            let mismatch = error as? Pinyin.Mismatch
            return mismatch?.characters == characters && mismatch?.syllables == syllables
        }
    }
}
