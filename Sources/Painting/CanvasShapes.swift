internal import CPixels

extension Canvas {
    package func paint(_ drawing: ShapeDrawing) {
        for shape in drawing.shapes where shows(shape.box) { paint(shape) }
    }

    /// Whether nothing is seen of what was there before, once this is painted.
    package func isHidden(by drawing: ShapeDrawing) -> Bool {
        drawing.shapes.first.map(isHidden) ?? false
    }

    private func isHidden(by shape: ShapeDrawing.Shape) -> Bool {
        guard shape.opacity == 1, shape.lines.count == 8 else { return false }
        // Two sides of a rectangle: what is level bounds nothing.
        let (lines, clip) = (shape.lines, shape.clip)
        let (left, right) = (min(lines[0], lines[4]), max(lines[0], lines[4]))
        let (upper, lower) = (Float(top), Float(top + height))
        return lines[0] == lines[2] && lines[4] == lines[6] && left <= 0 && right >= Float(width)
            && min(lines[1], lines[3]) <= upper && min(lines[5], lines[7]) <= upper
            && max(lines[1], lines[3]) >= lower && max(lines[5], lines[7]) >= lower
            && clip.left <= 0 && clip.top <= Double(upper) && clip.right >= Double(width)
            && clip.bottom >= Double(lower)
    }

    private func paint(_ shape: ShapeDrawing.Shape) {
        if isHidden(by: shape) { return fill(shape.color) }
        let box = pixels_box(
            left: Self.edge(shape.clip.left, width), top: Self.edge(shape.clip.top),
            right: Self.edge(shape.clip.right, width), bottom: Self.edge(shape.clip.bottom))
        let (sums, bits) = zeros()
        pixels_paint(
            pixels, Int32(width), Int32(top), Int32(top + height), box, shape.lines,
            Int32(shape.lines.count), shape.color, Float(shape.opacity), sums, bits)
    }

    /// The pixel that an edge lies at, which may lie anywhere.
    private static func edge(_ place: Double, _ most: Int = 1 << 20) -> Int32 {
        place > 0 ? Int32(min(place.rounded(), Double(most))) : 0
    }
}
