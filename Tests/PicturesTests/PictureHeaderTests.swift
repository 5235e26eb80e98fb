import Testing

@testable import Pictures

@Suite("What a picture says of itself")
struct PictureHeaderTests {
    @Test("is its size as it is shown", arguments: 1...8)
    func sizeIsUpright(orientation: Int) throws {
        guard Raster.isAvailable else { return }
        let header = try PictureHeader(Photograph(orientation: orientation).jpeg())
        #expect(header.format == .jpeg)
        #expect([header.width, header.height] == (orientation > 4 ? [16, 24] : [24, 16]))
    }

    @Test("is read in every format", .enabled(if: Raster.isAvailable))
    func everyFormat() throws {
        let raster = try Raster(
            pixels: [UInt8](repeating: 90, count: 20 * 10 * 4), width: 20, height: 10, bands: 4)
        for format in [PictureFormat.png, .webp, .avif] {
            let header = try PictureHeader(raster.encoded(format))
            #expect(header.format == format)
            #expect([header.width, header.height] == [20, 10])
            #expect(header.hasAlpha)
            #expect(header.hasVariants)
        }
        #expect(try PictureHeader(Samples.avif) == PictureHeader(.avif, width: 16, height: 12))
        #expect(try PictureHeader(Samples.heic) == PictureHeader(.heic, width: 16, height: 12))
    }

    @Test("of a GIF or a drawing is its size too")
    func others() throws {
        let gif = try PictureHeader(Self.gif)
        #expect([gif.width, gif.height] == [1, 1])
        #expect(!gif.hasVariants)
        let drawing = try PictureHeader(
            Array("<?xml version='1.0'?><!-- a --><svg width='12mm' viewBox='0 0 2 1'/>".utf8))
        #expect([drawing.width, drawing.height] == [45, 23])
        let shape = try PictureHeader(Array("<svg viewBox='0 0 2 1'/>".utf8))
        #expect([shape.width, shape.height] == [1200, 600])
    }

    @Test(
        "is not that of another thing",
        arguments: [
            ([], .empty), (Array("猫税".utf8), .unknown), (Array("II*\0xxxxCR".utf8), .foreign(.raw)),
            (Array("MM\0*".utf8), .foreign(.tiff)), (Array("%PDF-1.7".utf8), .foreign(.pdf)),
            (Array("BM......".utf8), .foreign(.bmp)), (Array("8BPS\0".utf8), .foreign(.photoshop)),
            ([0x1F, 0x8B, 8], .foreign(.compressed)), ([0xFF, 0x0A], .foreign(.jpegXL)),
            (Array("\n<!DOCTYPE html><html>".utf8), .foreign(.text)),
            (Array("\0\0\0\u{18}ftypmp42\0\0\0\0".utf8), .foreign(.film)),
        ] as [([UInt8], PictureMistake)])
    func foreign(bytes: [UInt8], mistake: PictureMistake) {
        #expect(throws: mistake) { try PictureHeader(bytes) }
    }

    @Test("refuses a bomb by its count, before anything is decoded")
    func bombs() {
        #expect(throws: PictureMistake.tooManyPixels(width: 60_000, height: 60_000)) {
            try PictureHeader(HandmadePNG(width: 60_000, height: 60_000).bytes)
        }
        #expect(throws: PictureMistake.tooManyPixels(width: 20_000, height: 20_000)) {
            try PictureHeader(HandmadePNG(width: 20_000, height: 20_000).bytes)
        }
        #expect(throws: PictureMistake.tooManyPixels(width: 900_000, height: 900_000)) {
            try PictureHeader(Array("<svg width='900000' height='900000'/>".utf8))
        }
        #expect(throws: PictureMistake.tooManyBytes(PictureLimits.bytes + 8)) {
            try PictureHeader(
                [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: PictureLimits.bytes + 4))
        }
        #expect(throws: PictureMistake.broken(.png)) {
            try PictureHeader(HandmadePNG(width: 0, height: 4).bytes)
        }
    }

    @Test("tells a file that ends too early", .enabled(if: Raster.isAvailable))
    func truncated() throws {
        let raster = try Raster(pixels: Photograph().pixels, width: 24, height: 16, bands: 3)
        var files = try [PictureFormat.png, .webp, .avif].map { try raster.encoded($0) }
        files += [try Photograph(isPrivate: false).jpeg(), Self.gif, Samples.heic]
        for bytes in files {
            let format = try #require(PictureFormat(bytes))
            for count in [bytes.count - 1, bytes.count * 3 / 4, bytes.count / 2] {
                #expect(throws: PictureMistake.truncated(format)) {
                    try PictureHeader(Array(bytes.prefix(count)))
                }
            }
        }
    }

    @Test("survives every damage", .enabled(if: Raster.isAvailable))
    func damaged() throws {
        let raster = try Raster(pixels: Photograph().pixels, width: 24, height: 16, bands: 3)
        var files = try [PictureFormat.png, .webp, .avif].map { try raster.encoded($0) }
        files += [try Photograph().jpeg(), Self.gif, Samples.heic, Samples.avif]
        var random = SeededNumbers(7)
        for bytes in files {
            for _ in 0..<300 {
                var damaged = bytes
                for _ in 0...random.next(below: 4) {
                    damaged[random.next(below: damaged.count)] = UInt8(random.next(below: 256))
                }
                if random.next(below: 4) == 0 {
                    damaged.removeLast(random.next(below: damaged.count))
                }
                // Whatever it answers: what it lets through is published without tales.
                guard let cleaned = try? PublishedPicture.cleaned(damaged) else { continue }
                #expect((try? PictureHeader(cleaned)) != nil || damaged != bytes)
            }
        }
    }

    /// One transparent pixel, with a comment.
    static let gif: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        + [0x21, 0xFE, 8] + Array("SN-12345".utf8) + [0]
        + [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        + [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [3] + Array("GPS".utf8) + [0]
        + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B]
}

/// The same numbers in every run.
struct SeededNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
