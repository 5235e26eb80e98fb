internal import CCairo
package import Painting
internal import Synchronization

/// Draws pictures that were set.
///
/// What recurs is drawn once and kept: the ground of a template, a drawing that stands in a picture of
/// each language, letters.
package struct PicturePainter: Sendable {
    private let layers = LayerStore()
    private let canvases = SizedRoom<Canvas>()
    private let encoders = SizedRoom<LayerEncoder>()
    private let embedding: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter embedding: puts files into the SVG that names them.
    package init(embedding: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }) {
        self.embedding = embedding
    }

    /// Whether there is anything to draw with on this machine.
    package static var isAvailable: Bool { DrawingLibraries.areOpen }

    /// Opens the libraries and asks each for something, for which they read what they need.
    package static func prepare() {
        guard isAvailable else { return }
        _ = Shaper.shared.shaped("永", Font("sans-serif", weight: 400, language: "zh-Hans"))
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>"#
        _ = PicturePainter().draw(Array(svg.utf8), on: Canvas(width: 1, height: 1))
    }

    /// What `use` makes of the pixels; nil when the picture cannot be read as SVG, or there is nothing to
    /// draw with.
    package func draw<Result>(
        _ picture: PictureLayout.Picture, width: Int, height: Int, use: (Canvas) -> Result
    ) -> Result? {
        guard let drawing = drawing(of: picture, width, height) else { return nil }
        let canvas = canvases.take(width, height) ?? Canvas(width: width, height: height)
        defer { canvases.put(canvas) }
        switch drawing {
        case .layers(let layers): canvas.draw(layers)
        case .whole(let svg): guard draw(svg, on: canvas) else { return nil }
        }
        return use(canvas)
    }

    /// The picture as a JPEG; nil as above, and when there is no memory for it.
    ///
    /// - Parameter quality: 1 to 100.
    package func jpeg(
        _ picture: PictureLayout.Picture, width: Int, height: Int, quality: Int
    ) -> [UInt8]? {
        guard case .layers(let layers)? = drawing(of: picture, width, height) else {
            return draw(picture, width: width, height: height) { $0.jpeg(quality: quality) } ?? nil
        }
        guard
            let encoder = encoders.take(width, height) ?? LayerEncoder(width: width, height: height)
        else { return nil }
        defer { encoders.put(encoder) }
        return encoder.jpeg(layers, quality: quality)
    }
}

extension PicturePainter {
    enum Drawing {
        case layers([ReadyLayer])
        case whole([UInt8])
    }

    func drawing(
        of picture: PictureLayout.Picture, _ width: Int, _ height: Int
    ) -> Drawing? {
        guard Self.isAvailable, (1...16384).contains(width), (1...16384).contains(height)
        else { return nil }
        guard
            let apart = PictureLayers(picture.pieces, width: width, height: height, keptIn: layers)
        else { return .whole(picture.svg) }
        let found = apart.layers.compactMap { ready($0, of: apart, (width, height)) }
        return found.isEmpty || found.count < apart.layers.count ? nil : .layers(found)
    }

    /// Nil for what cannot be drawn.
    private func ready(
        _ layer: PictureLayers.Layer, of picture: PictureLayers, _ size: (width: Int, height: Int)
    ) -> ReadyLayer? {
        switch layer {
        case .drawing(let drawing):
            layers.layer(drawing, of: size, embedding: embedding).map { .pixels($0) }
        case .shapes(let drawing): .shapes(drawing)
        case .letters(let letters, let color):
            letters.masks.map { .masks($0, color) }
                ?? ready(.drawing(picture.drawing(of: letters)), of: picture, size)
        case .rectangle(let box, let color): .rectangle(box, color)
        case .dot(let dot, let color): .masks(dot.masks, color)
        }
    }

    /// As a whole.
    func draw(_ svg: [UInt8], on canvas: Canvas) -> Bool {
        let svg = embedding(svg)
        let (width, height) = (Int32(canvas.width), Int32(canvas.height))
        return canvas.draw { pixels in
            pixels.withMemoryRebound(
                to: UInt8.self, capacity: canvas.width * canvas.height * 4
            ) {
                typesetting_draw(svg, svg.count, width, height, 0, 0, width, height, $0)
            }
        }
    }
}
