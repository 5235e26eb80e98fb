/// A piece of a picture that is set; what comes later lies over what came before.
enum PicturePiece: Sendable {
    /// As the template has it; a piece of it need not be whole.
    case svg(ArraySlice<UInt8>)
    case art(Art)
    case text(Letters)
    case rectangle(Rectangle)
    case dot(Dot)

    /// A drawing in its place.
    struct Art: Hashable, Sendable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
        /// What of it is shown, and how it fits.
        let view: String?
        let fit: String
        let bytes: ArraySlice<UInt8>
    }

    /// Letters of one font on one line.
    struct Letters: Sendable {
        let text: String
        let font: Font
        let size: Double
        /// Where they begin, or their middle.
        let x: Double
        /// Of their base line.
        let y: Double
        let look: String
        let isCentred: Bool
    }

    struct Rectangle: Equatable, Sendable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
        let look: String
        var radius: Double?
    }

    struct Dot: Sendable {
        let x: Double
        let y: Double
        let radius: Double
        let look: String
    }
}

extension SVGWriter {
    mutating func append(_ piece: PicturePiece) {
        switch piece {
        case .svg(let bytes): raw(bytes)
        case .art(let art): append(art)
        case .text(let letters): append(letters)
        case .rectangle(let rectangle):
            raw("<rect x=\"\(Self.number(rectangle.x))\" y=\"\(Self.number(rectangle.y))\" ")
            raw("width=\"\(Self.number(rectangle.width))\" ")
            raw("height=\"\(Self.number(rectangle.height))\"")
            if let radius = rectangle.radius { raw(" rx=\"\(Self.number(radius))\"") }
            raw(" class=\"")
            escaped(rectangle.look)
            raw("\"/>\n")
        case .dot(let dot):
            raw("<circle class=\"")
            escaped(dot.look)
            raw("\" cx=\"\(Self.number(dot.x))\" cy=\"\(Self.number(dot.y))\" ")
            raw("r=\"\(Self.number(dot.radius))\"/>")
        }
    }

    mutating func append(_ art: PicturePiece.Art) {
        raw("<svg x=\"\(Self.number(art.x))\" y=\"\(Self.number(art.y))\" ")
        raw("width=\"\(Self.number(art.width))\" height=\"\(Self.number(art.height))\"")
        if let view = art.view { raw(" viewBox=\"\(view)\"") }
        raw(" preserveAspectRatio=\"\(art.fit)\">")
        raw(art.bytes)
        raw("</svg>\n")
    }

    mutating func append(_ letters: PicturePiece.Letters) {
        raw("<text x=\"\(Self.number(letters.x))\" y=\"\(Self.number(letters.y))\" class=\"")
        escaped(letters.look)
        raw("\" font-family=\"")
        escaped(letters.font.family)
        raw("\" font-size=\"\(Self.number(letters.size))\" ")
        raw("font-weight=\"\(letters.font.weight)\"")
        if letters.font.isItalic { raw(" font-style=\"italic\"") }
        if letters.isCentred { raw(" text-anchor=\"middle\"") }
        raw(" xml:lang=\"")
        escaped(letters.font.language)
        raw("\">")
        escaped(letters.text)
        raw("</text>\n")
    }
}
