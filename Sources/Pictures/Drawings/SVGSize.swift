/// How large a drawing says that it is, in pixels.
struct SVGSize {
    let size: (width: Int, height: Int)

    init(_ attributes: [XMLScan.Attribute]) {
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        let box =
            value("viewBox")?
            .split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) } ?? []
        let shape = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
        let width = value("width").flatMap(Self.pixels)
        let height = value("height").flatMap(Self.pixels)
        switch (width, height, shape) {
        case (let width?, let height?, _): size = (Self.whole(width), Self.whole(height))
        case (let width?, nil, let shape?):
            size = (Self.whole(width), Self.whole(width * shape.1 / shape.0))
        case (nil, let height?, let shape?):
            size = (Self.whole(height * shape.0 / shape.1), Self.whole(height))
        case (nil, nil, let shape?):
            // It has a shape and no size: it is shown as wide as there is room.
            let scale = max(1, min(1200 / shape.0, 8000 / shape.1))
            size = (Self.whole(shape.0 * scale), Self.whole(shape.1 * scale))
        // What browsers take when a drawing says nothing.
        case (let width, let height, nil):
            size = (Self.whole(width ?? 300), Self.whole(height ?? 150))
        }
    }

    private static func whole(_ length: Double) -> Int {
        Int(max(1, min(length, 1_000_000_000)).rounded())
    }

    /// Nil for a share of something that is not known here.
    private static func pixels(_ text: String) -> Double? {
        let number = text.trimmingPrefix { $0.isWhitespace }
            .prefix { $0.isNumber || "+-.eE".contains($0) }
        // `1em` is a length, `1e3` a number.
        var digits = String(number)
        while !digits.isEmpty, Double(digits) == nil { digits.removeLast() }
        guard let value = Double(digits), value.isFinite, value > 0 else { return nil }
        let unit = text.trimmingPrefix { $0.isWhitespace }.dropFirst(digits.count)
            .prefix { $0.isLetter || $0 == "%" }
        let scales: [String: Double] = [
            "": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96,
            "em": 16, "rem": 16, "ex": 8, "ch": 8,
        ]
        return scales[unit.lowercased()].map { value * $0 }
    }
}
