internal import Foundation
internal import Painting
internal import Templates
package import Typesetting

/// The pictures that a theme has templates for, drawn.
package struct ThemePictures: Sendable {
    private let theme: Theme
    let root: String
    private var cache: ByteCache?
    /// What recurs in pictures is drawn once for all that are made with this value.
    private let painter: PicturePainter

    /// - Parameter cache: what was drawn before; nil draws all anew.
    package init(_ theme: Theme, root: String, cache: ByteCache?) {
        self.theme = theme
        self.root = root
        self.cache = cache
        painter = PicturePainter { EmbeddedPictures(root: root).embedding($0) }
    }

    /// The same, looking for what was drawn before in a cache as it is by now.
    func looking(in cache: ByteCache) -> ThemePictures {
        var pictures = self
        pictures.cache = cache
        return pictures
    }

    package enum Format: Sendable, Hashable {
        case png
        /// Smaller, for what a page refers to.
        case jpeg(quality: Int)

        fileprivate var name: String {
            switch self {
            case .png: "png"
            case .jpeg(let quality): "jpeg \(quality)"
            }
        }
    }

    /// A picture that was drawn, and what found no place in it.
    package struct Drawn: Sendable {
        package let bytes: [UInt8]
        package let left: [PictureLayout.Left]
    }

    /// Whether this machine can draw; nothing is opened to find out.
    package static var canDraw: Bool { PicturePainter.isInstalled && PictureEncoder.isInstalled }

    package func has(_ template: Theme.PictureTemplate) -> Bool {
        theme.pictures.contains(template)
    }

    package var looks: [String] { theme.looks }

    /// A look of the theme; the first one when there is none of this name.
    package func look(named name: String) -> String {
        looks.contains(name) ? name : looks.first ?? ""
    }

    /// How a component of the theme stands on a card.
    package func cardForm(of component: String) -> ComponentSchema.CardForm {
        theme.components[component]?.schema.card ?? .flow
    }

    /// A picture by its address in the site, with its width by its height; nil for what is no
    /// picture beside a page.
    package func picture(at address: String) -> (SharePicture, ratio: Double)? {
        let path = address.split(separator: "?")[0].removingPercentEncoding ?? address
        let file = "Content" + path
        guard path.hasPrefix("/"), !path.contains(".."),
            let bytes = (try? readFile(root + "/" + file))?.bytes,
            let ratio = PictureEncoder.ratio(of: bytes)
        else { return nil }
        return (SharePicture(file: file, hash: ContentHash(bytes).hexadecimal), ratio)
    }

    /// How high the things in the column `body` are, and the column itself.
    package struct Body: Sendable {
        package let height: Double
        package let blocks: [(above: Double, height: Double)]
    }

    /// Sets a picture to see how much room its body takes; nil where nothing can be measured.
    package func body(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values
    ) -> Body? {
        guard let layout = Ruler.pango.map({ PictureLayout($0) }),
            let body = layout.picture(self.template(template, values)).body
        else { return nil }
        return Body(height: body.height, blocks: body.children)
    }

    /// Sets a picture without drawing it, to be looked at by tests.
    package func layout(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values
    ) -> PictureLayout.Picture? {
        Ruler.pango.map { PictureLayout($0).picture(self.template(template, values)) }
    }

    /// The SVG that a template makes, before its texts are set.
    package func template(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values
    ) -> [UInt8] {
        var values = values
        if values.look.isEmpty { values.look = theme.looks.first ?? "" }
        values.palette = rendered("share/looks/" + values.look, SharePictureView(values))
        return rendered(template.rawValue, SharePictureView(values))
    }

    /// Opens what draws, which takes longer than to draw some twenty pictures.
    static func prepare() { PicturePainter.prepare() }

    /// Whether a picture was drawn before.
    func isKept(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values,
        width: Int, height: Int, as format: Format
    ) -> Bool {
        let request = Request(
            template: self.template(template, values), width: width, height: height,
            format: format)
        return kept?.picture(request.key) != nil
    }

    /// A picture by its template: as it was drawn before, or drawn now.
    package func picture(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values,
        width: Int, height: Int, as format: Format
    ) -> Drawn? {
        let request = Request(
            template: self.template(template, values), width: width, height: height,
            format: format)
        if let kept = kept?.picture(request.key),
            let bytes = (try? readFile(kept.entry.path))?.bytes,
            ContentHash(bytes) == kept.entry.hash
        {
            return Drawn(bytes: bytes, left: kept.left)
        }
        return drawn(request)?.picture
    }

    /// The same for whoever publishes it: what was drawn before is not read, and what is kept from now on
    /// is not written twice.
    func output(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values,
        width: Int, height: Int, as format: Format
    ) -> (picture: OutputBytes, left: [PictureLayout.Left])? {
        let request = Request(
            template: self.template(template, values), width: width, height: height,
            format: format)
        if let kept = kept?.picture(request.key) { return (.kept(kept.entry), kept.left) }
        return drawn(request).map { picture, entry in
            (entry.map { .kept($0) } ?? .bytes(picture.bytes), picture.left)
        }
    }

    /// Counts what changes pictures without changing what templates make: how texts are set, how
    /// pictures are drawn and encoded.
    private static let edition = 5
}

extension ThemePictures {
    /// What is to be drawn.
    private struct Request {
        let template: [UInt8]
        let width: Int
        let height: Int
        let format: Format

        /// What the template makes is the key: it holds all that a picture shows.
        var key: ContentHash {
            let making = [
                Yong.version, String(edition), DrawingTools.installed.hash.hexadecimal,
                String(width), String(height), format.name, "",
            ]
            return ContentHash(Array(making.joined(separator: "\n").utf8) + template)
        }
    }

    private var kept: KeptPictures? { cache.map { KeptPictures(cache: $0) } }

    private func drawn(_ request: Request) -> (picture: Drawn, entry: ByteCache.Entry?)? {
        guard !request.template.isEmpty, let layout = Ruler.pango.map({ PictureLayout($0) })
        else { return nil }
        let set = layout.picture(request.template)
        let (width, height) = (request.width, request.height)
        let bytes: [UInt8]? =
            switch request.format {
            case .png: painter.draw(set, width: width, height: height) { $0.png() } ?? nil
            case .jpeg(let quality):
                painter.jpeg(set, width: width, height: height, quality: quality)
            }
        guard let bytes else { return nil }
        let entry = kept?.keep(bytes, left: set.left, for: request.key)
        return (Drawn(bytes: bytes, left: set.left), entry ?? nil)
    }

    private func rendered(_ name: String, _ view: SharePictureView) -> [UInt8] {
        var bytes: [UInt8] = []
        try? theme.templates.render(name, view, linkPrefix: "", into: &bytes)
        return bytes
    }
}
