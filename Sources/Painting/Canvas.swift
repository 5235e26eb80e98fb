internal import CPixels
internal import Glibc

/// A picture that is being drawn: blue, green, red and a byte without meaning, row by row.
///
/// One task at a time has it.
package final class Canvas: @unchecked Sendable {
    package let width: Int
    package let height: Int
    package let pixels: UnsafeMutablePointer<UInt32>
    /// Where the last file was made, and the next one will be.
    var jpegRoom: UnsafeMutablePointer<UInt8>?
    private var sums: UnsafeMutablePointer<Float>?

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = .allocate(capacity: width * height)
    }

    deinit {
        pixels.deallocate()
        jpegRoom?.deallocate()
        free(sums)
    }

    /// 0xRRGGBB, row by row.
    package var colors: [UInt32] {
        UnsafeBufferPointer(start: pixels, count: width * height).map { $0 & 0xFFFFFF }
    }
}

extension Canvas {
    /// Zeros, for whoever paints shapes and leaves them so.
    func zeros() -> UnsafeMutablePointer<Float>? {
        if sums == nil {
            let count = pixels_sums(Int32(width), Int32(height))
            sums = calloc(count, MemoryLayout<Float>.stride)?.assumingMemoryBound(to: Float.self)
        }
        return sums
    }

    /// Nothing but black.
    package func clear() { pixels.update(repeating: 0xFF00_0000, count: width * height) }

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
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let columns = Self.cover(from: x - left, length: width)
        let rows = Self.cover(from: y - top, length: height)
        guard columns.count <= 16384, rows.count <= 16384 else { return }
        for (index, part) in rows.enumerated() {
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

    /// What of a box lies inside.
    private func part(
        _ left: Int, _ top: Int, _ boxWidth: Int, _ boxHeight: Int
    ) -> (start: Int, skippedColumns: Int, skippedRows: Int, width: Int, height: Int)? {
        let (x, y) = (max(0, left), max(0, top))
        let (end, bottom) = (min(width, left + boxWidth), min(height, top + boxHeight))
        guard x < end, y < bottom else { return nil }
        return (y * width + x, x - left, y - top, end - x, bottom - y)
    }
}
