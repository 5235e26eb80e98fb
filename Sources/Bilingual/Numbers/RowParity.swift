/// Numbers of two texts, row by aligned row.
package enum RowParity {
    /// What is amiss; ranges are bytes of each whole text.
    ///
    /// What a row misses and the row beside it has too much was only moved: nobody hears of it. A
    /// row without a partner is not held against anything.
    ///
    /// - Parameter rows: where both texts say the same; empty for a row without a partner.
    package static func findings(
        _ first: UnsafeBufferPointer<UInt8>, _ firstForm: WrittenForm,
        _ second: UnsafeBufferPointer<UInt8>, _ secondForm: WrittenForm,
        rows: [(first: Range<Int>, second: Range<Int>)]
    ) -> [NumberParity.Finding] {
        var sides = rows.map { row in
            NumberParity.Sides(
                SaidFigures(UnsafeBufferPointer(rebasing: first[row.first]), language: firstForm),
                SaidFigures(UnsafeBufferPointer(rebasing: second[row.second]), language: secondForm)
            )
        }
        for index in sides.indices {
            for place in [index - 1, index + 1] where sides.indices.contains(place) {
                NumberParity.Sides.settle(&sides, index, place)
            }
        }
        var findings: [NumberParity.Finding] = []
        for (row, side) in zip(rows, sides) where !row.first.isEmpty && !row.second.isEmpty {
            findings += side.findings.map { $0.moved(row.first.lowerBound, row.second.lowerBound) }
        }
        return findings
    }
}

extension NumberParity.Finding {
    fileprivate func moved(_ first: Int, _ second: Int) -> NumberParity.Finding {
        func move(_ range: Range<Int>?, _ distance: Int) -> Range<Int>? {
            range.map { $0.lowerBound + distance..<$0.upperBound + distance }
        }
        return NumberParity.Finding(
            reason: reason, first: move(self.first, first), second: move(self.second, second))
    }
}
