internal import CCairo
internal import Painting
internal import Synchronization

/// Letters as pixels, kept for the next text that has them.
final class GlyphMasks: Sendable {
    static let shared = GlyphMasks()

    /// A pixel is cut in four from left to right, so that letters stand where they belong; lines stand on
    /// whole pixels.
    static let steps = 4

    private struct Key: Hashable {
        let font: UInt32
        let index: UInt32
        let size: Float
        let step: Int
    }

    private struct Letter: Hashable {
        let font: UInt32
        let index: UInt32
    }

    private struct Known: Sendable {
        var masks: [Key: Mask] = [:]
        var outlines: [Letter: Outline?] = [:]
        var bytes = 0
    }

    private let known = Mutex(Known())
    /// Many letters, or many sizes of large ones: then what was kept is let go.
    private static let limit = 16 << 20

    /// Nil for what has no outline, or is larger than pictures are.
    func mask(of glyph: text_glyph, size: Float, step: Int) -> Mask? {
        let key = Key(font: glyph.font, index: glyph.index, size: size, step: step)
        if let mask = known.withLock({ $0.masks[key] }) { return mask }
        guard
            let mask = outline(of: glyph)?.mask(
                size: size, offset: Float(step) / Float(Self.steps))
        else { return nil }
        known.withLock {
            if $0.bytes > Self.limit { $0 = Known() }
            $0.masks[key] = mask
            $0.bytes += mask.bytes.count
        }
        return mask
    }

    func outline(of glyph: text_glyph) -> Outline? {
        let letter = Letter(font: glyph.font, index: glyph.index)
        if let outline = known.withLock({ $0.outlines[letter] }) { return outline }
        let outline = Shaper.shared.outline(of: glyph)
        known.withLock {
            if $0.bytes > Self.limit { $0 = Known() }
            $0.outlines[letter] = outline
            $0.bytes += outline?.size ?? 0
        }
        return outline
    }
}
