internal import CCairo
internal import Painting

extension Ruler {
    /// As Pango measures; nil where it is not to be had.
    package static let pango: Ruler? =
        DrawingLibraries.areOpen
        ? Ruler(
            advance: { Shaper.shared.shaped($0, $1).advance },
            ink: { Ink(of: Shaper.shared.shaped($0, $1)) }) : nil
}

extension Ink {
    fileprivate init(of text: ShapedText) {
        self.init()
        var isFirst = true
        for glyph in text.glyphs {
            guard let ink = GlyphMasks.shared.outline(of: glyph)?.ink else { continue }
            let (x, y) = (Double(glyph.x), Double(glyph.y))
            left = min(isFirst ? .infinity : left, x + ink.left)
            right = max(isFirst ? -.infinity : right, x + ink.right)
            top = max(isFirst ? -.infinity : top, -y - ink.top)
            bottom = max(isFirst ? -.infinity : bottom, y + ink.bottom)
            isFirst = false
        }
    }
}

/// Pango, cairo and librsvg, opened when they are first asked for.
enum DrawingLibraries {
    static let areOpen = typesetting_open()
}
