import Testing

@testable import YongKit

@Suite("What is published of a style sheet")
struct StyleSheetTests {
    @Test(
        "comments that have their lines to themselves are not",
        arguments: [
            ("/* Tokens */\na { color: red }\n", "a { color: red }\n"),
            ("a {\n  /* Two\n     lines. */\n  color: red;\n}\n", "a {\n  color: red;\n}\n"),
            ("a { color: red } /* why */\n", "a { color: red } /* why */\n"),
            ("/* one */ a { color: red }\n", "/* one */ a { color: red }\n"),
            ("/*! Licence */\na {}\n", "/*! Licence */\na {}\n"),
            ("a { content: \"/* no */\" }\n", "a { content: \"/* no */\" }\n"),
            ("a {}\r\n/* b */\r\nc {}\r\n", "a {}\r\nc {}\r\n"),
            ("a {}\n/* the end */", "a {}\n"),
            ("a {}\n/* never closed", "a {}\n/* never closed"),
            ("/**/\n", ""),
            ("a {} /* was:\n/* b {} */\nc {}\n", "a {} /* was:\n/* b {} */\nc {}\n"),
            ("/*! Licence\n/* of a */\na {}\n", "/*! Licence\n/* of a */\na {}\n"),
            ("a { b: \"\\\n/* no */\n\" }\n", "a { b: \"\\\n/* no */\n\" }\n"),
            ("a { b: \"/*\" }\n/* c */\nd {}\n", "a { b: \"/*\" }\nd {}\n"),
            ("/*/\na {} */\n", ""),
            ("", ""),
        ])
    func comments(sheet: String, expected: String) {
        let published = StyleSheet.published(Array(sheet.utf8), name: "site.css", paths: [:])
        #expect(String(decoding: published, as: UTF8.self) == expected)
    }

    @Test func otherAssetsAreNamedByTheirNewPaths() {
        let sheet = "/* A sign. */\n.a { background: url(\"sign.svg\") }\n"
        let published = StyleSheet.published(
            Array(sheet.utf8), name: "site.css",
            paths: ["sign.svg": SitePath(unchecked: "/assets/sign.0123456789.svg")])
        #expect(
            String(decoding: published, as: UTF8.self)
                == ".a { background: url(\"sign.0123456789.svg\") }\n")
    }
}
