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
        case .avif, .heic: try CleanHEIF(HEIFFile(bytes, as: header.format)).bytes
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
                // Its density, without the small picture that may follow.
                guard payload.starts(with: "JFIF\0".utf8), payload.count >= 14 else { continue }
                out += [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1]
                out += payload.dropFirst(6).prefix(6) + [0, 0]
            case 0xE2 where payload.starts(with: "ICC_PROFILE\0".utf8): out += bytes[segment.range]
            // How its colours are meant.
            case 0xEE where payload.starts(with: "Adobe".utf8) && payload.count >= 12:
                out += [0xFF, 0xEE, 0, 14] + payload.prefix(12)
            case _ where Self.isNeeded(segment.marker): out += bytes[segment.range]
            default: continue
            }
        }
        return out + [0xFF, 0xD9]
    }

    /// Whether a decoder needs what stands behind a marker: frames, tables, restarts and scans. Markers
    /// that are free for programs or for later do not tell it anything.
    private static func isNeeded(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC8 || (0xDA...0xDD).contains(marker)
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
            // Somebody has given the profile a name.
            let profile = chunk.type == "iCCP" ? bytes[chunk.payload].drop { $0 != 0 } : []
            out +=
                profile.isEmpty
                ? Array(bytes[chunk.range]) : PNGFile.chunk("iCCP", Array("icc".utf8) + profile)
            if chunk.type == "IHDR", file.header.orientation != 1 {
                out += PNGFile.chunk("eXIf", EXIF.saying(orientation: file.header.orientation))
            }
        }
        return out
    }

    private static func cleanedWebP(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try WebPFile(bytes)
        let isUpright = file.header.orientation == 1
        var body: [UInt8] = Array("WEBP".utf8)
        body.reserveCapacity(bytes.count)
        // Without the head of the extended form there is one chunk, and nobody looks at another one.
        let isExtended = file.chunks.first?.type == "VP8X"
        var needed: Set<String> = isExtended ? ["VP8X", "ICCP"] : ["VP8 ", "VP8L"]
        if isExtended { needed.formUnion(file.header.isAnimated ? ["ANIM"] : frameOfWebP) }
        for chunk in isExtended ? file.chunks[...] : file.chunks.prefix(1) {
            if chunk.type == "ANMF", file.header.isAnimated {
                body += movingFrame(bytes, chunk)
                continue
            }
            // Each once.
            guard needed.remove(chunk.type) != nil else { continue }
            if frameOfWebP.contains(chunk.type), chunk.type != "ALPH" {
                needed.subtract(frameOfWebP)
            }
            let start = body.count
            body += WebPFile.chunk(chunk.type, bytes[chunk.payload])
            guard chunk.type == "VP8X", chunk.payload.count >= 10 else { continue }
            // It says what there is: no XMP any more, and EXIF only if a side is to be up.
            body[start + 8] &= 0x32
            if !isUpright { body[start + 8] |= 0x08 }
        }
        if !isUpright {
            body += WebPFile.chunk("EXIF", EXIF.saying(orientation: file.header.orientation)[...])
        }
        var out = Array("RIFF".utf8)
        out.append(littleEndian32: body.count)
        return out + body
    }

    private static let frameOfWebP: Set<String> = ["ALPH", "VP8 ", "VP8L"]

    /// A picture among those that move: where it stands, and of its own chunks its pixels.
    private static func movingFrame(_ bytes: [UInt8], _ frame: WebPFile.Chunk) -> [UInt8] {
        guard frame.payload.count >= 16 else { return [] }
        var payload = Array(bytes[frame.payload.prefix(16)])
        var needed = frameOfWebP
        for chunk in WebPFile.chunks(bytes, in: frame.payload.dropFirst(16))
        where needed.remove(chunk.type) != nil {
            payload += WebPFile.chunk(chunk.type, bytes[chunk.payload])
            if chunk.type != "ALPH" { break }
        }
        return WebPFile.chunk("ANMF", payload[...])
    }

    private static func cleanedGIF(_ bytes: [UInt8]) throws(PictureMistake) -> [UInt8] {
        let file = try GIFFile(bytes)
        var out = Array(bytes[..<file.start])
        out.reserveCapacity(bytes.count)
        for block in file.blocks {
            switch block.kind {
            case .frame: out += bytes[block.range]
            // How long it stays, and what shines through.
            case .control: out += kept(bytes, block, pieceOf: 4, from: 2)
            // How often it is to move.
            case .application("NETSCAPE2.0"), .application("ANIMEXTS1.0"):
                guard bytes.number(at: block.range.lowerBound + 15, count: 1, isBig: true) == 1
                else { continue }
                out += kept(bytes, block, pieceOf: 3, from: 14)
            case .application("ICCRGBG1012"): out += bytes[block.range]
            case .application, .comment, .other: continue
            }
        }
        return out + [0x3B]
    }

    /// The beginning of a block and its first piece, if that has the length that it should have.
    private static func kept(
        _ bytes: [UInt8], _ block: GIFFile.Block, pieceOf length: Int, from offset: Int
    ) -> [UInt8] {
        let start = block.range.lowerBound
        let end = start + offset + 1 + length
        guard bytes[start + offset] == length, end < block.range.upperBound else { return [] }
        return bytes[start..<end] + [0]
    }
}
