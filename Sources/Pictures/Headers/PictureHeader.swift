/// What a picture says of itself, read without decoding it.
package struct PictureHeader: Sendable, Hashable {
    package var format: PictureFormat
    /// As it is shown: upright.
    package var width: Int
    package var height: Int
    /// How its pixels lie, as EXIF counts: 1 to 8.
    package var orientation = 1
    package var hasAlpha = false
    package var isAnimated = false

    /// Reads a picture from its first byte to its last, but none of its pixels.
    package init(_ bytes: [UInt8]) throws(PictureMistake) {
        guard !bytes.isEmpty else { throw .empty }
        guard let format = PictureFormat(bytes) else {
            throw ForeignFormat(bytes).map { .foreign($0) } ?? .unknown
        }
        let limit = format == .svg ? PictureLimits.drawingBytes : PictureLimits.bytes
        guard bytes.count <= limit else { throw .tooManyBytes(bytes.count) }
        switch format {
        case .jpeg: self = try JPEGFile(bytes).header
        case .png: self = try PNGFile(bytes).header
        case .webp: self = try WebPFile(bytes).header
        case .gif: self = try GIFFile(bytes).header
        case .avif, .heic: self = try HEIFFile(bytes, as: format).header
        case .svg: self = try SafeDrawing(bytes).header
        }
        guard width > 0, height > 0 else { throw .broken(format) }
        // Two numbers of 31 bits: their product does not overflow.
        guard width <= PictureLimits.side, height <= PictureLimits.side,
            width * height <= PictureLimits.pixels
        else { throw .tooManyPixels(width: width, height: height) }
    }

    /// One that was read before.
    ///
    /// - Parameter width: as it is shown, like the height.
    package init(
        _ format: PictureFormat, shownWidth width: Int, height: Int, orientation: Int,
        hasAlpha: Bool, isAnimated: Bool
    ) {
        self.format = format
        self.width = width
        self.height = height
        self.orientation = orientation
        self.hasAlpha = hasAlpha
        self.isAnimated = isAnimated
    }

    init(_ format: PictureFormat, width: Int, height: Int, orientation: Int = 1) {
        self.format = format
        let isLying = orientation > 4
        self.width = isLying ? height : width
        self.height = isLying ? width : height
        self.orientation = orientation
    }

    /// Whether smaller ones are made of it: not of drawings, which have every size, nor of what moves.
    package var hasVariants: Bool {
        switch format {
        case .svg, .gif: false
        default: !isAnimated
        }
    }
}
