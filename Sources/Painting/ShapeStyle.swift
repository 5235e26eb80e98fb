/// How a shape is drawn, with what it has from the elements around it.
struct ShapeStyle {
    var fill: UInt32? = 0
    var stroke: UInt32?
    var line = Stroke()
    /// Of this element alone.
    var opacity = 1.0

    /// What an element within it starts from.
    var inherited: ShapeStyle {
        var style = self
        style.opacity = 1
        return style
    }

    /// False for what we cannot draw.
    mutating func set(_ property: String, _ value: String) -> Bool {
        switch property {
        case "fill": return Self.paint(value, &fill)
        case "stroke": return Self.paint(value, &stroke)
        case "stroke-width": return Self.length(value, &line.width)
        case "stroke-miterlimit": return Self.length(value, &line.limit)
        case "opacity":
            return Self.length(value, &opacity) && opacity <= 1
        case "stroke-linecap":
            guard let cap = Stroke.Cap(rawValue: value) else { return false }
            line.cap = cap
        case "stroke-linejoin":
            guard let join = Stroke.Join(rawValue: value) else { return false }
            line.join = join
        case "stroke-dasharray":
            if value == "none" {
                line.dashes = []
                return true
            }
            guard let dashes = NumberReader.numbers(Array(value.utf8)[...]),
                dashes.allSatisfy({ $0 >= 0 })
            else { return false }
            line.dashes = dashes
        // Of gradients, which are no shapes.
        case "stop-color": return true
        default: return false
        }
        return true
    }

    private static func paint(_ value: String, _ paint: inout UInt32?) -> Bool {
        if value == "none" {
            paint = nil
            return true
        }
        guard let color = StyleRules.color(value) else { return false }
        paint = color
        return true
    }

    private static func length(_ value: String, _ length: inout Double) -> Bool {
        let text = value.hasSuffix("px") ? String(value.dropLast(2)) : value
        var reader = NumberReader(Array(text.utf8)[...])
        guard let number = reader.number(), reader.isAtEnd, number >= 0 else { return false }
        length = number
        return true
    }
}
