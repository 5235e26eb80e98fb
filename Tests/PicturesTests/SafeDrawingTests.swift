import Testing

@testable import Pictures

@Suite("A drawing")
struct SafeDrawingTests {
    private func cleaned(_ inner: String) throws -> (text: String, removals: [String]) {
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        let drawing = try SafeDrawing(Array("\(svg)\(inner)</svg>".utf8))
        let text = String(decoding: drawing.cleaned, as: UTF8.self)
        #expect(text.hasPrefix(svg) && text.hasSuffix("</svg>"))
        return (String(text.dropFirst(svg.count).dropLast(6)), drawing.removals.map(\.name))
    }

    @Test(
        "stays as it is when it only draws",
        arguments: [
            "<path d=\"M0 0h3v2\" fill=\"url(#g)\"/>",
            "<style>.a{fill:#123;font-family:\"Noto\"} @media(prefers-color-scheme:dark){.a{fill:red}}</style>",
            "<use href=\"#a\"/><use xlink:href=\"#a\"/>",
            "<!-- 猫 --><text xml:lang=\"zh\">猫&amp;税</text>",
            "<a href=\"https://example.org/?a=b\"><circle r=\"1\"/></a>",
            "<style><![CDATA[.a{fill:url('#g')}]]></style>",
            "<animate attributeName=\"r\" values=\"1;2\" dur=\"1s\"/>",
            "<g style=\"fill:url( '#g' );mask:none\"/>",
        ])
    func harmless(inner: String) throws {
        let (text, removals) = try cleaned(inner)
        #expect(text == inner)
        #expect(removals == [])
    }

    @Test(
        "loses what could act",
        arguments: [
            ("<script>alert(1)</script><path/>", "<path/>", "<script>"),
            ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\" href=\"a.js\"/>", "", "<x:script>"),
            ("<g onload=\"alert(1)\"/>", "<g/>", "onload"),
            (
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "",
                "<foreignObject>"
            ),
            ("<b xmlns=\"http://www.w3.org/1999/xhtml\"/>", "", "<b>"),
            ("<a href=\"java&#115;cript:alert(1)\"><path/></a>", "<a><path/></a>", "href"),
            ("<a xlink:href=\" jav&#x9;ascript:alert(1)\"/>", "<a/>", "xlink:href"),
            (
                "<a href=\"\(String(repeating: " ", count: 300))javascript:alert(1)\"/>", "<a/>",
                "href"
            ),
            (
                "<style>@import url(https://example.org/);<style></style></style><path/>",
                "<path/>", "<style>"
            ),
            (
                "<g style=\"mask-image:url(data:image/jpeg;base64,AAAA)\"/>", "<g/>", "style"
            ),
            ("<image href=\"https://example.org/a.png\"/>", "<image/>", "href"),
            ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<image/>", "href"),
            ("<image href=\"data:image/png;base64,AAAA\"/>", "<image/>", "href"),
            ("<use href=\"b.svg#a\"/>", "<use/>", "href"),
            ("<use href=\"data:image/png;base64,AAAA\"/>", "<use/>", "href"),
            ("<style>@import 'a.css';</style>", "", "<style>"),
            ("<style>.a{fill:url(https://example.org/)}</style>", "", "<style>"),
            ("<style>.a{fill:u\\72l(//example.org/)}</style>", "", "<style>"),
            ("<g style=\"background:url(//example.org)\"/>", "<g/>", "style"),
            ("<g fill=\"url('http://example.org/#a')\"/>", "<g/>", "fill"),
            ("<set attributeName=\"href\" to=\"javascript:1\"/>", "", "<set>"),
            ("<animate attributeName=\"xlink:href\" values=\"a\"/>", "", "<animate>"),
            (
                "<a><animate attributeName=\"x\" to=\"javascript:1\"/></a>",
                "<a><animate attributeName=\"x\"/></a>", "to"
            ),
            ("<?xml-stylesheet href=\"a.css\"?>", "", "<?xml-stylesheet?>"),
            ("<g xml:base=\"https://example.org/\"/>", "<g/>", "xml:base"),
        ])
    func acting(inner: String, left: String, name: String) throws {
        let (text, removals) = try cleaned(inner)
        #expect(text == left)
        #expect(removals == [name])
    }

    @Test("loses what its editor knew of its author, without a word")
    func editors() throws {
        let (text, removals) = try cleaned(
            "<metadata>Wang</metadata><s:view xmlns:s=\"http://sodipodi\" s:path=\"/home/wang\"/>"
                + "<g xmlns:i=\"http://inkscape\" i:label=\"/home/wang\" id=\"a\"/>")
        #expect(text == "<g xmlns:i=\"http://inkscape\" id=\"a\"/>")
        #expect(removals == [])
    }

    @Test("says where something was")
    func places() throws {
        let drawing = try SafeDrawing(Array("<svg>\n  <g 猫='1' onclick='x'/>\n</svg>".utf8))
        #expect(drawing.removals == [SafeDrawing.Removal(name: "onclick", line: 2, column: 20)])
    }

    @Test("keeps a photograph inside, without its place", .enabled(if: Raster.isAvailable))
    func photographInside() throws {
        let photograph = try Photograph().jpeg()
        let (text, removals) = try cleaned(
            "<image href=\"data:image/jpeg;base64,\(photograph.base64)\"/>")
        #expect(removals == [])
        let plain = try PublishedPicture.cleaned(photograph)
        #expect(text == "<image href=\"data:image/jpeg;base64,\(plain.base64)\"/>")
    }

    @Test(
        "that cannot be read without doubt is refused, with the place",
        arguments: [
            (
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>",
                .entities, 1, 1
            ),
            ("<svg>\n<g></svg>", .malformed, 2, 4), ("<svg><g a=1/></svg>", .malformed, 1, 11),
            ("<svg>&nbsp;</svg>", .malformed, 1, 6), ("<svg/>\n<svg/>", .malformed, 2, 1),
            ("<svg a='1' a='2'/>", .malformed, 1, 11), ("<svg", .malformed, 1, 5),
            ("<?xml version='1.0' encoding='GBK'?><svg/>", .encoding, 1, 1),
            (String(repeating: "<svg>", count: 300), .tooDeep, 1, 1281),
        ] as [(String, SVGMistake.Kind, Int, Int)])
    func refused(text: String, kind: SVGMistake.Kind, line: Int, column: Int) {
        #expect(
            throws: PictureMistake.drawing(SVGMistake(kind: kind, line: line, column: column))
        ) { try SafeDrawing(Array(text.utf8)) }
    }

    @Test("has no declaration, which nobody needs")
    func declaration() throws {
        let text =
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\"><svg/>"
        #expect(try SafeDrawing(Array(text.utf8)).cleaned == Array("<svg/>".utf8))
    }
}

extension [UInt8] {
    fileprivate var base64: String { EmbeddedPicture.base64(self) }
}
