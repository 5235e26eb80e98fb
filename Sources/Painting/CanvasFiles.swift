internal import CPixels
internal import CZlib

/// A picture as a file.
extension Canvas {
    /// Nil when there is no memory for it.
    ///
    /// Its encoder is made for this one file: only what could not be drawn in bands comes here, which takes
    /// many times as long. Whoever makes many keeps a `JPEGEncoder`.
    ///
    /// - Parameter quality: 1 to 100.
    package func jpeg(quality: Int) -> [UInt8]? {
        JPEGEncoder(width: width, height: height)?.jpeg(quality: quality) { band in
            band.cover(
                with: pixels, left: 0, top: top, width: width, height: height, isOpaque: true)
        }
    }

    /// Nil when there is no memory for it.
    package func png() -> [UInt8]? {
        let header =
            Self.number(width) + Self.number(height) + [8 /* bits */, 2 /* colours */, 0, 0, 0]
        guard let packed = Self.packed(rows) else { return nil }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("IDAT", packed) + Self.chunk("IEND", [])
    }

    /// Red, green, blue, row by row; before each how the row is told, namely as it is: what is flat packs
    /// best so.
    private var rows: [UInt8] {
        let count = (width * 3 + 1) * height
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var place = 0
            for row in 0..<height {
                buffer[place] = 0
                place += 1
                let line = pixels + row * width
                for pixel in UnsafeBufferPointer(start: line, count: width) {
                    buffer[place] = UInt8(truncatingIfNeeded: pixel >> 16)
                    buffer[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    buffer[place + 2] = UInt8(truncatingIfNeeded: pixel)
                    place += 3
                }
            }
            filled = count
        }
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var count = compressBound(UInt(bytes.count))
        var isPacked = false
        let packed = [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
            isPacked = compress2(buffer.baseAddress, &count, bytes, UInt(bytes.count), 6) == Z_OK
            filled = isPacked ? Int(count) : 0
        }
        return isPacked ? packed : nil
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        let sum = crc32(0, named, UInt32(named.count))
        return number(content.count) + named + number(Int(sum))
    }

    private static func number(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
