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

extension ChartDrawing {
    private var bars: [UInt8] {
        let (width, row, side) = (640, 56, 8)
        let length = width - 2 * side
        var svg = SVGWriter(width: width, height: row * points.count + 8, class: "chart-drawing")
        let zero = side + scaled(0, to: length)
        for (index, point) in points.enumerated() {
            let y = index * row
            svg.label(point.label, x: side, y: y + 20, class: "chart-label")
            svg.label(point.text, x: width - side, y: y + 20, class: "chart-value")
            // Nothing has no bar; very little has one that can still be seen.
            guard point.value != 0 else { continue }
            let end = side + scaled(point.value, to: length)
            svg.add(
                "<rect class=\"chart-bar\" x=\"\(min(zero, end))\" y=\"\(y + 28)\" "
                    + "width=\"\(max(2, abs(end - zero)))\" height=\"18\"/>")
        }
        svg.add("<path class=\"chart-axis\" d=\"M\(zero) 0V\(row * points.count)\"/>")
        return svg.bytes
    }

    private var line: [UInt8] {
        let (width, height, side, top, foot) = (640, 300, 40, 30, 40)
        let depth = height - top - foot
        let step = points.count > 1 ? (width - 2 * side) * 100 / (points.count - 1) : 0
        let places = points.enumerated().map { index, point in
            (x: side + index * step / 100, y: top + depth - scaled(point.value, to: depth))
        }
        var svg = SVGWriter(width: width, height: height, class: "chart-drawing")
        let zero = top + depth - scaled(0, to: depth)
        svg.add("<path class=\"chart-axis\" d=\"M\(side / 2) \(zero)H\(width - side / 2)\"/>")
        let path = places.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }
        svg.add("<path class=\"chart-line\" d=\"\(path.joined())\"/>")
        // With many points every label would stand on its neighbour: the first, the last, the steps.
        let every = max(1, (points.count + 5) / 6)
        for (index, (point, place)) in zip(points, places).enumerated() {
            svg.add("<circle class=\"chart-dot\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"5\"/>")
            guard index % every == 0 || index == points.count - 1 else { continue }
            svg.label(point.text, x: place.x, y: place.y - 12, class: "chart-middle")
            svg.label(point.label, x: place.x, y: height - 12, class: "chart-middle")
        }
        return svg.bytes
    }
}
