internal import YongKit

/// A unit, or some sentences of one, with its height.
struct CardPiece {
    let unit: CardUnit
    /// Which unit of the article, and its letters from here to there.
    let number: Int
    var letters: Range<Int>
    /// The room that it wants above it, and how high it is.
    var above: Double
    var height: Double
    /// As the first on a card: with the head of its table, or with a word that it goes on.
    var atTop: Double

    func isPart(with next: CardPiece) -> Bool { number == next.number }

    /// The height that it adds below another one.
    func below(_ other: CardPiece) -> Double {
        other.isPart(with: self) ? height : above + height
    }
}

/// Cuts the units of an article into pieces that a card may end between.
struct CardPieces {
    private(set) var pieces: [CardPiece] = []
    private let height: Double
    private let measure: CardPager.Measure

    init(_ units: [CardUnit], height: Double, measure: @escaping CardPager.Measure) {
        self.height = height
        self.measure = measure
        let sizes = measure(units)
        var head: (cells: [[Article.Run]], height: Double) = ([], 0)
        for (number, (unit, size)) in zip(units, sizes).enumerated() {
            let ends = unit.canBeParted ? Self.ends(unit, size.height, of: height) : []
            guard ends.isEmpty else {
                add(unit, number, size.above, ends)
                continue
            }
            if unit.role == .row, unit.head != head.cells {
                head = (unit.head, unit.head.isEmpty ? 0 : measure([unit.headUnit])[0].height)
            }
            let top = unit.role == .row ? head.height : 0
            pieces.append(
                CardPiece(
                    unit: unit, number: number, letters: 0..<Int.max, above: size.above,
                    height: size.height, atTop: size.height + top))
        }
    }

    /// What stands on a card, sentences of one paragraph put together again.
    static func units(_ pieces: ArraySlice<CardPiece>) -> [CardUnit] {
        var units: [CardUnit] = []
        var pieces = pieces
        if let row = pieces.first?.unit, row.role == .row, !row.head.isEmpty {
            units.append(row.headUnit)
        }
        while let piece = pieces.popFirst() {
            var letters = piece.letters
            while let next = pieces.first, piece.isPart(with: next) {
                letters = letters.lowerBound..<next.letters.upperBound
                pieces = pieces.dropFirst()
            }
            units.append(piece.unit.part(letters))
        }
        return units
    }
}

extension CardPieces {
    /// A paragraph that fills less of a card is never parted.
    private static let parted = 0.2

    private mutating func add(
        _ unit: CardUnit, _ number: Int, _ above: Double, _ ends: [Int]
    ) {
        let starts = [0] + ends
        let parts = zip(starts, ends + [Int.max]).map { unit.part($0..<$1) }
        let sizes = measure(parts)
        // How much of a height is the word that it goes on.
        var plain = parts[parts.count - 1]
        plain.isContinued = false
        let label = sizes[parts.count - 1].height - (measure([plain]).first?.height ?? 0)
        for (index, size) in sizes.enumerated() {
            let end = index < ends.count ? ends[index] : Int.max
            pieces.append(
                CardPiece(
                    unit: unit, number: number, letters: starts[index]..<end, above: above,
                    height: size.height - (index > 0 ? label : 0), atTop: size.height))
        }
    }

    /// Where a paragraph may go on on the next card, so that no part is much less than three lines.
    private static func ends(_ unit: CardUnit, _ own: Double, of height: Double) -> [Int] {
        guard own > height * parted else { return [] }
        let text = unit.runs.plainText
        let count = text.count
        let least = max(12, Int(Double(count) * height * 0.11 / own))
        var ends = CardText.sentenceEnds(in: text)
        // A sentence that alone fills half a card is parted at its marks, or anywhere.
        if own > height * 0.5 {
            let most = Int(Double(count) * height * 0.5 / own)
            let bounds = [0] + ends + [count]
            if zip(bounds, bounds.dropFirst()).contains(where: { $1 - $0 > most }) {
                ends = Set(ends + CardText.wordEnds(in: text)).sorted()
            }
        }
        var chosen: [Int] = []
        for end in ends where end - (chosen.last ?? 0) >= least && count - end >= least {
            chosen.append(end)
        }
        return chosen
    }
}

extension CardUnit {
    /// The first row of its table, said again on the card on which it goes on.
    var headUnit: CardUnit {
        var head = self
        (head.role, head.cells) = (.head, self.head)
        return head
    }

    func part(_ letters: Range<Int>) -> CardUnit {
        var part = self
        if letters.upperBound < Int.max {
            part.runs = CardText.parted(part.runs, at: letters.upperBound).0
        }
        if letters.lowerBound > 0 {
            part.runs = CardText.parted(part.runs, at: letters.lowerBound).1
            part.isContinued = true
            if part.marker != nil { part.marker = "" }
        }
        return part
    }
}
