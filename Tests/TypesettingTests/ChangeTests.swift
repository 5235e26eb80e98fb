import Testing

@testable import Painting
@testable import Typesetting

extension LayerTests {
    private func layers(_ content: String, _ painter: PicturePainter) throws -> [ReadyLayer] {
        let drawing = painter.drawing(of: try picture(Self.template(content)), 400, 300)
        guard case .layers(let layers)? = drawing else { throw Whole() }
        return layers
    }

    private struct Whole: Error {}

    private static let fade =
        ##"<defs><linearGradient id="f"><stop stop-color="red"/></linearGradient></defs><rect x="0" y="140" width="90" height="150" fill="url(#f)"/>"##

    /// Only where the words of the one or of the other stand, both left of the drawing.
    @Test func anotherTextChangesOnlyItsPlace() throws {
        let painter = PicturePainter()
        func layers(_ text: String) throws -> [ReadyLayer] {
            try self.layers(
                Self.fade + #"<art x="210" y="20" width="180" height="130">\#(Self.art)</art>"#
                    + #"<textbox x="20" y="20" width="170" size="40">\#(text)</textbox>"#, painter)
        }
        let chinese = try layers("书藏古今")
        #expect(try layers("书藏古今").changes(from: chinese).isEmpty)
        let changes = try layers("江").changes(from: chinese)
        #expect(changes.count == 2)
        for box in changes {
            #expect(!box.isEmpty && box.left >= 15 && box.right <= 200, "\(box)")
            #expect(box.top >= 15 && box.bottom <= 90, "\(box)")
        }
    }

    /// The pixels of a layer that is as in the picture before are not looked at.
    @Test func whatIsAsBeforeIsNotEncodedAgain() throws {
        let layers = try layers(Self.fade, PicturePainter())
        let encoder = try #require(LayerEncoder(width: 400, height: 300))
        let before = encoder.jpeg(layers, quality: 86)
        for case .pixels(let layer) in layers {
            layer.pixels.update(repeating: 0xFF00_FF00, count: layer.count)
        }
        #expect(encoder.jpeg(layers, quality: 86) == before)
        let another = try #require(LayerEncoder(width: 400, height: 300))
        #expect(another.jpeg(layers, quality: 86) != before)
    }
}
