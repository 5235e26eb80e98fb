internal import CCairo
internal import Painting
internal import Synchronization

/// A text on one line, as Pango sets it. Lengths are in ems.
struct ShapedText: Sendable {
    var advance: Double
    var glyphs: [text_glyph]
    /// Letters that no font on this machine has.
    var unknown: Int
}

/// Asks Pango for texts and for the outlines of their letters, each once.
///
/// Words and letters recur from picture to picture, and Pango takes longer to answer than all the rest
/// that is done with them.
final class Shaper: Sendable {
    static let shared = Shaper()

    private struct Known: Sendable {
        var texts: [Font: [String: ShapedText]] = [:]
        var count = 0
    }

    private let known = Mutex(Known())
    /// Pango has time for one at once.
    private let pango = Mutex(())
    /// Texts of a few hundred pictures: more are asked for anew.
    private static let limit = 50_000

    func shaped(_ text: String, _ font: Font) -> ShapedText {
        if let shaped = known.withLock({ $0.texts[font]?[text] }) { return shaped }
        let shaped = pango.withLock { _ in Self.shape(text, font) }
        known.withLock {
            if $0.count >= Self.limit { $0 = Known() }
            $0.texts[font, default: [:]][text] = shaped
            $0.count += 1
        }
        return shaped
    }

    func outlines(of drawn: DrawnText) -> DrawnText.Outlines? {
        let shaped = shaped(
            drawn.text, Font(drawn.family, weight: drawn.weight, language: drawn.language))
        guard shaped.unknown == 0 else { return nil }
        var lines: [Float] = []
        for glyph in shaped.glyphs {
            guard let outline = GlyphMasks.shared.outline(of: glyph) else { return nil }
            lines += outline.lines(x: glyph.x, y: glyph.y)
        }
        return DrawnText.Outlines(lines: lines, advance: shaped.advance)
    }

    /// The outline of a glyph; nil for what has none, such as coloured faces.
    func outline(of glyph: text_glyph) -> Outline? {
        pango.withLock { _ in Self.outline(of: glyph) }
    }
}

extension Shaper {
    private static func shape(_ text: String, _ font: Font) -> ShapedText {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                var form = text_form()
                let room = bytes.count * 2 + 8
                let glyphs = [text_glyph](unsafeUninitializedCapacity: room) { buffer, count in
                    form = typesetting_shape(
                        bytes.baseAddress, Int32(bytes.count), font.family, Int32(font.weight),
                        font.isItalic, font.language, buffer.baseAddress, Int32(room))
                    count = min(room, Int(form.count))
                }
                return ShapedText(
                    advance: form.advance, glyphs: glyphs,
                    unknown: Int(form.unknown) + max(0, Int(form.count) - room))
            }
        }
    }

    private static func outline(of glyph: text_glyph) -> Outline? {
        var needed = 0
        var room = 2048
        while true {
            let lines = [Float](unsafeUninitializedCapacity: room) { buffer, count in
                needed = Int(
                    typesetting_outline(
                        glyph.font, glyph.index, buffer.baseAddress, Int32(room)))
                count = needed <= room ? max(0, needed) : 0
            }
            guard needed >= 0 else { return nil }
            if needed <= room { return Outline(lines) }
            room = needed
        }
    }
}
