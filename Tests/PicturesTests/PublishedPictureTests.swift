import Testing

@testable import Pictures

@Suite("A picture as it is published")
struct PublishedPictureTests {
    @Test("says nothing but the picture", .enabled(if: Raster.isAvailable))
    func nothingElse() throws {
        let photograph = try Photograph(orientation: 6, profile: Samples.displayP3).jpeg()
        #expect(!Photograph.tellsTales(photograph).isEmpty)
        let cleaned = try PublishedPicture.cleaned(photograph)
        #expect(Photograph.tellsTales(cleaned) == [])
        // Its pixels, its colours and which side is up are as they were.
        #expect(try PictureHeader(cleaned) == PictureHeader(photograph))
        #expect(cleaned.firstRange(of: Samples.displayP3) != nil)
        #expect(
            try Raster(cleaned, width: 100).pixels == Raster(photograph, width: 100).pixels)
        #expect(try PublishedPicture.cleaned(cleaned) == cleaned)
    }

    @Test("drops the small picture in its head", .enabled(if: Raster.isAvailable))
    func noThumbnail() throws {
        let plain = try Photograph(isPrivate: false).jpeg()
        let small = Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + [77, 78, 79]
        let photograph = [0xFF, 0xD8] + Photograph.segment(0xE0, small) + plain.dropFirst(2)
        let cleaned = try PublishedPicture.cleaned(photograph)
        #expect(cleaned.firstRange(of: [77, 78, 79]) == nil)
        #expect(Array(cleaned[2..<6]) == [0xFF, 0xE0, 0, 16])
    }

    @Test("as a PNG has no text and no EXIF", .enabled(if: Raster.isAvailable))
    func png() throws {
        let secret = Array("Comment\0SN-12345 GPS".utf8)
        let extras: [(String, [UInt8])] = [
            ("gAMA", [0, 0, 0xB1, 0x8F]), ("tEXt", secret), ("iTXt", secret), ("zTXt", secret),
            ("eXIf", Photograph(orientation: 3).exif), ("tIME", [7, 0xE9, 1, 14, 0, 0, 0]),
            ("prVt", secret),
        ]
        let rows = [[0] + [UInt8](repeating: 200, count: 6), [0] + [UInt8](repeating: 9, count: 6)]
        let picture = HandmadePNG(width: 2, height: 2, rows: rows.flatMap(\.self), extras: extras)
        let bytes = picture.bytes + Array("behind: SN-12345".utf8)
        let cleaned = try PublishedPicture.cleaned(bytes)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(
            try PNGFile(cleaned).chunks.map(\.type) == ["IHDR", "eXIf", "gAMA", "IDAT", "IEND"])
        #expect(try PictureHeader(cleaned).orientation == 3)
        #expect(try Raster(cleaned, width: 9).pixels.first == 9)
    }

    @Test("as a WebP has no EXIF and no XMP", .enabled(if: Raster.isAvailable))
    func webP() throws {
        let plain = try Raster(
            pixels: [UInt8](repeating: 90, count: 20 * 10 * 4), width: 20, height: 10, bands: 4
        ).encoded(.webp)
        func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
            var chunk = Array(type.utf8)
            chunk.append(littleEndian32: payload.count)
            return chunk + payload + [UInt8](repeating: 0, count: payload.count % 2)
        }
        var body = Array(plain[8...])
        #expect(body.has("VP8X", at: 4))
        body[12] |= 0x0C
        body += chunk("EXIF", Photograph(orientation: 8).exif)
        body += chunk("XMP ", Array("GPSLatitude".utf8))
        var picture = Array("RIFF".utf8)
        picture.append(littleEndian32: body.count)
        picture += body
        let cleaned = try PublishedPicture.cleaned(picture)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(try PictureHeader(cleaned) == PictureHeader(picture))
        #expect([try PictureHeader(cleaned).width, try PictureHeader(cleaned).height] == [10, 20])
        // Without an orientation nothing stays, and its flags say so.
        #expect(try PublishedPicture.cleaned(plain) == plain)
    }

    @Test("as a GIF keeps how often it moves, and no comment")
    func gif() throws {
        let cleaned = try PublishedPicture.cleaned(PictureHeaderTests.gif)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(cleaned.firstRange(of: "NETSCAPE2.0".utf8) != nil)
        #expect(try PictureHeader(cleaned).width == 1)
    }

    @Test("as an AVIF or HEIC has its EXIF overwritten", arguments: [Samples.avif, Samples.heic])
    func heif(picture: [UInt8]) throws {
        #expect(!Photograph.tellsTales(picture).isEmpty)
        let cleaned = try PublishedPicture.cleaned(picture)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(cleaned.count == picture.count)
        guard Raster.isAvailable else { return }
        #expect(try Raster(cleaned, width: 99).pixels == Raster(picture, width: 99).pixels)
    }
}
