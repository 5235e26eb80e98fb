internal import Painting

/// A picture in layers, each of which can be drawn by itself.
///
/// Most layers are the same from picture to picture, and letters are drawn faster by us than as SVG.
struct PictureLayers {
    let layers: [Layer]

    enum Layer {
        case drawing(LayerDrawing)
        case shapes(ShapeDrawing)
        case letters(PicturePiece.Letters, UInt32)
        case rectangle(PicturePiece.Rectangle, UInt32)
        case dot(PicturePiece.Dot, UInt32)
    }

    fileprivate let frame: Frame

    /// What stands around each layer.
    fileprivate struct Frame {
        let head: [UInt8]
        /// Without a language: for what is the same in all.
        let silentHead: [UInt8]
        let foot = Array("</svg>".utf8)
        let width: Int
        let height: Int
    }

    /// Nil for a picture that has to be drawn as a whole.
    init?(
        _ pieces: [PicturePiece], width: Int, height: Int,
        keptIn store: LayerStore
    ) {
        guard let tree = PictureTree(pieces),
            let language = Self.language(of: tree.root, width: width, height: height),
            case let text = Array(tree.rules.joined()), let rules = store.rules(text),
            Self.areComplete(tree)
        else { return nil }
        self.init(tree, rules, width: width, height: height, language: language) {
            store.shapes($0, rules: rules, text: text)
        }
    }

    /// A text that is drawn as SVG after all.
    func drawing(of letters: PicturePiece.Letters) -> LayerDrawing {
        frame.drawing(of: .text(letters))
    }
}

/// SVG, and the part of its picture in which something of it is seen.
struct LayerDrawing: Hashable, Sendable {
    let svg: [UInt8]
    let left: Int
    let top: Int
    let width: Int
    let height: Int

