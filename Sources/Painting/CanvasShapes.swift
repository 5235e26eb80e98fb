internal import CPixels

extension Canvas {
    package func paint(_ drawing: ShapeDrawing) {
        for shape in drawing.shapes { paint(shape) }
    }

    /// Whether nothing is seen of what was there before, once this is painted.
    package func isHidden(by drawing: ShapeDrawing) -> Bool {
        guard let ground = drawing.shapes.first, ground.opacity == 1, ground.lines.count == 8
        else { return false }
        // Two sides of a rectangle: what is level bounds nothing.
        let lines = ground.lines
        let (left, right) = (min(lines[0], lines[4]), max(lines[0], lines[4]))
        let tops = [min(lines[1], lines[3]), min(lines[5], lines[7])]
        let bottoms = [max(lines[1], lines[3]), max(lines[5], lines[7])]
        let clip = ground.clip
        return lines[0] == lines[2] && lines[4] == lines[6] && left <= 0 && right >= Float(width)
            && tops.allSatisfy { $0 <= 0 } && bottoms.allSatisfy { $0 >= Float(height) }
            && clip.left <= 0 && clip.top <= 0 && clip.right >= Double(width)
            && clip.bottom >= Double(height)
    }

    private func paint(_ shape: ShapeDrawing.Shape) {
        let left = max(0, Int(shape.clip.left.rounded()))
        let top = max(0, Int(shape.clip.top.rounded()))
        let right = min(width, Int(shape.clip.right.rounded()))
        let bottom = min(height, Int(shape.clip.bottom.rounded()))
        guard left < right, top < bottom, let zeros = zeros() else { return }
        pixels_paint(
            pixels, Int32(width), Int32(left), Int32(top), Int32(right), Int32(bottom), shape.lines,
            Int32(shape.lines.count), shape.color, Float(shape.opacity), zeros)
    }
}
