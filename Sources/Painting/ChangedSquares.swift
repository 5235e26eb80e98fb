/// The squares of sixteen by sixteen pixels in which a picture may differ from the one before it.
struct ChangedSquares {
    private let width: Int
    private let across: Int
    private var squares: [Bool]

    /// - Parameter boxes: where it may differ; nil where it may do so everywhere.
    init(_ boxes: [PixelBox]?, width: Int, height: Int) {
        self.width = width
        across = (width + 15) / 16
        squares = Array(repeating: boxes == nil, count: across * ((height + 15) / 16))
        for box in boxes ?? [] where !box.isEmpty {
            let (left, right) = (max(0, box.left), min(width, box.right))
            let (top, bottom) = (max(0, box.top), min(height, box.bottom))
            guard left < right, top < bottom else { continue }
            for row in top / 16...(bottom - 1) / 16 {
                for column in left / 16...(right - 1) / 16 { squares[row * across + column] = true }
            }
        }
    }

    /// Those of some rows of pixels, of which the first is the first one of a square.
    subscript(rows rows: Range<Int>) -> ArraySlice<Bool> {
        squares[rows.lowerBound / 16 * across..<(rows.upperBound + 15) / 16 * across]
    }

    /// The columns of pixels from the first to the last square that changed; nil where none did.
    func columns(of rows: ArraySlice<Bool>) -> Range<Int>? {
        var (first, last) = (across, -1)
        for (index, isChanged) in rows.enumerated() where isChanged {
            first = min(first, index % across)
            last = max(last, index % across)
        }
        return first <= last ? first * 16..<min(width, (last + 1) * 16) : nil
    }
}
