import Templates
import Testing

@Suite("Printing")
struct PrintingTests {
    @Test(
        "A field is printed as its kind asks",
        arguments: [
            ("{{title}}", "River &amp; sea"),
            ("[{{subtitle}}]", "[]"),
            ("{{{body}}}", "<p>甬江 & sea</p>"),
            ("{{&body}}", "<p>甬江 & sea</p>"),
            ("{{ title }}", "River &amp; sea"),
            ("{{previous.title}}", "Before"),
            ("[{{next.title}}]", "[]"),
            ("{{string.more}}[{{string.less}}]", "Read on[]"),
            ("{{asset.site.css}}", "/assets/site.1f.css"),
            ("a{{! no one reads this {{ }}b", "ab"),
            ("{ {x} }}", "{ {x} }}"),
        ])
    func prints(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(
        "A section shows when there is something",
        arguments: [
            ("{{#isHome}}yes{{/isHome}}{{^isHome}}no{{/isHome}}", "yes"),
            ("{{#isDraft}}yes{{/isDraft}}{{^isDraft}}no{{/isDraft}}", "no"),
            ("{{#title}}[{{.}}]{{/title}}", "[River &amp; sea]"),
            ("{{#subtitle}}yes{{/subtitle}}{{^subtitle}}no{{/subtitle}}", "no"),
            // Only what is absent is absent: an empty text and a nought are there.
            ("{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}", "yes"),
            ("{{#zero}}yes{{/zero}}{{^zero}}no{{/zero}}", "yes"),
            ("{{#body}}<main>{{{.}}}</main>{{/body}}", "<main><p>甬江 & sea</p></main>"),
            ("{{#url}}<a href={{.}}>{{/url}}", "<a href=/zh/%E5%9F%8E%E5%B8%82/>"),
            ("{{#previous}}{{title}}: {{summary}}{{/previous}}", "Before: Yesterday"),
            ("{{#previous.summary}}{{.}}{{/previous.summary}}", "Yesterday"),
            ("{{#next}}yes{{/next}}{{^next}}no{{/next}}", "no"),
            ("{{#next.children}}yes{{/next.children}}{{^next.children}}no{{/next.children}}", "no"),
            ("{{#none}}yes{{/none}}{{^none}}no{{/none}}", "no"),
            ("{{^children}}no{{/children}}", ""),
            ("{{#tags}}<{{.}}>{{/tags}}", "<猫><&lt;b&gt;>"),
            ("{{#string.more}}{{.}}{{/string.more}}{{^string.less}}!{{/string.less}}", "Read on!"),
        ])
    func sections(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(
        "A name means the innermost view that has it",
        arguments: [
            ("{{#children}}{{title}}|{{url}} {{/children}}", "One|/ Two|/ "),
            ("{{#children}}{{#children}}{{title}}{{/children}}{{/children}}", "Inner"),
            ("{{#children}}{{#isHome}}{{title}}{{/isHome}}{{/children}}", "OneTwo"),
            ("{{#tags}}{{.}}{{#isHome}}{{.}}{{/isHome}}{{/tags}}", "猫猫&lt;b&gt;&lt;b&gt;"),
            ("{{#tags}}{{#children}}{{title}}{{/children}},{{/tags}}", "OneTwo,OneTwo,"),
            // A card has the name, so the page's own is not looked for where the card has no value.
            ("{{#children}}[{{summary}}]{{/children}}", "[][]"),
        ])
    func lookup(template: String, expected: String) throws {
        let root = "{{#home}}\(template){{/home}}".replacing("{{url}}", with: "{{home}}")
        #expect(try render(root) == expected)
    }

    @Test("A partial is rendered with the names of the place that uses it")
    func partialsSeeTheirPlace() throws {
        let partials = ["card": "<{{title}}>", "list": "{{#children}}{{>card}}{{/children}}"]
        #expect(try render("{{>card}}{{>list}}", with: partials) == "<River &amp; sea><One><Two>")
    }

    @Test("What is rendered is appended to what is there")
    func appends() throws {
        let (set, _) = load(["page": "{{title}}"])
        var output = Array("before ".utf8)
        try set.render("page", Page(), linkPrefix: "", into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "before River &amp; sea")
    }

    @Test("Several views are in reach, the last one innermost")
    func stackOfViews() throws {
        let source = TemplateSource(
            name: "card", file: "card.mustache", bytes: Array("{{title}} {{zero}}".utf8))
        let (set, mistakes) = TemplateSet.load(
            templates: [source], roots: [TemplateRoot("card", Page.schema, Card.schema)])
        #expect(mistakes.isEmpty)
        var output: [UInt8] = []
        try set.render("card", Page(), Card("Card"), linkPrefix: "", into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "Card 0")
    }

    @Test("A template is rendered only with the views that it was proved against")
    func wrongViews() {
        let (set, _) = load(["page": "{{title}}"])
        var output: [UInt8] = []
        #expect(throws: RenderFailure.wrongViews(template: "page")) {
            try set.render("page", Card("Card"), linkPrefix: "", into: &output)
        }
        #expect(throws: RenderFailure.wrongViews(template: "page")) {
            try set.render("page", linkPrefix: "", into: &output)
        }
        #expect(throws: RenderFailure.noSuchTemplate("none")) {
            try set.render("none", Page(), linkPrefix: "", into: &output)
        }
        #expect(output.isEmpty)
    }

    @Test("A page that lists without end stops at the limit")
    func outputLimit() {
        let cards = (0..<1000).map { Card("\($0)") }
        let (set, mistakes) = load(
            ["page": "{{#children}}{{#tags}}{{title}}{{/tags}}{{/children}}"], outputLimit: 500)
        #expect(mistakes.isEmpty)
        var output: [UInt8] = []
        #expect(throws: RenderFailure.outputLimit(template: "page", bytes: 500)) {
            try set.render("page", Page(children: cards), linkPrefix: "", into: &output)
        }
        #expect(output.count < 600)
    }
}
