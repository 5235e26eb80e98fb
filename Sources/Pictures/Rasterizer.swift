internal import CPictures

/// Turns an SVG into the pixels of a PNG.
package enum Rasterizer {
    /// Whether there is libvips to draw with: on this machine, and in this build of the program.
    package static var isAvailable: Bool { Library.isOpen }

    /// The PNG of an SVG, drawn at `scale` times the size that it says; nil when it cannot be drawn.
    package static func png(ofSVG svg: [UInt8], scale: Double = 1) -> [UInt8]? {
        guard Library.isOpen else { return nil }
        var png: UnsafeMutableRawPointer?
        var count = 0
        let isDrawn = svg.withUnsafeBytes {
            pictures_png_of_svg($0.baseAddress, $0.count, scale, &png, &count)
        }
        guard isDrawn, let png else { return nil }
        defer { pictures_free(png) }
        return [UInt8](UnsafeRawBufferPointer(start: png, count: count))
    }
}

/// libvips, opened when it is first asked for.
enum Library {
    static let isOpen = pictures_open()
}
