import Bilingual
import Testing

@Suite struct NumberParityTests {
    @Test(arguments: Table("numbers.tsv").rows.filter { $0[0] == "=" })
    func sentencesThatSayTheSameAreQuiet(_ row: [String]) {
        for (one, two) in [(row[1], row[2]), (row[2], row[1])] {
            let isEnglish = one == row[1]
            let parity = NumberParity(
                one, isEnglish ? .english : .chinese, two, isEnglish ? .chinese : .english)
            #expect(parity.findings == [], "\(words(parity, one, two))")
        }
    }

    @Test(arguments: Table("numbers.tsv").rows.filter { $0[0] == "≠" })
    func anotherNumberIsFound(_ row: [String]) throws {
        let parity = NumberParity(row[1], .english, row[2], .chinese)
        #expect(!parity.findings.isEmpty)
        let found = words(parity, row[1], row[2])
        #expect(found.contains { $0.contains(row[3]) }, "\(found)")
        #expect(!NumberParity(row[2], .chinese, row[1], .english).findings.isEmpty)
    }

    @Test(arguments: [
        ("4.1 billion", "4.1亿", NumberParity.Finding.Reason.scale(1)),
        ("34,000 notes", "34万条", .scale(-1)), ("$300", "300元", .kind),
        ("343,000 notes", "34万条", .rounded), ("25%", "52%", .differs), ("in 2025", "许多", .missing),
        ("up 5 percentage points", "上升5%", .kind),
    ])
    func theFindingSaysWhatMayHaveHappened(
        _ english: String, _ chinese: String, _ reason: NumberParity.Finding.Reason
    ) {
        let findings = NumberParity(english, .english, chinese, .chinese).findings
        #expect(findings.map(\.reason) == [reason])
    }

    private func words(_ parity: NumberParity, _ one: String, _ two: String) -> [String] {
        let texts = (Array(one.utf8), Array(two.utf8))
        return parity.findings.flatMap { finding in
            [finding.first.map { texts.0[$0] }, finding.second.map { texts.1[$0] }]
                .compactMap { $0.map { String(decoding: $0, as: UTF8.self) } }
        }
    }
}
