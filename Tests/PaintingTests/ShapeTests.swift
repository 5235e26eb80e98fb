import Drawings
import Testing

@testable import Painting
@testable import Typesetting

/// Shapes that we paint look as librsvg draws them.
@Suite(.enabled(if: PicturePainter.isAvailable)) struct ShapeTests {
    private static let rules = """
        .card,.fill-card{fill:#FFFDF8}.fill-ink{fill:#16242B}.fill-river{fill:#0B5563}
        .fill-lacquer{fill:#A8291C}.fill-gold{fill:#8A6414}.fill-celadon{fill:#5E7F6E}
        .fill-porcelain{fill:#1F4E8C}.fill-line{fill:#C9C0AE}.fill-rice{fill:#FFFDF8}
        .line-river{stroke:#0B5563}.line-celadon{stroke:#5E7F6E}.line-porcelain{stroke:#1F4E8C}
        .line-lacquer{stroke:#A8291C}.line-gold{stroke:#8A6414}.line-card{stroke:#FFFDF8}
        .line-line{stroke:#C9C0AE}.line-ink{stroke:#16242B}.line-rice{stroke:#FFFDF8}
        .drawing{fill:none;stroke-linecap:round;stroke-linejoin:round}
        .chart text{fill:#16242B}
        """
    private static let (width, height) = (240, 200)

    private func shapes(_ svg: String, view: String, fit: String = "xMidYMid meet") -> ShapeDrawing?
    {
        guard let rules = StyleRules(Array(Self.rules.utf8)) else { return nil }
        return ShapeDrawing(
            Array(svg.utf8)[...], rules: rules,
            frame: (0, 0, Double(Self.width), Double(Self.height)), view: view, fit: fit,
            setting: { Shaper.shared.outlines(of: $0) })
    }

    private func painted(_ drawing: ShapeDrawing) -> [UInt32] {
        let canvas = Canvas(width: Self.width, height: Self.height)
        canvas.clear()
        canvas.fill(x: 0, y: 0, width: 240, height: 200, 0xF5F1E8)
        canvas.paint(drawing)
        return canvas.colors
    }

    private func drawn(_ svg: String, view: String, fit: String) throws -> [UInt32] {
        let size = "width=\"\(Self.width)\" height=\"\(Self.height)\""
        let whole =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)><style>\(Self.rules)</style>"
            + "<rect \(size) fill=\"#F5F1E8\"/>"
            + "<svg \(size) viewBox=\"\(view)\" preserveAspectRatio=\"\(fit)\">\(svg)</svg></svg>"
        let canvas = Canvas(width: Self.width, height: Self.height)
        try #require(PicturePainter().draw(Array(whole.utf8), on: canvas))
        return canvas.colors
    }

    /// - Parameter much: which share of all pixels may differ much: those at edges.
    private func expectLikeness(
        _ svg: String, view: String = "0 0 120 100", fit: String = "xMidYMid meet",
        much: Double = 0.0015
    ) throws {
        let drawing = try #require(shapes(svg, view: view, fit: fit), "\(svg)")
        let (ours, theirs) = (painted(drawing), try drawn(svg, view: view, fit: fit))
        var (sum, many) = (0, 0)
        for (one, other) in zip(ours, theirs) {
            let most = [16, 8, 0].map { abs(Int(one >> $0 & 255) - Int(other >> $0 & 255)) }.max()!
            sum += most
            if most > 48 { many += 1 }
        }
        let (mean, share) = (Double(sum) / Double(ours.count), Double(many) / Double(ours.count))
        #expect(mean < 0.7 && share <= much, "\(mean) \(share) \(svg)")
    }

    @Test(arguments: Drawing.Family.allCases) func ourDrawings(_ family: Drawing.Family) throws {
        for seed in 1...12 {
            let drawing = Drawing(
                family, seed: "/\(seed)/", weights: seed % 3 == 0 ? [3, 9, 1, 4] : [])
            let wide = family == .rivers
            try expectLikeness(
                String(decoding: drawing.svg, as: UTF8.self),
                view: wide ? "0 0 800 480" : "0 0 480 400",
                fit: wide ? "xMaxYMid slice" : "xMidYMax meet", much: 0.003)
            try expectLikeness(
                String(decoding: drawing.strip, as: UTF8.self), view: "0 0 200 80",
                fit: "xMidYMax meet", much: 0.003)
        }
    }

    @Test(arguments: [
        "M10 10H110V90H10zM30 30V70H90V30z", "M10 10l20 70 20-70 20 70 20-70",
        "M60 10c50 0 50 80 0 80s-50-80 0-80z", "M5 50q15-40 30 0t30 0 30 0 20 0",
        "m10 10 100 0 0 80-100 0zm20 20h10v10h-10z", "M60 50h40a40 40 0 1 1-40-40z",
        "M20 50a40 20 30 0 1 60 10a40 30 10 1 1-60-10z", "M20 80A9 9 0 0 0 100 80", "M9.5.5.5 9.5z",
        "M10 90C10 10 110 10 110 90S10 90 60 10", "M30 20A5 5 0 11 30 20.5z", "M10 10",
    ]) func paths(_ path: String) throws {
        try expectLikeness("<path class=\"fill-river\" d=\"\(path)\"/>")
        try expectLikeness(
            "<g class=\"drawing\"><path class=\"line-ink\" stroke-width=\"3\" d=\"\(path)\"/></g>")
        try expectLikeness(
            "<path fill=\"none\" class=\"line-ink\" stroke-width=\"6\" d=\"\(path)\"/>")
    }

    @Test(arguments: [
        #"stroke-width="14" stroke-linejoin="round""#,
        #"stroke-width="14" stroke-linejoin="bevel""#,
        #"stroke-width="14""#, #"stroke-width="14" stroke-miterlimit="1.2""#,
        #"stroke-width="9" stroke-linecap="round""#, #"stroke-width="8" stroke-dasharray="3 8""#,
        #"stroke-width="6" stroke-dasharray="9" stroke-linecap="round""#,
        #"stroke-width="12" opacity=".4""#, #"stroke-width=".6""#, #"stroke-width="60""#,
    ]) func strokes(_ how: String) throws {
        for path in [
            "M20 20L100 30 30 80 90 85", "M20 20H100V80H20z", "M20 60C40-20 80 140 100 40",
            "M60 50a12 12 0 1 1 .1 0z", "M20 20h0M60 60v0", "M30 30h40h-30",
        ] {
            try expectLikeness(
                "<path fill=\"none\" class=\"line-river\" \(how) d=\"\(path)\"/>", much: 0.004)
        }
    }

    @Test(arguments: [
        #"<g transform="translate(60 50) rotate(20) scale(.5)"><rect class="fill-gold" x="-40" y="-30" width="80" height="60"/></g>"#,
        #"<g transform="matrix(-1 0 0 1 120 0)"><path class="fill-ink line-gold" stroke-width="5" d="M10 10h50l20 60z"/></g>"#,
        #"<g transform="rotate(-12 60 50)"><circle class="line-river" fill="none" stroke-width="4" cx="60" cy="50" r="30"/></g>"#,
        #"<ellipse class="fill-celadon" cx="60" cy="50" rx="50" ry="20"/>"#,
        #"<svg x="20" y="10" width="60" height="80" viewBox="0 0 10 10" preserveAspectRatio="xMinYMax slice"><circle class="fill-gold" cx="5" cy="5" r="6"/></svg>"#,
        #"<g transform="rotate(8 60 50)"><text class="fill-lacquer" lang="zh-Hans" font-size="28" font-weight="700" font-family="Noto Sans CJK SC" text-anchor="middle" x="60" y="60">猫税</text></g>"#,
        #"<path transform="scale(2 .5)" class="fill-gold" d="M10 20h30v60h-30z"/>"#,
    ]) func places(_ svg: String) throws { try expectLikeness(svg, much: 0.004) }

    /// What we cannot paint as librsvg draws it is left to librsvg.
    @Test(arguments: [
        "<text class=\"fill-ink\" x=\"9\" y=\"9\" font-size=\"9\">a</text>",
        "<text lang=\"en\" x=\"9\" y=\"9\" font-size=\"9\">a<tspan>b</tspan></text>",
        "<path class=\"fill-ink\" fill-rule=\"evenodd\" d=\"M0 0h9v9z\"/>",
        "<path style=\"fill:red\" d=\"M0 0h9v9z\"/>", "<path fill=\"red\" d=\"M0 0h9v9z\"/>",
        "<path fill=\"url(#a)\" d=\"M0 0h9v9z\"/>", "<use href=\"#a\"/>",
        "<g opacity=\".5\"><path class=\"fill-ink\" d=\"M0 0h9v9z\"/></g>",
        "<path class=\"fill-ink line-gold\" opacity=\".5\" d=\"M0 0h9v9z\"/>",
        "<path class=\"fill-ink\" d=\"M0 0h9v\"/>", "<path class=\"fill-ink\" d=\"0 0h9\"/>",
        "<path class=\"fill-ink\" d=\"M0 0h1e2v9z\"/>", "<path class=\"fill-ink\" d=\"M0 0x9\"/>",
        "<g class=\"chart\"><path class=\"fill-ink\" d=\"M0 0h9v9z\"/></g>",
        "<rect class=\"fill-ink\" width=\"9\" height=\"9\" rx=\"2\"/>",
        "<rect class=\"fill-ink\" width=\"50%\" height=\"9\"/>", "<g><path d=\"M0 0h9v9z\"/>",
        "<path class=\"line-ink\" stroke-width=\"2\" transform=\"scale(2 1)\" d=\"M0 0h9v9z\"/>",
        "<!-- a --><path class=\"fill-ink\" d=\"M0 0h9v9z\"/>",
        "<path class=\"fill-ink\" d=\"M0 0h9v9z\" clip-path=\"url(#a)\"/>", "words",
    ]) func othersAreLeftToOthers(_ svg: String) {
        #expect(shapes(svg, view: "0 0 120 100") == nil)
    }

    /// Nothing outside of a canvas is touched, wherever a shape lies.
    @Test func shapesLieAnywhere() throws {
        for move in ["-500", "-61", "0", "59", "119.5", "3000"] {
            for other in ["-700", "-51", "0", "50", "99.5", "5000"] {
                try expectLikeness(
                    "<path transform=\"translate(\(move) \(other))\" class=\"fill-river line-ink\" "
                        + "stroke-width=\"9\" d=\"M0 50C0-20 120-20 120 50S0 120 0 50z\"/>",
                    much: 0.003)
            }
        }
    }

    /// What is cut off at a drawing's edge does not go on behind it.
    @Test(arguments: [15.0, 16, 21, 24]) func nothingIsPaintedBesideADrawing(_ width: Double) throws
    {
        let rules = try #require(StyleRules(Array(Self.rules.utf8)))
        let drawing = try #require(
            ShapeDrawing(
                Array("<path class=\"fill-ink\" d=\"M0 0L90 45V90H0z\"/>".utf8)[...], rules: rules,
                frame: (0, 0, width, 40), view: nil, fit: ""))
        let canvas = Canvas(width: 32, height: 40)
        canvas.fill(0xFFFDF8)
        canvas.paint(drawing)
        for (index, color) in canvas.colors.enumerated() where Double(index % 32) >= width {
            #expect(color == 0xFFFDF8, "\(index % 32) \(index / 32)")
        }
        #expect(canvas.colors[39 * 32] == 0x16242B)
    }
}
