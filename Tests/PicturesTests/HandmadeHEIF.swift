@testable import Pictures

/// An AVIF written by hand, with something to hide in every place where a program can put it.
struct HandmadeHEIF {
    var secret = Array("SN-12345 GPS".utf8)
    /// How many bytes before the end of the picture its EXIF begins.
    var overlap = 0
    /// The picture is said to begin so many bytes before it does, outside of its box.
    var reach = 0

    static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        var box: [UInt8] = []
        box.append(bigEndian32: content.count + 8)
        return box + Array(type.utf8) + content
    }

    var bytes: [UInt8] {
        // Their length does not depend on where things lie.
        let length = head(imageAt: 0).count
        let picture = Self.picture
        var out = head(imageAt: length + 8 + secret.count)
        out += Self.box("mdat", secret + picture + exif.dropFirst(overlap) + secret)
        return out + Self.box("mpvd", secret) + Array("SEFH SN-12345".utf8)
    }

    private var exif: [UInt8] { [0, 0, 0, 0] + Photograph().exif }

    private func head(imageAt start: Int) -> [UInt8] {
        Self.box("ftyp", Array("avif".utf8) + [0, 0, 0, 7] + Array("avifmif1miafavisSN12".utf8))
            + Self.box("meta", [0, 0, 0, 0] + meta(imageAt: start))
            + Self.box("uuid", [UInt8](repeating: 0xBE, count: 16) + secret)
            + Self.box("free", secret) + Self.box("moov", Self.box("udta", secret))
    }

    private func meta(imageAt start: Int) -> [UInt8] {
        let name = secret + [0]
        func entry(_ item: UInt8, _ type: String) -> [UInt8] {
            Self.box("infe", [2, 0, 0, 0, 0, item, 0, 0] + Array(type.utf8) + name)
        }
        var locations: [UInt8] = [0, 0, 0, 0, 0x44, 0, 0, 2]
        let places = [
            (start - reach, Self.picture.count + reach),
            (start + Self.picture.count - overlap, exif.count),
        ]
        for (index, (offset, count)) in places.enumerated() {
            locations += [0, UInt8(index + 1), 0, 0, 0, 1]
            locations.append(bigEndian32: offset)
            locations.append(bigEndian32: count)
        }
        let handler: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0] + Array("pict".utf8)
        let properties: [[UInt8]] = [
            Self.box("udes", [0, 0, 0, 0] + name + name + name + name),
            Self.box("ispe", [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 12]),
            Self.box("pixi", [0, 0, 0, 0, 3, 8, 8, 8]),
            Self.box("av1C", [0x81, 0, 0x0C, 0]),
            Self.box("colr", Array("nclx".utf8) + [0, 2, 0, 2, 0, 6, 0x80]),
            Self.box("crtt", [0, 0, 0, 0] + secret),
        ]
        let list = Self.box("ipco", properties.flatMap(\.self))
        let use = Self.box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 5, 1, 2, 3, 0x84, 5])
        return Self.box("hdlr", handler + [UInt8](repeating: 0, count: 12) + name)
            + Self.box("pitm", [0, 0, 0, 0, 0, 1])
            + Self.box("iinf", [0, 0, 0, 0, 0, 2] + entry(1, "av01") + entry(2, "Exif"))
            + Self.box("iref", [0, 0, 0, 0] + Self.box("cdsc", [0, 2, 0, 1, 0, 1]))
            + Self.box("iprp", list + use) + Self.box("iloc", locations + secret)
            + Self.box("xml ", [0, 0, 0, 0] + name) + Self.box("uuid", secret + secret)
    }

    /// Of the sample: 16 by 12 pixels.
    private static let picture = Array(Samples.avif[335..<366])
}
