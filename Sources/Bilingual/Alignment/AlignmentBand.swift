/// The cells of the table of all ways that are looked at: row and column count the blocks passed.
struct AlignmentBand {
    private let rows: [(columns: Range<Int>, start: Int)]
    let cells: Int

    /// A section of fewer blocks is looked at as a whole.
    private static let width = 32

    init(_ first: ArraySlice<AlignedBlock>, _ second: ArraySlice<AlignedBlock>) {
        let weights = [first, second].map { $0.map { $0.length + 1 } }
        let scale = weights[1].reduce(0, +) / max(weights[0].reduce(0, +), 1)
        var rows: [(columns: Range<Int>, start: Int)] = []
        rows.reserveCapacity(first.count + 1)
        var said = (first: 0.0, second: 0.0)
        var column = 0
        var cells = 0
        for row in 0...first.count {
            let start = column
            if row < first.count {
                said.first += weights[0][row]
                while column < second.count, said.second < said.first * scale {
                    said.second += weights[1][column]
                    column += 1
                }
            } else {
                column = second.count
            }
            // A row reaches as far as the next one's middle, so that no row is cut off.
            let columns = max(0, start - Self.width)..<min(second.count, column + Self.width) + 1
            rows.append((columns, cells))
            cells += columns.count
        }
        self.rows = rows
        self.cells = cells
    }

    func columns(of row: Int) -> Range<Int> { rows[row].columns }

    func contains(_ row: Int, _ column: Int) -> Bool { rows[row].columns.contains(column) }

    func cell(_ row: Int, _ column: Int) -> Int {
        rows[row].start + column - rows[row].columns.lowerBound
    }
}

/// How many landmarks two blocks share, for all pairs of a section.
struct SharedLandmarks {
    private let band: AlignmentBand
    private var counts: [UInt8]

    /// What stands in more blocks than this says nothing about where one of them belongs.
    private static let commonest = 4

    init(
        _ first: ArraySlice<AlignedBlock>, _ second: ArraySlice<AlignedBlock>,
        in band: AlignmentBand
    ) {
        self.band = band
        counts = []
        var places: [UInt64: (first: [Int], second: [Int])] = [:]
        for (index, block) in first.enumerated() {
            for landmark in block.landmarks {
                places[landmark, default: ([], [])].first.append(index)
            }
        }
        guard !places.isEmpty else { return }
        for (index, block) in second.enumerated() {
            for landmark in block.landmarks where places[landmark] != nil {
                places[landmark]?.second.append(index)
            }
        }
        let common = places.values.filter {
            !$0.second.isEmpty && $0.first.count <= Self.commonest
                && $0.second.count <= Self.commonest
        }
        guard !common.isEmpty else { return }
        counts = [UInt8](repeating: 0, count: band.cells)
        for place in common {
            for row in place.first {
                for column in place.second where band.contains(row, column) {
                    let cell = band.cell(row, column)
                    if counts[cell] < .max { counts[cell] += 1 }
                }
            }
        }
    }

    func count(_ row: Int, _ column: Int) -> Int {
        counts.isEmpty || !band.contains(row, column) ? 0 : Int(counts[band.cell(row, column)])
    }
}
