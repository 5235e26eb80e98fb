internal import Painting

/// Where a rectangle or an image lies that says nothing by which it might lie elsewhere.
struct ElementBox {
    private(set) var x = 0.0
    private(set) var y = 0.0
    private(set) var width = 0.0
    private(set) var height = 0.0

    /// Nil for another element, and for one that may be moved or drawn around.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let tag = MarkupTag(bytes), tag.isClosed,
            tag.isNamed("rect") || tag.isNamed("image")
        else { return nil }
        for (name, value) in LayoutTag.attributes(in: bytes[..<tag.end]) {
            switch name {
            case "x": x = Self.number(value)
            case "y": y = Self.number(value)
            case "width": width = Self.number(value)
            case "height": height = Self.number(value)
            case "fill", "href", "xlink:href", "preserveAspectRatio": continue
            default: return nil
            }
        }
        // Larger ones than any picture are the library's to cut.
        guard [x, y, x + width, y + height].allSatisfy({ abs($0) < 1e6 }), width > 0, height > 0
        else { return nil }
    }

    /// In pixels; infinite for what is told in another way.
    private static func number(_ value: String) -> Double { Double(value) ?? .infinity }
}
