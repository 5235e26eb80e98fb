/// Sets the texts of a picture that a template made, and puts what stands in columns in its place.
///
/// The template is SVG with a few elements more: `<column>`, `<row>` and `<box>` hold others,
/// `<textbox>` holds a text, `<art>` a drawing. See the guide to themes.
package struct PictureLayout: Sendable {
    private let typesetter: Typesetter

    package init(_ ruler: Ruler) { typesetter = Typesetter(ruler) }

    package struct Picture: Sendable {
        /// From back to front.
        let pieces: [PicturePiece]
        /// What found no place.
        package let left: [Left]
        /// The column with the id `body`: its own height, and what stands in it, in its order.
        package let body: Body?
        /// What was set, to be looked at by tests.
        package let texts: [PlacedText]

        /// All of it as plain SVG.
        package var svg: [UInt8] {
            var svg = SVGWriter()
            for piece in pieces { svg.append(piece) }
            return svg.bytes
        }
    }

    package struct Body: Sendable {
        package let height: Double
        /// The room above each thing, which falls away above the first one, and its height.
        package let children: [(above: Double, height: Double)]
    }

    /// A text of which a part found no place.
    package struct Left: Sendable, Equatable {
        /// The `id` of its box, or of the column that is too low.
        package let id: String
        package let text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    package struct PlacedText: Sendable {
        package let text: SetText
        package let x: Double
        package let y: Double
        package let width: Double
        package let language: String
    }

    package func picture(_ template: [UInt8]) -> Picture {
        var reader = LayoutReader(template)
        let nodes = reader.read()
        var setter = LayoutSetter(typesetter, faces: reader.faces)
        var pieces: [PicturePiece] = []
        for node in nodes {
            switch node {
            case .svg(let bytes): pieces.append(.svg(bytes))
            case .element(let tag, _) where tag.name == .column || tag.name == .box:
                setter.place(node, tag, in: &pieces)
            case .element, .text: setter.place(node, nil, in: &pieces)
            }
        }
        return Picture(
            pieces: pieces, left: setter.left, body: setter.body, texts: setter.texts)
    }
}
