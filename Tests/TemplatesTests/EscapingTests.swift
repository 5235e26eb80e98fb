import Templates
import Testing

@Suite("Escaping")
struct EscapingTests {
    private func printed(_ text: String) throws -> String {
        try render("<i title=\"{{title}}\">", schema: Card.schema, view: Card(text))
    }

    @Test(
        "What HTML would read as markup is escaped",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"", "&quot;"), ("'", "&#39;"),
            ("&amp;", "&amp;amp;"), ("", ""), ("甬江 😺", "甬江 😺"),
            ("'<'&'>'", "&#39;&lt;&#39;&amp;&#39;&gt;&#39;"),
            (
                String(repeating: "long ", count: 50) + "<",
                String(repeating: "long ", count: 50) + "&lt;"
            ),
        ])
    func escapes(text: String, expected: String) throws {
        #expect(try printed(text) == "<i title=\"\(expected)\">")
    }

    @Test("A sign is escaped wherever in a text it stands", arguments: ["\"", "&", "'", "<", ">"])
    func places(sign: String) throws {
        // Those that differ from a sign in one bit, and those of Chinese, are none.
        let others = Array("!#%$()*+,-./:;=?@甬 \u{80}\u{7F}")
        let escaped = ["\"": "&quot;", "&": "&amp;", "'": "&#39;", "<": "&lt;", ">": "&gt;"]
        for length in 0..<40 {
            for place in 0...length {
                var signs = (0..<length).map { String(others[$0 % others.count]) }
                signs.insert(sign, at: place)
                let text = signs.joined()
                signs[place] = escaped[sign] ?? ""
                #expect(try printed(text) == "<i title=\"\(signs.joined())\">")
            }
        }
    }

    @Test(
        "A mark that combines with a sign does not hide it",
        arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}"])
    func combiningMarks(mark: String) throws {
        let bytes = Array(try printed("\"\(mark) onclick=x").utf8)
        #expect(bytes == Array("<i title=\"&quot;\(mark) onclick=x\">".utf8))
    }

    @Test(
        "A path of the site stands behind the page's prefix",
        arguments: [
            ("", "", "/zh/%E5%9F%8E%E5%B8%82/ / https://example.org/?a=1&amp;b=2"),
            (
                "/ningbo", "",
                "/ningbo/zh/%E5%9F%8E%E5%B8%82/ /ningbo/ https://example.org/?a=1&amp;b=2"
            ),
            (
                "/ningbo/", "",
                "/ningbo/zh/%E5%9F%8E%E5%B8%82/ /ningbo/ https://example.org/?a=1&amp;b=2"
            ),
            (
                "../../", "index.html",
                "../../zh/%E5%9F%8E%E5%B8%82/index.html ../../index.html https://example.org/?a=1&amp;b=2"
            ),
            ("./", "", "./zh/%E5%9F%8E%E5%B8%82/ ./ https://example.org/?a=1&amp;b=2"),
            (
                "https://e.org/a&b", "",
                "https://e.org/a&amp;b/zh/%E5%9F%8E%E5%B8%82/ https://e.org/a&amp;b/ https://example.org/?a=1&amp;b=2"
            ),
        ])
    func linkPrefix(prefix: String, folderFile: String, expected: String) throws {
        let printed = try render(
            "{{url}} {{home}} {{other}}", linkPrefix: prefix, folderFile: folderFile)
        #expect(printed == expected)
    }

    @Test(
        "A path is encoded as an address, which HTML needs not escape",
        arguments: [
            ("/a b/", nil, "/a%20b/"), ("/100%/", nil, "/100%25/"),
            ("/q?x#y", nil, "/q%3Fx%23y"), ("/R&D's/", nil, "/R%26D%27s/"),
            ("/\"<>/", nil, "/%22%3C%3E/"), ("/x/", "历史", "/x/#%E5%8E%86%E5%8F%B2"),
            ("/x.svg", nil, "/x.svg"),
        ] as [(String, String?, String)])
    func encodesPaths(path: String, fragment: String?, expected: String) throws {
        #expect(try printedLink(.site(path, fragment: fragment), "") == expected)
    }

    @Test("Where a folder has a file, it stands before the fragment and only behind a folder")
    func folderFiles() throws {
        #expect(try printedLink(.site("/x/", fragment: "h"), "index.html") == "/x/index.html#h")
        #expect(try printedLink(.site("/x.svg"), "index.html") == "/x.svg")
        #expect(try printedLink(.absolute("https://e.org/"), "index.html") == "https://e.org/")
    }

    private func printedLink(_ link: Link, _ folderFile: String) throws -> String {
        let fields = [DataField("link", "", .link)]
        let view = DataView(.record([("link", .link(link))]), as: fields)
        return try render(
            "{{link}}", schema: .data("data", fields), view: view, folderFile: folderFile)
    }
}
