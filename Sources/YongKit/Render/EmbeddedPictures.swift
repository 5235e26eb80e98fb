internal import Foundation
internal import Pictures

/// The files of a site that stand in pictures of ours.
struct EmbeddedPictures: Sendable {
    let root: String

    /// Puts picture files into the picture that names them.
    func embedding(_ svg: [UInt8]) -> [UInt8] {
        let mark = Array("href=\"\(SharePicture.scheme)".utf8)
        var output: [UInt8] = []
        var rest = svg[...]
        while let start = rest.indices.first(where: {
            rest[$0] == mark[0] && rest[$0...].starts(with: mark)
        }) {
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
