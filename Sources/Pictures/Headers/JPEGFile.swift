internal import Glibc

/// A JPEG taken apart into its segments.
struct JPEGFile {
    struct Segment {
        let marker: UInt8
        /// With its marker and length; of the scan's, with the pixels behind it.
        let range: Range<Int>
        /// What is in it.
        let payload: Range<Int>
    }

    let bytes: [UInt8]
    let segments: [Segment]
    let header: PictureHeader

    /// Reads up to the end of the picture; what cameras hang on behind it does not belong to it.
    init(_ bytes: [UInt8]) throws(PictureMistake) {
        self.bytes = bytes
        var segments: [Segment] = []
        var position = 2
        var frame: Segment?
        var orientation = 1
        while true {
            guard position < bytes.count else { throw .truncated(.jpeg) }
            guard bytes[position] == 0xFF else { throw .broken(.jpeg) }
            let start = position
            // Any number of 0xFF may stand before a marker.
            while position < bytes.count, bytes[position] == 0xFF { position += 1 }
            guard position < bytes.count else { throw .truncated(.jpeg) }
            let marker = bytes[position]
            position += 1
            if marker == 0xD9 { break }
            if (0xD0...0xD8).contains(marker) || marker == 0x01 { continue }
            guard marker != 0, let length = bytes.bigEndian16(at: position) else {
                throw position + 2 > bytes.count ? .truncated(.jpeg) : .broken(.jpeg)
            }
            guard length >= 2 else { throw .broken(.jpeg) }
            guard position + length <= bytes.count else { throw .truncated(.jpeg) }
            let payload = position + 2..<position + length
            position += length
            if marker == 0xDA { position = Self.endOfScan(bytes, from: position) }
            let segment = Segment(marker: marker, range: start..<position, payload: payload)
            segments.append(segment)
            if Self.isFrame(marker) { frame = frame ?? segment }
            if marker == 0xE1, bytes[payload].starts(with: "Exif\0\0".utf8) {
                orientation = EXIF.orientation(bytes[payload].dropFirst(6))
            }
        }
        self.segments = segments
        guard let frame, let height = bytes.bigEndian16(at: frame.payload.lowerBound + 1),
            let width = bytes.bigEndian16(at: frame.payload.lowerBound + 3),
            frame.payload.count >= 6, segments.contains(where: { $0.marker == 0xDA })
        else { throw .broken(.jpeg) }
        header = PictureHeader(.jpeg, width: width, height: height, orientation: orientation)
    }

    /// The frame's header: all of 0xC0 to 0xCF but tables and the like.
    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    /// The next marker behind pixels, which hold no 0xFF but with a zero or a restart behind it.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return start }
            var position = start
            while position + 1 < buffer.count,
                let found = memchr(base + position, 0xFF, buffer.count - position)
            {
                position = UnsafeRawPointer(found) - base
                guard position + 1 < buffer.count else { break }
                let next = buffer[position + 1]
                if next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return position }
                position += next == 0xFF ? 1 : 2
            }
            return buffer.count
        }
    }
}
