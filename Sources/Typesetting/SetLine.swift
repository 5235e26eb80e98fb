/// A line of a text that was set: pieces, each of one font, at their places. Lengths are in ems.
package struct SetLine: Equatable, Sendable {
    package let pieces: [Piece]
    package let width: Double
    /// The letters of the line, for tests and reports.
    package let text: String

    package struct Piece: Equatable, Sendable {
        package var text: String
        package var font: Font
        package var x: Double
        package var width: Double
        /// Stressed with dots below, as Chinese does.
        package var isDotted: Bool
        package var reading: String?
        package var look: String?
    }

    package var hasReading: Bool { pieces.contains { $0.reading != nil } }

    /// How large a reading is beside its letters.
    static let readingScale = 0.5

    static func readingFont(_ face: Face) -> Font {
        Font(face.latin, weight: 400, language: "zh-Latn-pinyin")
    }
}

extension SetLine {
    init(_ atoms: ArraySlice<Atom>, face: Face, ruler: Ruler) {
        var pieces: [Piece] = []
        // How far each piece stands from the one before it.
        var rooms: [Double] = []
        var text = ""
        var isMerged: Set<Int> = []
        for (index, atom) in zip(atoms.indices, atoms) {
            let before = index > atoms.startIndex ? atoms[index - 1] : nil
            if before?.isSpaced == true { text += " " }
            for (number, part) in atom.parts.enumerated() {
                text += part.text
                let isFirst = number == 0
                let room = isFirst ? before?.space ?? 0 : part.gap
                let isSpaced = isFirst && before?.isSpaced == true
                let joinsBySpace = isSpaced && part.font.family == face.latin
                if var last = pieces.last, last.font == part.font,
                    last.isDotted == part.look.isDotted,
                    last.look == part.look.color, last.reading == nil, part.look.reading == nil,
                    joinsBySpace || room == 0 && !isSpaced
                {
                    last.text += (joinsBySpace ? " " : "") + part.text
                    last.width += (joinsBySpace ? room : 0) + part.width
                    pieces[pieces.count - 1] = last
                    if joinsBySpace { isMerged.insert(pieces.count - 1) }
                    continue
                }
                pieces.append(
                    Piece(
                        text: part.text, font: part.font, x: 0, width: part.width,
                        isDotted: part.look.isDotted, reading: part.look.reading,
                        look: part.look.color))
                rooms.append(room)
            }
        }
        var x = -(atoms.first?.leadingWhite ?? 0)
        for index in pieces.indices {
            // Letters and spaces lean on each other: only all of them together say how wide they are.
            if isMerged.contains(index) {
                pieces[index].width = ruler.advance(pieces[index].text, pieces[index].font)
            }
            x += index == 0 ? 0 : rooms[index]
            pieces[index].x = x
            x += pieces[index].width
        }
        self.pieces = pieces
        width = x - (atoms.last?.trailingWhite ?? 0)
        self.text = text
    }
}
