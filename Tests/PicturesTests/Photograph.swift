@testable import Pictures

/// Makes photographs as telephones and cameras do: with everything that they add.
struct Photograph {
    var width = 24
    var height = 16
    var orientation = 1
    var profile: [UInt8]?
    var isPrivate = true

    /// Its left half is red, its right half blue, its lower right quarter green.
    var pixels: [UInt8] {
        (0..<height).flatMap { y in
            (0..<width).flatMap { x -> [UInt8] in
                if x < width / 2 { return [220, 30, 30] }
                return y < height / 2 ? [30, 30, 220] : [30, 200, 30]
            }
        }
    }

    func jpeg(quality: Int = 92) throws -> [UInt8] {
        let raster = try Raster(pixels: pixels, width: width, height: height, bands: 3)
        let plain = try raster.encoded(.jpeg, quality: quality)
        var head: [UInt8] = [0xFF, 0xD8]
        if isPrivate || orientation != 1 {
            head += Self.segment(0xE1, Array("Exif\0\0".utf8) + exif)
        }
        if isPrivate {
            head += Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp)
        }
        if let profile {
            head += Self.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
        }
        if isPrivate {
            head += Self.segment(0xED, Array("Photoshop 3.0\0 SN-12345".utf8))
            head += Self.segment(0xFE, Array("taken at home, SN-12345".utf8))
            head += Self.segment(0xE2, Array("MPF\0 SN-12345".utf8))
        }
        // What some telephones hang on: a film of the moment before.
        return head + plain.dropFirst(2) + (isPrivate ? Array("SN-12345 GPS film".utf8) : [])
    }

    /// A TIFF with a camera, an orientation, a serial number, a place, a maker's note and a copy.
    var exif: [UInt8] {
        guard isPrivate else { return EXIF.saying(orientation: orientation) }
        var tiff: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
            var entry: [UInt8] = [UInt8(tag >> 8), UInt8(tag & 255), 0, UInt8(type)]
            entry.append(bigEndian32: count)
            entry.append(bigEndian32: value)
            return entry
        }
        // First directory at 8, that of EXIF at 100, of GPS at 140, data from 180 on.
        tiff += [0, 3]
        tiff += entry(0x0112, 3, 1, orientation << 16)
        tiff += entry(0x8769, 4, 1, 100) + entry(0x8825, 4, 1, 140) + [0, 0, 0, 0]
        tiff += [UInt8](repeating: 0, count: 100 - tiff.count)
        tiff += [0, 2] + entry(0xA431, 2, 9, 180) + entry(0x927C, 7, 12, 190) + [0, 0, 0, 0]
        tiff += [UInt8](repeating: 0, count: 140 - tiff.count)
        tiff += [0, 2] + entry(1, 2, 2, 0x4E00_0000) + entry(2, 5, 3, 204) + [0, 0, 0, 0]
        tiff += [UInt8](repeating: 0, count: 180 - tiff.count)
        tiff += Array("SN-12345\0\0".utf8) + Array("MakerSecrets\0\0".utf8)
        for number in [29, 1, 52, 1, 30, 1] { tiff.append(bigEndian32: number) }
        return tiff
    }

    private var xmp: [UInt8] {
        Array("<x:xmpmeta><exif:GPSLatitude>29,52.5N</exif:GPSLatitude></x:xmpmeta>".utf8)
    }

    static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 255)] + payload
    }

    /// What must never be in a published file.
    static func tellsTales(_ bytes: [UInt8]) -> [String] {
        ["SN-12345", "GPS", "MakerSecrets", "Yongcam", "taken at home", "Photoshop"].filter {
            bytes.firstRange(of: $0.utf8) != nil
        }
    }
}

/// A PNG written by hand, so that anything can stand in it.
struct HandmadePNG {
    var width: Int
    var height: Int
    var depth: UInt8 = 8
    /// 0 grey, 2 colour, 6 colour with alpha.
    var colour: UInt8 = 2
    var rows: [UInt8] = []
    var extras: [(String, [UInt8])] = []

    var bytes: [UInt8] {
        var header: [UInt8] = []
        header.append(bigEndian32: width)
        header.append(bigEndian32: height)
        header += [depth, colour, 0, 0, 0]
        var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        out += PNGFile.chunk("IHDR", header)
        for (type, payload) in extras { out += PNGFile.chunk(type, payload) }
        return out + PNGFile.chunk("IDAT", Self.stored(rows)) + PNGFile.chunk("IEND", [])
    }

    /// The form of zlib that does not compress.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count < 65_536)
        var (low, high) = (UInt32(1), UInt32(0))
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let count = [UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
        var out: [UInt8] = [0x78, 0x01, 1] + count + count.map { ~$0 } + bytes
        out.append(bigEndian32: Int(high << 16 | low))
        return out
    }
}

extension Photograph {
    /// A small one, with colours of its own.
    static func lake() throws -> [UInt8] {
        try Photograph(width: 60, height: 40, profile: Samples.displayP3).jpeg()
    }
}
