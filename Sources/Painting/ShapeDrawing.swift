/// A drawing of plain shapes in plain colours, ready to be painted: the SVG that our own drawings are.
package struct ShapeDrawing: Equatable, Sendable {
    /// From back to front.
    let shapes: [Shape]
    /// Nothing of it lies outside.
    package let box: PixelBox

    struct Shape: Equatable, Sendable {
        /// Four numbers each, from and to, around what is covered.
        let lines: [Float]
        let color: UInt32
        let opacity: Double
        /// Nothing is seen outside.
        let clip: Box
        /// Nothing of it lies outside.
        let box: PixelBox

        init(lines: [Float], color: UInt32, opacity: Double, clip: Box) {
            self.lines = lines
            self.color = color
            self.opacity = opacity
            self.clip = clip
            box = Self.box(around: lines, in: clip)
        }
    }

    /// In pixels.
    struct Box: Equatable, Sendable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func cut(to other: Box) -> Box {
            Box(
                left: max(left, other.left), top: max(top, other.top),
                right: min(right, other.right), bottom: min(bottom, other.bottom))
        }
    }

    /// Nil for what has anything else in it: pictures, gradients, styles by place.
    ///
    /// - Parameters:
    ///   - frame: where it stands in the picture.
    ///   - view: what of it is shown there, as `viewBox` says it.
    ///   - fit: how it fits, as `preserveAspectRatio` says it.
    ///   - setting: how texts become outlines.
    package init?(
        _ svg: ArraySlice<UInt8>, rules: StyleRules,
        frame: (x: Double, y: Double, width: Double, height: Double), view: String?, fit: String,
        setting: @escaping DrawnText.Setting = { _ in nil }
    ) {
        let clip = Box(
            left: frame.x, top: frame.y, right: frame.x + frame.width,
            bottom: frame.y + frame.height)
        let numbers = [clip.left, clip.top, clip.right, clip.bottom]
        guard numbers.allSatisfy({ abs($0) < 1e5 }),
            let transform = Viewport.transform(
                x: frame.x, y: frame.y, width: frame.width, height: frame.height,
                view: view.map { Array($0.utf8)[...] }, fit: Array(fit.utf8)[...])
        else { return nil }
        var reader = ShapeReader(rules, transform: transform, clip: clip, setting: setting)
        guard reader.read(svg) else { return nil }
        shapes = reader.shapes
        box = shapes.reduce(.nothing) { $0.joined(with: $1.box) }
    }
}

extension ShapeDrawing.Shape {
    private static func box(around lines: [Float], in clip: ShapeDrawing.Box) -> PixelBox {
        var (left, top, right, bottom) = (
            Float.infinity, Float.infinity, -Float.infinity, -Float.infinity
        )
        for index in stride(from: 0, to: lines.count, by: 2) {
            let (x, y) = (lines[index], lines[index + 1])
            guard x.isFinite, y.isFinite else { return .everything }
            (left, right) = (min(left, x), max(right, x))
            (top, bottom) = (min(top, y), max(bottom, y))
        }
        guard left <= right else { return .nothing }
        // Edges are rounded, and pixels are painted in eights.
        let room = 8.0
        let clip = clip.cut(
            to: ShapeDrawing.Box(
                left: Double(left) - room, top: Double(top), right: Double(right) + room,
                bottom: Double(bottom)))
        return PixelBox(
            left: clip.left - 1, top: clip.top - 1, right: clip.right + 1, bottom: clip.bottom + 1)
    }
}

/// Where a nested `<svg>` shows what.
enum Viewport {
    /// Nil for what is not understood.
    static func transform(
        x: Double, y: Double, width: Double, height: Double, view: ArraySlice<UInt8>?,
        fit: ArraySlice<UInt8>?
    ) -> Transform? {
        guard let view else { return Transform(x: x, y: y) }
        let parts = (fit ?? Array("xMidYMid meet".utf8)[...]).split(separator: 0x20)
        guard let box = NumberReader.numbers(view), box.count == 4, box[2] > 0, box[3] > 0,
            let align = parts.first, align.count == 8, parts.count <= 2
        else { return nil }
        let isSlice = parts.count == 2 && parts[1].isEqual(to: "slice")
        guard isSlice || parts.count == 1 || parts[1].isEqual(to: "meet"),
            let alongX = share(align.prefix(4).dropFirst()),
            let alongY = share(align.suffix(4).dropFirst())
        else { return nil }
        let (wide, high) = (width / box[2], height / box[3])
        let scale = isSlice ? max(wide, high) : min(wide, high)
        return Transform(
            a: scale, d: scale, x: x + (width - box[2] * scale) * alongX - box[0] * scale,
            y: y + (height - box[3] * scale) * alongY - box[1] * scale)
    }

    /// How much of what is left comes before it.
    private static func share(_ name: ArraySlice<UInt8>) -> Double? {
        name.isEqual(to: "Min")
            ? 0 : name.isEqual(to: "Mid") ? 0.5 : name.isEqual(to: "Max") ? 1 : nil
    }
}
