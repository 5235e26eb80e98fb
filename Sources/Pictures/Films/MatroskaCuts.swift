/// What is overwritten in a WebM or Matroska: tags, attached files, titles and times become elements
/// that every player skips.
struct MatroskaCuts {
    private(set) var cuts = FilmCuts()
    private let film: FilmFile

    private struct Element {
        let id: Int
        let range: Range<Int>
        let content: Range<Int>
    }

    init(_ film: FilmFile) throws(FilmMistake) {
        self.film = film
        let head = try element(at: 0, in: film.size)
        let segment = try element(at: head.range.upperBound, in: film.size)
        guard segment.id == 0x1853_8067 else { throw .unclear }
        var position = segment.content.lowerBound
        while position < segment.content.upperBound {
            let part = try element(at: position, in: segment.content.upperBound)
            switch part.id {
            // Where things lie, the tracks, the pictures and sounds, the chapters.
            case 0x114D_9B74, 0x1654_AE6B, 0x1F43_B675, 0x1C53_BB6B, 0x1043_A770: break
            case 0x1549_A966: try look(into: part)
            default: skip(part)
            }
            position = part.range.upperBound
        }
        if position < film.size { cuts.zeros.append(position..<film.size) }
    }

    /// What is said of the whole: of that only how long it is and how times are counted.
    private mutating func look(into info: Element) throws(FilmMistake) {
        var position = info.content.lowerBound
        while position < info.content.upperBound {
            let part = try element(at: position, in: info.content.upperBound)
            switch part.id {
            case 0x2AD7B1, 0x4489: break
            // The programs have to be named.
            case 0x4D80, 0x5741: cuts.zeros.append(part.content)
            default: skip(part)
            }
            position = part.range.upperBound
        }
    }

    /// The first bytes say that nothing follows, and how much of it.
    private mutating func skip(_ element: Element) {
        let width = element.content.lowerBound - element.range.lowerBound - 1
        guard (1...8).contains(width) else {
            cuts.zeros.append(element.content)
            return
        }
        var head: [UInt8] = [0xEC]
        let length = element.content.count
        for index in 0..<width {
            let shift = 8 * (width - 1 - index)
            head.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        head[1] |= UInt8(1 << (8 - width))
        cuts.patches.append(FilmCuts.Patch(offset: element.range.lowerBound, bytes: head))
        if !element.content.isEmpty { cuts.zeros.append(element.content) }
    }

    private func element(at start: Int, in end: Int) throws(FilmMistake) -> Element {
        let head = film.read(start..<min(start + 12, end))
        guard let first = head.first, first >= 0x10 else { throw .unclear }
        let idWidth = first.leadingZeroBitCount + 1
        guard let id = head.number(at: 0, count: idWidth, isBig: true), head.count > idWidth,
            head[idWidth] != 0
        else { throw .unclear }
        let width = head[idWidth].leadingZeroBitCount + 1
        guard let coded = head.number(at: idWidth, count: width, isBig: true) else {
            throw .unclear
        }
        let most = 1 << (7 * width) - 1
        let length = coded & most
        let content = start + idWidth + width
        // A recording may not say how long it became; of a part of it that cannot be followed.
        let isWhole = id == 0x1853_8067
        guard length != most || isWhole, length < 1 << 50, content <= end else { throw .unclear }
        let stop = length == most ? end : min(content + length, end)
        return Element(id: id, range: start..<stop, content: content..<stop)
    }
}
