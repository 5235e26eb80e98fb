internal import CCairo
package import Painting
internal import Synchronization

/// Draws pictures that were set.
///
/// What recurs is drawn once and kept: the ground of a template, a drawing that stands in a picture of
/// each language, letters.
package struct PicturePainter: Sendable {
    private let layers = LayerStore()
    private let canvases = CanvasRoom()
    private let embedding: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter embedding: puts files into the SVG that names them.
    package init(embedding: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }) {
        self.embedding = embedding
    }

    /// Whether there is anything to draw with on this machine.
    package static var isAvailable: Bool { DrawingLibraries.areOpen }

    /// What `use` makes of the pixels; nil when the picture cannot be read as SVG, or there is nothing to
    /// draw with.
    package func draw<Result>(
        _ picture: PictureLayout.Picture, width: Int, height: Int, use: (Canvas) -> Result
    ) -> Result? {
        guard Self.isAvailable, (1...16384).contains(width), (1...16384).contains(height)
        else { return nil }
        let canvas = canvases.take(width: width, height: height)
        defer { canvases.put(canvas) }
        let isDrawn =
            PictureLayers(picture.pieces, width: width, height: height, keptIn: layers)
            .map { draw($0, on: canvas) } ?? draw(picture.svg, on: canvas)
        return isDrawn ? use(canvas) : nil
    }
}

extension PicturePainter {
    private func draw(_ picture: PictureLayers, on canvas: Canvas) -> Bool {
        var isGround = true
        for layer in picture.layers {
            if case .drawing(let drawing) = layer {
                guard cover(canvas, drawing, isGround: isGround) else { return false }
            } else {
                if isGround, !isHidden(canvas, by: layer) { canvas.clear() }
                guard draw(layer, of: picture, on: canvas) else { return false }
            }
            isGround = false
        }
        return !isGround
    }

    private func isHidden(_ canvas: Canvas, by layer: PictureLayers.Layer) -> Bool {
        guard case .shapes(let drawing) = layer else { return false }
        return canvas.isHidden(by: drawing)
    }

    private func draw(
        _ layer: PictureLayers.Layer, of picture: PictureLayers, on canvas: Canvas
    ) -> Bool {
        switch layer {
        case .drawing: break
        case .shapes(let drawing): canvas.paint(drawing)
        case .letters(let letters, let color):
            if !canvas.draw(letters, color) {
                return cover(canvas, picture.drawing(of: letters), isGround: false)
            }
        case .rectangle(let box, let color):
            canvas.fill(x: box.x, y: box.y, width: box.width, height: box.height, color)
        case .dot(let dot, let color): canvas.draw(dot, color)
        }
        return true
    }

    private func cover(_ canvas: Canvas, _ drawing: LayerDrawing, isGround: Bool) -> Bool {
        guard
            let layer = layers.layer(
                drawing, of: (canvas.width, canvas.height), embedding: embedding)
        else { return false }
        if isGround, !layer.isOpaque || layer.count < canvas.width * canvas.height {
            canvas.clear()
        }
        canvas.cover(
            with: layer.pixels, left: layer.left, top: layer.top, width: layer.width,
            height: layer.height, isOpaque: layer.isOpaque)
        return true
    }

    /// As a whole.
    func draw(_ svg: [UInt8], on canvas: Canvas) -> Bool {
        let svg = embedding(svg)
        let (width, height) = (Int32(canvas.width), Int32(canvas.height))
        return canvas.pixels.withMemoryRebound(
            to: UInt8.self, capacity: canvas.width * canvas.height * 4
        ) {
            typesetting_draw(svg, svg.count, width, height, 0, 0, width, height, $0)
        }
    }
}

/// Canvases that nobody draws on at the moment: pixels that come and go cost as much as a drawing.
private final class CanvasRoom: Sendable {
    private let free = Mutex<[Canvas]>([])

    func take(width: Int, height: Int) -> Canvas {
        let canvas = free.withLock { free in
            free.firstIndex { $0.width == width && $0.height == height }.map {
                free.remove(at: $0)
            }
        }
        return canvas ?? Canvas(width: width, height: height)
    }

    func put(_ canvas: Canvas) {
        free.withLock { free in
            // Sizes change seldom; of other ones none is kept.
            free.removeAll { $0.width != canvas.width || $0.height != canvas.height }
            if free.count < 8 { free.append(canvas) }
        }
    }
}
