internal import Painting

/// A layer with all that it takes to draw it, which is looked up once for all bands of a picture.
enum ReadyLayer: Equatable {
    case pixels(DrawnLayer)
    case shapes(ShapeDrawing)
    case masks([PlacedMask], UInt32)
    case rectangle(PicturePiece.Rectangle, UInt32)

    /// Nothing of it lies outside.
    var box: PixelBox {
        switch self {
        case .pixels(let layer):
            PixelBox(
                left: layer.left, top: layer.top, right: layer.left + layer.width,
                bottom: layer.top + layer.height)
        case .shapes(let drawing): drawing.box
        case .masks(let masks, _): masks.reduce(.nothing) { $0.joined(with: $1.box) }
        case .rectangle(let box, _):
            PixelBox(left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height)
        }
    }
}

extension Canvas {
    /// From back to front. What nothing lies over is black.
    func draw(_ layers: [ReadyLayer]) {
        if layers.first.map(isHidden) != true { clear() }
        for layer in layers { draw(layer) }
    }

    private func isHidden(by layer: ReadyLayer) -> Bool {
        switch layer {
        case .pixels(let layer): layer.isOpaque
        case .shapes(let drawing): isHidden(by: drawing)
        case .masks, .rectangle: false
        }
    }

    private func draw(_ layer: ReadyLayer) {
        switch layer {
        case .pixels(let layer):
            cover(
                with: layer.pixels, left: layer.left, top: layer.top, width: layer.width,
                height: layer.height, isOpaque: layer.isOpaque)
        case .shapes(let drawing): paint(drawing)
        case .masks(let masks, let color):
            for placed in masks { tint(placed.mask, x: placed.x, y: placed.y, color) }
        case .rectangle(let box, let color):
            fill(x: box.x, y: box.y, width: box.width, height: box.height, color)
        }
    }
}
