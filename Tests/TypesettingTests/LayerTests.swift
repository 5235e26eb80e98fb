import Testing

@testable import Painting
@testable import Typesetting

/// A picture that is drawn in layers is the one that librsvg draws as a whole.
@Suite(.enabled(if: PicturePainter.isAvailable)) struct LayerTests {
    static let rules =
        "<style>.card,.fill-card{fill:#FFFDF8}.ink{fill:#16242B}.gold{fill:#8A6414}.wood{fill:#16242B}"
        + ".line-ink{stroke:#16242B}.drawing{fill:none;stroke-linecap:round}</style>"
    private static let face =
        #"<face name="text" han="Noto Sans CJK SC" latin="Noto Sans CJK KR"/>"#

    static func template(_ content: String, rules: String = rules) -> String {
        #"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300" "#
            + #"xml:lang="zh-Hans">"# + rules + face
            + #"<rect class="card" width="400" height="300"/>"# + content + "</svg>"
    }

    func picture(_ template: String) throws -> PictureLayout.Picture {
        PictureLayout(try #require(Ruler.pango)).picture(Array(template.utf8))
    }

    func colors(_ picture: PictureLayout.Picture) throws -> [UInt32] {
        try #require(PicturePainter().draw(picture, width: 400, height: 300) { $0.colors })
    }

    func wholeColors(_ picture: PictureLayout.Picture) throws -> [UInt32] {
        let canvas = Canvas(width: 400, height: 300)
        try #require(PicturePainter().draw(picture.svg, on: canvas))
        return canvas.colors
    }

    /// How far two pictures are from one another: the mean and the share of pixels that differ much.
    func difference(_ one: [UInt32], _ other: [UInt32]) -> (mean: Double, much: Double) {
        var (sum, much) = (0, 0)
        for (one, other) in zip(one, other) {
            let most = [16, 8, 0].map { abs(Int(one >> $0 & 255) - Int(other >> $0 & 255)) }.max()!
            sum += most
            if most > 64 { much += 1 }
        }
        return (Double(sum) / Double(one.count), Double(much) / Double(one.count))
    }

    static let art =
        #"<svg class="drawing" viewBox="0 0 80 40" width="80" height="40"><circle class="fill-card line-ink" "#
        + #"stroke-width="3" cx="40" cy="20" r="15"/><path class="line-ink" stroke-width="2" d="M0 39h80"/></svg>"#

    @Test(arguments: [
        // Texts, boxes and drawings.
        #"<textbox x="20" y="20" width="360" size="40" lang="zh-Hans">书藏古今，港通天下</textbox>"#,
        #"<textbox x="20.3" y="20.7" width="360" size="29" lang="en" look="gold">Letters from the Yong</textbox>"#,
        #"<column x="20" y="20" width="90" lang="zh-Hans"><box look="wood" padding="5.5"><textbox size="40" look="gold" align="middle">城</textbox></box></column>"#,
        #"<textbox x="20" y="40" width="360" size="40" lang="zh-Hans">有<em>猫税</em>与<t reading="yǒng">甬</t></textbox>"#,
        #"<art x="40.5" y="60" width="200" height="130" fit="xMidYMax meet">\#(art)</art>"#,
        #"<art x="-40" y="250" width="200" height="130">\#(art)</art>"#,
        // What comes later lies over what came before.
        #"<textbox x="20" y="20" width="360" size="60">前</textbox><rect class="gold" x="30" y="30" width="40" height="200"/>"#,
        #"<rect class="gold" x="30" y="30" width="40" height="200"/><textbox x="20" y="20" width="360" size="60">后</textbox>"#,
        ##"<defs><linearGradient id="fade"><stop stop-color="#fff" offset="0"/><stop stop-color="#fff" offset="1" stop-opacity="0"/></linearGradient></defs><art x="0" y="0" width="400" height="200">\##(art)</art><rect width="400" height="300" fill="url(#fade)"/>"##,
        // One of several elements is more than a shape, and is where it says, or elsewhere.
        ##"<defs><linearGradient id="fade"><stop stop-color="#00f" offset="0"/><stop stop-color="#fff" offset="1"/></linearGradient></defs><rect class="gold" width="99" height="200"/><rect x="40.4" y="60.6" width="120.3" height="90" fill="url(#fade)"/><circle class="wood" cx="160" cy="100" r="50"/>"##,
        ##"<defs><linearGradient id="fade"><stop stop-color="#00f" offset="0"/><stop stop-color="#fff" offset="1"/></linearGradient></defs><rect class="gold" width="99" height="200"/><rect x="9" y="9" width="120" height="90" fill="url(#fade)" transform="translate(150 90)"/><rect x="9" y="9" width="90" height="90" fill="url(#fade)" stroke="#16242B" stroke-width="20"/>"##,
        // Larger than any picture.
        ##"<defs><linearGradient id="fade"><stop stop-color="#00f" offset="0"/><stop stop-color="#00f" offset="1"/></linearGradient></defs><rect y="100" width="2000000" height="100" fill="url(#fade)"/><textbox x="9" y="9" width="99">一</textbox>"##,
        // Rounded, and in a look that is more than a colour.
        #"<column x="20" y="20" width="200"><box look="gold" radius="12" padding="20"><textbox size="30">圆</textbox></box></column>"#,
    ])
    func layersAreTheWhole(_ content: String) throws {
        let picture = try picture(Self.template(content))
        let apart = PictureLayers(
            picture.pieces, width: 400, height: 300, keptIn: LayerStore())
        #expect(apart != nil)
        let (mean, much) = difference(try colors(picture), try wholeColors(picture))
        #expect(mean < 1 && much < 0.01, "\(mean) \(much)")
    }

    /// Where a part would not be what it is in the whole, the picture is drawn as a whole.
    @Test(arguments: [
        (rules, #"<g opacity=".5"><textbox x="20" y="20" width="360" size="60">半</textbox></g>"#),
        (
            rules,
            ##"<circle id="c" r="20" class="gold"/><textbox x="90" y="9" width="99">一</textbox><use href="#c" x="100" y="100"/>"##
        ),
        (
            rules,
            ##"<linearGradient id="f"><stop stop-color="red"/></linearGradient><textbox x="9" y="9" width="99">一</textbox><rect width="50" height="50" fill="url(#f)"/>"##
        ),
        (
            "<style>rect{fill:#8A6414}.ink{fill:#16242B}</style>",
            "<textbox x=\"20\" y=\"20\" width=\"360\" size=\"60\">一</textbox>"
        ),
        (
            "<style>.card{fill:#8A6414}.card+.ink{fill:#fff}</style>",
            "<textbox x=\"20\" y=\"20\" width=\"360\" size=\"60\">一</textbox>"
        ),
        (
            "<style>.card{mix-blend-mode:multiply;fill:#8A6414}</style>",
            "<textbox x=\"20\" y=\"20\" width=\"360\" size=\"60\">一</textbox>"
        ),
        (
            rules,
            ##"<linearGradient id="f"><stop stop-color="red"/></linearGradient><textbox x="9" y="9" width="99">一</textbox><rect width="50" height="50" fill="url('#f')"/>"##
        ),
        (
            rules,
            ##"<textbox x="9" y="9" width="99">一</textbox><rect width="50" height="50" class="gold" style="mix-blend-mode:multiply"/>"##
        ),
        (
            rules,
            ##"<defs><style>rect{fill:#ff0000}</style></defs><rect width="50" height="50"/><textbox x="9" y="90" width="99">一</textbox>"##
        ),
        (
            rules,
            ##"<g><style>rect{fill:#ff0000}</style></g><rect width="50" height="50"/><textbox x="9" y="90" width="99">一</textbox>"##
        ),
        (
            rules,
            ##"<art x="40" y="60" width="200" height="130"><svg viewBox="0 0 20 13"><style>.ink{fill:red}</style><rect class="ink" width="9" height="9"/></svg></art><textbox x="9" y="9" width="99">一</textbox>"##
        ),
    ])
    func whatCannotBeTakenApartIsNot(_ rules: String, _ content: String) throws {
        let picture = try picture(Self.template(content, rules: rules))
        #expect(
            PictureLayers(
                picture.pieces, width: 400, height: 300, keptIn: LayerStore()) == nil)
        #expect(try colors(picture) == wholeColors(picture))
    }

    /// A look that says more than a colour is drawn as SVG, in its place.
    @Test func aLookThatIsMoreThanAColour() throws {
        let rules =
            "<style>.card{fill:#FFFDF8}.ink{fill:#16242B;font-weight:700;opacity:.5}</style>"
        let picture = try picture(
            Self.template(
                "<textbox x=\"20\" y=\"20\" width=\"360\" size=\"60\">半</textbox>", rules: rules))
        #expect(try difference(colors(picture), wholeColors(picture)).mean < 0.1)
    }

    @Test func whatWasKeptIsTheSame() throws {
        let painter = PicturePainter()
        let content =
            #"<art x="40" y="60" width="200" height="130">\#(Self.art)</art><textbox x="20" y="20" width="360" size="40">一</textbox>"#
        let picture = try picture(Self.template(content))
        let other = try self.picture(
            Self.template("<rect class=\"gold\" width=\"400\" height=\"300\"/>"))
        let first = painter.draw(picture, width: 400, height: 300) { $0.colors }
        _ = painter.draw(other, width: 400, height: 300) { $0.colors }
        #expect(painter.draw(picture, width: 400, height: 300) { $0.colors } == first)
        #expect(try colors(picture) == first)
    }

    /// A JPEG is drawn band by band, and nobody sees where one ends.
    @Test func bandsAreTheWhole() throws {
        let rings = (1...9).map {
            #"<circle class="fill-card line-ink" stroke-width="3" cx="100" cy="60" r="\#($0 * 9)"/>"#
        }.reversed().joined()
        let template =
            #"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">"# + Self.rules
            + Self.face + #"<rect class="card" width="1200" height="630"/>"#
            + #"<art x="600.5" y="20.3" width="500" height="560" fit="xMidYMid slice">"#
            + #"<svg class="drawing" viewBox="0 0 200 120" width="200" height="120">\#(rings)</svg></art>"#
            + #"<rect x="20" y="100" width="60" height="400" fill="url(#f)"/>"#
            + #"<defs><linearGradient id="f"><stop stop-color="red"/></linearGradient></defs>"#
            + #"<column x="64.4" y="30" width="500"><box look="gold" padding="9.5"><textbox size="66">"#
            + #"有<em>猫税</em>与海：书藏古今，港通天下，一条江的来信与去信</textbox></box></column></svg>"#
        let picture = try picture(template)
        let painter = PicturePainter()
        let bands = try #require(painter.jpeg(picture, width: 1200, height: 630, quality: 86))
        let whole = painter.draw(picture, width: 1200, height: 630) { $0.jpeg(quality: 86) }
        #expect(bands == whole)
        #expect(painter.jpeg(picture, width: 1200, height: 630, quality: 86) == bands)
    }

    /// Nobody sees what was taken from the picture before.
    @Test func onePictureBehindAnotherIsAsAlone() throws {
        let drawing = #"<art x="210" y="20" width="180" height="130">\#(Self.art)</art>"#
        let bar = #"<rect class="wood" y="150" width="400" height="4"/>"#
        let circle = #"<circle class="gold" cx="230" cy="60" r="50"/>"#
        let fade =
            ##"<defs><linearGradient id="f"><stop stop-color="red"/></linearGradient></defs><rect x="0" y="140" width="90" height="150" fill="url(#f)"/>"##
        func text(_ text: String, x: Double = 20) -> String {
            #"<textbox x="\#(x)" y="20" width="170" size="40">\#(text)</textbox>"#
        }
        let painter = PicturePainter()
        for content in [
            text("书藏古今") + drawing + bar, text("Letters") + drawing + bar,
            // The same, and once more.
            text("Letters") + drawing + bar, text("Letters") + bar + drawing,
            // Over the drawing, and under it.
            drawing + circle + bar, circle + drawing + bar, drawing + bar,
            // Other libraries' layers, and one that is cut off by the edge.
            drawing + fade + text("江"), fade + text("江", x: -15), text("江", x: 385) + fade, "",
            #"<rect class="gold" x="-9.5" y="290.5" width="99" height="99"/>"#,
            #"<column x="300" y="270" width="90"><box look="gold" padding="9.5"><textbox size="30">江</textbox></box></column>"#,
        ] {
            let picture = try picture(Self.template(content))
            func jpeg(_ painter: PicturePainter) -> [UInt8]? {
                painter.jpeg(picture, width: 400, height: 300, quality: 86)
            }
            let drawn = jpeg(painter)
            #expect(drawn != nil && drawn == jpeg(PicturePainter()), "\(content)")
        }
    }

    /// XML has two kinds of quotes, and a theme may have either.
    @Test func singleQuotes() throws {
        let template = Self.template(
            #"<textbox x="20" y="20" width="360" size="40" lang="zh-Hans">书藏古今</textbox>"#)
        let single = try picture(template.replacing("\"", with: "'"))
        #expect(single.texts.first?.x == 20)
        #expect(
            PictureLayers(single.pieces, width: 400, height: 300, keptIn: LayerStore()) != nil)
        #expect(try colors(single) == colors(picture(template)))
    }

    /// A letter that is larger than any picture is seen as far as it is in one.
    @Test func aLetterOfManyEms() throws {
        let picture = try picture(
            Self.template(
                #"<textbox x="-900" y="-1050" width="9000" size="1500" lang="zh-Hans">⸻</textbox>"#)
        )
        #expect(try colors(picture).count { $0 == 0x16242B } > 2000)
    }
}
