internal import CPictures
internal import Foundation

/// A drawing as a JPEG, made straight from its pixels.
///
/// Its lines stand in their order and its codes are the usual ones: a picture that readers load would be
/// a sixth smaller as libvips makes it, and takes five times as long.
package enum DrawnJPEG {
    /// Whether there is libjpeg to do it: on this machine, and in this build of the program.
    package static let isAvailable = pictures_open_jpeg()

    /// Nil where it cannot be done.
    ///
    /// - Parameter pixels: blue, green, red and a byte without meaning, row by row.
    package static func bytes(
        of pixels: [UInt8], width: Int, height: Int, quality: Int
    ) -> [UInt8]? {
        precondition(pixels.count == width * height * 4)
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard isAvailable,
            pictures_jpeg(pixels, CInt(width), CInt(height), CInt(quality), &bytes, &count)
        else { return nil }
        defer { free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }
}
