import Foundation
import Typesetting

/// Where the ink of a set picture lies: its letters, and the rules and edges that they keep away from.
struct PictureInk {
    let letters: [Piece]
    let rules: [Box]
    private let width: Double
    private let height: Double

    struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func grown(by room: Double) -> Box {
            Box(left: left - room, top: top - room, right: right + room, bottom: bottom + room)
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    struct Piece {
        let text: String
        let size: Double
        let base: Double
        let isReading: Bool
        let box: Box
    }

    /// Reads plain SVG; drawings, which stand in an `<svg>` of their own, are left alone.
    init(_ svg: [UInt8], width: Int, height: Int, ruler: Ruler) {
        (self.width, self.height) = (Double(width), Double(height))
        var (letters, rules): ([Piece], [Box]) = ([], [])
        var depth = 0
        for tag in String(decoding: svg, as: UTF8.self).split(separator: "<") {
            if tag.hasPrefix("svg"), !tag.hasSuffix("/>") { depth += 1 }
            if tag.hasPrefix("/svg") { depth -= 1 }
            guard depth == 1 else { continue }
            if tag.hasPrefix("text "), let piece = Self.piece(tag, ruler) { letters.append(piece) }
            if tag.hasPrefix("rect ") {
                func number(_ name: String) -> Double {
                    Self.value(name, tag).flatMap(Double.init) ?? 0
                }
                let (w, h) = (number("width"), number("height"))
                let (x, y) = (number("x"), number("y"))
                guard min(w, h) <= 8, max(w, h) > 20 else { continue }
                rules.append(Box(left: x, top: y, right: x + w, bottom: y + h))
            }
        }
        (self.letters, self.rules) = (letters, rules)
    }

    /// Everything that a reader would call crowded, cut or too small.
    func faults(smallest: Double) -> [String] {
        var faults: [String] = []
        let scale = max(0.6, width / 1080)
        let frame = Box(
            left: 24 * scale, top: 24 * scale, right: width - 24 * scale,
            bottom: height - 16 * scale)
        for piece in letters {
            let box = piece.box
            if box.left < frame.left || box.top < frame.top || box.right > frame.right
                || box.bottom > frame.bottom
            {
                faults.append("at the edge: \(piece.text)")
            }
            if rules.contains(where: { $0.grown(by: 9 * scale).meets(box) }) {
                faults.append("at a rule: \(piece.text)")
            }
            // Pinyin stands above letters of twice its size.
            if piece.size < (piece.isReading ? smallest * 0.75 : smallest) {
                faults.append("\(piece.size) is too small: \(piece.text)")
            }
        }
        for (index, piece) in letters.enumerated() {
            for other in letters[(index + 1)...] where abs(other.base - piece.base) > 1 {
                let room = min(piece.size, other.size) * 0.02
                if piece.box.grown(by: room).meets(other.box) {
                    faults.append("touch each other: \(piece.text) / \(other.text)")
                }
            }
        }
        return faults
    }
}

extension PictureInk {
    private static func value(_ name: String, _ tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound,
            let end = tag[start...].firstIndex(of: "\"")
        else { return nil }
        return String(tag[start..<end])
    }

    private static func piece(_ tag: Substring, _ ruler: Ruler) -> Piece? {
        guard let x = value("x", tag).flatMap(Double.init),
            let y = value("y", tag).flatMap(Double.init),
            let size = value("font-size", tag).flatMap(Double.init),
            let family = value("font-family", tag), let end = tag.firstIndex(of: ">")
        else { return nil }
        let text = tag[tag.index(after: end)...].replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
        let font = Font(
            family, weight: value("font-weight", tag).flatMap(Int.init) ?? 400,
            isItalic: value("font-style", tag) == "italic",
            language: value("xml:lang", tag) ?? "en")
        let ink = ruler.ink(String(text), font)
        let advance = ruler.advance(String(text), font)
        let left = value("text-anchor", tag) == "middle" ? x - advance * size / 2 : x
        return Piece(
            text: String(text), size: size, base: y, isReading: font.language.hasSuffix("pinyin"),
            box: Box(
                left: left + ink.left * size, top: y - ink.top * size,
                right: left + ink.right * size, bottom: y + ink.bottom * size))
    }
}
