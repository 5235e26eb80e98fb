extension SetText {
    package enum Alignment: String, Sendable, CaseIterable {
        case start, middle, end
    }

    /// Appends the text, letters of one font each.
    ///
    /// - Parameter width: of the column that it is aligned in.
    func append(
        to pieces: inout [PicturePiece], x: Double, y: Double, width: Double,
        _ alignment: Alignment, look: String, face: Face
    ) {
        var top = y
        for line in lines {
            let slack = width - line.width * size
            let left =
                x + (alignment == .start ? 0 : alignment == .middle ? slack / 2 : slack)
            let base = top + baseline(of: line)
            for piece in line.pieces {
                append(piece, to: &pieces, x: left + piece.x * size, base: base, look, face)
            }
            top += height(of: line)
        }
    }

    private func append(
        _ piece: SetLine.Piece, to pieces: inout [PicturePiece], x: Double, base: Double,
        _ look: String, _ face: Face
    ) {
        let look = piece.look ?? look
        func append(_ text: String, _ font: Font, size: Double, x: Double, y: Double) {
            pieces.append(
                .text(
                    PicturePiece.Letters(
                        text: text, font: font, size: size, x: x, y: y, look: look,
                        isCentred: piece.reading != nil)))
        }
        var left = x
        if let reading = piece.reading {
            // The narrower of the two stands over the middle of the other.
            append(
                reading, SetLine.readingFont(face), size: size * SetLine.readingScale,
                x: x + piece.width * size / 2, y: base - size * 1.04)
            left = x + piece.width * size / 2
        }
        append(piece.text, piece.font, size: size, x: left, y: base)
        guard piece.isDotted else { return }
        let step = piece.width * size / Double(max(1, piece.text.count))
        for index in 0..<piece.text.count {
            pieces.append(
                .dot(
                    PicturePiece.Dot(
                        x: x + step * (Double(index) + 0.5), y: base + size * 0.28,
                        radius: size * 0.055, look: look)))
        }
    }
}
