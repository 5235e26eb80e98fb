internal import Bilingual
internal import Templates

/// Bars or a line over labelled points.
///
/// Bars lie, so that their labels have room in either language; a line runs from left to right.
struct ChartDrawing {
    private struct Point {
        let label: String
        let value: Double
        let text: String
    }

    private let points: [Point]
    private let isLine: Bool
    private let low: Double
    private let high: Double

    init?(_ value: ComponentValue) {
        guard case .list(let entries)? = value["points"] else { return nil }
        points = entries.compactMap { entry in
            guard case .fixed(.text(let label))? = entry["label"],
                case .number(let number, let text)? = entry["value"]
            else { return nil }
            return Point(label: label, value: number.approximate, text: text)
        }
        guard !points.isEmpty else { return nil }
        isLine = Self.choice(value["kind"]) == "line"
        let values = points.map(\.value)
        // Bars begin at nothing, or their lengths would lie; so does the line.
        low = min(0, values.min() ?? 0)
        let top = max(0, values.max() ?? 0)
        high = top == low ? low + 1 : top
    }

    var svg: [UInt8] { isLine ? line : bars }

    private static func choice(_ value: ComponentValue?) -> String? {
        guard case .fixed(.record(let values))? = value else { return nil }
        for case ("value", .text(let text)) in values { return text }
        return nil
    }

    private func scaled(_ value: Double, to length: Int) -> Int {
        Int(((value - low) / (high - low) * Double(length)).rounded())
    }
}

/// The pictures are as wide as a telephone, so that their words can be read there.
extension ChartDrawing {
    private static let width = 320

    private var bars: [UInt8] {
        let (row, side) = (44, 8)
        let length = Self.width - 2 * side
        var svg = SVGWriter(
            width: Self.width, height: row * points.count + 8, class: "chart-drawing")
        let zero = side + scaled(0, to: length)
        for (index, point) in points.enumerated() {
            let y = index * row
            svg.label(point.label, x: side, y: y + 18, class: "chart-start")
            svg.label(point.text, x: Self.width - side, y: y + 18, class: "chart-end")
            svg.add("<path class=\"chart-axis\" d=\"M\(zero) \(y + 23)v20\"/>")
            // Nothing has no bar; very little has one that can still be seen.
            guard point.value != 0 else { continue }
            let end = side + scaled(point.value, to: length)
            svg.add(
                "<rect class=\"chart-bar\" x=\"\(min(zero, end))\" y=\"\(y + 26)\" "
                    + "width=\"\(max(1, abs(end - zero)))\" height=\"14\"/>")
        }
        return svg.bytes
    }

    private var line: [UInt8] {
        let (height, side, top, foot) = (190, 14, 28, 32)
        let (length, depth) = (Self.width - 2 * side, height - top - foot)
        let places = points.enumerated().map { index, point in
            (
                x: points.count > 1 ? side + index * length / (points.count - 1) : side,
                y: top + depth - scaled(point.value, to: depth)
            )
        }
        var svg = SVGWriter(width: Self.width, height: height, class: "chart-drawing")
        let zero = top + depth - scaled(0, to: depth)
        svg.add("<path class=\"chart-axis\" d=\"M\(side / 2) \(zero)H\(Self.width - side / 2)\"/>")
        let path = places.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }
        svg.add("<path class=\"chart-line\" d=\"\(path.joined())\"/>")
        // With many points every label would stand on its neighbour: the rest is in the table.
        let last = points.count - 1
        let every = max(1, (last + 2) / 3)
        for (index, (point, place)) in zip(points, places).enumerated() {
            svg.add("<circle class=\"chart-dot\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"3\"/>")
            guard index == last || index % every == 0 && last - index >= every else { continue }
            let anchor = index == 0 ? "chart-start" : index == last ? "chart-end" : "chart-middle"
            let x = index == 0 ? side / 2 : index == last ? Self.width - side / 2 : place.x
            svg.label(point.text, x: x, y: place.y - 8, class: anchor)
            svg.label(point.label, x: x, y: height - 8, class: anchor)
        }
        return svg.bytes
    }
}
