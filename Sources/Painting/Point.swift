internal import Glibc

/// A place, or a way from one to another.
struct Point: Equatable {
    var x: Double
    var y: Double

    static func + (one: Point, other: Point) -> Point {
        Point(x: one.x + other.x, y: one.y + other.y)
    }

    static func - (one: Point, other: Point) -> Point {
        Point(x: one.x - other.x, y: one.y - other.y)
    }

    static func * (point: Point, factor: Double) -> Point {
        Point(x: point.x * factor, y: point.y * factor)
    }

    var length: Double { (x * x + y * y).squareRoot() }

    /// How far it goes along another one.
    func along(_ other: Point) -> Double { x * other.x + y * other.y }

    /// How far it turns away from another one: positive to the right, as y points down.
    func across(_ other: Point) -> Double { x * other.y - y * other.x }

    /// A quarter turn to the left.
    var left: Point { Point(x: y, y: -x) }
}

/// What is done to places: turned, enlarged, moved.
struct Transform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var x = 0.0
    var y = 0.0

    func callAsFunction(_ point: Point) -> Point {
        Point(x: a * point.x + c * point.y + x, y: b * point.x + d * point.y + y)
    }

    /// The other one first, then this one.
    func after(_ other: Transform) -> Transform {
        let move = self(Point(x: other.x, y: other.y))
        return Transform(
            a: a * other.a + c * other.b, b: b * other.a + d * other.b,
            c: a * other.c + c * other.d, d: b * other.c + d * other.d, x: move.x, y: move.y)
    }

    /// How much it enlarges; nil when it does not keep forms as they are.
    var scale: Double? {
        let (one, other) = (Point(x: a, y: b), Point(x: c, y: d))
        let scale = one.length
        guard scale > 0, abs(other.length - scale) < scale * 1e-6,
            abs(one.along(other)) < scale * scale * 1e-6
        else { return nil }
        return scale
    }
}

extension Transform {
    /// As an attribute says it; nil for what is not understood.
    init?(_ text: ArraySlice<UInt8>) {
        self.init()
        var reader = NumberReader(text)
        while !reader.isAtEnd {
            let name = reader.word()
            guard reader.take(UInt8(ascii: "(")) else { return nil }
            var numbers: [Double] = []
            while let number = reader.number() { numbers.append(number) }
            guard reader.take(UInt8(ascii: ")")),
                let next = Self.step(String(decoding: name, as: UTF8.self), numbers)
            else { return nil }
            self = after(next)
        }
    }

    private static func step(_ name: String, _ numbers: [Double]) -> Transform? {
        switch (name, numbers.count) {
        case ("translate", 1): Transform(x: numbers[0])
        case ("translate", 2): Transform(x: numbers[0], y: numbers[1])
        case ("scale", 1): Transform(a: numbers[0], d: numbers[0])
        case ("scale", 2): Transform(a: numbers[0], d: numbers[1])
        case ("rotate", 1): rotated(numbers[0])
        case ("rotate", 3):
            Transform(x: numbers[1], y: numbers[2]).after(rotated(numbers[0]))
                .after(Transform(x: -numbers[1], y: -numbers[2]))
        case ("matrix", 6):
            Transform(
                a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], x: numbers[4],
                y: numbers[5])
        default: nil
        }
    }

    private static func rotated(_ degrees: Double) -> Transform {
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        return Transform(a: cosine, b: sine, c: -sine, d: cosine)
    }
}
