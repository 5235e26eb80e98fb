import Bilingual
import Testing

@Suite struct WordFinderTests {
    @Test func theLongestWordWinsAndOverlapsAreOne() {
        let finder = WordFinder(["最", "最后", "后天", "RedNote", "red"])
        #expect(found(finder, "最后天，RedNote") == ["最后", "RedNote"])
    }

    @Test(arguments: [
        ("cat", "Cats and a CAT", ["Cats", "CAT"]), ("cat", "concatenate, catalogue, cat5", []),
        ("city", "two cities", ["cities"]), ("box", "boxes", ["boxes"]), ("CT", "做CT要多少钱", ["CT"]),
        ("he", "she, the, he", ["he"]),
    ])
    func englishWordsEndWhereWordsEnd(_ word: String, _ text: String, _ expected: [String]) {
        #expect(found(WordFinder([word]), text) == expected)
    }

    @Test func aThousandWordsAreFoundWhereverTheyStand() {
        let words = (0..<1000).map { "词\($0)号" }
        let text = words.reversed().joined(separator: "与")
        #expect(found(WordFinder(words), text) == words.reversed())
    }

    @Test func aTermWantsAnApprovedNameOnTheOtherSide() {
        let base = TermBase(
            [
                [
                    TermBase.Names(approved: ["小红书"]),
                    TermBase.Names(
                        approved: ["RedNote", "Xiaohongshu"], forbidden: ["Little Red Book"]),
                ],
                [TermBase.Names(approved: ["红书"]), TermBase.Names(approved: ["red book"])],
            ], languages: 2)
        func missing(_ chinese: String, _ english: String) -> [String] {
            Array(chinese.utf8).withUnsafeBufferPointer { one in
                Array(english.utf8).withUnsafeBufferPointer { two in
                    base.missing(from: one, language: 0, in: two, other: 1).map { $0.approved[0] }
                }
            }
        }
        #expect(missing("上小红书", "on xiaohongshu") == [])
        #expect(missing("上小红书", "on the app") == ["RedNote"])
        #expect(missing("一本红书", "on the app") == ["red book"])
        let forbidden = Array("two Little Red Books".utf8).withUnsafeBufferPointer {
            base.forbidden(in: $0, language: 1)
        }
        #expect(forbidden.map(\.range) == [4..<20])
    }

    @Test(arguments: [
        ("一二三", 3, 3, 3), ("abc", 2, 2, 3), ("甬a", 2, 2, 2), ("🐱", 1, 2, 1), ("", 0, 0, 0),
    ])
    func placesCountInTheirOwnWay(_ text: String, _ columns: Int, _ redNote: Int, _ signs: Int) {
        #expect(ChannelLength.columns.count(text) == columns)
        #expect(ChannelLength.redNote.count(text) == redNote)
        #expect(ChannelLength.characters.count(text) == signs)
    }

    @Test(arguments: [
        ("宁波最好的汤圆", ["最好"]), ("最后一天，第一章", []), ("全城第一，第一次", ["第一"]),
    ])
    func superlativesAreFoundAndHarmlessWordsAreNot(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        let ranges = bytes.withUnsafeBufferPointer { AdvertisingWords.ranges(in: $0) }
        #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }

    private func found(_ finder: WordFinder, _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return finder.matches(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
