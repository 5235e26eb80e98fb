/// Reads the shapes of a drawing.
struct ShapeReader {
    private(set) var shapes: [ShapeDrawing.Shape] = []
    private let rules: StyleRules
    private var around: [Surroundings]
    private let setting: DrawnText.Setting

    /// What an element has from those around it.
    private struct Surroundings {
        var transform: Transform
        var clip: ShapeDrawing.Box
        var style = ShapeStyle()
    }

    init(
        _ rules: StyleRules, transform: Transform, clip: ShapeDrawing.Box,
        setting: @escaping DrawnText.Setting
    ) {
        self.rules = rules
        self.setting = setting
        around = [Surroundings(transform: transform, clip: clip)]
    }

    /// False for what has something in it that is no shape.
    mutating func read(_ svg: ArraySlice<UInt8>) -> Bool {
        var index = svg.startIndex
        while index < svg.endIndex {
            guard svg[index] == UInt8(ascii: "<") else {
                guard svg[index] <= 0x20 else { return false }
                index += 1
                continue
            }
            guard let tag = MarkupTag(svg[index...]) else { return false }
            index = tag.end
            if tag.isEnd {
                guard around.count > 1 else { return false }
                around.removeLast()
            } else {
                var text: ArraySlice<UInt8> = []
                if tag.isNamed("text"), !tag.isClosed {
                    text = svg[index...].prefix { $0 != UInt8(ascii: "<") }
                    index = text.endIndex
                }
                guard let inner = open(tag, text) else { return false }
                if !tag.isClosed { around.append(inner) }
            }
        }
        return around.count == 1
    }
}

extension ShapeReader {
    /// What elements within this one have from it; nil for what we cannot draw.
    private mutating func open(_ tag: MarkupTag, _ text: ArraySlice<UInt8>) -> Surroundings? {
        guard let attributes = tag.attributes else { return nil }
        var inner = around[around.count - 1]
        inner.style = inner.style.inherited
        var form = ShapeForm()
        var classes: ArraySlice<UInt8> = []
        for (name, value) in attributes {
            if form.take(name, value) { continue }
            if name.isEqual(to: "class") {
                classes = value
            } else if name.isEqual(to: "transform") {
                guard let transform = Transform(value), !tag.isNamed("svg") else { return nil }
                inner.transform = inner.transform.after(transform)
            } else if !Self.isSilent(name) {
                // What an attribute says is weaker than what a class says.
                let (name, value) = (
                    String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)
                )
                guard inner.style.set(name, value) else { return nil }
            }
        }
        guard let declarations = rules.declarations(of: classes) else { return nil }
        for declaration in declarations {
            guard inner.style.set(declaration.property, declaration.value) else { return nil }
        }
        if tag.isNamed("svg") {
            guard let transform = form.viewport, let frame = frame(form, inner) else { return nil }
            inner.clip = inner.clip.cut(to: frame)
            inner.transform = inner.transform.after(transform)
        } else if tag.isNamed("text") {
            guard add(text, form, inner) else { return nil }
        } else if !tag.isNamed("g") {
            guard !form.isText, add(tag, form, inner) else { return nil }
        }
        // Something half seen that others stand in is a picture of its own.
        guard inner.style.opacity == 1 || !tag.isNamed("g") && !tag.isNamed("svg") else {
            return nil
        }
        return inner
    }

    /// What is seen of a nested picture; nil where it is turned.
    private func frame(_ form: ShapeForm, _ inner: Surroundings) -> ShapeDrawing.Box? {
        guard inner.transform.b == 0, inner.transform.c == 0, inner.transform.a > 0,
            inner.transform.d > 0, let width = form["width"], let height = form["height"]
        else { return nil }
        let corner = Point(x: form["x"] ?? 0, y: form["y"] ?? 0)
        let start = inner.transform(corner)
        let end = inner.transform(corner + Point(x: width, y: height))
        return ShapeDrawing.Box(left: start.x, top: start.y, right: end.x, bottom: end.y)
    }

    private mutating func add(_ tag: MarkupTag, _ form: ShapeForm, _ inner: Surroundings) -> Bool {
        let style = inner.style
        guard style.opacity == 1 || style.fill == nil || style.stroke == nil else { return false }
        if let color = style.fill {
            var builder = PathBuilder(inner.transform, reach: 0.5)
            guard form.draw(tag, with: &builder) else { return false }
            append(builder.lines.map(\.points), color, inner)
        }
        if let color = style.stroke, style.line.width > 0 {
            guard let scale = inner.transform.scale else { return false }
            var stroke = style.line
            stroke.width *= scale
            stroke.dashes = stroke.dashes.map { $0 * scale }
            var builder = PathBuilder(inner.transform, reach: stroke.width / 2)
            guard form.draw(tag, with: &builder) else { return false }
            var stroker = Stroker(stroke)
            for line in builder.lines { stroker.add(line) }
            append(stroker.outlines, color, inner)
        }
        return true
    }

    private mutating func add(
        _ text: ArraySlice<UInt8>, _ form: ShapeForm, _ inner: Surroundings
    ) -> Bool {
        guard let color = inner.style.fill, inner.style.stroke == nil,
            !text.contains(UInt8(ascii: "&")), let size = form["font-size"],
            let drawn = form.text(String(decoding: text, as: UTF8.self)),
            let outlines = setting(drawn), let share = form.anchor
        else { return false }
        let start = Point(
            x: (form["x"] ?? 0) - outlines.advance * size * share, y: form["y"] ?? 0)
        var lines: [Float] = []
        lines.reserveCapacity(outlines.lines.count)
        for index in stride(from: 0, to: outlines.lines.count, by: 2) {
            let (x, y) = (Double(outlines.lines[index]), Double(outlines.lines[index + 1]))
            let point = inner.transform(start + Point(x: x, y: y) * size)
            lines.append(Float(point.x))
            lines.append(Float(point.y))
        }
        shapes.append(
            ShapeDrawing.Shape(
                lines: lines, color: color, opacity: inner.style.opacity, clip: inner.clip))
        return true
    }

    private mutating func append(_ outlines: [[Point]], _ color: UInt32, _ inner: Surroundings) {
        var lines: [Float] = []
        lines.reserveCapacity(outlines.reduce(0) { $0 + $1.count * 4 })
        for outline in outlines {
            guard var last = outline.last else { continue }
            for point in outline {
                // A level line bounds nothing.
                if point.y != last.y {
                    lines.append(Float(last.x))
                    lines.append(Float(last.y))
                    lines.append(Float(point.x))
                    lines.append(Float(point.y))
                }
                last = point
            }
        }
        shapes.append(
            ShapeDrawing.Shape(
                lines: lines, color: color, opacity: inner.style.opacity, clip: inner.clip))
    }

    /// Attributes that change nothing in what is drawn.
    private static func isSilent(_ name: ArraySlice<UInt8>) -> Bool {
        name.starts(with: "aria-".utf8) || name.isEqual(to: "focusable") || name.isEqual(to: "id")
            || name.isEqual(to: "role") || name.isEqual(to: "xmlns")
    }
}
