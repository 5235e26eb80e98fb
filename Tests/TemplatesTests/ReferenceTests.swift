import Mustache
import Templates
import Testing

/// The same templates and data through swift-mustache and through ours.
@Suite("Mustache as others read it")
struct ReferenceTests {
    private static let tree = DataTree.record([
        ("title", .text("R&D <\"it's\">")),
        ("empty", .text("")),
        ("body", .html(Array("<p>&amp;</p>".utf8))),
        ("yes", .flag(true)),
        ("no", .flag(false)),
        ("tags", .list([.text("a"), .text("b"), .text("猫")])),
        ("place", .record([("name", .text("Tianyi")), ("inner", .record([("x", .text("1"))]))])),
        (
            "cards",
            .list([
                .record([("title", .text("One")), ("tags", .list([.text("c")]))]),
                .record([("title", .text("Two")), ("summary", .text("second"))]),
            ])
        ),
    ])

    private static let partials = [
        "card": "<{{title}}>\n",
        "wrap": "({{#cards}}{{>card}}{{/cards}})",
        "base":
            "<head>{{$head}}{{title}}{{/head}}</head>\n<main>\n{{$main}}\nempty\n{{/main}}\n</main>\n",
        "middle": "{{<base}}{{$main}}[{{$inner}}x{{/inner}}]{{/main}}{{/base}}",
    ]

    @Test(
        "A template gives the same bytes",
        arguments: [
            "plain text { } }} {x}\n",
            "{{title}}{{empty}}|{{{body}}}|{{&body}}|{{ title }}",
            "{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}{{#no}}c{{/no}}{{^no}}d{{/no}}",
            "{{#title}}[{{.}}]{{/title}}{{#empty}}there{{/empty}}{{^empty}}not{{/empty}}",
            "{{#tags}}{{.}},{{/tags}}{{^tags}}none{{/tags}}",
            "{{place.name}} {{place.inner.x}} {{#place}}{{name}} {{#inner}}{{x}}{{name}}{{/inner}}{{/place}}",
            "{{#place.inner}}{{x}}{{title}}{{/place.inner}}",
            "{{#cards}}{{title}} {{#summary}}({{summary}}){{/summary}}{{^summary}}-{{/summary}}{{/cards}}",
            "{{#cards}}{{#yes}}{{title}}{{/yes}}{{#place}}{{name}}{{title}}{{/place}}{{/cards}}",
            "a\n{{#yes}}\nb\n{{/yes}}\nc\n{{^yes}}\nd\n{{/yes}}\ne\n",
            "a\n  {{#tags}}\n  - {{.}}\n  {{/tags}}\nz\n",
            "a\n{{! comment }}\nb {{! inline }} c\n",
            "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc\r\n",
            "{{>card}}",
            "{{#cards}}\n{{>card}}\n{{/cards}}\n",
            "a {{>card}} b",
            "{{>wrap}}",
            "{{<base}}{{/base}}",
            "{{<base}}{{$head}}H {{title}}{{/head}}{{/base}}",
            "{{<base}}\n{{$main}}\n<p>{{title}}</p>\n{{/main}}\n{{/base}}\n",
            "{{<middle}}{{/middle}}",
            "{{<middle}}{{$inner}}I{{/inner}}{{$head}}H{{/head}}{{/middle}}",
            "{{<middle}}{{$main}}M{{/main}}{{/middle}}",
            "{{#cards}}{{<base}}{{$main}}\n{{title}}\n{{/main}}{{/base}}{{/cards}}",
        ])
    func sameBytes(template: String) throws {
        let (fields, _) = DataField.inferred(from: [Self.tree])
        let ours = try render(
            template, with: Self.partials, schema: .data("data", fields),
            view: DataView(Self.tree, as: fields))
        let theirs = try reference(template, Self.object(Self.tree))
        #expect(ours == theirs)
    }

    @Test(
        "A truth, an empty text and a nought: there is only present and absent",
        arguments: [
            (DataTree.text(""), "there"), (.text("0"), "there"), (.text("false"), "there"),
            (.absent, "absent"), (.list([]), "absent"), (.flag(false), "absent"),
            (.record([]), "there"),
        ])
    func presence(value: DataTree, expected: String) throws {
        let template = "{{#x}}there{{/x}}{{^x}}absent{{/x}}"
        let tree = DataTree.record([("x", value)])
        let (fields, _) = DataField.inferred(from: [tree])
        let ours = try render(
            template, schema: .data("data", fields), view: DataView(tree, as: fields))
        #expect(ours == expected)
        #expect(try reference(template, Self.object(tree)) == expected)
    }

    // Where swift-mustache is silent or otherwise, and ours is why we are not it.

    @Test("The reference prints nothing for what ours refuses")
    func silence() throws {
        #expect(try reference("[{{nmae}}{{>none}}]", ["name": "x"]) == "[]")
        let (_, mistakes) = load(["page": "[{{nmae}}{{>none}}]"])
        #expect(mistakes.count == 2)
    }

    @Test("The reference shows a slice as one thing; ours takes arrays alone")
    func slices() throws {
        let numbers = [1, 2, 3]
        #expect(try reference("{{#x}}.{{/x}}", ["x": numbers]) == "...")
        #expect(try reference("{{#x}}.{{/x}}", ["x": numbers[...]]) == ".")
    }

    @Test("The reference leaves a quote behind which a mark combines; ours does not")
    func combiningMarks() throws {
        let text = "\"\u{301}"
        #expect(try reference("{{x}}", ["x": text]).utf8.elementsEqual(text.utf8))
        let ours = try render("{{title}}", schema: Card.schema, view: Card(text))
        #expect(ours.utf8.elementsEqual("&quot;\u{301}".utf8))
    }

    @Test("The reference looks further out for a value that is absent; ours does not")
    func absentValues() throws {
        let template = "{{#cards}}[{{summary}}]{{/cards}}"
        let tree = DataTree.record([
            ("summary", .text("the page's")),
            ("cards", .list([.record([("summary", .text("own"))]), .record([])])),
        ])
        let (fields, _) = DataField.inferred(from: [tree])
        let ours = try render(
            template, schema: .data("data", fields), view: DataView(tree, as: fields))
        #expect(ours == "[own][]")
        #expect(try reference(template, Self.object(tree)) == "[own][the page&#39;s]")
    }

    private func reference(_ template: String, _ object: Any) throws -> String {
        var templates = try Self.partials.mapValues { try MustacheTemplate(string: $0) }
        templates["page"] = try MustacheTemplate(string: template)
        let library = MustacheLibrary(templates: templates)
        return try #require(library.render(object, withTemplate: "page"))
    }

    private static func object(_ tree: DataTree) -> Any {
        switch tree {
        case .absent, .link, .view: Any?.none as Any
        case .text(let text): text
        case .html(let html): String(decoding: html, as: UTF8.self)
        case .flag(let flag): flag
        case .list(let elements): elements.map(object)
        case .record(let entries): object(of: entries)
        case .late(let make): object(make())
        }
    }

    private static func object(of entries: [(name: String, value: DataTree)]) -> [String: Any] {
        var object: [String: Any] = [:]
        for (name, value) in entries {
            if case .absent = value { continue }
            object[name] = Self.object(value)
        }
        return object
    }
}
