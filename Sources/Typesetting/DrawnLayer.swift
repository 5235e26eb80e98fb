internal import CCairo

/// What was drawn of a layer. Blue, green, red and how dense a pixel is, which they are multiplied with.
///
/// Nobody changes it.
final class DrawnLayer: Equatable, @unchecked Sendable {
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    /// Nothing is seen through it.
    let isOpaque: Bool
    let pixels: UnsafeMutablePointer<UInt32>

    var count: Int { width * height }

    /// Nil for what cannot be drawn.
    ///
    /// - Parameters:
    ///   - size: of the picture.
    ///   - embedding: puts files into the SVG that names them.
    init?(
        _ drawing: LayerDrawing, of size: (width: Int, height: Int),
        embedding: ([UInt8]) -> [UInt8]
    ) {
        let svg = embedding(drawing.svg)
        let (columns, rows) = (drawing.width, drawing.height)
        let drawn = UnsafeMutablePointer<UInt32>.allocate(capacity: columns * rows)
        let isDrawn = drawn.withMemoryRebound(to: UInt8.self, capacity: columns * rows * 4) {
            typesetting_draw(
                svg, svg.count, Int32(size.width), Int32(size.height), Int32(drawing.left),
                Int32(drawing.top), Int32(columns), Int32(rows), $0)
        }
        guard isDrawn else {
            drawn.deallocate()
            return nil
        }
        let isWhole = columns == size.width && rows == size.height
        let box = isWhole ? Self.ink(drawn, columns, rows) : (columns: 0..<columns, rows: 0..<rows)
        left = drawing.left + box.columns.lowerBound
        top = drawing.top + box.rows.lowerBound
        (width, height) = (box.columns.count, box.rows.count)
        isOpaque = isWhole && (0..<columns * rows).allSatisfy { drawn[$0] >= 0xFF00_0000 }
        guard width < columns || height < rows else {
            pixels = drawn
            return
        }
        pixels = .allocate(capacity: max(1, width * height))
        for (index, row) in box.rows.enumerated() {
            (pixels + index * width).update(
                from: drawn + row * columns + box.columns.lowerBound, count: width)
        }
        drawn.deallocate()
    }

    deinit { pixels.deallocate() }

    static func == (one: DrawnLayer, other: DrawnLayer) -> Bool { one === other }

    /// The rows and columns in which something is.
    private static func ink(
        _ pixels: UnsafePointer<UInt32>, _ width: Int, _ height: Int
    ) -> (columns: Range<Int>, rows: Range<Int>) {
        var rows = 0..<0
        var (left, right) = (width, 0)
        for row in 0..<height {
            let line = UnsafeBufferPointer(start: pixels + row * width, count: width)
            guard let first = line.firstIndex(where: { $0 != 0 }),
                let last = line.lastIndex(where: { $0 != 0 })
            else { continue }
            rows = (rows.isEmpty ? row : rows.lowerBound)..<row + 1
            (left, right) = (min(left, first), max(right, last + 1))
        }
        return (left < right ? left..<right : 0..<0, rows)
    }
}
