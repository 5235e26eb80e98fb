internal import Synchronization

/// Layers that were drawn, for the next picture that has them.
final class LayerStore: Sendable {
    private struct Kept: Sendable {
        var layers: [LayerDrawing: (layer: DrawnLayer, used: Int)] = [:]
        var palettes: [[UInt8]: Palette?] = [:]
        var pixels = 0
        var clock = 0
    }

    private let kept = Mutex(Kept())
    /// The grounds of some templates and a few drawings, in pixels.
    private static let limit = 4 << 20

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
                kept.pixels += layer.count
            }
            while kept.pixels > Self.limit, kept.layers.count > 1,
                let oldest = kept.layers.min(by: { $0.value.used < $1.value.used })
            {
                kept.layers[oldest.key] = nil
                kept.pixels -= oldest.value.layer.count
            }
        }
        return layer
    }

    func palette(_ rules: [UInt8]) -> Palette? {
        if let known = kept.withLock({ $0.palettes[rules] }) { return known }
        let palette = Palette(rules)
        kept.withLock { $0.palettes[rules] = palette }
        return palette
    }
}
