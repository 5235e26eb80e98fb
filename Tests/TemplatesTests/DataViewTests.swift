import Synchronization
import Templates
import Testing

@Suite("Data as views")
struct DataViewTests {
    private static let tree = DataTree.record([
        (
            "places",
            .list([
                .record([("name", .text("Tianyi")), ("open", .flag(true))]),
                .record([("name", .text("Moon Lake")), ("note", .text("R&D"))]),
            ])
        ),
        ("tags", .list([.text("a"), .text("b")])),
        ("city", .record([("label", .text("Ningbo")), ("url", .link(.site("/city/")))])),
        ("later", .absent),
        ("guests", .list([])),
    ])

    @Test(
        "Templates name the keys that some record has",
        arguments: [
            (
                "{{#places}}{{name}}{{#note}} ({{.}}){{/note}};{{/places}}",
                "Tianyi;Moon Lake (R&amp;D);"
            ),
            (
                "{{#places}}{{#open}}open{{/open}}{{^open}}closed{{/open}} {{/places}}",
                "open closed "
            ),
            ("{{#tags}}{{.}}{{/tags}}", "ab"),
            ("{{city.label}} {{#city}}{{url}}{{/city}}", "Ningbo /city/"),
            ("[{{later}}{{#later}}x{{/later}}{{later.deeper}}]{{^later}}none{{/later}}", "[]none"),
            // A list that is empty for now: its records' names cannot be known, and are never read.
            ("{{#guests}}{{name}}{{/guests}}{{^guests}}nobody{{/guests}}", "nobody"),
        ])
    func names(template: String, expected: String) throws {
        let (fields, conflicts) = DataField.inferred(from: [Self.tree])
        #expect(conflicts.isEmpty)
        let printed = try render(
            template, schema: .data("data", fields), view: DataView(Self.tree, as: fields))
        #expect(printed == expected)
    }

    @Test("Records may have their keys in any order, and leave some out", arguments: [4, 40])
    func order(count: Int) throws {
        let keys = (0..<count).map { "key\($0)" }
        func record(_ keys: [String]) -> DataTree {
            .record(keys.map { ($0, .text($0)) })
        }
        let (fields, _) = DataField.inferred(from: [record(keys)])
        let template = keys.map { "{{\($0)}} " }.joined()
        for own in [keys, keys.reversed(), Array(keys.dropFirst(2)), [keys[3], keys[1]]] {
            let printed = try render(
                template, schema: .data("data", fields), view: DataView(record(own), as: fields))
            #expect(printed == keys.map { (own.contains($0) ? $0 : "") + " " }.joined())
        }
    }

    @Test("A key that no record has is a mistake")
    func unknownKey() {
        let (fields, _) = DataField.inferred(from: [Self.tree])
        let (_, mistakes) = load(
            ["page": "{{#places}}{{nmae}}{{/places}}"], schema: .data("data", fields))
        #expect(
            mistakes.map(\.kind) == [
                .unknownName(
                    "nmae",
                    known: [
                        "name", "open", "note", "places", "tags", "city", "later", "guests",
                    ])
            ])
        #expect(mistakes.map(\.column) == [14])
    }

    @Test("Two languages' data have one schema")
    func languages() throws {
        let zh = DataTree.record([("a", .text("甲"))])
        let en = DataTree.record([("b", .list([.text("B")]))])
        let (fields, _) = DataField.inferred(from: [zh, en])
        let schema = ViewSchema.data("data", fields)
        let template = "{{a}}{{#b}}{{.}}{{/b}}"
        #expect(try render(template, schema: schema, view: DataView(zh, as: fields)) == "甲")
        #expect(try render(template, schema: schema, view: DataView(en, as: fields)) == "B")
    }

    @Test("A key that holds different things is said with its path")
    func conflicts() {
        let (_, conflicts) = DataField.inferred(from: [
            .record([
                ("a", .list([.record([("x", .text("1"))]), .record([("x", .flag(true))])])),
                ("b", .list([.text("1"), .record([])])),
                ("c", .list([.list([])])),
                ("d", .text("1")),
            ]),
            .record([("d", .absent)]),
        ])
        #expect(conflicts.map(\.path) == [["a", "x"], ["b"], ["c"]])
        #expect(conflicts.map(\.kinds) == [[.text, .flag], [.text, .view], [.list]])
    }

    @Test("Data that does not fit a declared field is absent")
    func declaredFields() throws {
        let fields = [
            DataField("title", "the heading", .text),
            DataField("items", "the rows", .records([DataField("when", "the day", .text)])),
        ]
        let tree = DataTree.record([
            ("title", .list([])),
            ("items", .list([.record([("when", .text("14"))]), .text("x")])),
        ])
        let printed = try render(
            "[{{title}}]{{#items}}{{when}};{{/items}}", schema: .data("timeline", fields),
            view: DataView(tree, as: fields))
        #expect(printed == "[]14;")
    }

    @Test("A typed view may hold data whose names are known only at run time")
    func dataInsideAView() throws {
        let (fields, _) = DataField.inferred(from: [Self.tree])
        let inner = ViewSchema.data("data", fields)
        let schema = ViewSchema(
            "site", of: Site.self, [.view("data", as: { inner }, "the site's data") { $0.data }])
        let printed = try render(
            "{{#data.places}}{{name}} {{/data.places}}", schema: schema,
            view: Site(DataView(Self.tree, as: fields)))
        #expect(printed == "Tianyi Moon Lake ")
    }

    @Test("Long data is made once, and only when a template shows it")
    func lateData() throws {
        let made = Mutex(0)
        guard case .record(let entries) = Self.tree else { return }
        let late = DataTree.record(
            entries.map { name, value in
                (
                    name,
                    .late {
                        if name == "places" { made.withLock { $0 += 1 } }
                        return value
                    }
                )
            })
        let (fields, _) = DataField.inferred(from: [Self.tree])
        let view = DataView(late, as: fields)
        let schema = ViewSchema.data("data", fields)
        let others = "{{#tags}}{{.}}{{/tags}} {{city.label}}{{later}}{{^guests}}nobody{{/guests}}"
        #expect(try render(others, schema: schema, view: view) == "ab Ningbonobody")
        #expect(made.withLock(\.self) == 0)
        for _ in 0..<2 {
            let printed = try render("{{#places}}{{name}};{{/places}}", schema: schema, view: view)
            #expect(printed == "Tianyi;Moon Lake;")
        }
        #expect(made.withLock(\.self) == 1)
    }

    private final class Site: Sendable {
        let data: DataView

        init(_ data: DataView) { self.data = data }
    }
}
