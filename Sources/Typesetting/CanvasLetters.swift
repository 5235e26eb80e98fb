internal import CCairo
internal import Painting

extension Canvas {
    /// Draws letters; false, and nothing of them, where one of them is no outline.
    func draw(_ letters: PicturePiece.Letters, _ color: UInt32) -> Bool {
        let shaped = Shaper.shared.shaped(letters.text, letters.font)
        let size = letters.size
        let start = letters.isCentred ? letters.x - shaped.advance * size / 2 : letters.x
        guard shaped.unknown == 0, abs(start) < 1e5, abs(letters.y) < 1e5, (1...2000).contains(size)
        else { return false }
        let base = Int(letters.y.rounded())
        let steps = GlyphMasks.steps
        var placed: [(mask: Mask, x: Int, y: Int)] = []
        placed.reserveCapacity(shaped.glyphs.count)
        for glyph in shaped.glyphs {
            let place = start + Double(glyph.x) * size
            let step = Int((place * Double(steps)).rounded())
            // Rounded down, left of the edge too.
            let rest = step & (steps - 1)
            guard
                let mask = GlyphMasks.shared.mask(of: glyph, size: Float(size), step: rest)
            else { return false }
            placed.append(
                (mask, (step - rest) / steps, base + Int((Double(glyph.y) * size).rounded())))
        }
        for letter in placed { tint(letter.mask, x: letter.x, y: letter.y, color) }
        return true
    }

    func draw(_ dot: PicturePiece.Dot, _ color: UInt32) {
        guard abs(dot.x) < 1e5, abs(dot.y) < 1e5, dot.radius > 0, dot.radius < 1000 else { return }
        // Its row of dots stands on whole pixels, as letters do.
        let left = dot.x.rounded(.down)
        let mask = Outline.circle.mask(
            size: Float(dot.radius * 2), offset: Float(dot.x - left))
        tint(mask, x: Int(left), y: Int(dot.y.rounded()), color)
    }
}
