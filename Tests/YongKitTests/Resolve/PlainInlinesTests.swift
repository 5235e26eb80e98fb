import Bilingual
import Testing

@testable import YongKit

@Suite struct PlainInlinesTests {
    private func read(_ text: String, language: Language = .english) -> (String, [Diagnostic]) {
        let unit = PerLanguage<String?>(["次浏览", "views"])
        let none = PerLanguage<String?>([nil, nil])
        guard let value = WrittenFigure("4.1亿") else { return ("", []) }
        var facts = RecordTable<Fact>()
        _ = facts.add(
            Fact(
                id: "views", value: value, to: nil, bound: .over, unit: unit, label: none,
                note: none, asOf: nil, source: nil, flag: nil, history: [], recheck: nil,
                location: SourceLocation("facts.yml")), id: "views")
        let resolver = InlineResolver(
            records: Records(facts: facts), language: language.isChinese ? 0 : 1, code: language)
        var diagnostics: [Diagnostic] = []
        let read = PlainInlines(resolver: resolver).text(
            of: Located(text, at: SourceLocation("en.md", line: 2, column: 8, length: 1)),
            reporting: &diagnostics)
        return (read, diagnostics)
    }

    @Test(arguments: [
        ("Over [](fact:views) of it", "Over over 410 million views of it"),
        ("[410 million](fact:views)", "410 million"), ("[汉字](<ruby:han4 zi4>)!", "汉字!"),
        ("[a](/b/) and [c]", "[a](/b/) and [c]"), ("f(x)[1](2", "f(x)[1](2"),
        ("[[](fact:views)]", "[over 410 million views]"), ("", ""),
    ])
    func onlyOurLinksBecomeWords(_ written: String, _ text: String) {
        let (read, diagnostics) = read(written)
        #expect(read == text)
        #expect(diagnostics.isEmpty)
    }

    @Test func theFormIsThatOfTheLanguage() {
        #expect(read("[](fact:views)", language: .chinese).0 == "超4.1亿次浏览")
    }

    @Test(arguments: [
        ("猫 [](fact:vews) x", "record-unknown", 10, 13),
        ("[5亿](fact:views)", "fact-differs", 8, 16),
        ("[汉](<ruby:a b>)", "ruby-count", 8, 15), ("a [x](place:y)", "record-unknown", 10, 12),
    ])
    func aMistakeIsReportedWhereItStands(
        _ written: String, _ rule: String, _ column: Int, _ length: Int
    ) {
        let location = read(written).1.first
        #expect(location?.message.rule == rule)
        #expect(location?.location?.line == 2)
        #expect(location?.location?.column == column)
        #expect(location?.location?.length == length)
    }
}
