import Templates
import Testing

@Suite("Partials that many templates use")
struct PartialTests {
    /// All that a template can do, in a place of its own.
    private let foot = """
        {{#children}}{{title}}{{^summary}}-{{/summary}};{{/children}}\
        {{#tags}}{{.}},{{/tags}}{{#isHome}}home{{/isHome}}{{#previous}} {{title}}{{/previous}}\
        {{{body}}}{{url}}{{string.more}}{{>end}}
        """

    private let printed =
        "One-;Two-;猫,&lt;b&gt;,home Before<p>甬江 & sea</p>/zh/%E5%9F%8E%E5%B8%82/Read on."

    @Test("A partial prints the same behind whatever stands before it, and as often as it is used")
    func positions() throws {
        let page =
            "{{title}}{{#isHome}}{{>foot}}{{/isHome}}|{{>foot}}|{{#tags}}{{.}}{{/tags}}{{>foot}}"
        #expect(
            try render(page, with: ["foot": foot, "end": "."])
                == "River &amp; sea\(printed)|\(printed)|猫&lt;b&gt;\(printed)")
    }

    @Test("In a list its names are those of the list's elements first")
    func scopes() throws {
        let page =
            "{{>name}} {{#children}}{{>name}} {{/children}}{{#previous}}{{>name}}{{/previous}}"
        #expect(
            try render(page, with: ["name": "{{title}}"]) == "River &amp; sea One Two Before")
    }

    @Test("What several templates use is proved for each of them")
    func roots() throws {
        let sources = ["one": "1{{>foot}}", "two": "2{{title}}{{>foot}}", "foot": foot, "end": "."]
        let (set, mistakes) = TemplateSet.load(
            templates: sources.map {
                TemplateSource(name: $0, file: $0, bytes: Array($1.utf8))
            },
            roots: [TemplateRoot("one", Page.schema), TemplateRoot("two", Page.schema)],
            tables: [Page.strings, Page.assets])
        #expect(mistakes.isEmpty)
        for (name, start) in [("one", "1"), ("two", "2River &amp; sea")] {
            var output: [UInt8] = []
            try set.render(name, Page(), linkPrefix: "", into: &output)
            #expect(String(decoding: output, as: UTF8.self) == start + printed)
        }
    }

    @Test("A mistake at the end of a long way is said once")
    func longWays() {
        var templates = ["page": "{{>p0}}{{>p0}}", "p60": "{{titel}}"]
        for index in 0..<60 { templates["p\(index)"] = "{{>p\(index + 1)}}" }
        let (set, mistakes) = load(templates)
        #expect(mistakes.map(\.kind) == [.unknownName("titel", known: Page.schema.names)])
        #expect(!set.canRender("page"))
    }
}
