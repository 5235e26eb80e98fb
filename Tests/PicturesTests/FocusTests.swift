import Testing
import YongKit

@testable import Pictures

@Suite("What is to be seen in a picture", .enabled(if: ThemePictures.canDraw))
struct FocusTests {
    /// Red, but for a green subject at its right edge.
    private static func photograph() throws -> [UInt8] {
        let row = (0..<300).flatMap { x -> [UInt8] in x < 270 ? [220, 20, 20] : [20, 200, 20] }
        let pixels = (0..<100).flatMap { _ in row }
        return try Raster(pixels: pixels, width: 300, height: 100, bands: 3).encoded(.jpeg)
    }

    /// A picture for shared links whose whole place is the cover.
    private static func site(_ page: String) throws -> PictureSite {
        let site = try PictureSite(["Content/a/lake.jpg": photograph()])
        try site.write(
            "Theme/templates/share/og.mustache",
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
            <image preserveAspectRatio="xMidYMid slice" href="{{cover}}" x="0" y="0" width="1200" height="1200"/>
            </svg>
            """)
        try site.write("Content/a/page.yml", page)
        return site
    }

    private static func isGreen(_ pixels: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(pixels)
        return bytes[1] > 150 && bytes[0] < 90
    }

    @Test(
        "is in the picture for shared links, wherever it is said",
        arguments: [
            ("cover: {file: lake.jpg, focus: 100% 50%}\n", true),
            ("cover: lake.jpg\npictures: {lake.jpg: {focus: 右 中}}\n", true),
            ("cover: {file: lake.jpg, focus: 0% 50%}\n", false), ("cover: lake.jpg\n", false),
        ])
    func shared(page: String, isSeen: Bool) async throws {
        let site = try Self.site(page)
        let report = await site.build { $0.drawsPictures = true }
        #expect(report.exitStatus == 0)
        let files = site.files()
        let drawn = try #require(files["share/zh/a.jpg"])
        let raster = try Raster(drawn, width: 12)
        let pixels = raster.pixels
        // The last pixel of the first row.
        let last = pixels[11 * raster.bands..<12 * raster.bands]
        #expect(Self.isGreen(last) == isSeen)
        #expect(!Self.isGreen(pixels[0..<3]))
        // A page shows it by the same place.
        let place = isSeen ? "focus-x-10 focus-y-5" : "focus-x-0 focus-y-5"
        #expect(site.text("zh/a/index.html").contains(place) == page.contains("focus"))
    }
}
