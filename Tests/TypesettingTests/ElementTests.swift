import Testing

@testable import Painting
@testable import Typesetting

extension LayerTests {
    private static let fade =
        ##"<defs><linearGradient id="fade"><stop stop-color="#00f" offset="0"/><stop stop-color="#fff" offset="1"/></linearGradient></defs>"##

    /// The drawings of a picture that are not ours, after it was held against the whole.
    private func drawings(_ content: String) throws -> [LayerDrawing] {
        let picture = try picture(Self.template(content))
        let (mean, much) = difference(try colors(picture), try wholeColors(picture))
        #expect(mean < 1 && much < 0.01, "\(mean) \(much)")
        let apart = try #require(
            PictureLayers(picture.pieces, width: 400, height: 300, keptIn: LayerStore()))
        return apart.layers.compactMap {
            if case .drawing(let drawing) = $0 { drawing } else { nil }
        }
    }

    /// Forty layers as large as the picture would take forty times the time.
    @Test(arguments: ["", #"<rect class="gold" x="30" y="30" width="9" height="200"/>"#])
    func manyElementsThatMayLieAnywhereAreOneLayer(_ between: String) throws {
        let circles = (0..<40).map {
            #"<circle cx="\#(20 + $0 * 9)" cy="\#(40 + $0 * 5)" r="\#(9 + $0 % 7)" fill="url(#fade)"/>"#
        }
        let content = between + circles.joined(separator: between) + between
        #expect(try drawings(Self.fade + content).count == 1)
        // One that says where it lies parts them.
        let box = #"<rect x="100" y="40" width="60" height="200" fill="url(#fade)"/>"#
        let parted = try drawings(Self.fade + content + box + content)
        #expect(parted.map(\.width) == [400, 60, 400])
    }

    @Test func anImageTakesItsPlaceOnly() throws {
        let red =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        func image(_ more: String) -> String {
            #"<image x="40.5" y="60" width="120" height="90" href="\#(red)" \#(more)/>"#
        }
        let drawing = try #require(
            try drawings(image(#"preserveAspectRatio="xMidYMid slice""#)).first)
        #expect((drawing.left, drawing.top, drawing.width, drawing.height) == (40, 60, 121, 90))
        let seen = try colors(
            try picture(Self.template(image(#"preserveAspectRatio="none""#))))
        #expect(seen[100 * 400 + 100] != seen[30 * 400 + 100])
        // Moved, it may lie anywhere.
        let moved = try #require(try drawings(image(#"transform="rotate(20)""#)).first)
        #expect((moved.width, moved.height) == (400, 300))
    }

    /// What is larger than any picture is cut by the library, and seen.
    @Test func anElementLargerThanAnyPictureIsSeen() throws {
        let wide = #"<rect y="100" width="2000000" height="200" fill="url(#fade)"/>"#
        #expect(try drawings(Self.fade + wide).map(\.width) == [400])
        let colors = try colors(try picture(Self.template(Self.fade + wide)))
        #expect(colors[200 * 400 + 100] & 0xFF == 0xFF && colors[200 * 400 + 100] >> 16 & 0xFF < 9)
    }
}
