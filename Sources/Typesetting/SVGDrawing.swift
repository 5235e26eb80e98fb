internal import CCairo
internal import Foundation

/// An SVG turned into pixels.
package struct SVGDrawing: Sendable {
    package let width: Int
    package let height: Int
    /// Red, green, blue, row by row.
    package let pixels: [UInt8]

    /// Whether there is anything to draw with on this machine.
    package static var isAvailable: Bool { DrawingLibraries.areOpen }

    /// Nil when it cannot be read as SVG, or there is nothing to draw with.
    package init?(svg: [UInt8], width: Int, height: Int) {
        guard Self.isAvailable, (1...16384).contains(width), (1...16384).contains(height),
            let drawn = typesetting_draw(svg, svg.count, Int32(width), Int32(height))
        else { return nil }
        defer { free(drawn) }
        self.width = width
        self.height = height
        pixels = [UInt8](UnsafeBufferPointer(start: drawn, count: width * height * 3))
    }
}
