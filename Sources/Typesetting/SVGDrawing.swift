internal import CCairo

/// An SVG turned into pixels.
package struct SVGDrawing: Sendable {
    package let width: Int
    package let height: Int
    /// Blue, green, red and a byte without meaning, row by row: as they were drawn, for nobody has
    /// the time to put a million of them in another order.
    package let pixels: [UInt8]

    /// Whether there is anything to draw with on this machine.
    package static var isAvailable: Bool { DrawingLibraries.areOpen }

    /// Nil when it cannot be read as SVG, or there is nothing to draw with.
    package init?(svg: [UInt8], width: Int, height: Int) {
        guard Self.isAvailable, (1...16384).contains(width), (1...16384).contains(height)
        else { return nil }
        var isDrawn = false
        pixels = [UInt8](unsafeUninitializedCapacity: width * height * 4) { buffer, count in
            isDrawn = typesetting_draw(
                svg, svg.count, Int32(width), Int32(height), buffer.baseAddress)
            count = isDrawn ? width * height * 4 : 0
        }
        guard isDrawn else { return nil }
        self.width = width
        self.height = height
    }

    /// Red, green, blue, row by row.
    package var redGreenBlue: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            for pixel in 0..<width * height {
                for band in 0..<3 { buffer[pixel * 3 + band] = pixels[pixel * 4 + 2 - band] }
            }
            count = width * height * 3
        }
    }
}
