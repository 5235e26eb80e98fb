import Testing

@Suite("Whitespace")
struct WhitespaceTests {
    @Test(
        "A tag that has its line for itself takes the line with it",
        arguments: [
            ("a\n{{#isHome}}\nb\n{{/isHome}}\nc\n", "a\nb\nc\n"),
            ("a\n  {{#isHome}}  \nb\n\t{{/isHome}}\nc\n", "a\nb\nc\n"),
            ("a\r\n{{#isHome}}\r\nb\r\n{{/isHome}}\r\nc", "a\r\nb\r\nc"),
            ("{{#isHome}}\nb\n{{/isHome}}", "b\n"),
            ("a\n{{! a comment }}\nb", "a\nb"),
            ("a\n{{! two\nlines }}\nb", "a\nb"),
            ("a\n{{^isDraft}}\nb\n{{/isDraft}}\n", "a\nb\n"),
            ("\u{FEFF}{{#isHome}}\nb\n{{/isHome}}\n", "b\n"),
        ])
    func standalone(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(
        "Anything else on the line keeps it",
        arguments: [
            ("a {{#isHome}}b{{/isHome}}\n", "a b\n"),
            ("{{#isHome}} {{/isHome}}\n", " \n"),
            (" {{title}}\n", " River &amp; sea\n"),
            ("a\n{{! one }} {{! two }}\nb", "a\n \nb"),
            ("{{! x\n}} {{#isHome}}\nb{{/isHome}}", " \nb"),
        ])
    func inline(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test("The indentation of a partial is not given to its lines")
    func partialIndentation() throws {
        let partial = ["code": "<pre>\none\ntwo\n</pre>\n"]
        #expect(
            try render("a\n    {{>code}}\nb\n", with: partial) == "a\n<pre>\none\ntwo\n</pre>\nb\n")
        #expect(try render("a {{>code}}b\n", with: partial) == "a <pre>\none\ntwo\n</pre>\nb\n")
    }
}
