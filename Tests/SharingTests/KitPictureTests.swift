import Foundation
import Testing
import YongKit

@testable import Pictures
@testable import Sharing

/// Photographs of a page in a kit.
@Suite(.enabled(if: Raster.isAvailable))
struct KitPictureTests {
    /// Red on the left, blue on the right.
    private static func raster(_ width: Int, _ height: Int) throws -> Raster {
        let row = (0..<width).flatMap { x -> [UInt8] in
            x < width / 2 ? [220, 20, 20] : [20, 20, 220]
        }
        let pixels = (0..<height).flatMap { _ in row }
        return try Raster(pixels: pixels, width: width, height: height, bands: 3)
    }

    @Test(arguments: [PictureFormat.heic, .avif, .webp, .png, .jpeg])
    func officialAccountsGetWhatTheyTake(_ format: PictureFormat) async throws {
        // Not every libvips writes HEIC.
        guard let bytes = try? Self.raster(60, 40).encoded(format) else { return }
        let name = "IMG_1.\(format.endings[0].uppercased())"
        let site = try SampleSite(
            SampleSite.page("a", zh: "![猫](\(name))", en: "![A cat](\(name))"))
        defer { site.remove() }
        try Data(bytes).write(to: site.root.appendingPathComponent("Content/a/\(name)"))
        let report = await site.share(["/a/"], to: [.wechat])
        #expect(report.exitStatus == 0)
        let kit = try #require(report.kits.first)
        let pictures = kit.files.filter { $0.path.hasPrefix("wechat/pictures/") }
        #expect(pictures.count == 1)
        let picture = try #require(pictures.first)
        let header = try PictureHeader(picture.bytes)
        #expect(header.format == (format == .png ? .png : .jpeg))
        #expect(header.width == 60)
        #expect(picture.path.hasSuffix("IMG_1.\(header.format == .png ? "png" : "jpg")"))
    }
}
