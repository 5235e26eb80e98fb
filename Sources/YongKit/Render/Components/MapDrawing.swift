internal import Bilingual
internal import Templates

/// Places as numbered dots, where they lie to one another: no ground, no borders, no scale.
///
/// The numbers are those of the list beside it; names stand where there is room for them. A place whose coordinates are an estimate gets no
/// dot, because a dot says “here”.
struct MapDrawing {
    private struct Spot {
        let number: Int
        let name: String?
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
            return Spot(
                number: index + 1, name: Self.name(entry), x: lon.approximate,
                y: -lat.approximate)
        }
        guard !spots.isEmpty else { return nil }
    }

    private static func name(_ entry: ComponentValue) -> String? {
        if case .fixed(.text(let name))? = entry["name"] { name } else { nil }
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
        let places = spots.map { spot in
            Point(
                x: width / 2 + (spot.x - (left + right) / 2) * narrowing * scale,
                y: height / 2 + (spot.y - (top + bottom) / 2) * scale)
        }
        let dots = Self.apart(places, width: width, height: height)
        var svg = SVGWriter(width: Int(width), height: Int(height), class: "map-drawing")
        for (place, dot) in zip(places, dots) where place.distance(to: dot) > 3 {
            svg.add(
                "<path class=\"map-leader\" d=\"M\(place.column) \(place.row)"
                    + "L\(dot.column) \(dot.row)\"/>")
            svg.add(
                "<circle class=\"map-place\" cx=\"\(place.column)\" cy=\"\(place.row)\" r=\"3\"/>")
        }
        for (spot, dot) in zip(spots, dots) {
            svg.add(
                "<circle class=\"map-dot\" cx=\"\(dot.column)\" cy=\"\(dot.row)\" r=\"11\"/>")
            svg.label(String(spot.number), x: dot.column, y: dot.row + 5, class: "map-number")
        }
        addNames(beside: dots, to: &svg, width: Int(width), height: Int(height))
        return svg.bytes
    }

    private func addNames(
        beside dots: [Point], to svg: inout SVGWriter, width: Int, height: Int
    ) {
        guard dots.count <= Self.most else { return }
        var names = MapNames(
            around: dots.map { ($0.column, $0.row) }, radius: 11, width: width, height: height)
        for (spot, dot) in zip(spots, dots) {
            guard let text = spot.name,
                let name = names.place(text, at: (dot.column, dot.row))
            else { continue }
            svg.label(
                name.text, x: name.x, y: name.y, class: "map-name", anchor: name.anchor)
        }
    }

    /// More have no room in any arrangement.
    private static let most = 60

    private struct Point {
        var x: Double
        var y: Double

        var column: Int { Int(x.rounded()) }
        var row: Int { Int(y.rounded()) }

        func distance(to other: Point) -> Double {
            ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
        }
    }

    /// Dots that would cover each other move apart; a line leads back to where each belongs.
    private static func apart(_ places: [Point], width: Double, height: Double) -> [Point] {
        let (closest, margin) = (24.0, 13.0)
        var dots = places
        guard dots.count <= most else { return dots }
        for _ in 0..<80 {
            var isCrowded = false
            for first in dots.indices {
                for second in dots.indices.dropFirst(first + 1) {
                    let distance = dots[first].distance(to: dots[second])
                    guard distance < closest else { continue }
                    isCrowded = true
                    // Two at one place part to the sides, each pair in a direction of its own.
                    let (x, y) =
                        distance > 0.01
                        ? (
                            (dots[second].x - dots[first].x) / distance,
                            (dots[second].y - dots[first].y) / distance
                        ) : second % 2 == 0 ? (1, 0) : (0, 1)
                    let step = (closest - distance) / 2 + 0.1
                    dots[first].x -= x * step
                    dots[first].y -= y * step
                    dots[second].x += x * step
                    dots[second].y += y * step
                }
            }
            for index in dots.indices {
                dots[index].x = min(max(dots[index].x, margin), width - margin)
                dots[index].y = min(max(dots[index].y, margin), height - margin)
            }
            if !isCrowded { break }
        }
        return dots
    }

    /// By its series, which gives the same digits on every machine; exact enough up to a pole.
    private static func cosine(degrees: Double) -> Double {
        let x = degrees * 0.017_453_292_519_943_295
        let square = x * x
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    }
}
