import Testing

@testable import Painting
@testable import Typesetting

/// What is drawn is where it was measured to be.
@Suite(.enabled(if: PicturePainter.isAvailable)) struct InkTests {
    @Test(arguments: Texts.Kind.allCases) func drawsWhereItMeasured(_ kind: Texts.Kind) throws {
        let ruler = try #require(Ruler.pango)
        for seed in 1...4 {
            var texts = Texts(seed: UInt64(seed))
            let text = texts.text(kind, count: 60 * seed)
            let language = kind == .english ? "en" : "zh-Hans"
            let template =
                #"<svg xmlns="http://www.w3.org/2000/svg" width="700" height="1400">"#
                + #"<rect width="700" height="1400" fill="white"/>"#
                + #"<face name="text" han="Noto Serif CJK SC" latin="Noto Serif CJK KR"/>"#
                + #"<column x="100" y="100" width="500" lang="\#(language)">"#
                + #"<textbox size="40" leading="1.5">\#(text)</textbox></column></svg>"#
            let picture = PictureLayout(ruler).picture(Array(template.utf8))
            let set = try #require(picture.texts.first)
            let ink = try #require(
                PicturePainter().draw(picture, width: 700, height: 1400) { $0.ink })
            #expect(ink.left >= 99 && ink.right <= 601, "\(text)")
            #expect(ink.top >= 100 && Double(ink.bottom) <= 100 + set.text.height + 1, "\(text)")
            // The widest line ends where its width says, but for the white beside a letter.
            #expect(abs(Double(ink.right) - 100 - set.text.width) < 24, "\(text)")
        }
    }

    @Test(arguments: [
        "</svg><script>alert(1)</script>", "a & b < c > d \" '", "猫😺税👨‍👩‍👧",
        "\u{202E}שלום עולם\u{202C} مرحبا",
        "]]>&lt;&#x3C;<!-- -->", "nul\u{0}\u{8}\u{B}bell\u{7}", String(repeating: "甬", count: 500),
        String(repeating: "W", count: 500), "</textbox></column><rect width='9999' fill='red'/>",
    ])
    func aHostileTitleStaysText(_ title: String) throws {
        let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        let template =
            #"<svg xmlns="http://www.w3.org/2000/svg" width="700" height="700">"#
            + #"<rect width="700" height="700" fill="white"/>"#
            + #"<column x="100" y="100" width="500" height="500" lang="zh-Hans">"#
            + #"<textbox size="60" smallest="12" height="500">\#(escaped)</textbox></column></svg>"#
        let picture = PictureLayout(try #require(Ruler.pango)).picture(Array(template.utf8))
        let ink = try #require(
            PicturePainter().draw(picture, width: 700, height: 700) { $0.ink })
        #expect(ink.left >= 96 && ink.right <= 604 && ink.top >= 96 && ink.bottom <= 604)
        let shown = picture.texts.flatMap { $0.text.lines.map(\.text) }.joined()
        #expect(
            shown.filter { !$0.isWhitespace }
                == String(
                    String.UnicodeScalarView(title.unicodeScalars.filter { $0.isInXML })
                ).filter { !$0.isWhitespace })
    }

    @Test func whatIsNoSVGIsNotDrawn() throws {
        let picture = PictureLayout(try #require(Ruler.pango)).picture(Array("猫税".utf8))
        #expect(PicturePainter().draw(picture, width: 10, height: 10) { $0.width } == nil)
    }
}

extension Canvas {
    /// The box around everything that is not white; empty at the far corner when all is.
    var ink: (left: Int, right: Int, top: Int, bottom: Int) {
        let colors = colors
        var ink = (left: width, right: 0, top: height, bottom: 0)
        for y in 0..<height {
            for x in 0..<width where colors[y * width + x] & 255 < 200 {
                ink = (min(ink.left, x), max(ink.right, x), min(ink.top, y), max(ink.bottom, y))
            }
        }
        return ink
    }
}
