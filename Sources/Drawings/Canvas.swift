/// Collects the shapes of a drawing, those of one look in one path.
struct Canvas {
    let width: Int
    let height: Int
    /// How the picture is cut where its place has another shape.
    let alignment: String
    private var elements: [(look: String, path: String)] = []

    init(width: Int, height: Int, alignment: String = "xMaxYMax") {
        self.width = width
        self.height = height
        self.alignment = alignment
    }

    /// - Parameters:
    ///   - look: classes, and behind a space attributes that are not the theme's affair.
    ///   - path: relative commands from a place of its own.
    mutating func add(_ look: Look, _ path: String) {
        guard !path.isEmpty else { return }
        if let last = elements.last, last.look == look.attributes {
            elements[elements.count - 1].path += path
        } else {
            elements.append((look.attributes, path))
        }
    }

    /// Any other element.
    mutating func element(_ markup: String) { elements.append(("", markup)) }

    func svg(class name: String) -> [UInt8] {
        var text =
            "<svg class=\"drawing drawing-\(name)\" viewBox=\"0 0 \(width) \(height)\" "
            + "width=\"\(width)\" height=\"\(height)\" preserveAspectRatio=\"\(alignment) slice\" "
            + "aria-hidden=\"true\" focusable=\"false\">\n"
        for (look, path) in elements {
            text += look.isEmpty ? path + "\n" : "<path \(look) d=\"\(path)\"/>\n"
        }
        return Array((text + "</svg>").utf8)
    }
}

/// How a shape looks: filled or drawn, and in which of the theme's colours.
struct Look {
    let attributes: String

    static func fill(_ color: Color) -> Look {
        Look(attributes: "class=\"fill-\(color.rawValue)\"")
    }

    static func line(_ color: Color, _ width: Int, dashes: String? = nil) -> Look {
        Look(
            attributes: "class=\"line-\(color.rawValue)\" stroke-width=\"\(width)\""
                + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""))
    }

    enum Color: String {
        case river, celadon, porcelain, lacquer, gold, card, line, ink
        /// White by day and by night.
        case rice
    }
}

struct Point {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    init(_ x: Int, _ y: Int) { self.init(Double(x), Double(y)) }

    var text: String { "\(Int(x.rounded())) \(Int(y.rounded()))" }

    static func + (left: Point, right: Point) -> Point {
        Point(left.x + right.x, left.y + right.y)
    }

    static func - (left: Point, right: Point) -> Point {
        Point(left.x - right.x, left.y - right.y)
    }

    static func * (point: Point, factor: Double) -> Point {
        Point(point.x * factor, point.y * factor)
    }

    /// The same direction, one long.
    var unit: Point {
        let length = (x * x + y * y).squareRoot()
        return length == 0 ? Point(1.0, 0.0) : self * (1 / length)
    }

    /// A quarter turn to the right.
    var turned: Point { Point(-y, x) }
}

/// A smooth line through points.
struct Course {
    let points: [Point]

    /// The control points of the piece behind a point.
    private func piece(_ index: Int) -> (Point, Point, Point, Point) {
        let before = points[max(0, index - 1)]
        let (start, end) = (points[index], points[index + 1])
        let after = points[min(points.count - 1, index + 2)]
        return (start, start + (end - before) * (1 / 6), end - (after - start) * (1 / 6), end)
    }

    /// - Parameter last: the point at which it ends; those behind only give it its direction.
    func path(to last: Int? = nil) -> String {
        var text = "M" + points[0].text
        for index in 0..<(last ?? points.count - 1) {
            let (_, one, two, end) = piece(index)
            text += "C\(one.text) \(two.text) \(end.text)"
        }
        return text
    }

    /// A place of the line and where it leads there.
    func place(_ index: Int, _ part: Double) -> (point: Point, direction: Point) {
        let (a, b, c, d) = piece(index)
        let rest = 1 - part
        let point =
            a * (rest * rest * rest) + b * (3 * rest * rest * part)
            + c * (3 * rest * part * part) + d * (part * part * part)
        let direction =
            (b - a) * (rest * rest) + (c - b) * (2 * rest * part) + (d - c) * (part * part)
        return (point, direction.unit)
    }
}
