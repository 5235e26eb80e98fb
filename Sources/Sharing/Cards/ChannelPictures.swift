internal import Typesetting
package import YongKit

/// The single pictures of a page for other channels: covers, the picture beside a link, a poster.
package struct ChannelPictures: Sendable {
    private let pictures: ThemePictures

    package init(_ pictures: ThemePictures) { self.pictures = pictures }

    package typealias Made = (files: [KitFile], notices: [KitNotice])

    /// The two covers of an article, and a poster for print whose code leads to the page.
    ///
    /// - Parameter second: what the same page says in another language, for pictures in two.
    package func weChat(_ text: ReadText, _ second: ReadText? = nil, look: String) -> Made {
        guard var values = text.picture else { return ([], []) }
        values.translation = second?.picture.map { SharePictureView.Translation($0) }
        values.look = pictures.look(named: look)
        var made: Made = ([], [])
        add(.wideCover, values, (1175, 500), "wechat/cover-wide.png", to: &made)
        add(.squareCover, values, (500, 500), "wechat/cover-square.png", to: &made)
        let address = text.campaignAddresses[.print] ?? text.address
        values.code = QRCode(address).map { Array($0.svg.utf8) }
        if values.code == nil {
            let (count, limit) = (address.utf8.count, QRCode.capacity)
            made.notices.append(
                KitNotice(
                    .shareLong(.posterAddress, count, limit), count: count, limit: limit))
        }
        // A4 at 150 dots an inch.
        let code = text.language.code
        add(.poster, values, (1240, 1754), "print/poster-\(code).png", to: &made)
        return made
    }

    /// Whether what a page draws can be made a picture of its own.
    var drawsDrawings: Bool { pictures.has(.drawing) }

    /// Whether a drawing says how large it is, and is no tower.
    static func hasMeasure(_ svg: String) -> Bool {
        CardUnits.ratio(of: svg).map { $0 >= 0.25 } ?? false
    }

    /// What a page draws, such as a chart, as a picture; nil for what has no measure.
    func drawing(_ svg: String, of text: ReadText, look: String) -> [UInt8]? {
        guard Self.hasMeasure(svg), var values = text.picture,
            let ratio = CardUnits.ratio(of: svg)
        else { return nil }
        values.look = pictures.look(named: look)
        // 40 of ground on each side, as themes are told.
        values.height = Int(1000 / ratio) + 80
        values.blocks = [CardBlock(.drawing, drawing: Array(svg.utf8), ratio: ratio)]
        return pictures.picture(
            .drawing, values, width: 1080, height: values.height ?? 0, as: .png)?.bytes
    }

    /// The picture that is shown beside a link to the page.
    package func openGraph(_ text: ReadText) -> Made {
        var made: Made = ([], [])
        guard let values = text.picture else { return made }
        add(
            .openGraph, values, (1200, 630), "og/\(text.language.code).jpg",
            as: .jpeg(quality: 86), to: &made)
        return made
    }

    private func add(
        _ template: Theme.PictureTemplate, _ values: SharePictureView.Values,
        _ size: (width: Int, height: Int), _ path: String,
        as format: ThemePictures.Format = .png, to made: inout Made
    ) {
        guard pictures.has(template),
            let drawn = pictures.picture(
                template, values, width: size.width, height: size.height, as: format)
        else { return }
        made.files.append(KitFile(path, drawn.bytes))
        for left in drawn.left {
            made.notices.append(
                KitNotice(
                    .sharePictureText(left.text, of: values.title), file: path,
                    count: left.text.count))
        }
    }
}

extension QRCode {
    /// Its modules, without the white around it.
    var svg: String {
        var path = ""
        for row in 0..<size {
            for column in 0..<size where self[row: row, column: column] {
                path += "M\(column) \(row)h1v1h-1z"
            }
        }
        return "<svg viewBox=\"0 0 \(size) \(size)\" width=\"\(size)\" height=\"\(size)\" "
            + "shape-rendering=\"crispEdges\"><path d=\"\(path)\"/></svg>"
    }
}
