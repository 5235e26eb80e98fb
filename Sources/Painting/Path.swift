internal import Glibc

/// A line through places, in pixels: straight pieces that are so short that nobody sees it.
struct Line {
    var points: [Point]
    var isClosed = false
}

/// Makes lines of the curves of a path.
struct PathBuilder {
    private(set) var lines: [Line] = []
    private let transform: Transform
    /// Half the width of what is drawn along it: the outer edge of a bend has longer pieces than its
    /// middle.
    private let reach: Double
    /// Where it stands, in the path's own measure.
    private(set) var place = Point(x: 0, y: 0)
    private var start = Point(x: 0, y: 0)

    /// How far a line may be from its curve, in pixels.
    static let tolerance = 0.06

    init(_ transform: Transform, reach: Double) {
        self.transform = transform
        self.reach = reach
    }

    /// How far a bend may go from piece to piece.
    static func step(reach: Double) -> Double {
        min(0.5, (8 * tolerance / max(reach, 0.5)).squareRoot())
    }

    mutating func move(_ point: Point) {
        lines.append(Line(points: [transform(point)]))
        (place, start) = (point, point)
    }

    mutating func line(_ point: Point) {
        reopen()
        lines[lines.count - 1].points.append(transform(point))
        place = point
    }

    mutating func curve(_ one: Point, _ other: Point, _ end: Point) {
        reopen()
        let (a, b, c, d) = (transform(place), transform(one), transform(other), transform(end))
        let count = Self.count(a, b, c, d, reach: reach)
        var points = lines[lines.count - 1].points
        lines[lines.count - 1].points = []
        for index in 1...count {
            let t = Double(index) / Double(count)
            let rest = 1 - t
            points.append(
                a * (rest * rest * rest) + b * (3 * rest * rest * t) + c * (3 * rest * t * t)
                    + d * (t * t * t))
        }
        lines[lines.count - 1].points = points
        place = end
    }

    mutating func quadratic(_ middle: Point, _ end: Point) {
        curve(
            place + (middle - place) * (2.0 / 3), end + (middle - end) * (2.0 / 3), end)
    }

    mutating func close() {
        guard !lines.isEmpty else { return }
        lines[lines.count - 1].isClosed = true
        place = start
    }

    /// Behind a closed one the next begins where that did.
    private mutating func reopen() {
        if lines.last?.isClosed != false { move(place) }
    }

    /// In how many pieces a curve is cut.
    private static func count(
        _ a: Point, _ b: Point, _ c: Point, _ d: Point, reach: Double
    ) -> Int {
        let bend = max((a - b * 2 + c).length, (b - c * 2 + d).length)
        let flat = (0.75 * bend / tolerance).squareRoot()
        // All turns of the lines that lead it; a bend is sharper in one place than in another.
        let ways = [b - a, c - b, d - c].filter { $0.length > 1e-9 }
        let turn = zip(ways, ways.dropFirst()).reduce(0) { sum, pair in
            sum + abs(atan2(pair.0.across(pair.1), pair.0.along(pair.1)))
        }
        let pieces = max(flat, 1.6 * turn / step(reach: reach)).rounded(.up)
        return max(1, Int(min(pieces.isFinite ? pieces : 1, 500)))
    }
}

extension PathBuilder {
    mutating func ellipse(_ middle: Point, _ radiusX: Double, _ radiusY: Double) {
        // A quarter of a circle as a curve.
        let k = 0.5522847498
        func at(_ x: Double, _ y: Double) -> Point {
            Point(x: middle.x + x * radiusX, y: middle.y + y * radiusY)
        }
        move(at(1, 0))
        curve(at(1, k), at(k, 1), at(0, 1))
        curve(at(-k, 1), at(-1, k), at(-1, 0))
        curve(at(-1, -k), at(-k, -1), at(0, -1))
        curve(at(k, -1), at(1, -k), at(1, 0))
        close()
    }

    /// A piece of an ellipse to a place, as SVG tells it.
    mutating func arc(
        _ radii: (x: Double, y: Double), turned degrees: Double, isLarge: Bool, isRight: Bool,
        to end: Point
    ) {
        let radii = (x: abs(radii.x), y: abs(radii.y))
        guard radii.x > 0, radii.y > 0, end != place else { return line(end) }
        let turn = degrees * .pi / 180
        let (sine, cosine) = (sin(turn), cos(turn))
        // In the measure of the ellipse it is a circle.
        func round(_ point: Point) -> Point {
            Point(
                x: (point.x * cosine + point.y * sine) / radii.x,
                y: (point.y * cosine - point.x * sine) / radii.y)
        }
        func back(_ point: Point) -> Point {
            let (x, y) = (point.x * radii.x, point.y * radii.y)
            return Point(x: x * cosine - y * sine, y: x * sine + y * cosine)
        }
        let (from, to) = (round(place), round(end))
        let half = (to - from) * 0.5
        // One that is too small is as large as it has to be.
        let scale = max(1, half.length)
        let height = (max(0, scale * scale - half.along(half))).squareRoot()
        let side = half.left * (height / max(half.length, 1e-12))
        let middle = from + half + (isLarge == isRight ? side : side * -1)
        let first = atan2(from.y - middle.y, from.x - middle.x)
        var sweep = atan2(to.y - middle.y, to.x - middle.x) - first
        if isRight, sweep < 0 { sweep += 2 * .pi }
        if !isRight, sweep > 0 { sweep -= 2 * .pi }
        let count = Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up))
        guard count > 0 else { return line(end) }
        let step = sweep / Double(count)
        let k = 4.0 / 3 * tan(step / 4) * scale
        for index in 0..<count {
            let (angle, next) = (first + step * Double(index), first + step * Double(index + 1))
            let one = Point(x: cos(angle), y: sin(angle))
            let other = Point(x: cos(next), y: sin(next))
            curve(
                back(middle + one * scale + one.left * -k),
                back(middle + other * scale + other.left * k),
                index == count - 1 ? end : back(middle + other * scale))
        }
    }
}
