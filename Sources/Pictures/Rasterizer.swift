/// Turns an SVG into the pixels of a PNG.
package enum Rasterizer {
    /// Whether there is libvips to draw with: on this machine, and in this build of the program.
    package static var isAvailable: Bool { Raster.isAvailable }

    /// The PNG of an SVG, drawn at `scale` times the size that it says; nil when it cannot be drawn.
    package static func png(ofSVG svg: [UInt8], scale: Double = 1) -> [UInt8]? {
        guard let raster = try? Raster(drawing: svg, scale: scale) else { return nil }
        return try? raster.encoded(.png, effort: 6)
    }
}
