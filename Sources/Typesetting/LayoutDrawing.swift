/// Puts what has its size and place into the picture.
extension LayoutSetter {
    mutating func draw(_ block: Block, x: Double, y: Double, in pieces: inout [PicturePiece]) {
        switch block.content {
        case .nothing: break
        case .box(let tag): drawBox(tag, block, x: x, y: y, in: &pieces)
        case .art(let tag, let bytes):
            pieces.append(
                .art(
                    PicturePiece.Art(
                        x: x, y: y, width: block.width, height: block.height,
                        view: tag.text("view") ?? Self.view(of: bytes),
                        fit: tag.text("fit") ?? "xMidYMid meet", bytes: bytes)))
        case .text(let text, let tag, let face, let language):
            let alignment = SetText.Alignment(rawValue: tag.text("align") ?? "") ?? .start
            text.append(
                to: &pieces, x: x, y: y, width: block.width, alignment,
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
            draw(child.block, x: x + child.x, y: y + child.y, in: &pieces)
        }
    }

    private func drawBox(
        _ tag: LayoutTag, _ block: Block, x: Double, y: Double, in pieces: inout [PicturePiece]
    ) {
        if let look = tag.text("look"), block.height > 0 {
            rectangle(
                x, y, block.width, block.height, look, radius: tag.number("radius"), in: &pieces)
        }
        if let bar = tag.text("bar") {
            rectangle(
                x, y, tag.number("bar-width") ?? 6, block.height, bar, radius: nil, in: &pieces)
        }
        if let rule = tag.text("rule") {
            rectangle(
                x, y + block.height - 2, block.width, tag.number("rule-width") ?? 2, rule,
                radius: nil, in: &pieces)
        }
    }

    private func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String,
        radius: Double?, in pieces: inout [PicturePiece]
    ) {
        pieces.append(
            .rectangle(
                PicturePiece.Rectangle(
                    x: x, y: y, width: width, height: height, look: look, radius: radius)))
    }
}
