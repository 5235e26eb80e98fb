internal import Glibc

/// How a line is drawn along.
struct Stroke: Equatable {
    var width = 1.0
    var cap = Cap.butt
    var join = Join.miter
    /// How much longer than wide a corner may be that ends in a point.
    var limit = 4.0
    var dashes: [Double] = []

    enum Cap: String { case butt, round }
    enum Join: String { case miter, round, bevel }
}

/// Finds what a stroke covers: closed lines around it, all the same way around.
struct Stroker {
    private(set) var outlines: [[Point]] = []
    private let stroke: Stroke
    private let reach: Double
    private let step: Double

    /// - Parameter stroke: in pixels.
    init(_ stroke: Stroke) {
        self.stroke = stroke
        reach = stroke.width / 2
        step = PathBuilder.step(reach: reach)
    }

    mutating func add(_ line: Line) {
        var points = Self.apart(line.points)
        guard points.count > 1 else {
            if stroke.cap == .round, line.points.count > 1 || line.isClosed {
                let side = Point(x: reach, y: 0)
                outlines.append(
                    [points[0] + side] + arc(around: points[0], from: side, by: 2 * .pi))
            }
            return
        }
        if line.isClosed, (points[0] - points[points.count - 1]).length <= 1e-4 {
            points.removeLast()
        }
        if !stroke.dashes.isEmpty {
            for dash in Dashes(stroke.dashes).cut(points, isClosed: line.isClosed) {
                open(Self.apart(dash))
            }
        } else if line.isClosed, points.count > 2 {
            closed(points)
        } else {
            open(line.isClosed ? points + [points[0]] : points)
        }
    }
}

extension Stroker {
    private static func apart(_ points: [Point]) -> [Point] {
        var apart: [Point] = []
        for point in points where apart.last.map({ ($0 - point).length > 1e-4 }) ?? true {
            apart.append(point)
        }
        return apart
    }

    private mutating func open(_ points: [Point]) {
        guard points.count > 1 else { return }
        let ways = zip(points, points.dropFirst()).map { ($1 - $0) * (1 / ($1 - $0).length) }
        var sides = Sides()
        sides.left.append(points[0] + ways[0].left * reach)
        sides.right.append(points[0] - ways[0].left * reach)
        for index in 1..<ways.count {
            turn(
                at: points[index], ways[index - 1], ways[index],
                room: min(
                    (points[index] - points[index - 1]).length,
                    (points[index + 1] - points[index]).length), &sides)
        }
        let (end, last) = (points[points.count - 1], ways[ways.count - 1])
        var outline = sides.left
        outline.append(end + last.left * reach)
        if stroke.cap == .round { outline += arc(around: end, from: last.left * reach, by: .pi) }
        outline.append(end - last.left * reach)
        outline += sides.right.reversed()
        if stroke.cap == .round {
            outline += arc(around: points[0], from: ways[0].left * -reach, by: .pi)
        }
        outlines.append(outline)
    }

    private mutating func closed(_ points: [Point]) {
        let next = { (index: Int) in (index + 1) % points.count }
        let ways = points.indices.map { index in
            let way = points[next(index)] - points[index]
            return way * (1 / way.length)
        }
        let lengths = points.indices.map { (points[next($0)] - points[$0]).length }
        var sides = Sides()
        for index in points.indices {
            let before = (index + points.count - 1) % points.count
            turn(
                at: points[index], ways[before], ways[index],
                room: min(lengths[before], lengths[index]), &sides)
        }
        outlines.append(sides.left)
        outlines.append(sides.right.reversed())
    }

    private struct Sides {
        var left: [Point] = []
        var right: [Point] = []
    }

    /// - Parameter room: the shorter of the pieces that meet.
    private func turn(
        at place: Point, _ way: Point, _ next: Point, room: Double, _ sides: inout Sides
    ) {
        let (along, across) = (way.along(next), way.across(next))
        // Where both sides would meet if they went on.
        let peak = (way.left + next.left) * (reach / max(1 + along, 1e-9))
        if along > 0, peak.length - reach < 0.15 {
            sides.left.append(place + peak)
            sides.right.append(place - peak)
            return
        }
        let outer = across > 0 ? 1.0 : -1
        let corner = self.corner(at: place, way, next, outer, along, across, peak)
        // Inside they meet, if both are long enough; if not, it goes by the middle.
        let depth = reach * abs(across) / max(1 + along, 1e-9)
        let inner =
            depth <= room && along > -0.99
            ? [place - peak * outer]
            : [place - way.left * (outer * reach), place, place - next.left * (outer * reach)]
        sides.left += outer > 0 ? corner : inner
        sides.right += outer > 0 ? inner : corner
    }

    private func corner(
        at place: Point, _ way: Point, _ next: Point, _ outer: Double, _ along: Double,
        _ across: Double, _ peak: Point
    ) -> [Point] {
        let (from, to) = (way.left * (outer * reach), next.left * (outer * reach))
        switch stroke.join {
        case .bevel: break
        case .round:
            return [place + from]
                + arc(around: place, from: from, by: outer * abs(atan2(across, along))) + [
                    place + to
                ]
        case .miter:
            // One by the cosine of half the turn is how much longer it is.
            if 2 <= stroke.limit * stroke.limit * (1 + along) { return [place + peak * outer] }
        }
        return [place + from, place + to]
    }

    /// The places between, without the first and the last one.
    private func arc(around middle: Point, from: Point, by angle: Double) -> [Point] {
        let count = Int((abs(angle) / step).rounded(.up))
        guard count > 1 else { return [] }
        return (1..<count).map { index in
            let turn = angle * Double(index) / Double(count)
            return middle + from * cos(turn) - from.left * sin(turn)
        }
    }
}

/// Cuts lines into dashes.
struct Dashes {
    private let lengths: [Double]

    /// - Parameter lengths: of dashes and gaps by turns.
    init(_ lengths: [Double]) {
        self.lengths = lengths.count % 2 == 0 ? lengths : lengths + lengths
    }

    func cut(_ points: [Point], isClosed: Bool) -> [[Point]] {
        guard lengths.reduce(0, +) > 0.01 else { return [points] }
        var dashes: [[Point]] = []
        var (number, left) = (0, lengths[0])
        var dash = [points[0]]
        for (from, to) in zip(points, points.dropFirst() + (isClosed ? [points[0]] : [])) {
            let way = to - from
            let length = way.length
            var done = 0.0
            while length - done > left {
                done += left
                let place = from + way * (done / length)
                if number % 2 == 0 { dashes.append(dash + [place]) }
                number = (number + 1) % lengths.count
                left = lengths[number]
                dash = [place]
            }
            left -= length - done
            dash.append(to)
        }
        guard number % 2 == 0 else { return dashes }
        // Where a closed line ends in a dash and began with one, they are one.
        if isClosed, let first = dashes.first {
            dashes[0] = dash + first.dropFirst()
        } else {
            dashes.append(dash)
        }
        return dashes
    }
}
