import Pictures
import Testing

@Suite struct RasterizerTests {
    @Test(.enabled(if: Rasterizer.isAvailable)) func drawsAnSVGAtItsSize() throws {
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="7"/>"#
        let png = try #require(Rasterizer.png(ofSVG: Array(svg.utf8), scale: 2))
        #expect(png[1...3].elementsEqual("PNG".utf8))
        // Width and height stand in the first chunk, most significant byte first.
        #expect(png[19] == 24)
        #expect(png[23] == 14)
    }

    @Test func aTextThatIsNoSVGGivesNothing() {
        #expect(Rasterizer.png(ofSVG: Array("猫税".utf8)) == nil)
    }
}
