import Testing

@Suite("Inheritance")
struct InheritanceTests {
    private let base = "<{{$head}}default {{title}}{{/head}}|{{$main}}{{/main}}>"

    @Test(
        "A layout shows a block's own content or what replaces it",
        arguments: [
            ("{{<base}}{{/base}}", "<default River &amp; sea|>"),
            ("{{>base}}", "<default River &amp; sea|>"),
            ("{{<base}}{{$main}}text{{/main}}{{/base}}", "<default River &amp; sea|text>"),
            ("{{<base}}{{$head}}{{/head}}{{/base}}", "<|>"),
            (
                "{{<base}}\n  {{! why }}\n{{$head}}H{{/head}}\n\n{{$main}}{{title}}{{/main}}\n{{/base}}",
                "<H|River &amp; sea>"
            ),
            (
                "{{#children}}{{<base}}{{$main}}{{title}}{{/main}}{{/base}}{{/children}}",
                "<default One|One><default Two|Two>"
            ),
        ])
    func layouts(template: String, expected: String) throws {
        #expect(try render(template, with: ["base": base]) == expected)
    }

    @Test("What replaces a block sees the names of the block's place")
    func overridesSeeTheBlocksPlace() throws {
        let list = "{{#children}}{{$item}}{{/item}};{{/children}}"
        let page = "{{<list}}{{$item}}{{title}}{{/item}}{{/list}}"
        #expect(try render(page, with: ["list": list]) == "One;Two;")
    }

    @Test("A layout may have a layout, and the page's blocks reach both")
    func severalLevels() throws {
        let middle = "{{<base}}{{$main}}[{{$inner}}inner{{/inner}}]{{/main}}{{/base}}"
        let templates = ["base": base, "middle": middle]
        #expect(
            try render("{{<middle}}{{/middle}}", with: templates)
                == "<default River &amp; sea|[inner]>")
        #expect(
            try render(
                "{{<middle}}{{$inner}}X{{/inner}}{{$head}}H{{/head}}{{/middle}}", with: templates)
                == "<H|[X]>")
        #expect(
            try render("{{<middle}}{{$main}}M{{/main}}{{/middle}}", with: templates)
                == "<default River &amp; sea|M>")
    }

    @Test("A block in a partial of the layout can be replaced")
    func blocksInPartials() throws {
        let templates = ["base": "<{{>head}}>", "head": "{{$head}}default{{/head}}"]
        #expect(try render("{{<base}}{{$head}}H{{/head}}{{/base}}", with: templates) == "<H>")
    }

    @Test("A block of the same name in another layout on the page is another block")
    func blocksOfOneName() throws {
        let templates = ["base": base, "box": "({{$head}}{{/head}})"]
        let page =
            "{{<base}}{{$head}}page{{/head}}{{$main}}{{<box}}{{$head}}box{{/head}}{{/box}}{{/main}}{{/base}}"
        #expect(try render(page, with: templates) == "<page|(box)>")
    }

    @Test("A block that holds a block of its own name ends")
    func blockInItself() throws {
        let page = "{{<base}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/base}}"
        #expect(try render(page, with: ["base": "{{$main}}{{/main}}"]) == "x")
    }

    @Test("Blocks stand alone on their lines as sections do")
    func standaloneBlocks() throws {
        let templates = ["base": "<main>\n{{$main}}\ndefault\n{{/main}}\n</main>\n"]
        #expect(try render("{{>base}}", with: templates) == "<main>\ndefault\n</main>\n")
        #expect(
            try render("{{<base}}\n{{$main}}\n<p>\n{{/main}}\n{{/base}}\n", with: templates)
                == "<main>\n<p>\n</main>\n")
        #expect(
            try render("{{<base}}{{$main}}\n<p>\n{{/main}}{{/base}}\n", with: templates)
                == "<main>\n<p>\n</main>\n\n")
        #expect(try render("{{<base}}{{/base}}\n", with: ["base": "x"]) == "x\n")
    }
}
