internal import Painting
internal import Synchronization

/// Layers that were drawn, for the next picture that has them.
final class LayerStore: Sendable {
    private struct Kept: Sendable {
        var layers: [LayerDrawing: (layer: DrawnLayer, used: Int)] = [:]
        var rules: [[UInt8]: StyleRules?] = [:]
        var shapes: [ShapeKey: ShapeDrawing?] = [:]
        var size = 0
        var clock = 0
    }

    private let kept = Mutex(Kept())
    /// The grounds of some templates and a few drawings, in bytes.
    private static let limit = 16 << 20

    /// Nil for what cannot be drawn.
    ///
    /// - Parameter embedding: puts files into the SVG that names them.
    func layer(
        _ drawing: LayerDrawing, of size: (width: Int, height: Int),
        embedding: ([UInt8]) -> [UInt8]
    ) -> DrawnLayer? {
        let known = kept.withLock { kept -> DrawnLayer? in
            guard let place = kept.layers.index(forKey: drawing) else { return nil }
            kept.clock += 1
            kept.layers.values[place].used = kept.clock
            return kept.layers.values[place].layer
        }
        if let known { return known }
        guard let layer = DrawnLayer(drawing, of: size, embedding: embedding) else { return nil }
        kept.withLock { kept in
            if kept.layers.updateValue((layer, kept.clock), forKey: drawing) == nil {
                kept.size += Self.size(of: drawing, layer)
            }
            while kept.size > Self.limit, kept.layers.count > 1,
                let oldest = kept.layers.min(by: { $0.value.used < $1.value.used })
            {
                kept.layers[oldest.key] = nil
                kept.size -= Self.size(of: oldest.key, oldest.value.layer)
            }
        }
        return layer
    }

    /// Of one in which nothing is seen its text is kept all the same.
    private static func size(of drawing: LayerDrawing, _ layer: DrawnLayer) -> Int {
        layer.count * MemoryLayout<UInt32>.stride + drawing.svg.count
    }

    func rules(_ text: [UInt8]) -> StyleRules? {
        if let known = kept.withLock({ $0.rules[text] }) { return known }
        let rules = StyleRules(text)
        kept.withLock {
            // Of the looks of a theme, and of what an editor makes of them while he looks.
            if $0.rules.count >= 64 { $0.rules = [:] }
            $0.rules[text] = rules
        }
        return rules
    }

    /// A drawing as shapes; nil for what is none.
    func shapes(_ art: PicturePiece.Art, rules: StyleRules, text: [UInt8]) -> ShapeDrawing? {
        let key = ShapeKey(art: art, rules: text)
        if let known = kept.withLock({ $0.shapes[key] }) { return known }
        let drawing = ShapeDrawing(
            art.bytes, rules: rules, frame: (art.x, art.y, art.width, art.height), view: art.view,
            fit: art.fit, setting: { Shaper.shared.outlines(of: $0) })
        kept.withLock {
            // Of a few pages: those whose pictures are drawn at the moment.
            if $0.shapes.count >= 64 { $0.shapes = [:] }
            $0.shapes[key] = drawing
        }
        return drawing
    }
}

/// What a drawing's shapes depend on.
private struct ShapeKey: Hashable, Sendable {
    let art: PicturePiece.Art
    let rules: [UInt8]

    func hash(into hasher: inout Hasher) {
        hasher.combine(art.bytes.count)
        hasher.combine(art.x)
        hasher.combine(art.y)
        art.bytes.suffix(200).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
