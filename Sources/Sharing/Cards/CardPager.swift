internal import YongKit

/// Shares out the pieces of an article among cards.
struct CardPager {
    /// Pieces as high as a card makes them, from their upper edge; the room above falls away at
    /// the top of a card.
    typealias Measure = ([CardUnit]) -> [(above: Double, height: Double)]

    /// Of the column that a card has for text.
    let height: Double
    let measure: Measure

    /// The cards, each with its pieces: as few as can be, filled alike, the last one no rest.
    ///
    /// All ways to end cards are compared by what they cost: an empty foot, a table or a paragraph
    /// that is parted, a last card with a line or two.
    func cards(_ units: [CardUnit]) -> [[CardUnit]] {
        let pieces = CardPieces(units, height: height, measure: measure).pieces
        return ranges(pieces).map { CardPieces.units(pieces[$0]) }
    }
}

extension CardPager {
    private func ranges(_ pieces: [CardPiece]) -> [Range<Int>] {
        guard !pieces.isEmpty else { return [] }
        // best[i]: what the first i pieces cost, and where their last card begins.
        var best = [(cost: Double, start: Int)](
            repeating: (.infinity, 0), count: pieces.count + 1)
        best[0].cost = 0
        for start in pieces.indices where best[start].cost < .infinity {
            var filled = pieces[start].atTop
            for end in (start + 1)...pieces.count {
                if end > start + 1 { filled += pieces[end - 1].below(pieces[end - 2]) }
                // Higher than a card and in one piece: it has one for itself.
                if filled > height, end > start + 1 { break }
                var cost = best[start].cost + Self.card
                cost += emptiness(filled, isFirst: start == 0, isLast: end == pieces.count)
                if end < pieces.count {
                    cost += Self.cost(pieces[end - 1], pieces[end]) + lonely(pieces, end)
                }
                if cost < best[end].cost { best[end] = (cost, start) }
            }
        }
        var ranges: [Range<Int>] = []
        var end = pieces.count
        while end > 0 {
            ranges.append(best[end].start..<end)
            end = best[end].start
        }
        return ranges.reversed()
    }

    /// A card more is worth a good deal of white.
    private static let card = 0.3

    private func emptiness(_ filled: Double, isFirst: Bool, isLast: Bool) -> Double {
        let share = max(0, 1 - filled / height)
        guard isLast else { return share * share + (share > 0.55 ? 0.4 : 0) }
        // A short text has one card, however little it fills.
        return share * share * 0.5 + (share > 0.62 && !isFirst ? 0.8 : 0)
    }

    /// Figures, rows and items are not left alone on one side: that looks forgotten.
    private func lonely(_ pieces: [CardPiece], _ end: Int) -> Double {
        let role = pieces[end].unit.role
        guard pieces[end - 1].unit.role == role, [.figure, .row, .item].contains(role),
            pieces[end - 1].number != pieces[end].number
        else { return 0 }
        let isLast = end + 1 == pieces.count || pieces[end + 1].unit.role != role
        let isFirst = end < 2 || pieces[end - 2].unit.role != role
        return isLast || isFirst ? (role == .item ? 0.06 : 0.2) : 0
    }

    /// What it costs to end a card between two pieces.
    private static func cost(_ last: CardPiece, _ next: CardPiece) -> Double {
        if last.isPart(with: next) { return 0.12 }
        if last.unit.keepsWithNext { return 6 }
        if last.unit.group == next.unit.group { return 1.2 }
        if next.unit.isSecond { return 0.1 }
        switch next.unit.role {
        case .heading: return 0
        case .subheading, .label: return 0.01
        case .row: return last.unit.role == .row ? 0.08 : 0.03
        case .quotation where next.unit.isJoined: return 0.15
        case .note: return 0.2
        default: return 0.03
        }
    }
}
