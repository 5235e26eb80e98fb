internal import Bilingual
internal import Templates

/// Places as numbered dots, where they lie to one another: no ground, no borders, no scale.
///
/// The numbers are those of the list beside it. A place whose coordinates are an estimate gets no
/// dot, because a dot says “here”.
struct MapDrawing {
    private struct Spot {
        let number: Int
        let x: Double
        let y: Double
    }

    private let spots: [Spot]

    init?(_ value: ComponentValue) {
        guard case .list(let entries)? = value["places"] else { return nil }
        spots = entries.enumerated().compactMap { index, entry in
            guard case .number(let lat, _)? = entry["lat"],
                case .number(let lon, _)? = entry["lon"],
                !Self.isEstimate(entry)
            else { return nil }
            return Spot(number: index + 1, x: lon.approximate, y: -lat.approximate)
        }
        guard !spots.isEmpty else { return nil }
    }

    private static func isEstimate(_ entry: ComponentValue) -> Bool {
        if case .fixed(.flag(true))? = entry["estimate"] { true } else { false }
    }

    var svg: [UInt8] {
        let (width, height, side) = (320.0, 200.0, 20.0)
        let (xs, ys) = (spots.map(\.x), spots.map(\.y))
        let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
        let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
        // A degree of longitude is shorter than one of latitude; in the middle of the picture.
        let narrowing = Self.cosine(degrees: (top + bottom) / 2)
        let (wide, tall) = ((right - left) * narrowing, bottom - top)
        let scale = min(
            (width - 2 * side) / max(wide, 0.000_1), (height - 2 * side) / max(tall, 0.000_1))
        var svg = SVGWriter(width: Int(width), height: Int(height), class: "map-drawing")
        for spot in spots {
            let x = width / 2 + (spot.x - (left + right) / 2) * narrowing * scale
            let y = height / 2 + (spot.y - (top + bottom) / 2) * scale
            let (column, row) = (Int(x.rounded()), Int(y.rounded()))
            svg.add("<circle class=\"map-dot\" cx=\"\(column)\" cy=\"\(row)\" r=\"11\"/>")
            svg.label(String(spot.number), x: column, y: row + 5, class: "map-number")
        }
        return svg.bytes
    }

    /// By its series, which gives the same digits on every machine; exact enough up to a pole.
    private static func cosine(degrees: Double) -> Double {
        let x = degrees * 0.017_453_292_519_943_295
        let square = x * x
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    }
}
