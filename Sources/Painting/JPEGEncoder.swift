internal import CPixels

/// Makes JPEGs of pictures of one size.
///
/// A picture is drawn and encoded in bands that are so low that they stay in the processor's own memory.
///
/// One task at a time has it.
package final class JPEGEncoder: @unchecked Sendable {
    package let width: Int
    package let height: Int
    private let band: Canvas
    private let encoder: OpaquePointer
    /// Of the picture before; nothing before the first one.
    private var quality = 0
    /// Its memory is that of the next one, unless somebody still has it.
    private var file: [UInt8] = []

    /// Of one band: half of what a processor usually has near.
    private static let pixels = 160_000

    /// Nil when there is no memory for it.
    package init?(width: Int, height: Int) {
        guard let encoder = pixels_encoder_new(Int32(width), Int32(height)) else { return nil }
        self.width = width
        self.height = height
        self.encoder = encoder
        // A file is made of squares of sixteen pixels.
        let squares = min((height + 15) / 16, max(1, Self.pixels / width / 16))
        band = Canvas(width: width, height: squares * 16)
    }

    deinit { pixels_encoder_free(encoder) }

    /// - Parameters:
    ///   - quality: 1 to 100.
    ///   - changed: where it may differ from the picture before it; nil where it may be another one.
    ///   - draw: draws what is to be seen of the picture in a band of it. The last one may be higher than
    ///     what is left of the picture.
    package func jpeg(
        quality: Int, changed: [PixelBox]? = nil, draw: (Canvas) -> Void
    ) -> [UInt8] {
        let quality = min(max(quality, 1), 100)
        let squares = ChangedSquares(
            quality == self.quality ? changed : nil, width: width, height: height)
        self.quality = quality
        pixels_jpeg_begin(encoder, Int32(quality))
        for top in stride(from: 0, to: height, by: band.height) {
            let rows = squares[rows: top..<min(height, top + band.height)]
            if let columns = squares.columns(of: rows) {
                (band.top, band.columns) = (top, columns)
                draw(band)
            }
            rows.withUnsafeBufferPointer {
                pixels_jpeg_rows(encoder, band.pixels, Int32(band.height), $0.baseAddress)
            }
        }
        var count = 0
        let bytes = pixels_jpeg_end(encoder, &count)
        file.removeAll(keepingCapacity: true)
        file.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return file
    }
}
