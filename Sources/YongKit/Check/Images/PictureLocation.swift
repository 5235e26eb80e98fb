/// Whether a picture says where it was taken: GPS in EXIF or XMP.
///
/// Reads JPEG, PNG, WebP and HEIC far enough to find their EXIF, which is a small TIFF in all of them.
enum PictureLocation {
    /// - Parameter bytes: the whole file.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xD8]) { return isInJPEG(bytes) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return isInPNG(bytes) }
        if bytes.starts(with: Array("RIFF".utf8)) { return isInWebP(bytes) }
        if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return isInHEIC(bytes) }
        return false
    }
}

extension PictureLocation {
    /// Segments before the picture itself.
    private static func isInJPEG(_ bytes: [UInt8]) -> Bool {
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            guard marker != 0xDA, marker != 0xD9 else { return false }
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            let end = min(index + 2 + max(2, length), bytes.count)
            if marker == 0xE1, isInBlock(bytes[(index + 4)..<max(index + 4, end)]) { return true }
            index = end
        }
        return false
    }

    private static func isInPNG(_ bytes: [UInt8]) -> Bool {
        var index = 8
        while index + 12 <= bytes.count {
            let length = number(bytes, index, 4, isBig: true)
            let start = index + 8
            guard length >= 0, start + length <= bytes.count else { return false }
            let name = String(decoding: bytes[(index + 4)..<start], as: UTF8.self)
            let block = bytes[start..<(start + length)]
            if name == "eXIf", isInTIFF(block) { return true }
            if name == "iTXt" || name == "tEXt", isInXMP(block) { return true }
            index = start + length + 4
        }
        return false
    }

    private static func isInWebP(_ bytes: [UInt8]) -> Bool {
        var index = 12
        while index + 8 <= bytes.count {
            let length = number(bytes, index + 4, 4, isBig: false)
            let start = index + 8
            guard length >= 0, start + length <= bytes.count else { return false }
            let name = bytes[index..<(index + 4)]
            let block = bytes[start..<(start + length)]
            if name.elementsEqual("EXIF".utf8), isInBlock(block) || isInTIFF(block) { return true }
            if name.elementsEqual("XMP ".utf8), isInXMP(block) { return true }
            index = start + length + length % 2
        }
        return false
    }

    /// Its boxes say where the EXIF lies; the EXIF says so itself, so it is looked for.
    private static func isInHEIC(_ bytes: [UInt8]) -> Bool {
        var index = 0
        // A picture has one; a file that has many is made to keep us busy.
        for _ in 0..<mostMarks {
            guard let found = place(of: exifMark, in: bytes, from: index) else { break }
            index = found + exifMark.count
            if isInTIFF(bytes[index...]) { return true }
        }
        return isInXMP(bytes[...])
    }

    private static let exifMark = Array("Exif\0\0".utf8)
    private static let mostMarks = 16

    private static func place(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while let found = bytes.place(of: mark[0], from: index) {
            if bytes[found...].starts(with: mark) { return found }
            index = found + 1
        }
        return nil
    }

    private static func isInBlock(_ block: ArraySlice<UInt8>) -> Bool {
        block.starts(with: exifMark)
            ? isInTIFF(block.dropFirst(6)) : isInXMP(block)
    }

    private static func isInXMP(_ block: ArraySlice<UInt8>) -> Bool {
        block.withUnsafeBufferPointer { $0.holds(latitude) }
    }

    private static let latitude = Array("GPSLatitude".utf8)

    /// Whether the first directory leads to one for GPS that holds a latitude.
    private static func isInTIFF(_ block: ArraySlice<UInt8>) -> Bool {
        let head = Array(block.prefix(8))
        guard block.count > 8, head[0] == 0x4D || head[0] == 0x49, head[0] == head[1] else {
            return false
        }
        let tiff = Array(block.prefix(1 << 16))
        let isBig = tiff[0] == 0x4D
        guard
            number(tiff, 2, 2, isBig: isBig) == 42
        else { return false }
        let first = number(tiff, 4, 4, isBig: isBig)
        guard let gps = value(of: 0x8825, inDirectory: first, tiff, isBig: isBig) else {
            return false
        }
        return value(of: 2, inDirectory: gps, tiff, isBig: isBig) != nil
    }

    private static func value(
        of tag: Int, inDirectory start: Int, _ tiff: [UInt8], isBig: Bool
    ) -> Int? {
        guard start >= 8, start + 2 <= tiff.count else { return nil }
        for entry in 0..<number(tiff, start, 2, isBig: isBig) {
            let place = start + 2 + entry * 12
            guard place + 12 <= tiff.count else { return nil }
            if number(tiff, place, 2, isBig: isBig) == tag {
                return number(tiff, place + 8, 4, isBig: isBig)
            }
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int, isBig: Bool) -> Int {
        var value = 0
        for offset in 0..<count {
            value = value << 8 | Int(bytes[start + (isBig ? offset : count - 1 - offset)])
        }
        return value
    }
}
