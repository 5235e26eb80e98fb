import Foundation
import Testing
import YongKit

@testable import Pictures

/// In every format: places that a picture does not need, and in which programs keep what they know.
@Suite("What a picture does not need")
struct PrivateBytesTests {
    private static let secret = Array("SN-12345 GPS".utf8)

    @Test("is gone from all boxes of an AVIF, and its picture is as it was")
    func boxes() throws {
        let picture = HandmadeHEIF()
        #expect(Photograph.tellsTales(picture.bytes) == ["SN-12345", "GPS", "MakerSecrets"])
        let cleaned = try PublishedPicture.cleaned(picture.bytes)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(cleaned.firstRange(of: "SN12".utf8) == nil)
        #expect(cleaned.firstRange(of: "avis".utf8) == nil)
        #expect(cleaned.firstRange(of: "mpvd".utf8) == nil)
        #expect(try PublishedPicture.cleaned(cleaned) == cleaned)
        #expect(try PictureHeader(cleaned) == PictureHeader(Samples.avif))
        guard Raster.isAvailable else { return }
        #expect(
            try Raster(cleaned, width: 99).pixels == Raster(Samples.avif, width: 99).pixels)
    }

    @Test(
        "is not guessed at where it shares bytes with the picture",
        arguments: [HandmadeHEIF(overlap: 8), HandmadeHEIF(reach: 30)])
    func entangled(picture: HandmadeHEIF) throws {
        #expect(throws: PictureMistake.entangled(.avif)) {
            try PublishedPicture.cleaned(picture.bytes)
        }
    }

    @Test("is no reason to fall over a picture in whose boxes lengths are wrong")
    func brokenBoxes() throws {
        let picture = HandmadeHEIF().bytes
        var numbers = SeededNumbers(7)
        var count = 0
        for _ in 0..<2000 {
            var broken = picture
            for _ in 0...numbers.next(below: 3) {
                broken[numbers.next(below: 620)] = UInt8(numbers.next(below: 256))
            }
            guard let cleaned = try? PublishedPicture.cleaned(broken) else { continue }
            count += 1
            // What was hung on behind the last box is gone in any case.
            #expect(cleaned.firstRange(of: "SEFH".utf8) == nil)
        }
        #expect(count > 100)
    }

    @Test(
        "is gone from every marker of a JPEG that no decoder knows",
        .enabled(if: Raster.isAvailable))
    func markers() throws {
        let plain = try Photograph(isPrivate: false).jpeg()
        var head: [UInt8] = [0xFF, 0xD8]
        let needed: Set<UInt8> = [0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF]
        for marker in UInt8(0x02)...0xFE
        where !needed.contains(marker) && !(0xC0...0xD9).contains(marker) || marker == 0xC8 {
            head += Photograph.segment(marker, Self.secret)
        }
        head += Photograph.segment(
            0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + Self.secret)
        let picture = head + plain.dropFirst(2) + Self.secret
        let cleaned = try PublishedPicture.cleaned(picture)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(cleaned.suffix(2) == [0xFF, 0xD9])
        #expect(
            try Raster(cleaned, width: 99, strictly: true).pixels == Raster(plain, width: 99).pixels
        )
    }

    @Test("is gone from extensions of a GIF")
    func extensions() throws {
        func block(_ label: UInt8, _ pieces: [[UInt8]]) -> [UInt8] {
            [0x21, label] + pieces.flatMap { [UInt8($0.count)] + $0 } + [0]
        }
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]
        let picture =
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
            + block(0xFF, [Array("NETSCAPE2.0".utf8), [1, 7, 0], Self.secret])
            + block(0xFF, [Array("NETSCAPE2.0".utf8), [2] + Self.secret])
            + block(0xFF, [Array("MGK8BIM0000".utf8), Self.secret])
            + block(0x01, [[UInt8](repeating: 0, count: 12), Self.secret])
            + block(0x99, [Self.secret]) + block(0xFE, [Self.secret])
            + block(0xF9, [[0, 5, 0, 0], Self.secret]) + frame + [0x3B] + Self.secret
        let cleaned = try PublishedPicture.cleaned(picture)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(
            cleaned == Array(picture.prefix(19))
                + block(0xFF, [Array("NETSCAPE2.0".utf8), [1, 7, 0]])
                + block(0xF9, [[0, 5, 0, 0]]) + frame + [0x3B])
    }

    @Test(
        "is gone from chunks of a WebP, and of what moves in it", .enabled(if: Raster.isAvailable))
    func chunks() throws {
        let plain = try Raster(
            pixels: [UInt8](repeating: 90, count: 8 * 8 * 3), width: 8, height: 8, bands: 3
        ).encoded(.webp)
        func file(_ chunks: [[UInt8]]) -> [UInt8] {
            let body = Array("WEBP".utf8) + chunks.flatMap(\.self)
            var out = Array("RIFF".utf8)
            out.append(littleEndian32: body.count)
            return out + body
        }
        let secret = WebPFile.chunk("VP8 ", Self.secret[...])
        let image = WebPFile.chunk(
            "VP8 ",
            try #require(
                WebPFile(plain).chunks.first { $0.type == "VP8 " }.map { plain[$0.payload] }))
        let unknown = WebPFile.chunk("ABCD", Self.secret[...])
        // The simple form, with a chunk behind it.
        let simple = try PublishedPicture.cleaned(file([image, unknown, secret]) + Self.secret)
        #expect(simple == file([image]))
        func head(_ flags: UInt8) -> [UInt8] {
            WebPFile.chunk("VP8X", [flags, 0, 0, 0, 7, 0, 0, 7, 0, 0][...])
        }
        let large = try PublishedPicture.cleaned(file([head(0xFD), unknown, image, secret]))
        #expect(large == file([head(0x30), image]))
        let place: [UInt8] = [0, 0, 0, 0, 0, 0, 7, 0, 0, 7, 0, 0, 99, 0, 0, 0]
        let moving = try PublishedPicture.cleaned(
            file([
                head(0x02), WebPFile.chunk("ANIM", [0, 0, 0, 0, 0, 0][...]),
                WebPFile.chunk("ANMF", (place + unknown + image + unknown)[...]),
                WebPFile.chunk("ANMF", (place + image)[...]), unknown,
            ]))
        #expect(Photograph.tellsTales(moving) == [])
        let frame = WebPFile.chunk("ANMF", (place + image)[...])
        #expect(
            moving
                == file([
                    head(0x02), WebPFile.chunk("ANIM", [0, 0, 0, 0, 0, 0][...]), frame, frame,
                ]))
    }

    @Test("is not the name of a PNG's colour profile")
    func profileName() throws {
        let profile = Self.secret + [0, 0, 1, 2, 3]
        let picture = HandmadePNG(
            width: 1, height: 1, rows: [0, 1, 2, 3], extras: [("iCCP", profile)])
        let cleaned = try PublishedPicture.cleaned(picture.bytes + Self.secret)
        #expect(Photograph.tellsTales(cleaned) == [])
        #expect(cleaned.firstRange(of: Array("iCCPicc".utf8) + [0, 0, 1, 2, 3]) != nil)
    }
}

