import Templates
import Testing

@Suite("Schemas")
struct SchemaTests {
    @Test("A schema lists every name with its meaning and kind")
    func names() throws {
        let fields = Page.schema.fields.map { "\($0.name): \($0.kind), \($0.meaning)" }
        #expect(fields.first == "title: text, the page's title")
        #expect(fields.last == "asset: table, files of the theme")
        #expect(Set(Page.schema.fields.map(\.kind)).union([.nothing]) == Set(FieldKind.allCases))
    }

    @Test("A view may hold its own kind")
    func recursion() throws {
        let children = try #require(Card.schema.field(named: "children")?.schema)
        #expect(children.name == "card")
        #expect(children.names == Card.schema.names)
        #expect(Card.schema.field(named: "title")?.schema == nil)
    }

    @Test("One schema serves every place that shows the view")
    func nesting() throws {
        let leaf = Card("leaf")
        let root = Card("root", [Card("branch", [leaf]), leaf])
        let template =
            "{{title}}{{#children}} <{{title}}{{#children}} <{{title}}>{{/children}}>{{/children}}"
        #expect(
            try render(template, schema: Card.schema, view: root)
                == "root <branch <leaf>> <leaf>")
    }
}
