import Testing

@testable import Painting
@testable import Pictures

/// The files that we make of drawn pictures ourselves, read by libvips.
@Suite(.enabled(if: Raster.isAvailable)) struct DrawnFileTests {
    /// Colours as chance has them in a part, as flat as drawings are in the rest.
    private func canvas(_ width: Int, _ height: Int, noise: Bool) -> Canvas {
        let canvas = Canvas(width: width, height: height)
        var state: UInt64 = 7
        canvas.draw { pixels in
            for y in 0..<height {
                for x in 0..<width {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let isFlat = !noise || (x / 40 + y / 40) % 2 == 0
                    let flat: UInt32 = (x / 57 + y / 23) % 3 == 0 ? 0x0B5563 : 0xFFFDF8
                    pixels[y * width + x] =
                        (isFlat ? flat : UInt32(truncatingIfNeeded: state >> 40)) | 0xFF00_0000
                }
            }
        }
        return canvas
    }

    private func pixels(_ bytes: [UInt8], _ width: Int, _ height: Int) throws -> [UInt8] {
        let raster = try Raster(bytes, width: width, height: height)
        #expect(raster.width == width && raster.height == height)
        return raster.pixels
    }

    private func colors(_ canvas: Canvas) -> [UInt8] {
        canvas.colors.flatMap { color in [16, 8, 0].map { UInt8(color >> $0 & 255) } }
    }

    @Test(arguments: [(1, 1), (7, 5), (16, 16), (17, 33), (180, 180), (400, 90)])
    func aPNGHasEveryPixel(_ width: Int, _ height: Int) throws {
        let canvas = canvas(width, height, noise: true)
        let png = try #require(canvas.png())
        #expect(try pixels(png, width, height) == colors(canvas))
    }

    @Test(arguments: [(1, 1), (7, 5), (16, 16), (17, 33), (64, 48), (400, 90)], [1, 50, 86, 100])
    func aJPEGLooksAsDrawn(_ size: (Int, Int), _ quality: Int) throws {
        let canvas = canvas(size.0, size.1, noise: false)
        let found = try pixels(try #require(canvas.jpeg(quality: quality)), size.0, size.1)
        let wanted = colors(canvas)
        let sum = zip(found, wanted).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        // Colours have half the size, so edges between them are never sharp.
        let most = quality > 80 ? 6.0 : quality > 10 ? 12 : 60
        #expect(Double(sum) / Double(wanted.count) < most)
    }

    @Test func flatColoursAreExact() throws {
        for color: UInt32 in [0, 0xFFFFFF, 0x808080, 0xA8291C, 0x0B5563, 0xFFFDF8] {
            let canvas = Canvas(width: 50, height: 40)
            canvas.clear()
            canvas.fill(x: 0, y: 0, width: 50, height: 40, color)
            let found = try pixels(try #require(canvas.jpeg(quality: 95)), 50, 40)
            let most = zip(found, colors(canvas)).map { abs(Int($0) - Int($1)) }.max()
            #expect(try #require(most) <= 2, "\(color)")
        }
    }

    /// It is the largest file that a picture of this size can make.
    @Test func noiseFindsRoom() throws {
        let canvas = canvas(333, 222, noise: true)
        for quality in [1, 86, 100] {
            let found = try pixels(try #require(canvas.jpeg(quality: quality)), 333, 222)
            #expect(found.count == 333 * 222 * 3)
        }
    }

    /// A picture that is drawn in bands is the one that is drawn at once.
    @Test(arguments: [(1, 1), (47, 33), (201, 150), (5000, 70), (16000, 20)])
    func bandsAreTheWhole(_ width: Int, _ height: Int) throws {
        let encoder = try #require(JPEGEncoder(width: width, height: height))
        for color: UInt32 in [0x0B5563, 0xFFFDF8] {
            func draw(_ canvas: Canvas) {
                canvas.fill(color)
                for step in 0..<12 {
                    canvas.fill(
                        x: Double(step * 17) - 8.5, y: Double(step * 11) - 4.25, width: 40,
                        height: 9,
                        UInt32(step * 1000))
                }
            }
            let whole = Canvas(width: width, height: height)
            draw(whole)
            for quality in [86, 30] {
                #expect(encoder.jpeg(quality: quality, draw: draw) == whole.jpeg(quality: quality))
            }
        }
    }

    /// What is as in the picture before is taken from its file, and nobody sees it.
    @Test(arguments: [(201, 150), (16, 16), (1200, 300)])
    func onePictureBehindAnotherIsAsAlone(_ width: Int, _ height: Int) throws {
        let encoder = try #require(JPEGEncoder(width: width, height: height))
        for step in 0..<12 {
            let alone = canvas(width, height, noise: step % 4 != 3)
            alone.fill(x: Double(step / 2 * 13), y: 40, width: 30, height: 50, 0xA8291C)
            let quality = step == 10 ? 70 : 86
            let file = encoder.jpeg(quality: quality) { band in
                alone.draw { pixels in
                    band.cover(
                        with: pixels, left: 0, top: 0, width: width, height: height, isOpaque: true)
                }
            }
            #expect(file == alone.jpeg(quality: quality), "\(step)")
        }
    }

    /// Where a picture did not change, what lies in the band is not looked at.
    @Test(arguments: [(201, 150), (16, 16), (1200, 300)])
    func whatDidNotChangeIsNotDrawn(_ width: Int, _ height: Int) throws {
        let encoder = try #require(JPEGEncoder(width: width, height: height))
        var before = PixelBox.nothing
        for step in 0..<12 {
            let alone = canvas(width, height, noise: true)
            let box = PixelBox(
                left: step * 13 - 20, top: height / 2 - 3, right: step * 13 + 10, bottom: height + 9
            )
            alone.fill(
                x: Double(box.left), y: Double(box.top), width: 30, height: Double(height), 0xA8291C
            )
            // In another quality nothing is as before.
            let quality = step == 7 ? 70 : 86
            let file = encoder.jpeg(quality: quality, changed: [box, before]) { band in
                band.draw { pixels in
                    pixels.update(repeating: 0xFF12_3456, count: width * band.height)
                }
                alone.draw { pixels in
                    band.cover(
                        with: pixels, left: 0, top: 0, width: width, height: height, isOpaque: true)
                }
            }
            #expect(file == alone.jpeg(quality: quality), "\(step)")
            #expect(
                encoder.jpeg(quality: quality, changed: []) { _ in Issue.record("It is drawn.") }
                    == file)
            before = box
        }
    }
}
