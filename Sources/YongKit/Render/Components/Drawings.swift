internal import Bilingual

/// What Yong draws from the values of a component, as inline SVG.
extension ComponentSchema.Drawing {
    /// Nil where there is nothing to draw.
    func svg(of value: ComponentValue) -> [UInt8]? {
        switch self {
        case .chart: ChartDrawing(value)?.svg
        case .map: MapDrawing(value)?.svg
        }
    }
}

/// Writes SVG of whole numbers: the same bytes on every machine.
struct SVGWriter {
    private(set) var text: String

    /// It says nothing to screen readers: the same stands beside it as a table or a list.
    init(width: Int, height: Int, class name: String) {
        text =
            "<svg class=\"\(name)\" viewBox=\"0 0 \(width) \(height)\" aria-hidden=\"true\">\n"
    }

    mutating func add(_ element: String) { text += element + "\n" }

    /// - Parameter anchor: which end of it stands at `x`, in SVG's word; else the class says it.
    mutating func label(
        _ words: String, x: Int, y: Int, class name: String, anchor: String? = nil
    ) {
        let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let end = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
        add("<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\"\(end)>\(escaped)</text>")
    }

    var bytes: [UInt8] { Array((text + "</svg>\n").utf8) }
}

extension ExactNumber {
    /// Near enough to draw it.
    var approximate: Double {
        var result = Double(significand)
        for _ in 0..<min(abs(exponent), 300) {
            result = exponent > 0 ? result * 10 : result / 10
        }
        return result
    }
}
