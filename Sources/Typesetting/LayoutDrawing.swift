/// Puts what has its size and place into the picture.
extension LayoutSetter {
    mutating func draw(_ block: Block, x: Double, y: Double, in svg: inout SVGWriter) {
        switch block.content {
        case .nothing: break
        case .box(let tag): drawBox(tag, block, x: x, y: y, in: &svg)
        case .art(let tag, let bytes):
            svg.raw(
                "<svg x=\"\(SVGWriter.number(x))\" y=\"\(SVGWriter.number(y))\" "
                    + "width=\"\(SVGWriter.number(block.width))\" "
                    + "height=\"\(SVGWriter.number(block.height))\"")
            if let view = tag.text("view") ?? Self.view(of: bytes) {
                svg.raw(" viewBox=\"\(view)\"")
            }
            svg.raw(" preserveAspectRatio=\"\(tag.text("fit") ?? "xMidYMid meet")\">")
            svg.raw(bytes)
            svg.raw("</svg>\n")
        case .text(let text, let tag, let face, let language):
            let alignment = SetText.Alignment(rawValue: tag.text("align") ?? "") ?? .start
            text.append(
                to: &svg, x: x, y: y, width: block.width, alignment,
                look: tag.text("look") ?? "ink", face: face)
            texts.append(
                PictureLayout.PlacedText(
                    text: text, x: x, y: y, width: block.width, language: language))
            if !text.rest.isEmpty {
                left.append(
                    PictureLayout.Left(
                        id: tag.text("id") ?? "", text: text.rest.map(\.text).joined()))
            }
        }
        for child in block.children {
            draw(child.block, x: x + child.x, y: y + child.y, in: &svg)
        }
    }

    private func drawBox(
        _ tag: LayoutTag, _ block: Block, x: Double, y: Double, in svg: inout SVGWriter
    ) {
        if let look = tag.text("look"), block.height > 0 {
            rectangle(
                x, y, block.width, block.height, look, radius: tag.number("radius"), in: &svg)
        }
        if let bar = tag.text("bar") {
            rectangle(
                x, y, tag.number("bar-width") ?? 6, block.height, bar, radius: nil, in: &svg)
        }
        if let rule = tag.text("rule") {
            rectangle(
                x, y + block.height - 2, block.width, tag.number("rule-width") ?? 2, rule,
                radius: nil, in: &svg)
        }
    }

    private func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String,
        radius: Double?, in svg: inout SVGWriter
    ) {
        svg.raw("<rect x=\"\(SVGWriter.number(x))\" y=\"\(SVGWriter.number(y))\" ")
        svg.raw("width=\"\(SVGWriter.number(width))\" height=\"\(SVGWriter.number(height))\"")
        if let radius { svg.raw(" rx=\"\(SVGWriter.number(radius))\"") }
        svg.raw(" class=\"")
        svg.escaped(look)
        svg.raw("\"/>\n")
    }
}
