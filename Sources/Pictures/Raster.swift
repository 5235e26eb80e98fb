internal import CPictures

/// A picture as pixels, upright and in sRGB, owned by libvips.
package struct Raster: ~Copyable {
    private let image: OpaquePointer

    private init(_ image: OpaquePointer) { self.image = image }

    deinit { pictures_release(image) }

    /// Whether this program was built to use libvips where there is one.
    package static var isBuiltIn: Bool {
        #if Pictures
            true
        #else
            false
        #endif
    }

    /// Whether there is libvips to do it: on this machine, and in this build of the program.
    package static var isAvailable: Bool { Library.isOpen }

    /// Which libvips it is, such as 81401; 0 without one. Another one makes other bytes.
    package static var version: Int { Library.isOpen ? Int(pictures_version()) : 0 }

    /// Decodes a picture whose header was read: no wider and no higher than asked for, and never
    /// larger than it is.
    ///
    /// - Parameter strictly: refuses what only looks damaged, such as pixels with a gap in them.
    package init(
        _ bytes: [UInt8], width: Int, height: Int = mostPixels, strictly: Bool = false
    ) throws(RasterMistake) {
        try self.init(bytes, width, height, enlarges: false, strictly: strictly)
    }

    /// Decodes a picture and cuts it to this size, around what is to be seen in it.
    ///
    /// A smaller one is enlarged: whoever asks for a size gets it.
    package init(
        _ bytes: [UInt8], cutTo width: Int, _ height: Int, around focus: Focus,
        header: PictureHeader
    ) throws(RasterMistake) {
        let scale = max(
            Double(width) / Double(header.width), Double(height) / Double(header.height))
        let size = (
            width: max(width, Int((Double(header.width) * scale).rounded())),
            height: max(height, Int((Double(header.height) * scale).rounded()))
        )
        // One side decides; the other one follows, but for a pixel of rounding.
        let whole = try Raster(
            bytes, size.width + 1, size.height + 1, enlarges: true)
        let part = focus.range(of: (width, height), in: (whole.width, whole.height))
        guard whole.width >= width, whole.height >= height,
            let image = pictures_part(
                whole.image, CInt(part.left), CInt(part.top), CInt(width), CInt(height))
        else { throw RasterMistake.last }
        self.init(image)
    }

    /// The largest part of a width by height, around what is to be seen in it.
    package borrowing func part(
        ofRatio ratio: Double, around focus: Focus
    ) throws(RasterMistake) -> Raster {
        let (whole, high) = (Double(width), Double(height))
        let size =
            whole > high * ratio
            ? (width: max(1, Int(high * ratio)), height: height)
            : (width: width, height: max(1, min(height, Int(whole / ratio))))
        let part = focus.range(of: size, in: (width, height))
        guard
            let image = pictures_part(
                image, CInt(part.left), CInt(part.top), CInt(size.width), CInt(size.height))
        else { throw RasterMistake.last }
        return Raster(image)
    }

    /// Draws an SVG at `scale` times the size that it says.
    package init(drawing svg: [UInt8], scale: Double = 1) throws(RasterMistake) {
        guard Library.isOpen,
            let image = svg.withUnsafeBytes({ pictures_draw($0.baseAddress, $0.count, scale) })
        else { throw RasterMistake.last }
        self.init(image)
    }

    /// - Parameter pixels: row by row, a byte for each band: grey or red, green, blue, and perhaps alpha.
    package init(
        pixels: [UInt8], width: Int, height: Int, bands: Int
    ) throws(RasterMistake) {
        precondition(pixels.count == width * height * bands)
        guard Library.isOpen,
            let image = pixels.withUnsafeBytes({
                pictures_of_pixels($0.baseAddress, CInt(width), CInt(height), CInt(bands))
            })
        else { throw RasterMistake.last }
        self.init(image)
    }

    package var width: Int { Int(pictures_width(image)) }
    package var height: Int { Int(pictures_height(image)) }
    package var bands: Int { Int(pictures_bands(image)) }

    /// In the form of `init(pixels:)`.
    package var pixels: [UInt8] {
        var count = 0
        guard let pixels = pictures_pixels(image, &count) else { return [] }
        defer { pictures_free(pixels) }
        return [UInt8](UnsafeRawBufferPointer(start: pixels, count: count))
    }

    /// As a file with nothing in it but the picture.
    package func encoded(
        _ format: PictureFormat, quality: Int = 80, effort: Int = 4
    ) throws(RasterMistake) -> [UInt8] {
        let kind: pictures_format? =
            switch format {
            case .jpeg: PICTURES_JPEG
            case .png: PICTURES_PNG
            case .webp: PICTURES_WEBP
            case .avif: PICTURES_AVIF
            case .heic: PICTURES_HEIC
            case .gif, .svg: nil
            }
        var bytes: UnsafeMutableRawPointer?
        var count = 0
        guard let kind,
            pictures_write(image, kind, CInt(quality), CInt(effort), &bytes, &count), let bytes
        else { throw RasterMistake.last }
        defer { pictures_free(bytes) }
        let file = [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
        // libvips tells programs of a resolution that nobody has asked for.
        return (try? PublishedPicture.cleaned(file)) ?? file
    }

    /// More than any picture has in one direction.
    package static let mostPixels = 1_000_000

    private init(
        _ bytes: [UInt8], _ width: Int, _ height: Int, enlarges: Bool, strictly: Bool = false
    ) throws(RasterMistake) {
        guard Library.isOpen,
            let image = bytes.withUnsafeBytes({
                pictures_read(
                    $0.baseAddress, $0.count, CInt(width), CInt(height), enlarges, strictly)
            })
        else { throw RasterMistake.last }
        self.init(image)
    }
}

/// Why a picture could not be decoded or encoded, in the words of libvips.
package struct RasterMistake: Error, Hashable, Sendable {
    package let words: String

    /// The newest, which another thread may have made; none is worse than that.
    fileprivate static var last: RasterMistake {
        guard Library.isOpen, let text = pictures_mistake() else {
            return RasterMistake(words: "")
        }
        defer { pictures_free(text) }
        let first = String(cString: text).split(separator: "\n").first.map(String.init)
        return RasterMistake(words: first ?? "")
    }
}

/// What is to be seen in a picture when it is cut: shares of its width and height, from the left and
/// from above.
package struct Focus: Sendable, Hashable {
    package let x: Double
    package let y: Double

    package init(x: Double, y: Double) {
        self.x = min(max(x, 0), 1)
        self.y = min(max(y, 0), 1)
    }

    package static let centre = Focus(x: 0.5, y: 0.5)

    /// Where a part begins in a whole: as near to the focus as its edges allow.
    package func range(
        of part: (width: Int, height: Int), in whole: (width: Int, height: Int)
    ) -> (left: Int, top: Int) {
        func start(_ share: Double, _ part: Int, _ whole: Int) -> Int {
            let middle = share * Double(whole) - Double(part) / 2
            return max(0, min(Int(middle.rounded()), whole - part))
        }
        return (start(x, part.width, whole.width), start(y, part.height, whole.height))
    }
}

/// libvips, opened when it is first asked for.
enum Library {
    static let isOpen = pictures_open()
}
