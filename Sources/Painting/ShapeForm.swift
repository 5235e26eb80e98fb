/// The measures of a shape.
struct ShapeForm {
    private var numbers: [String: Double] = [:]
    private var path: ArraySlice<UInt8>?
    private var view: ArraySlice<UInt8>?
    private var fit: ArraySlice<UInt8>?
    private var isPlain = true
    private var words: [String: String] = [:]

    private static let names: Set<String> = [
        "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "font-size",
    ]
    private static let wordNames: Set<String> = [
        "font-family", "font-weight", "text-anchor", "lang", "xml:lang",
    ]

    subscript(_ name: String) -> Double? { numbers[name] }

    /// Whether it is one of them.
    mutating func take(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
        if name.isEqual(to: "d") {
            path = value
        } else if name.isEqual(to: "viewBox") {
            view = value
        } else if name.isEqual(to: "preserveAspectRatio") {
            fit = value
        } else if case let name = String(decoding: name, as: UTF8.self), Self.names.contains(name) {
            let number = NumberReader.numbers(value)
            isPlain = isPlain && number?.count == 1
            numbers[name] = number?.first
        } else if case let name = String(decoding: name, as: UTF8.self),
            Self.wordNames.contains(name)
        {
            words[name] = String(decoding: value, as: UTF8.self)
        } else {
            return false
        }
        return true
    }

    var viewport: Transform? {
        guard isPlain, let width = self["width"], let height = self["height"] else { return nil }
        return Viewport.transform(
            x: self["x"] ?? 0, y: self["y"] ?? 0, width: width, height: height, view: view,
            fit: fit)
    }

    /// False for what we cannot draw.
    func draw(_ tag: MarkupTag, with builder: inout PathBuilder) -> Bool {
        guard isPlain else { return false }
        let (x, y) = (self["x"] ?? 0, self["y"] ?? 0)
        let middle = Point(x: self["cx"] ?? 0, y: self["cy"] ?? 0)
        if tag.isNamed("path") { return builder.read(path ?? []) }
        if tag.isNamed("circle") {
            let radius = self["r"] ?? 0
            if radius > 0 { builder.ellipse(middle, radius, radius) }
            return radius >= 0
        }
        if tag.isNamed("ellipse") {
            guard let wide = self["rx"], let high = self["ry"], wide > 0, high > 0 else {
                return false
            }
            builder.ellipse(middle, wide, high)
            return true
        }
        guard tag.isNamed("rect"), self["rx"] == nil, self["ry"] == nil,
            let width = self["width"], let height = self["height"], width >= 0, height >= 0
        else { return false }
        builder.move(Point(x: x, y: y))
        builder.line(Point(x: x + width, y: y))
        builder.line(Point(x: x + width, y: y + height))
        builder.line(Point(x: x, y: y + height))
        builder.close()
        return true
    }

    /// Whether it says something that only texts have.
    var isText: Bool {
        numbers["font-size"] != nil || words.contains { !$0.key.hasSuffix("lang") }
    }

    /// Nil where it does not say all of what a text needs.
    func text(_ text: String) -> DrawnText? {
        guard isPlain, let language = words["lang"] ?? words["xml:lang"],
            let weight = Int(words["font-weight"] ?? "400")
        else { return nil }
        // What librsvg takes where nothing is said.
        return DrawnText(
            text: text, family: words["font-family"] ?? "Times New Roman", weight: weight,
            language: language)
    }

    /// How much of a text stands before its place.
    var anchor: Double? {
        switch words["text-anchor"] ?? "start" {
        case "start": 0
        case "middle": 0.5
        case "end": 1
        default: nil
        }
    }
}
