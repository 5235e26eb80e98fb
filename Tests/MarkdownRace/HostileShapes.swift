/// Texts that cmark-gfm's and cmark's pathological tests and their lists of CVEs describe, and what
/// our own passes over a text could be made to do.
enum HostileShapes {
    struct Shape: Sendable {
        let name: String
        /// A text of about so many bytes.
        let text: @Sendable (Int) -> String

        init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.text = text
        }
    }

    static let all: [Shape] =
        units.flatMap { repeated($0) }
        + [nested, brackets, emphasis, blocks, tables, references, addresses, html, chinese]
        .flatMap { $0 }

    private static func fill(_ unit: String, _ bytes: Int) -> String {
        String(repeating: unit, count: max(1, bytes / unit.utf8.count))
    }

    private static func repeated(_ units: [String]) -> [Shape] {
        units.map { unit in Shape(unit.debugDescription) { fill(unit, $0) } }
    }

    private static func numbered(_ bytes: Int, _ line: (Int) -> String) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < bytes {
            text += line(number)
            number += 1
        }
        return text
    }

    /// Repeated until the text is long enough.
    private static let units: [[String]] = [
        ["> ", ">", "- ", "* ", "1. ", "> - 1) ", ">- ", "-\t", "- + * "],
        [
            "[a](b", "[a](<b", "[a](b \"", "a]", "[a", "[ a_", "[ (](", "![[]()", "[a]( ",
            "[a](b c) ",
            "[a [b](c) ", "[^a]", "[^", "![", "[a]", "[a][b]", "[]", "[](fact:x) ", "[a]() ",
            "[a](javascript:b)\n\n",
        ],
        [
            "a_ ", "_a ", "*a_ ", "_", "*", "*a**b", "~a ", "~~a", "*~~_", "a*_~", "`` ` ", "`",
            "\\*",
            "\\", "\"a' ", "--", "...", "&amp;", "&#1;", "&", "a\u{301}",
        ],
        [
            "a\n=\n", "a\n-\n", "# a\n", "# ", "```\n", "~~~\n", "> ```\n", "    a\n", "\t", " ",
            "\n",
            "\r", "a\r\n", "- a\n", "- a\n\n", "1.\n", "999999999. a\n", "- [ ] a\n", "- [x]\n",
            "> [!NOTE]\n> a\n\n", "> [!NOTHING]\n\n", "# a {#a}\n", "## a\n\ntext\n\n",
        ],
        ["aaa\rbbb\n-\u{b}\n", "|", "|x", "a|", "|-", "a | b\n- | -\n\n", "|\n|-|\n"],
        ["[a]: u\n", "[a]: b \"\n", "[a]: <", "[^a]: x\n", "[^a]: [^a]\n\n", "x[^a]\n\n"],
        [
            "www.", "w", ":", "http://", "http://a.b ", "https://a.cn。", "a@", "a@a.", "a+@b.c ",
            "mailto:a@b.c ", "<a@b.c> ", "<http:a> ", "<javascript:b> ",
        ],
        ["<b>", "<a", "<a ", "</a", "<!A ", "<?", "<![CDATA[", "<!--", "<div>\n\n", "a=\"b\" "],
        [
            "字\n", "**字。**", "*。*字", "。*字", "**你好。**世界～~~删。~~字", "［a］（b）", "［", "】（", "＊＊a",
            "`＊＊a＊＊`", "｜", "｜a｜\n", "｜-｜\n", "＃ a\n\n", "＃", "｀", "＞ a\n", "［^1］", "［^1］：",
            "1、a\n",
            "１．a\n", "[字](<ruby:zì>)", "　", "- 　", "｛#x｝", "# 字｛＃x｝\n", "&#x12474;", "한글 *.*",
        ],
    ]

    private static let nested: [Shape] = [
        Shape("nested strong", { fill("*a **a ", $0 / 2) + "b" + fill(" a** a*", $0 / 2) }),
        Shape("nested brackets", { fill("[", $0 / 2) + "a" + fill("]", $0 / 2) }),
        Shape("nested images", { fill("![", $0 / 3) + fill("](a)", 2 * $0 / 3) }),
        Shape(
            "stairs",
            { bytes in
                var text = ""
                var depth = 0
                while text.utf8.count < bytes {
                    text += String(repeating: " ", count: depth * 2) + "* a\n"
                    depth += 1
                }
                return text
            }
        ),
        Shape(
            "a deep list and blank lines",
            { bytes in
                (0..<45).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
                    + fill("\n", bytes)
            }
        ),
        Shape("lazy lines under quotes", { fill("> ", 80) + "a\n" + fill("b\n", $0) }),
    ]

    private static let brackets: [Shape] = [
        Shape("a link and half a title", { "[a](b '" + fill("'c", $0) })
    ]

    private static let emphasis: [Shape] = [
        Shape("closers of three kinds", { "a**b" + fill("c* ", $0) }),
        Shape("a link in emphasis", { "**x [a*b**c*](d)" + fill(" x", $0) }),
        Shape(
            "ticks",
            { bytes in numbered(bytes) { "e" + String(repeating: "`", count: $0 % 400) } }
        ),
        Shape("a long entity", { "&" + fill("a", $0) + ";" }),
    ]

    private static let blocks: [Shape] = [
        Shape("a huge heading", { "# " + fill("字", $0) }),
        Shape("signs behind a heading", { "# " + fill("#", $0) }),
        Shape("braces behind a heading", { "# " + fill("{#", $0) }),
        Shape("an endless list", { "- a\n" + fill("b\n", $0) }),
        Shape("an endless component", { "```timeline\n" + fill("- ", $0) + "\n```\n" }),
    ]

    private static let tables: [Shape] = [
        Shape(
            "a wide table with short rows",
            {
                "|" + fill("a|", $0 / 3) + "\n|" + fill("-|", $0 / 3) + "\n"
                    + fill("a\n", $0 / 3)
            }
        ),
        Shape("a narrow table", { "|a|\n|-|\n" + fill("|a|\n", $0) }),
        Shape(
            "four hundred columns",
            {
                "|" + fill("a|", 800) + "\n|" + fill("-|", 800) + "\n" + fill("|\n", $0)
            }
        ),
        Shape(
            "a table in a list",
            {
                "- |" + fill("a|", 800) + "\n  |" + fill("-|", 800) + "\n" + fill("  |\n", $0)
            }
        ),
        Shape("lines above tables", { fill("a\n", $0 / 2) + fill("|a|\n|-|-|\n", $0 / 2) }),
    ]

    private static let references: [Shape] = [
        Shape("references in an entry", { "- " + fill("[a]: u\n", $0) }),
        Shape(
            "a long address used often",
            {
                "[a]: /" + fill("x", $0 / 2) + "\n\n" + fill("[a] ", $0 / 2)
            }
        ),
        Shape(
            "a long title used often",
            {
                "[a]: /x '" + fill("x\n", $0 / 2) + "'\n\n" + fill("[a]\n\n", $0 / 2)
            }
        ),
        Shape(
            "many references",
            { bytes in
                numbered(bytes / 2) { "[\($0)]: u\n" } + "\n"
                    + numbered(bytes / 2) { "[\($0)]" }
            }
        ),
        Shape(
            "references with one hash",
            { bytes in
                numbered(bytes) { "[\(String(repeating: "a", count: $0 % 7))\($0)]: u\n\n" }
            }
        ),
        Shape(
            "many footnotes",
            { bytes in
                numbered(bytes / 2) { "[^\($0)]" + ($0 % 500 == 499 ? "\n\n" : "") } + "\n\n"
                    + numbered(bytes / 2) { "[^\($0)]: n\n" }
            }
        ),
        Shape("a footnote used often", { "[^a]: x\n\n" + fill("b[^a]\n\n", $0) }),
        Shape(
            "footnotes in footnotes",
            { bytes in
                "[^0]\n\n" + numbered(bytes) { "[^\($0)]: [^\($0 + 1)]\n\n" }
            }
        ),
        Shape("a label of many lines", { "[" + fill("a\n", $0) + "]: b" }),
    ]

    private static let addresses: [Shape] = [
        Shape("an address with )", { "http://a.b/" + fill(")", $0) }),
        Shape("an address with (", { "www.a.b/" + fill("(", $0) }),
        Shape("an address with <", { "www.a.b" + fill("<", $0) }),
        Shape("an address with &", { "http://a.b/" + fill("&a;", $0) }),
        Shape("an address with quotes", { "http://a.b/" + fill("\"", $0) }),
        Shape("an address with _", { "http://" + fill("_", $0) + ".b" }),
        Shape("a name with dots", { "http://" + fill("a.", $0) }),
        Shape("two long halves", { fill("a", $0 / 2) + "@" + fill("a", $0 / 2) }),
    ]

    private static let html: [Shape] = [
        Shape("comments that never end", { "</" + fill("<!--", $0) }),
        Shape("attributes", { "<a " + fill("a=\"b\" ", $0) }),
        Shape("half an attribute", { "<a b=\"" + fill("c ", $0) }),
    ]

    private static let chinese: [Shape] = [
        Shape("a run beside Chinese", { "字" + fill("*", $0) + "。" })
    ]
}