    /// All begin with the same rules, so what they are told apart by stands at their end.
    func hash(into hasher: inout Hasher) {
        hasher.combine(svg.count)
        hasher.combine(left)
        hasher.combine(top)
        svg.suffix(200).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension PictureLayers {
    private init(
        _ tree: PictureTree, _ rules: StyleRules, width: Int, height: Int, language: String,
        shapes: (PicturePiece.Art) -> ShapeDrawing?
    ) {
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        let spoken = language.isEmpty ? "" : " xml:lang=\"\(language)\""
        let definitions = Array(tree.definitions.joined())
        let frame = Frame(
            head: Array("\(head)\(spoken)>".utf8) + definitions,
            silentHead: Array("\(head)>".utf8) + definitions, width: width, height: height)
        layers = tree.parts.flatMap { part -> [Layer] in
            switch part {
            case .elements(let all, let each):
                if let drawing = shapes(frame.art(all)) { return [.shapes(drawing)] }
                // One that is more than shapes does not make the others so.
                return each.compactMap { element -> Layer? in
                    if let drawing = shapes(frame.art(element)) { return .shapes(drawing) }
                    return frame.drawing(ofElement: element).map { .drawing($0) }
                }
            case .piece(.art(let art)):
                if let drawing = shapes(art) { return [.shapes(drawing)] }
                return frame.drawing(of: art).map { [.drawing($0)] } ?? []
            case .piece(let piece):
                return [Self.layer(piece, rules) ?? .drawing(frame.drawing(of: piece))]
            }
        }
        self.frame = frame
    }

    /// What we draw ourselves; nil for what is not just a colour.
    private static func layer(_ piece: PicturePiece, _ rules: StyleRules) -> Layer? {
        switch piece {
        case .text(let letters): rules.color(of: letters.look).map { .letters(letters, $0) }
        case .rectangle(let box) where box.radius == nil:
            rules.color(of: box.look).map { .rectangle(box, $0) }
        case .dot(let dot): rules.color(of: dot.look).map { .dot(dot, $0) }
        case .svg, .art, .rectangle: nil
        }
    }

    /// The language of a picture that is measured in its own pixels, and whose outermost element says
    /// nothing more; nil for another one.
    private static func language(
        of root: ArraySlice<UInt8>, width: Int, height: Int
    ) -> String? {
        var language = ""
        var known = 0
        for (name, value) in LayoutTag.attributes(in: root) {
            switch name {
            case "xmlns", "xmlns:xlink": continue
            case "xml:lang": language = value
            case "width": known += value == String(width) ? 1 : 9
            case "height": known += value == String(height) ? 1 : 9
            case "viewBox": known += value == "0 0 \(width) \(height)" ? 0 : 9
            default: return nil
            }
        }
        let isTag = language.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        return known == 2 && isTag ? language : nil
    }

    /// Whether everything that parts refer to is among the definitions.
    private static func areComplete(_ tree: PictureTree) -> Bool {
        let definitions = tree.definitions
        func areThere(_ bytes: ArraySlice<UInt8>) -> Bool {
            // What is written in another way is not looked through.
            if bytes.has("url('") || bytes.has("url(\"") || bytes.has("url( ") { return false }
            return bytes.references.allSatisfy { name in
                let id = Array(" id=\"".utf8) + name + [0x22]
                return definitions.contains { $0.has(id) }
            }
        }
        return tree.rules.allSatisfy(areThere)
            && tree.parts.allSatisfy { part in
                switch part {
                case .elements(let bytes, _):
                    return !bytes.has("href=\"#") && !bytes.has("href='") && !bytes.has("href =")
                        && !bytes.has("mix-blend") && areThere(bytes)
                // Rules hold for all of the picture, wherever they stand.
                case .piece(.art(let art)): return !art.bytes.has("<style")
                case .piece: return true
                }
            }
    }
}

extension PictureLayers.Frame {
    /// What stands directly in the picture, as a drawing that fills it.
    func art(_ bytes: ArraySlice<UInt8>) -> PicturePiece.Art {
        PicturePiece.Art(
            x: 0, y: 0, width: Double(width), height: Double(height), view: nil, fit: "",
            bytes: bytes)
    }

    func drawing(of piece: PicturePiece) -> LayerDrawing {
        LayerDrawing(svg: svg(piece), left: 0, top: 0, width: width, height: height)
    }

    /// Nil for what lies outside.
    func drawing(of art: PicturePiece.Art) -> LayerDrawing? {
        drawing(of: .art(art), x: art.x, y: art.y, width: art.width, height: art.height)
    }

    /// The same for an element, which may lie anywhere unless it says where.
    func drawing(ofElement bytes: ArraySlice<UInt8>) -> LayerDrawing? {
        guard let box = ElementBox(bytes) else { return drawing(of: .svg(bytes)) }
        return drawing(of: .svg(bytes), x: box.x, y: box.y, width: box.width, height: box.height)
    }

    private func drawing(
        of piece: PicturePiece, x: Double, y: Double, width: Double, height: Double
    ) -> LayerDrawing? {
        let box = [x, y, x + width, y + height]
        guard box.allSatisfy({ abs($0) < 1e6 }) else { return nil }
        let (left, top) = (max(0, Int(box[0].rounded(.down))), max(0, Int(box[1].rounded(.down))))
        let right = min(self.width, Int(box[2].rounded(.up)))
        let bottom = min(self.height, Int(box[3].rounded(.up)))
        guard left < right, top < bottom else { return nil }
        return LayerDrawing(
            svg: svg(piece), left: left, top: top, width: right - left, height: bottom - top)
    }

    private func svg(_ piece: PicturePiece) -> [UInt8] {
        let isSpoken =
            switch piece {
            case .svg(let bytes): bytes.has("<text")
            case .art(let art): art.bytes.has("<text")
            case .text: true
            case .rectangle, .dot: false
            }
        var svg = SVGWriter()
        svg.raw(isSpoken ? head : silentHead)
        svg.append(piece)
        svg.raw(foot)
        return svg.bytes
    }
}

extension ArraySlice<UInt8> {
    fileprivate func has(_ text: StaticString) -> Bool {
        has(Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
    }

    fileprivate func has(_ text: [UInt8]) -> Bool {
        var rest = self
        while let start = rest.firstIndex(of: text[0]) {
            if rest[start...].starts(with: text) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }

    /// The names in all `url(#name)`.
    fileprivate var references: [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        var rest = self
        while let start = rest.firstIndex(of: UInt8(ascii: "#")) {
            rest = rest[(start + 1)...]
            if start >= startIndex + 4, self[(start - 4)..<start].elementsEqual("url(".utf8) {
                names.append(rest.prefix { $0 != UInt8(ascii: ")") })
            }
        }
        return names
    }
}
