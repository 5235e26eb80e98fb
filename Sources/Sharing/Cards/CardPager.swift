internal import YongKit

/// Shares out the pieces of an article among cards.
struct CardPager {
    /// Pieces as high as a card makes them, from their upper edge; the room above falls away at
    /// the top of a card.
    typealias Measure = ([CardUnit]) -> [(above: Double, height: Double)]

    /// Of the column that a card has for text.
    let height: Double
    let measure: Measure

    private struct Piece {
        var unit: CardUnit
        var above: Double
        var height: Double
    }

    /// The cards, each with its pieces: as few as can be, and none of them much emptier.
    func cards(_ units: [CardUnit]) -> [[CardUnit]] {
        let pieces = measured(units)
        var best = cards(pieces, limit: height)
        guard best.count > 1 else { return best }
        // A lower limit with the same number of cards leaves more for the last one.
        var step = 0
        while step < 8, filled(best[best.count - 1]) < height * 0.45 {
            step += 1
            let even = cards(pieces, limit: height * (1 - Double(step) * 0.05))
            guard even.count == best.count else { break }
            best = even
        }
        return withoutRest(best)
    }
}

extension CardPager {
    private func filled(_ units: [CardUnit]) -> Double { Self.height(of: measured(units)) }

    private func measured(_ units: [CardUnit]) -> [Piece] {
        zip(units, measure(units)).map { Piece(unit: $0, above: $1.above, height: $1.height) }
    }

    private func cards(_ pieces: [Piece], limit: Double) -> [[CardUnit]] {
        var cards: [[CardUnit]] = []
        var card: [Piece] = []
        var filled = 0.0
        var waiting = chunks(pieces)[...]

        func close() {
            // A heading goes where its text goes.
            var moved: [Piece] = []
            while let last = card.last, last.unit.keepsWithNext {
                moved.insert(card.removeLast(), at: 0)
            }
            if card.isEmpty { (card, moved) = (moved, []) }
            cards.append(card.map(\.unit))
            card = moved
            filled = Self.height(of: card)
        }

        while let chunk = waiting.popFirst() {
            if card.isEmpty, let row = chunk.first?.unit, row.role == .row, !row.head.isEmpty {
                var head = row
                (head.role, head.cells) = (.head, row.head)
                card = measured([head])
                filled = Self.height(of: card)
            }
            let needed = Self.height(of: card + chunk)
            if needed <= limit {
                card += chunk
                filled = needed
                continue
            }
            // Headings alone stay on no card: what follows them is parted, if it has to be.
            let isBound = !card.isEmpty && card.allSatisfy(\.unit.keepsWithNext)
            if chunk.count > 1, isBound || Self.height(of: chunk) > limit {
                waiting.insert(contentsOf: chunk.map { [$0] }, at: waiting.startIndex)
                continue
            }
            let isLong = chunk.count == 1 && (isBound || chunk[0].height > limit)
            if isLong, chunk[0].unit.canBeParted {
                let room = limit - filled - (card.isEmpty ? 0 : chunk[0].above)
                if isBound || room > limit * 0.3 || card.isEmpty,
                    let (first, rest) = parted(chunk[0], room: room)
                {
                    card.append(first)
                    close()
                    waiting.insert([rest], at: waiting.startIndex)
                    continue
                }
            }
            if card.isEmpty {
                // Higher than a card and in one piece: it has one for itself.
                card = chunk
                close()
                continue
            }
            close()
            waiting.insert(chunk, at: waiting.startIndex)
        }
        if !card.isEmpty { cards.append(card.map(\.unit)) }
        return cards
    }

    /// The last card is not left with a line or two: the one before it gives of its own.
    private func withoutRest(_ cards: [[CardUnit]]) -> [[CardUnit]] {
        guard cards.count > 1 else { return cards }
        var (above, last) = (cards[cards.count - 2], cards[cards.count - 1])
        while above.count > 1, filled(last) < height * 0.3 {
            var (rest, moved) = (above, [CardUnit]())
            repeat {
                moved.insert(rest.removeLast(), at: 0)
            } while !rest.isEmpty
                && (rest[rest.count - 1].group == moved[0].group
                    || rest[rest.count - 1].keepsWithNext)
            guard !rest.isEmpty, moved[0].role != .row, filled(rest) >= filled(moved + last)
            else { break }
            (above, last) = (rest, moved + last)
        }
        return cards.dropLast(2) + [above, last]
    }

    private static func height(of pieces: [Piece]) -> Double {
        pieces.enumerated().reduce(0) {
            $0 + $1.element.height + ($1.offset > 0 ? $1.element.above : 0)
        }
    }

    private func chunks(_ pieces: [Piece]) -> [[Piece]] {
        var chunks: [[Piece]] = []
        for piece in pieces {
            if let last = chunks.last?.last, last.unit.group == piece.unit.group {
                chunks[chunks.count - 1].append(piece)
            } else {
                chunks.append([piece])
            }
        }
        return chunks
    }

    /// The sentences that there is room for, and the others.
    private func parted(_ piece: Piece, room: Double) -> (Piece, Piece)? {
        let unit = piece.unit
        var ends = CardText.sentenceEnds(in: unit.runs.plainText)
        if ends.isEmpty { ends = Self.wordEnds(in: unit.runs.plainText) }
        func parts(_ end: Int) -> (CardUnit, CardUnit) {
            var (first, rest) = (unit, unit)
            (first.runs, rest.runs) = CardText.parted(unit.runs, at: end)
            rest.isContinued = true
            if rest.marker != nil { rest.marker = "" }
            return (first, rest)
        }
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            let first = measured([parts(ends[middle]).0])[0]
            if first.height <= room { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let (first, rest) = parts(ends[low - 1])
        return (measured([first])[0], measured([rest])[0])
    }

    /// For a text without sentences: behind its marks and blanks, or anywhere.
    private static func wordEnds(in text: String) -> [Int] {
        let ends = text.enumerated().filter { "，、：, ".contains($0.element) }.map { $0.offset + 1 }
        return ends.count > 3 ? ends : Array(stride(from: 8, to: text.count, by: 8))
    }
}
