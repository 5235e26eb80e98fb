/// Pairs the blocks between two headings: the cheapest way through both of them.
///
/// The way is looked for near the line on which both texts have said as large a share of what they
/// say, so that time and memory grow with the number of blocks and not with its square.
struct SectionAlignment {
    private let first: ArraySlice<AlignedBlock>
    private let second: ArraySlice<AlignedBlock>
    private let costs: AlignmentCosts
    private let band: AlignmentBand
    private let shared: SharedLandmarks
    /// Where the first heading stands that the other text lacks: what follows belongs to it.
    private let strays: (first: Int, second: Int)

    init(
        _ first: [AlignedBlock], _ firstRange: Range<Int>, _ second: [AlignedBlock],
        _ secondRange: Range<Int>, _ costs: AlignmentCosts
    ) {
        self.first = first[firstRange]
        self.second = second[secondRange]
        self.costs = costs
        band = AlignmentBand(self.first, self.second)
        shared = SharedLandmarks(self.first, self.second, in: band)
        strays = (Self.firstHeading(self.first), Self.firstHeading(self.second))
    }

    func rows() -> [BlockAlignment.Row] {
        guard !first.isEmpty, !second.isEmpty else {
            return first.indices.map { alone(first: $0) } + second.indices.map { alone(second: $0) }
        }
        return rows(along: cheapestMoves())
    }
}

extension SectionAlignment {
    /// How many blocks of each text make a row; of equals the first is taken.
    private static let moves = [
        (1, 1), (1, 2), (2, 1), (0, 1), (1, 0), (2, 2), (1, 3), (3, 1),
    ]

    /// For each cell of the band the move that leads to it.
    private func cheapestMoves() -> [UInt8] {
        var best = [Double](repeating: .infinity, count: band.cells)
        var moves = [UInt8](repeating: 0, count: band.cells)
        for row in 0...first.count {
            for column in band.columns(of: row) {
                let cell = band.cell(row, column)
                if row == 0, column == 0 {
                    best[cell] = 0
                    continue
                }
                for (number, move) in Self.moves.enumerated() {
                    guard move.0 <= row, move.1 <= column,
                        band.contains(row - move.0, column - move.1)
                    else { continue }
                    let before = best[band.cell(row - move.0, column - move.1)]
                    guard before < best[cell],
                        let cost = cost(of: move, to: row, column), before + cost < best[cell]
                    else { continue }
                    best[cell] = before + cost
                    moves[cell] = UInt8(number)
                }
            }
        }
        return moves
    }

    private func cost(of move: (Int, Int), to row: Int, _ column: Int) -> Double? {
        let own = first.startIndex + row
        let other = second.startIndex + column
        switch move {
        case (1, 0): return costs.alone(first[own - 1]) + crossing(own - 1, other) / 10
        case (0, 1): return costs.alone(second[other - 1]) + crossing(own, other - 1) / 10
        case (1, 1):
            return costs.pair(
                first[own - 1], second[other - 1], shared: shared.count(row - 1, column - 1)
            ).map { $0 + crossing(own - 1, other - 1) }
        default:
            var count = 0
            for one in row - move.0..<row {
                for another in column - move.1..<column { count += shared.count(one, another) }
            }
            return costs.group(
                first[own - move.0..<own], second[other - move.1..<other], shared: count
            ).map { $0 + crossing(own - 1, other - 1) }
        }
    }

    /// What stands under a heading of its own seldom answers to what stands above it.
    private func crossing(_ own: Int, _ other: Int) -> Double {
        (own > strays.first) == (other > strays.second) ? 0 : 14
    }

    private static func firstHeading(_ blocks: ArraySlice<AlignedBlock>) -> Int {
        blocks.firstIndex {
            if case .heading = $0.kind { true } else { false }
        } ?? blocks.endIndex
    }

    private func rows(along moves: [UInt8]) -> [BlockAlignment.Row] {
        var rows: [BlockAlignment.Row] = []
        var (row, column) = (first.count, second.count)
        while row > 0 || column > 0 {
            let move = Self.moves[Int(moves[band.cell(row, column)])]
            let (own, other) = (first.startIndex + row, second.startIndex + column)
            rows.append(BlockAlignment.Row(own - move.0..<own, other - move.1..<other))
            row -= move.0
            column -= move.1
        }
        return rows.reversed()
    }

    private func alone(first index: Int) -> BlockAlignment.Row {
        BlockAlignment.Row(index..<index + 1, second.startIndex..<second.startIndex)
    }

    private func alone(second index: Int) -> BlockAlignment.Row {
        BlockAlignment.Row(first.startIndex..<first.startIndex, index..<index + 1)
    }
}
