/// Numbers of two texts, row by aligned row.
package enum RowParity {
    /// What is amiss; ranges are bytes of each whole text.
    ///
    /// What a row misses and the row beside it has too much was only moved: nobody hears of it. A
    /// row without a partner is not held against anything.
    ///
    /// - Parameter rows: the blocks in which both texts say the same; empty for a row without a
    ///   partner.
    package static func findings(
        _ first: BlockFigures, _ second: BlockFigures,
        rows: [(first: Range<Int>, second: Range<Int>)]
    ) -> [NumberParity.Finding] {
        var sides = rows.map { row in
            NumberParity.Sides(first.said(in: row.first), second.said(in: row.second))
        }
        for index in sides.indices {
            for place in [index - 1, index + 1] where sides.indices.contains(place) {
                NumberParity.Sides.settle(&sides, index, place)
            }
        }
        return zip(rows, sides).flatMap { row, side in
            row.first.isEmpty || row.second.isEmpty ? [] : side.findings
        }
    }
}
