/// A picture as it may be published: without what tells where, when and with what it was taken.
///
/// Its pixels are not touched, so nothing is lost: pieces of the file are left out. What says which
/// side is up stays, and so does its colour profile.
package enum PublishedPicture {
    /// The same picture without place, serial number, maker's notes, comments and small copies.
    package static func cleaned(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let header = try PictureHeader(bytes)
        return switch header.format {
        case .jpeg: try cleanedJPEG(bytes)
        case .png: try cleanedPNG(bytes)
        case .webp: try cleanedWebP(bytes)
        case .gif: try cleanedGIF(bytes)
        case .avif, .heic: try cleanedHEIF(bytes, header.format)
        case .svg: try SafeDrawing(bytes).cleaned
        }
    }
}

extension PublishedPicture {
    private static func cleanedJPEG(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try JPEGFile(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        out += [0xFF, 0xD8]
        var isUpright = file.header.orientation == 1
        for segment in file.segments {
            let payload = bytes[segment.payload]
            // First of all JFIF, if there is one, and then EXIF.
            if !isUpright, segment.marker != 0xE0 {
                isUpright = true
                let exif =
                    Array("Exif\0\0".utf8) + EXIF.saying(orientation: file.header.orientation)
                out += [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
            }
            switch segment.marker {
            case 0xE0:
                // Its version and density, without the small picture that may follow.
                guard payload.starts(with: "JFIF\0".utf8), payload.count >= 14 else { continue }
                out += [0xFF, 0xE0, 0, 16] + payload.prefix(12) + [0, 0]
            case 0xE2 where !payload.starts(with: "ICC_PROFILE\0".utf8): continue
            case 0xEE where !payload.starts(with: "Adobe".utf8): continue
            case 0xE1, 0xE3...0xED, 0xEF, 0xFE: continue
            default: out += bytes[segment.range]
            }
        }
        return out + [0xFF, 0xD9]
    }

    /// What a PNG needs to be shown, and no text, time or private chunk.
    private static let chunksOfPNG: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
        "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
    ]

    private static func cleanedPNG(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try PNGFile(bytes)
        var out = Array(bytes.prefix(8))
        out.reserveCapacity(bytes.count)
        for chunk in file.chunks where chunksOfPNG.contains(chunk.type) {
            out += bytes[chunk.range]
            if chunk.type == "IHDR", file.header.orientation != 1 {
                out += PNGFile.chunk("eXIf", EXIF.saying(orientation: file.header.orientation))
            }
        }
        return out
    }

    private static let chunksOfWebP: Set<String> = [
        "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP",
    ]

    private static func cleanedWebP(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try WebPFile(bytes)
        let isUpright = file.header.orientation == 1
        var body: [UInt8] = Array("WEBP".utf8)
        body.reserveCapacity(bytes.count)
        for chunk in file.chunks where chunksOfWebP.contains(chunk.type) {
            let start = body.count
            body += bytes[chunk.range]
            if chunk.range.count % 2 == 1 { body.append(0) }
            guard chunk.type == "VP8X", chunk.payload.count >= 10 else { continue }
            // It says what there is: no XMP any more, and EXIF only if a side is to be up.
            body[start + 8] &= ~0x0C
            if !isUpright { body[start + 8] |= 0x08 }
        }
        if !isUpright {
            let exif = EXIF.saying(orientation: file.header.orientation)
            body += Array("EXIF".utf8)
            body.append(littleEndian32: exif.count)
            body += exif
        }
        var out = Array("RIFF".utf8)
        out.append(littleEndian32: body.count)
        return out + body
    }

    private static func cleanedGIF(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try GIFFile(bytes)
        var out = Array(bytes[..<file.start])
        out.reserveCapacity(bytes.count)
        for block in file.blocks {
            switch block.kind {
            case .comment: continue
            // How often it is to move.
            case .application(let name) where !["NETSCAPE2.0", "ANIMEXTS1.0"].contains(name):
                continue
            default: out += bytes[block.range]
            }
        }
        return out + [0x3B]
    }

    /// The boxes say where everything lies: what is to go is overwritten, and nothing moves.
    private static func cleanedHEIF(
        _ bytes: [UInt8], _ format: PictureFormat
    ) throws(PictureMistake) -> [UInt8] {
        let file = try HEIFFile(bytes, as: format)
        var out = bytes
        for range in file.extras {
            out.replaceSubrange(range, with: repeatElement(0, count: range.count))
        }
        return out
    }
}
