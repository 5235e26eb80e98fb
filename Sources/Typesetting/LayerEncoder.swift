internal import Painting

/// Makes JPEGs of layers.
///
/// Where a picture has the same layers as the one before it, nothing is drawn or encoded again: most of the
/// picture of a page in its second language is the one in its first language.
///
/// One task at a time has it.
final class LayerEncoder: Sized, @unchecked Sendable {
    private let encoder: JPEGEncoder
    private var before: [ReadyLayer]?

    var width: Int { encoder.width }
    var height: Int { encoder.height }

    /// Nil when there is no memory for it.
    init?(width: Int, height: Int) {
        guard let encoder = JPEGEncoder(width: width, height: height) else { return nil }
        self.encoder = encoder
    }

    func jpeg(_ layers: [ReadyLayer], quality: Int) -> [UInt8] {
        defer { before = layers }
        return encoder.jpeg(quality: quality, changed: before.map { layers.changes(from: $0) }) {
            $0.draw(layers)
        }
    }
}

extension [ReadyLayer] {
    /// Where a picture of these layers may differ from one of others: where those of them lie that the
    /// others lack, or have in another order, and where theirs lie.
    func changes(from others: [ReadyLayer]) -> [PixelBox] {
        var changed: [PixelBox] = []
        var rest = others[...]
        for layer in self {
            if let same = rest.firstIndex(of: layer) {
                changed += rest[..<same].map(\.box)
                rest = rest[(same + 1)...]
            } else {
                changed.append(layer.box)
            }
        }
        return changed + rest.map(\.box)
    }
}
