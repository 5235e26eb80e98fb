internal import CPixels
internal import Glibc

/// What a closed line goes around, as straight pieces of four numbers each: from and to, y downwards.
package struct Outline: Sendable {
    private let lines: [Float]
    private let bounds: (left: Float, top: Float, right: Float, bottom: Float)

    package init(_ lines: [Float]) {
        self.lines = lines
        var bounds: (left: Float, top: Float, right: Float, bottom: Float) = (0, 0, 0, 0)
        for index in stride(from: 0, to: lines.count, by: 2) {
            let (x, y) = (lines[index], lines[index + 1])
            if index == 0 { bounds = (x, y, x, y) }
            bounds = (
                min(bounds.left, x), min(bounds.top, y), max(bounds.right, x),
                max(bounds.bottom, y)
            )
        }
        self.bounds = bounds
    }

    /// In pixels: what lies farther away is in no picture.
    private static let limit: Float = 2048

    /// A circle around its middle, one wide.
    package static let circle = Outline(
        (0..<32).flatMap { corner in
            [corner, corner + 1].flatMap { corner -> [Float] in
                let angle = Float(corner) * .pi / 16
                return [cosf(angle) / 2, sinf(angle) / 2]
            }
        })

    /// Its pieces, moved.
    package func lines(x: Float, y: Float) -> [Float] {
        lines.enumerated().map { $0.element + ($0.offset % 2 == 0 ? x : y) }
    }

    /// In bytes.
    package var size: Int { lines.count * MemoryLayout<Float>.stride }

    /// The box around it; nil where there is nothing.
    package var ink: (left: Double, top: Double, right: Double, bottom: Double)? {
        lines.isEmpty
            ? nil
            : (Double(bounds.left), Double(bounds.top), Double(bounds.right), Double(bounds.bottom))
    }

    /// As pixels, at this size, moved to the right by a part of a pixel; nil for what is larger than
    /// pictures are.
    package func mask(size: Float, offset: Float) -> Mask? {
        guard !lines.isEmpty else { return .empty }
        let box = [bounds.left, bounds.top, bounds.right, bounds.bottom].map { $0 * size }
        guard box.allSatisfy({ abs($0) < Self.limit }) else { return nil }
        // One pixel more on each side: what is rounded must not leave its place.
        let left = Int((bounds.left * size + offset).rounded(.down)) - 1
        let top = Int((bounds.top * size).rounded(.down)) - 1
        let width = Int((bounds.right * size + offset).rounded(.up)) + 1 - left
        let height = Int((bounds.bottom * size).rounded(.up)) + 1 - top
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height) { mask, count in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: (width + 2) * height) { sums in
                pixels_fill(
                    mask.baseAddress, Int32(width), Int32(height), lines, Int32(lines.count), size,
                    offset - Float(left), Float(-top), sums.baseAddress)
            }
            count = width * height
        }
        return Mask(left: left, top: top, width: width, height: height, bytes: bytes)
    }
}

/// How much of each pixel something covers, around a place.
package struct Mask: Equatable, Sendable {
    package let left: Int
    package let top: Int
    package let width: Int
    package let height: Int
    package let bytes: [UInt8]

    package static let empty = Mask(left: 0, top: 0, width: 0, height: 0, bytes: [])
}
