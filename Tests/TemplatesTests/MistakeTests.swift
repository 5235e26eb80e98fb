import Templates
import Testing

/// In these templates `«` and `»` stand around what a mistake must point at.
@Suite("Mistakes in templates")
struct MistakeTests {
    @Test(
        "A name that no view in reach has is said with those that it has",
        arguments: [
            ("{{«titel»}}", "titel", ["title", "summary", "children"]),
            ("{{#children}}{{«url»}}{{/children}}", "url", ["title", "summary", "children"]),
            (
                "{{#children}}\n甬江：{{ «标题» }}\n{{/children}}", "标题",
                ["title", "summary", "children"]
            ),
        ])
    func unknownNames(template: String, name: String, known: [String]) throws {
        try expect(.unknownName(name, known: known), in: template, schema: Card.schema)
    }

    @Test("Only the part of a dotted name that is wrong is pointed at")
    func dottedNames() throws {
        try expect(
            .unknownName("titel", known: Card.schema.names), in: "{{previous.«titel»}}")
        try expect(.unknownName("moer", known: ["more", "less"]), in: "{{string.«moer»}}")
        try expect(.unknownName("site.js", known: ["site.css"]), in: "{{asset.«site.js»}}")
        try expect(.noNamesBehind("title", .text), in: "{{«title».x}}")
        try expect(.noNamesBehind("children", .list), in: "{{«children».title}}")
        try expect(
            .noNamesBehind("summary", .text), in: "{{#previous}}{{«summary».x}}{{/previous}}")
    }

    @Test(
        "A field that is used as what it is not is refused",
        arguments: [
            ("{{{«title»}}}", .unescapedText("title", .text)),
            ("{{& «url» }}", .unescapedText("url", .link)),
            ("{{#tags}}{{{«.»}}}{{/tags}}", .unescapedText(".", .text)),
            ("{{«body»}}", .escapedHTML("body")),
            ("{{«isHome»}}", .notPrintable("isHome", .flag)),
            ("{{«children»}}", .notPrintable("children", .list)),
            ("{{«previous»}}", .notPrintable("previous", .view)),
            ("{{{«tags»}}}", .notPrintable("tags", .texts)),
            ("{{«string»}}", .notPrintable("string", .table)),
            ("{{#«string»}}{{/string}}", .notASection("string", .table)),
            ("{{^«asset»}}{{/asset}}", .notASection("asset", .table)),
            ("{{«.»}}", .noCurrentText),
            ("{{#children}}{{«.»}}{{/children}}", .noCurrentText),
        ] as [(String, TemplateMistake.Kind)])
    func wrongUse(template: String, kind: TemplateMistake.Kind) throws {
        try expect(kind, in: template)
    }

    @Test(
        "A tag that is no tag is refused",
        arguments: [
            ("a\n b «{{»title", .unclosedTag),
            ("«{{»title} {{title}}", .unclosedTag),
            ("«{{»{body}}", .unclosedTag),
            ("«{{»! comment", .unclosedTag),
            ("a «{{}}»", .invalidName("")),
            ("{{«a b»}}", .invalidName("a b")),
            ("{{«title.»}}", .invalidName("title.")),
            ("{{«uppercased(title)»}}", .invalidName("uppercased(title)")),
            ("{{>«a b»}}", .invalidName("a b")),
            ("{{#«.»}}{{/.}}", .invalidName(".")),
            ("«{{=<% %>=}}»", .unsupported("=")),
            ("«{{% CONTENT_TYPE:TEXT}}»", .unsupported("%")),
            ("«{{>*title}}»", .unsupported("*")),
        ] as [(String, TemplateMistake.Kind)])
    func syntax(template: String, kind: TemplateMistake.Kind) throws {
        try expect(kind, in: template)
    }

    @Test(
        "A section without its end, and an end without its section, are refused",
        arguments: [
            ("x\n  «{{#isHome}}»\ny", .unclosedSection("isHome")),
            (
                "{{#isHome}}{{#title}}a{{/title}}{{/isHome}}«{{^isDraft}}»",
                .unclosedSection("isDraft")
            ),
            ("{{#isHome}}«{{#title}}»{{/isHome}}", .unclosedSection("title")),
            ("{{#isHome}}«{{/isHom}}»", .wrongClose(found: "isHom", expected: "isHome")),
            ("a«{{/isHome}}»", .wrongClose(found: "isHome", expected: nil)),
            ("{{<base}}{{/base}}«{{$main}}»", .unclosedSection("main")),
            ("«{{<base}}»{{$main}}{{/main}}", .unclosedSection("base")),
        ] as [(String, TemplateMistake.Kind)])
    func sections(template: String, kind: TemplateMistake.Kind) throws {
        try expect(kind, in: template, with: ["base": "{{$main}}{{/main}}"])
    }

