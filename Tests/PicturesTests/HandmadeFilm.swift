@testable import Pictures

/// Films as telephones and cameras write them: small, and with tales in every box.
enum HandmadeFilm {
    static let secret = Array("SN-12345 GPS +29.87+121.55/".utf8)
    static let picture = Array("PIXELS of a river. ".utf8)
    static let sound = Array("SOUND".utf8)

    private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        HandmadeHEIF.box(type, content)
    }

    private static func words(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in numbers { bytes.append(bigEndian32: number) }
        return bytes
    }

    /// QuickTime names some boxes with a sign that is one byte.
    private static func place() -> [UInt8] {
        var place = box("?xyz", [0, 27, 0x15, 0xC7] + secret)
        place[4] = 0xA9
        return place
    }

    private static func handler(_ kind: String) -> [UInt8] {
        box("hdlr", words([0, 0]) + Array(kind.utf8) + words([0, 0, 0]) + secret + [0])
    }

    /// - Parameter sizes: of its samples, all in one chunk.
    private static func track(
        _ kind: String, _ code: String, at offset: Int, sizes: [Int], same: Int = 0
    ) -> [UInt8] {
        var description = [UInt8](repeating: 0, count: 78)
        description.replaceSubrange(42..<42 + 10, with: Array("\u{9}SN-12345 ".utf8))
        description += box("avcC", [1, 2, 3]) + box("uuid", secret)
        let entry = box(code, kind == "vide" ? description : [0, 0, 0, 0, 0, 0, 0, 1])
        let table =
            box("stsd", words([0, 1]) + entry)
            + box("stts", words([0, 1, sizes.count, 1]))
            + box("stsc", words([0, 1, 1, sizes.count, 1]))
            + box("stsz", words([0, same, sizes.count]) + (same > 0 ? [] : words(sizes)))
            + box("stco", words([0, 1, offset])) + box("udta", secret)
        let file = box("dinf", box("dref", words([0, 1]) + box("url ", [0, 0, 0, 1] + secret)))
        let media =
            box("mdhd", words([0, 0xE2_C3_D4_01, 0xE2_C3_D4_02, 600, 600, 0])) + handler(kind)
            + box(
                "minf", box("vmhd", words([1, 0, 0])) + handler("url ") + file + box("stbl", table))
        return box(
            "trak",
            box("tkhd", words([7, 0xE2_C3_D4_01, 0xE2_C3_D4_02, 1, 0, 600])) + box("mdia", media)
                + box("tref", box("cdsc", words([1]))) + box("meta", secret)
                + box("udta", box("name", secret)))
    }

    private static func contents(mediaAt start: Int) -> [UInt8] {
        let telling = secret.count
        let pictureAt = start + telling
        let textAt = pictureAt + picture.count
        let soundAt = textAt + telling
        return box("ftyp", Array("qt  ".utf8) + words([0]) + Array("qt  ".utf8))
            + box("uuid", [0xBE, 0x7A] + secret)
            + box(
                "moov",
                box("mvhd", words([0, 0xE2_C3_D4_01, 0xE2_C3_D4_02, 600, 600]))
                    + track("vide", "avc1", at: pictureAt, sizes: [6, picture.count - 6])
                    + track("soun", "sowt", at: soundAt, sizes: [1], same: 1)
                    + track("meta", "mebx", at: textAt, sizes: [telling])
                    + box("udta", place() + box("loci", secret) + [0, 0, 0, 0])
                    + box("meta", handler("mdta") + box("ilst", secret))
                    + [1, 2, 3])
            + box("free", secret)
    }

    /// A MOV: between its pictures and its sound lies a track that says where it is.
    static var mov: [UInt8] {
        let start = contents(mediaAt: 0).count + 8
        return contents(mediaAt: start)
            + box("mdat", secret + picture + secret + sound) + box("uuid", secret) + [7, 7]
    }

    /// A part of it is cut off, and its samples lie in parts.
    static func fragmented(_ kind: String) -> [UInt8] {
        box("ftyp", Array("iso5".utf8) + words([0]))
            + box("moov", track(kind, "x264", at: 0, sizes: []) + box("mvex", box("trex", [])))
            + box("moof", box("mfhd", words([0, 1])) + box("traf", box("uuid", secret)))
            + box("mdat", picture)
    }

    private static func element(_ id: [UInt8], _ content: [UInt8]) -> [UInt8] {
        id + [0x40 | UInt8(content.count >> 8), UInt8(content.count & 255)] + content
    }

    static var webM: [UInt8] {
        let info =
            element([0x2A, 0xD7, 0xB1], [15, 66, 64]) + element([0x7B, 0xA9], secret)
            + element([0x44, 0x61], [UInt8](repeating: 9, count: 8))
            + element([0x4D, 0x80], secret) + element([0xEC], secret)
        let parts =
            element([0x11, 0x4D, 0x9B, 0x74], []) + element([0x15, 0x49, 0xA9, 0x66], info)
            + element([0x16, 0x54, 0xAE, 0x6B], [1, 2, 3])
            + element([0x1F, 0x43, 0xB6, 0x75], picture)
            + element([0x12, 0x54, 0xC3, 0x67], secret)
            + element([0x19, 0x41, 0xA4, 0x69], secret)
        return element([0x1A, 0x45, 0xDF, 0xA3], [0x42, 0x82, 0x84] + Array("webm".utf8))
            + element([0x18, 0x53, 0x80, 0x67], parts) + secret
    }
}