@Suite("A JPEG that is damaged in the middle", .enabled(if: Raster.isAvailable))
struct DamagedPictureTests {
    /// Pixels of all kinds, and in the middle of them others than were there.
    private func damaged() throws -> [UInt8] {
        var numbers = SeededNumbers(3)
        let pixels = (0..<64 * 64 * 3).map { _ in UInt8(numbers.next(below: 256)) }
        var bytes = try Raster(pixels: pixels, width: 64, height: 64, bands: 3).encoded(.jpeg)
        let middle = bytes.count / 2
        for index in middle..<middle + 200 { bytes[index] = 0x55 }
        bytes.removeSubrange(middle + 200..<middle + 700)
        return bytes
    }

    @Test("is published, and its editor is told which it is")
    func told() async throws {
        let site = try PictureSite(["Content/a/lake.jpg": damaged()])
        let report = await site.build()
        #expect(report.exitStatus == 0)
        #expect(report.diagnostics.map(\.message.rule) == ["picture-damaged"])
        #expect(report.diagnostics.first?.location?.file == "Content/a/lake.jpg")
        // The next build knows it without looking, and says it again.
        let again = await site.build()
        #expect(again.diagnostics.map(\.message.rule) == ["picture-damaged"])
    }

    @Test("is told of when it is brought in")
    func added() throws {
        let site = try PictureSite(["shop/broken.jpg": damaged()])
        var picture = AddedPicture(
            root: site.root.path, file: site.root.path + "/shop/broken.jpg", page: "a")
        picture.alts = ["zh": "甲", "en": "A"]
        picture.credit = ""
        let report = picture.run()
        #expect(report.made != nil)
        #expect(report.diagnostics.map(\.message.rule).contains("picture-damaged"))
    }
}
