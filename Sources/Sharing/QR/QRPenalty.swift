/// How hard a code is to read, as the standard counts it; the mask with the lowest count is taken.
struct QRPenalty {
    private(set) var total = 0

    init(_ code: QRCode) {
        let size = code.size
        for line in 0..<size {
            addLine((0..<size).map { code[row: line, column: $0] })
            addLine((0..<size).map { code[row: $0, column: line] })
        }
        var dark = 0
        for row in 0..<size {
            for column in 0..<size {
                let isDark = code[row: row, column: column]
                if isDark { dark += 1 }
                guard row + 1 < size, column + 1 < size else { continue }
                if isDark == code[row: row, column: column + 1],
                    isDark == code[row: row + 1, column: column],
                    isDark == code[row: row + 1, column: column + 1]
                {
                    total += 3
                }
            }
        }
        let all = size * size
        // Steps of five per cent away from one half.
        total += (abs(dark * 20 - all * 10) + all - 1) / all * 10 - 10
    }

    /// Long runs of one colour, and what looks like a finder pattern.
    private mutating func addLine(_ line: [Bool]) {
        var length = 0
        for (index, isDark) in line.enumerated() {
            length = index > 0 && line[index - 1] == isDark ? length + 1 : 1
            if length == 5 { total += 3 } else if length > 5 { total += 1 }
        }
        for start in 0..<(line.count - 10) {
            let part = line[start..<start + 11]
            if part.elementsEqual(Self.finder) || part.elementsEqual(Self.finder.reversed()) {
                total += 40
            }
        }
    }

    private static let finder = [
        true, false, true, true, true, false, true, false, false, false, false,
    ]
}
