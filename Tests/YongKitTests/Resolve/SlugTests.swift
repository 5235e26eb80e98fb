import Testing

@testable import YongKit

@Suite struct SlugTests {
    @Test(arguments: [
        "../x", "a/b", "a b", ".hidden", "_a", "", "猫，狗", "a&b", "ａ", "a#b", "a?b", "a%b", "全　角",
        "a\u{0}b", "a\u{200B}b",
        String(repeating: "甬", count: 86),
    ])
    func whatCannotBeAnAddressIsRefused(_ slug: String) {
        #expect(Slug.mistake(in: slug) != nil)
    }

    @Test(arguments: ["tianyi", "天一阁", "2025-01-14", "a_b.c", String(repeating: "甬", count: 85)])
    func lettersOfAnyLanguageAreFine(_ slug: String) {
        #expect(Slug.mistake(in: slug) == nil)
    }

    @Test(arguments: [
        ("Cat Tax!", "cat-tax"), ("猫税", "猫税"), ("C++ & Swift", "c-swift"),
        ("（ＡＢ）", "ab"), ("_a_b", "a_b"), ("!!", nil),
    ])
    func labelsBecomeAddresses(_ label: String, _ slug: String?) {
        #expect(Slug.made(from: label) == slug)
    }
}
