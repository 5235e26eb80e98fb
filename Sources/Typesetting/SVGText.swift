/// Writes SVG: escaped, and without what XML cannot hold.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    mutating func raw(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func escaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case _ where scalar.isInXML: raw(String(scalar))
            default: break
            }
        }
    }

    /// A length in pixels, to a hundredth: more is noise, and other machines would round it otherwise.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        guard hundredths % 100 != 0 else { return String(hundredths / 100) }
        let rest = abs(hundredths % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Unicode.Scalar {
    /// Whether a picture may hold it: no controls, and nothing that turns the direction of what
    /// stands beside it.
    var isInXML: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x200A, 0x200C...0x200D, 0x2010...0x2027, 0x202F...0x2065,
            0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x1FFFD,
            0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}

extension SetText {
    package enum Alignment: String, Sendable, CaseIterable {
        case start, middle, end
    }

    /// Appends the text as `<text>` elements.
    ///
    /// - Parameter width: of the column that it is aligned in.
    func append(
        to svg: inout SVGWriter, x: Double, y: Double, width: Double, _ alignment: Alignment,
        look: String, face: Face
    ) {
        var top = y
        for line in lines {
            let slack = width - line.width * size
            let left =
                x + (alignment == .start ? 0 : alignment == .middle ? slack / 2 : slack)
            let base = top + baseline(of: line)
            for piece in line.pieces {
                append(piece, to: &svg, x: left + piece.x * size, base: base, look, face)
            }
            top += height(of: line)
        }
    }

    private func append(
        _ piece: SetLine.Piece, to svg: inout SVGWriter, x: Double, base: Double, _ look: String,
        _ face: Face
    ) {
        let look = piece.look ?? look
        var left = x
        if let reading = piece.reading {
            // The narrower of the two stands over the middle of the other.
            svg.text(
                reading, SetLine.readingFont(face), size: size * SetLine.readingScale,
                x: x + piece.width * size / 2, y: base - size * 1.04, look, isCentred: true)
            left = x + piece.width * size / 2
        }
        svg.text(
            piece.text, piece.font, size: size, x: left, y: base, look,
            isCentred: piece.reading != nil)
        guard piece.isDotted else { return }
        let step = piece.width * size / Double(max(1, piece.text.count))
        for index in 0..<piece.text.count {
            let middle = x + step * (Double(index) + 0.5)
            svg.raw(
                "<circle class=\"\(look)\" cx=\"\(SVGWriter.number(middle))\" "
                    + "cy=\"\(SVGWriter.number(base + size * 0.28))\" "
                    + "r=\"\(SVGWriter.number(size * 0.055))\"/>")
        }
    }
}

extension SVGWriter {
    fileprivate mutating func text(
        _ text: String, _ font: Font, size: Double, x: Double, y: Double, _ look: String,
        isCentred: Bool
    ) {
        raw("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" class=\"")
        escaped(look)
        raw("\" font-family=\"")
        escaped(font.family)
        raw("\" font-size=\"\(Self.number(size))\" font-weight=\"\(font.weight)\"")
        if font.isItalic { raw(" font-style=\"italic\"") }
        if isCentred { raw(" text-anchor=\"middle\"") }
        raw(" xml:lang=\"")
        escaped(font.language)
        raw("\">")
        escaped(text)
        raw("</text>\n")
    }
}
