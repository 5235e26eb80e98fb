internal import CCairo
internal import Painting

/// A letter or a dot in its place.
struct PlacedMask: Equatable {
    let mask: Mask
    let x: Int
    let y: Int

    var box: PixelBox {
        PixelBox(
            left: x + mask.left, top: y + mask.top, right: x + mask.left + mask.width,
            bottom: y + mask.top + mask.height)
    }
}

extension PicturePiece.Letters {
    /// Nil where one of them is no outline.
    var masks: [PlacedMask]? {
        let shaped = Shaper.shared.shaped(text, font)
        let start = isCentred ? x - shaped.advance * size / 2 : x
        guard shaped.unknown == 0, abs(start) < 1e5, abs(y) < 1e5, (1...2000).contains(size)
        else { return nil }
        let base = Int(y.rounded())
        let steps = GlyphMasks.steps
        var placed: [PlacedMask] = []
        placed.reserveCapacity(shaped.glyphs.count)
        for glyph in shaped.glyphs {
            let place = start + Double(glyph.x) * size
            let step = Int((place * Double(steps)).rounded())
            // Rounded down, left of the edge too.
            let rest = step & (steps - 1)
            guard
                let mask = GlyphMasks.shared.mask(of: glyph, size: Float(size), step: rest)
            else { return nil }
            placed.append(
                PlacedMask(
                    mask: mask, x: (step - rest) / steps,
                    y: base + Int((Double(glyph.y) * size).rounded())))
        }
        return placed
    }
}

extension PicturePiece.Dot {
    /// Nothing for what is in no picture.
    var masks: [PlacedMask] {
        guard abs(x) < 1e5, abs(y) < 1e5, radius > 0, radius < 1000 else { return [] }
        // Its row of dots stands on whole pixels, as letters do.
        let left = x.rounded(.down)
        guard
            let mask = Outline.circle.mask(size: Float(radius * 2), offset: Float(x - left))
        else { return [] }
        return [PlacedMask(mask: mask, x: Int(left), y: Int(y.rounded()))]
    }
}
