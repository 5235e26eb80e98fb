import Bilingual
import Testing

@Suite struct WrittenFormTests {
    @Test(arguments: [
        ("zh", "2025年1月14日"), ("en", "14 January 2025"), ("fr", "2025-01-14"),
    ])
    func datesAreWrittenAsTheLanguageWritesThem(_ code: String, _ expected: String) {
        #expect(WrittenForm(language: code).date(year: 2025, month: 1, day: 14) == expected)
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1000"),
        (1_234_567, "1,234,567", "1234567"), (-12345, "-12,345", "-12345"),
    ])
    func onlyEnglishGroupsByThousands(_ number: Int, _ english: String, _ chinese: String) {
        #expect(WrittenForm.english.number(number) == english)
        #expect(WrittenForm.chinese.number(number) == chinese)
    }

    @Test(arguments: [
        ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a and b", "a和b"),
        (["a", "b", "c"], "a, b and c", "a、b和c"),
    ])
    func listsAreJoinedByTheWordsOfTheLanguage(
        _ items: [String], _ english: String, _ chinese: String
    ) {
        #expect(WrittenForm.english.list(items) == english)
        #expect(WrittenForm.chinese.list(items) == chinese)
    }

    @Test func onlyEnglishHasASingular() {
        #expect(WrittenForm.english.pluralCategory(of: 1) == "one")
        #expect(WrittenForm.english.pluralCategory(of: 0) == "other")
        #expect(WrittenForm.english.pluralCategory(of: 21) == "other")
        #expect(WrittenForm.chinese.pluralCategory(of: 1) == "other")
    }
}
