import Testing

@testable import YongKit

@Suite struct StringsReaderTests {
    @Test func wordsAndPluralFormsAreRead() {
        let (strings, diagnostics) = Self.read(
            "# words\nskip: Skip\nminutes:\n  one: \"{count} minute\"\n  other: \"{count} minutes\"\n",
            .english)
        #expect(Mistake.described(diagnostics) == [])
        #expect(strings.texts["skip"]?.value == .plain("Skip"))
        #expect(
            strings.texts["minutes"]?.value
                == .plural([.one: "{count} minute", .other: "{count} minutes"]))
    }

    @Test(arguments: [
        Mistake("a:\n  one: \"{count} minute\"", "1:1 strings-plural add below it: other: \"…\""),
        Mistake("a:\n  other: b", "1:1 strings-plural add below it: one: \"…\""),
        Mistake(
            "a:\n  one: a\n  few: b\n  other: c", "3:3 strings-plural its forms are: one, other"),
        Mistake("a: {count}", "1:5 strings-placeholder write: a: \"{count}\""),
        Mistake("a: {count} pages", "1:4 yaml-quotes write: a: '{count} pages'"),
        Mistake("a: \"｛count｝ pages\"", "1:4 strings-placeholder write: a: \"{count} pages\""),
        Mistake("a: \"{ count } pages\"", "1:4 strings-placeholder write: a: \"{count} pages\""),
        Mistake("a: Page {number", "1:4 strings-placeholder write: a: \"Page {number}\""),
        Mistake("a:", "1:1 value-empty write a value, or delete the line"),
        Mistake("a: [b]", "1:4 value-kind write: a: the text"),
        Mistake("just text", "1:1 strings write: skip: Skip to the text"),
    ])
    func aMistakeIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(Self.read(mistake.written, .english).diagnostics) == mistake.said)
    }

    @Test func chineseHasOneForm() {
        let (strings, diagnostics) = Self.read("a:\n  one: 一页\n  other: \"{count}页\"", .chinese)
        #expect(Mistake.described(diagnostics) == ["2:3 strings-plural its forms are: other"])
        #expect(strings.texts["a"]?.value == .plural([.other: "{count}页"]))
    }

    private static func read(
        _ text: String, _ language: Language
    ) -> (strings: Strings, diagnostics: [Diagnostic]) {
        StringsReader(file: "a.yml", language: language).read(Array(text.utf8))
    }
}
