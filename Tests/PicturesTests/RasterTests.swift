import Testing

@testable import Pictures

@Suite("Pixels", .enabled(if: Raster.isAvailable))
struct RasterTests {
    @Test("stand upright, whatever way the camera was held", arguments: 1...8)
    func upright(orientation: Int) throws {
        let raster = try Raster(Photograph(orientation: orientation).jpeg(), width: 100)
        // Where the green quarter is, which lies at the lower right of what the camera saw.
        let corner = [1: "right low", 2: "left low", 3: "left high", 4: "right high"]
        let turned = [5: "right low", 6: "left low", 7: "left high", 8: "right high"]
        let expected = corner[orientation] ?? turned[orientation]
        let (w, h) = (raster.width, raster.height)
        var found: [String] = []
        for (name, x, y) in [
            ("right low", w * 3 / 4, h * 3 / 4), ("left low", w / 4, h * 3 / 4),
            ("left high", w / 4, h / 4), ("right high", w * 3 / 4, h / 4),
        ] {
            let pixel = raster.pixels[((y * w) + x) * 3..<((y * w) + x) * 3 + 3]
            if pixel[pixel.startIndex + 1] > 150 { found.append(name) }
        }
        #expect(found == [expected])
    }

    @Test("are as many as asked for, and never more than there are")
    func sizes() throws {
        let photograph = try Photograph(width: 60, height: 40).jpeg()
        let small = try Raster(photograph, width: 30)
        #expect([small.width, small.height] == [30, 20])
        let large = try Raster(photograph, width: 600)
        #expect([large.width, large.height] == [60, 40])
    }

    @Test("of a wide gamut become those of the web")
    func wideGamut() throws {
        let plain = try Raster(Photograph(isPrivate: false).jpeg(), width: 9).pixels
        let wide = try Raster(
            Photograph(profile: Samples.displayP3, isPrivate: false).jpeg(), width: 9
        ).pixels
        // The same numbers mean a stronger red in Display P3; the web has none that is stronger.
        #expect(wide[0] > plain[0] + 10)
        #expect(wide[1] < plain[1])
    }

    @Test("of print become those of the web")
    func printColours() throws {
        let raster = try Raster(Samples.printColours, width: 99)
        #expect(raster.bands == 3)
        let pixel = raster.pixels.prefix(3)
        #expect(pixel[0] > 180 && pixel[1] < 80 && pixel[2] < 80)
    }

    @Test("of sixteen bits become eight")
    func deep() throws {
        let rows: [UInt8] = [0] + [0x80, 0xFF, 0x40, 0, 0xFF, 0xFF]
        let raster = try Raster(
            HandmadePNG(width: 1, height: 1, depth: 16, rows: rows).bytes, width: 9)
        #expect(raster.pixels == [0x80, 0x40, 0xFF])
    }

    @Test("keep what shows through")
    func alpha() throws {
        let rows: [UInt8] = [0] + [10, 20, 30, 0, 40, 50, 60, 255]
        let raster = try Raster(
            HandmadePNG(width: 2, height: 1, colour: 6, rows: rows).bytes, width: 9)
        #expect(raster.bands == 4)
        let webP = try Raster(raster.encoded(.webp, quality: 90), width: 9)
        #expect(webP.bands == 4)
        #expect([webP.pixels[3], webP.pixels[7]] == [0, 255])
    }

    @Test("are cut around what is to be seen")
    func focus() throws {
        let photograph = try Photograph(width: 60, height: 40).jpeg()
        let header = try PictureHeader(photograph)
        func middle(_ x: Double, _ y: Double) throws -> [UInt8] {
            let part = try Raster(
                photograph, cutTo: 12, 12, around: Focus(x: x, y: y), header: header)
            #expect([part.width, part.height] == [12, 12])
            let start = (6 * 12 + 6) * 3
            return Array(part.pixels[start..<start + 3])
        }
        let (left, right) = (try middle(0, 0.5), try middle(1, 0.5))
        #expect(left[0] > 150)
        #expect(right[0] < 100)
        // It is enlarged where it is too small.
        let large = try Raster(photograph, cutTo: 120, 63, around: .centre, header: header)
        #expect([large.width, large.height] == [120, 63])
    }

    @Test("of what is damaged are none")
    func damaged() throws {
        // Its pixels end before their number.
        let picture = HandmadePNG(width: 90, height: 90, rows: [0, 1, 2, 3]).bytes
        #expect(throws: RasterMistake.self) { _ = try Raster(picture, width: 9) }
        #expect(throws: RasterMistake.self) { _ = try Raster(Array("II*\0".utf8), width: 9) }
    }

    @Test func aDrawingIsDrawnAtItsSize() throws {
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="7"/>"#
        let png = try #require(Rasterizer.png(ofSVG: Array(svg.utf8), scale: 2))
        let header = try PictureHeader(png)
        #expect([header.width, header.height] == [24, 14])
        #expect(Rasterizer.png(ofSVG: Array("猫税".utf8)) == nil)
    }
}
