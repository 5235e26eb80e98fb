internal import CPixels

/// A picture that is being drawn, or a band of its rows: blue, green, red and a byte without meaning, row by
/// row.
///
/// One task at a time has it.
package final class Canvas: @unchecked Sendable {
    package let width: Int
    package let height: Int
    /// The row of the picture that its first row is. All places are those of the picture.
    package var top = 0
    /// Those that are looked at: what is drawn need not be right in the others.
    package var columns: Range<Int>
    let pixels: UnsafeMutablePointer<UInt32>
    private var sums: UnsafeMutablePointer<Float>?
    private var bits: UnsafeMutablePointer<UInt32>?

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
        columns = 0..<width
        pixels = .allocate(capacity: width * height)
    }

    deinit {
        pixels.deallocate()
        sums?.deallocate()
        bits?.deallocate()
    }

    /// 0xRRGGBB, row by row.
    package var colors: [UInt32] {
        UnsafeBufferPointer(start: pixels, count: width * height).map { $0 & 0xFFFFFF }
    }
}

extension Canvas {
    /// Lets somebody else draw on all of it.
    package func draw<Result>(_ body: (UnsafeMutablePointer<UInt32>) -> Result) -> Result {
        body(pixels)
    }

    /// Zeros, for whoever paints shapes and leaves them so.
    func zeros() -> (sums: UnsafeMutablePointer<Float>, bits: UnsafeMutablePointer<UInt32>) {
        if let sums, let bits { return (sums, bits) }
        let (width, height) = (Int32(width), Int32(height))
        let sums = Self.zeros(Float.self, pixels_sums(width, height))
        let bits = Self.zeros(UInt32.self, pixels_bits(width, height))
        (self.sums, self.bits) = (sums, bits)
        return (sums, bits)
    }

    /// Written at once: pages that are read before they are written cost the system more than twice.
    private static func zeros<Number: Numeric>(
        _: Number.Type, _ count: Int
    ) -> UnsafeMutablePointer<Number> {
        let zeros = UnsafeMutablePointer<Number>.allocate(capacity: count)
        zeros.initialize(repeating: .zero, count: count)
        return zeros
    }

    /// Nothing but black.
    package func clear() { fill(0) }

    /// Nothing but this colour.
    func fill(_ color: UInt32) {
        for row in 0..<height {
            (pixels + row * width + columns.lowerBound).update(
                repeating: color | 0xFF00_0000, count: columns.count)
        }
    }

    /// Puts pixels in their place, each as dense as it says.
    ///
    /// - Parameter isOpaque: nothing is seen through any of them.
    package func cover(
        with drawn: UnsafePointer<UInt32>, left: Int, top: Int, width drawnWidth: Int,
        height drawnHeight: Int, isOpaque: Bool
    ) {
        guard let part = part(left, top, drawnWidth, drawnHeight) else { return }
        let start = drawn + part.skippedRows * drawnWidth + part.skippedColumns
        if isOpaque {
            for row in 0..<part.height {
                (pixels + part.start + row * width).update(
                    from: start + row * drawnWidth, count: part.width)
            }
        } else {
            pixels_cover(
                pixels + part.start, Int32(width), start, Int32(drawnWidth), Int32(part.width),
                Int32(part.height))
        }
    }

    /// Puts colour where a mask says, around a place.
    package func tint(_ mask: Mask, x: Int, y: Int, _ color: UInt32) {
        guard let part = part(x + mask.left, y + mask.top, mask.width, mask.height) else { return }
        mask.bytes.withUnsafeBufferPointer { bytes in
            pixels_tint(
                pixels + part.start, Int32(width),
                bytes.baseAddress! + part.skippedRows * mask.width + part.skippedColumns,
                Int32(mask.width), Int32(part.width), Int32(part.height), color)
        }
    }

    /// Fills a rectangle; a pixel of which it covers a part gets that much of the colour.
    package func fill(x: Double, y: Double, width: Double, height: Double, _ color: UInt32) {
        guard abs(x) < 1e5, abs(y) < 1e5 else { return }
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let columns = Self.cover(from: x - left, length: width)
        let rows = Self.cover(from: y - top, length: height)
        guard columns.count <= 16384, rows.count <= 16384 else { return }
        for (index, part) in rows.enumerated() {
            guard (self.top..<self.top + self.height).contains(Int(top) + index) else { continue }
            let bytes = columns.map { UInt8(($0 * part * 255).rounded()) }
            tint(
                Mask(left: 0, top: 0, width: columns.count, height: 1, bytes: bytes),
                x: Int(left), y: Int(top) + index, color)
        }
    }

    /// How much of each pixel lies between two places of a line.
    private static func cover(from start: Double, length: Double) -> [Double] {
        guard length > 0, length < 16384 else { return [] }
        return (0..<Int((start + length).rounded(.up))).map { pixel in
            min(Double(pixel + 1), start + length) - max(Double(pixel), start)
        }
    }

    /// Whether something of a box is looked at.
    func shows(_ box: PixelBox) -> Bool {
        box.left < columns.upperBound && box.right > columns.lowerBound && box.top < top + height
            && box.bottom > top
    }

    /// What of a box is looked at.
    private func part(
        _ left: Int, _ top: Int, _ boxWidth: Int, _ boxHeight: Int
    ) -> (start: Int, skippedColumns: Int, skippedRows: Int, width: Int, height: Int)? {
        let (x, y) = (max(columns.lowerBound, left), max(self.top, top))
        let end = min(columns.upperBound, left + boxWidth)
        let bottom = min(self.top + height, top + boxHeight)
        guard x < end, y < bottom else { return nil }
        return ((y - self.top) * width + x, x - left, y - top, end - x, bottom - y)
    }
}
