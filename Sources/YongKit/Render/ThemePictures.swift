internal import Foundation
internal import Pictures
internal import Templates
package import Typesetting

/// The pictures that a theme has templates for, drawn.
package struct ThemePictures: Sendable {
    private let theme: Theme
    let root: String
    private let cache: ByteCache?

    /// - Parameter cache: what was drawn before; nil draws all anew.
    package init(_ theme: Theme, root: String, cache: ByteCache?) {
        self.theme = theme
        self.root = root
        self.cache = cache
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
    package static var canDraw: Bool { SVGDrawing.isInstalled && PictureEncoder.isInstalled }

    package func has(_ template: Theme.PictureTemplate) -> Bool {
        theme.pictures.contains(template)
    }

    package var looks: [String] { theme.looks }

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
        return drawn(request)
    }

    /// The same for whoever publishes it: what was drawn before is not read.
    func output(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values,
        width: Int, height: Int, as format: Format
    ) -> (picture: OutputBytes, left: [PictureLayout.Left])? {
        let request = Request(
            template: self.template(template, values), width: width, height: height,
            format: format)
        if let kept = kept?.picture(request.key) { return (.kept(kept.entry), kept.left) }
        return drawn(request).map { (.bytes($0.bytes), $0.left) }
    }

    /// Draws SVG whose texts are set.
    package func draw(_ svg: [UInt8], width: Int, height: Int, as format: Format) -> [UInt8]? {
        SVGDrawing(svg: embedding(svg), width: width, height: height).flatMap {
            PictureEncoder.bytes(of: $0, as: format)
        }
    }

    /// Counts what changes pictures without changing what templates make: how texts are set, how
    /// pictures are drawn and encoded.
    private static let edition = 2
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

    private func drawn(_ request: Request) -> Drawn? {
        guard !request.template.isEmpty, let layout = Ruler.pango.map({ PictureLayout($0) })
        else { return nil }
        let set = layout.picture(request.template)
        guard
            let bytes = draw(
                set.svg, width: request.width, height: request.height, as: request.format)
        else { return nil }
        kept?.keep(bytes, left: set.left, for: request.key)
        return Drawn(bytes: bytes, left: set.left)
    }

    private func rendered(_ name: String, _ view: SharePictureView) -> [UInt8] {
        var bytes: [UInt8] = []
        try? theme.templates.render(name, view, linkPrefix: "", into: &bytes)
        return bytes
    }

    /// Puts picture files into the picture that names them.
    private func embedding(_ svg: [UInt8]) -> [UInt8] {
        let mark = Array("href=\"\(SharePicture.scheme)".utf8)
        var output: [UInt8] = []
        var rest = svg[...]
        while let start = rest.indices.first(where: { rest[$0...].starts(with: mark) }) {
            let valueStart = start + "href=\"".utf8.count
            guard let end = rest[valueStart...].firstIndex(of: UInt8(ascii: "\"")) else { break }
            output += rest[..<valueStart]
            let value = String(decoding: rest[valueStart..<end], as: UTF8.self)
                .replacing("&amp;", with: "&").replacing("&#39;", with: "'")
            if let picture = SharePicture(reference: value) {
                let tag = PictureTag(in: svg, around: start)
                let cut = picture.focus.flatMap { focus in tag.cutRatio.map { ($0, focus) } }
                output += (data(of: picture.file, cut: cut) ?? "").utf8
            }
            rest = rest[end...]
        }
        return output + rest
    }

    private func data(of file: String, cut: (ratio: Double, focus: Focus)?) -> String? {
        guard let bytes = (try? readFile(root + "/" + file))?.bytes else { return nil }
        if file.lowercased().hasSuffix(".svg") {
            return PictureEncoder.drawing(bytes).map {
                "data:image/svg+xml;base64," + Data($0).base64EncodedString()
            }
        }
        return PictureEncoder.photograph(bytes, cut: cut).map {
            "data:image/jpeg;base64," + Data($0).base64EncodedString()
        }
    }
}

/// An `<image>` of a picture.
private struct PictureTag {
    private let text: String

    /// - Parameter place: somewhere in it.
    init(in svg: [UInt8], around place: Int) {
        let start = svg[..<place].lastIndex(of: UInt8(ascii: "<")) ?? place
        let end = svg[place...].firstIndex(of: UInt8(ascii: ">")) ?? svg.endIndex
        text = String(decoding: svg[start..<end], as: UTF8.self)
    }

    /// Where it is to fill its place, the width by height of that; nil where all of it is shown.
    var cutRatio: Double? {
        guard text.contains("slice"), let width = number("width"), let height = number("height"),
            width > 0, height > 0
        else { return nil }
        return width / height
    }

    private func number(_ name: String) -> Double? {
        guard let start = text.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return Double(text[start...].prefix { $0 != "\"" })
    }
}