    @Test(
        "In an inheritance tag only blocks that the layout has may stand",
        arguments: [
            ("{{<base}}\n  «text and»\n{{$main}}{{/main}}{{/base}}", .contentBetweenBlocks),
            ("{{<base}}«{{title}}»{{/base}}", .contentBetweenBlocks),
            ("{{<base}}«{{>part}}»{{/base}}", .contentBetweenBlocks),
            (
                "{{<base}}{{$«mian»}}{{/mian}}{{/base}}",
                .unknownBlock("mian", known: ["main", "part"])
            ),
            ("{{<base}}{{$main}}{{/main}}{{$«main»}}{{/main}}{{/base}}", .duplicateBlock("main")),
        ] as [(String, TemplateMistake.Kind)])
    func inheritance(template: String, kind: TemplateMistake.Kind) throws {
        try expect(
            kind, in: template,
            with: ["base": "{{$main}}{{/main}}{{>part}}", "part": "{{$part}}{{/part}}"])
    }

    @Test("A partial that is not there is said with those that are")
    func missingPartial() throws {
        let kind = TemplateMistake.Kind.missingPartial("haed", known: ["head", "page"])
        try expect(kind, in: "{{>«haed»}}", with: ["head": ""])
        try expect(kind, in: "{{< «haed» }}{{/haed}}", with: ["head": ""])
    }

    @Test("Templates that use each other in a circle are found")
    func cycles() throws {
        try expect(.cycle(["page", "page"]), in: "{{#isDraft}}{{>«page»}}{{/isDraft}}")
        let (set, mistakes) = load(["page": "{{>a}}", "a": "{{>b}}", "b": "x\n{{<a}}{{/a}}"])
        #expect(mistakes.map(\.kind) == [.cycle(["a", "b", "a"])])
        #expect(mistakes.map(\.description.first) == ["b"])
        #expect(mistakes.map(\.line) == [2])
        #expect(!set.canRender("page"))
    }

    @Test("A template that is not UTF-8 is refused, and so is a second one of its name")
    func wholeFiles() {
        let (_, mistakes) = TemplateSet.load(
            templates: [
                TemplateSource(name: "a", file: "1", bytes: [0xC4, 0xE3, 0xBA, 0xC3]),
                TemplateSource(name: "b", file: "2", bytes: []),
                TemplateSource(name: "b", file: "3", bytes: []),
            ], roots: [])
        #expect(mistakes.map(\.file) == ["1", "3"])
        #expect(mistakes.map(\.kind) == [.notUTF8, .duplicateTemplate("b")])
        #expect(mistakes.map(\.line) == [1, 1])
    }

    @Test("Every mistake of every file is said at once, by file and place, once each")
    func allAtOnce() {
        let (set, mistakes) = load([
            "page": "{{>card}}{{#children}}{{>card}}{{/children}}\n{{x}} {{{title}}}\n{{>none}}",
            "card": "{{title}} {{y}}\n{{#title}}",
            "other": "{{/open}}",
        ])
        #expect(
            mistakes.map { "\($0.file) \($0.line):\($0.column)" } == [
                "card.mustache 2:1", "other.mustache 1:1", "page.mustache 2:3",
                "page.mustache 2:10", "page.mustache 3:4",
            ])
        #expect(!set.canRender("page"))
        #expect(set.names == ["card", "other", "page"])
    }

    @Test("A name that is wrong in one of a partial's places is wrong")
    func partialInTwoPlaces() throws {
        let (_, mistakes) = load([
            "page":
                "{{>part}}{{#children}}{{>part}}{{/children}}{{#previous}}{{>part}}{{/previous}}",
            "part": "{{zzz}}{{title}}",
        ])
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.file == "part.mustache")
    }

    @Test("A mistake in one template leaves the others as they are")
    func othersRender() throws {
        let sources = ["good": "{{title}}", "bad": "{{>worse}}", "worse": "{{/x}}"].map {
            TemplateSource(name: $0, file: $0, bytes: Array($1.utf8))
        }
        let (set, _) = TemplateSet.load(
            templates: sources,
            roots: ["good", "bad", "gone"].map { TemplateRoot($0, Page.schema) })
        #expect(set.canRender("good"))
        #expect(!set.canRender("bad"))
        #expect(!set.canRender("gone"))
    }

    /// Loads a template and holds its only mistake against `kind` and the marked place.
    private func expect(
        _ kind: TemplateMistake.Kind, in marked: String, with others: [String: String] = [:],
        schema: ViewSchema = Page.schema, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let parts = marked.unicodeScalars.split(separator: "«", maxSplits: 1)
        let opening = try #require(marked.unicodeScalars.firstIndex(of: "«"))
        let before = marked.unicodeScalars[..<opening]
        let rest = marked.unicodeScalars[marked.unicodeScalars.index(after: opening)...]
        let pointed = rest.prefix { $0 != "»" }
        #expect(parts.count <= 2)
        let template = String(
            String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "«" && $0 != "»" }))
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)

        let (set, mistakes) = load(
            others.merging(["page": template], uniquingKeysWith: { a, _ in a }), schema: schema)
        let mistake = try #require(mistakes.first, sourceLocation: sourceLocation)
        #expect(mistakes.count == 1, sourceLocation: sourceLocation)
        #expect(mistake.kind == kind, sourceLocation: sourceLocation)
        #expect(mistake.file == "page.mustache", sourceLocation: sourceLocation)
        #expect(mistake.line == lines.count, sourceLocation: sourceLocation)
        #expect(mistake.column == (lines.last?.count ?? 0) + 1, sourceLocation: sourceLocation)
        #expect(mistake.length == pointed.count, sourceLocation: sourceLocation)
        #expect(!set.canRender("page"), sourceLocation: sourceLocation)
    }
}
