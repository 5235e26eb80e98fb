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
            tree.isComplete
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
                return frame.layers(of: each, in: all, shapes: shapes)
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

    /// The layers of elements one of which is more than shapes, which does not make the others so.
    func layers(
        of each: [ArraySlice<UInt8>], in all: ArraySlice<UInt8>,
        shapes: (PicturePiece.Art) -> ShapeDrawing?
    ) -> [PictureLayers.Layer] {
        var layers: [PictureLayers.Layer] = []
        // What may lie anywhere takes a layer as large as the picture: one for all until the next box,
        // with the shapes among them.
        var run: Range<Int>?
        var behind: [PictureLayers.Layer] = []
        func flush() {
            if let run { layers.append(.drawing(drawing(of: .svg(all[run])))) }
            layers += behind
            (run, behind) = (nil, [])
        }
        for element in each {
            if let drawing = shapes(art(element)) {
                behind.append(.shapes(drawing))
            } else if let box = ElementBox(element) {
                flush()
                let drawing = self.drawing(
                    of: .svg(element), x: box.x, y: box.y, width: box.width, height: box.height)
                if let drawing { layers.append(.drawing(drawing)) }
            } else {
                if run == nil { flush() }
                run = (run?.lowerBound ?? element.startIndex)..<element.endIndex
                behind = []
            }
        }
        flush()
        return layers
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
