/// A QR code (ISO/IEC 18004) of bytes, at error correction level M, in versions 1 to 10: addresses of
/// up to 213 bytes.
package struct QRCode: Equatable, Sendable {
    /// Modules to a side, without the quiet zone of four around it.
    package let size: Int
    /// Row by row; true is dark.
    private var modules: [Bool]
    /// Modules that no data and no mask touches.
    private var isFixed: [Bool]

    /// How many bytes of text fit.
    package static let capacity = QRVersion.all.last?.capacity ?? 0

    /// Nil for a text that is longer than version 10 holds.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else {
            return nil
        }
        size = 17 + 4 * version.number
        modules = Array(repeating: false, count: size * size)
        isFixed = modules
        drawPatterns(version)
        drawData(version.codewords(of: bytes))
        applyBestMask()
    }

    /// Whether a module is dark.
    package subscript(row row: Int, column column: Int) -> Bool { modules[row * size + column] }
}

extension QRCode {
    private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        modules[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    private mutating func drawPatterns(_ version: QRVersion) {
        for index in 0..<size {
            fix(6, index, index % 2 == 0)
            fix(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        let places = version.alignments
        for row in places {
            for column in places where !isFinder(row, column) { drawAlignment(row, column) }
        }
        // Room for the format, which is drawn when the mask is known.
        drawFormat(mask: 0)
        drawVersion(version.number)
    }

    /// A finder pattern with the light frame around it.
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let distance = max(abs(down), abs(right))
                fix(row + down, column + right, distance != 2 && distance != 4)
            }
        }
    }

    private func isFinder(_ row: Int, _ column: Int) -> Bool {
        let last = size - 7
        return row == 6 && column == 6 || row == 6 && column == last || row == last && column == 6
    }

    private mutating func drawAlignment(_ row: Int, _ column: Int) {
        for down in -2...2 {
            for right in -2...2 {
                fix(row + down, column + right, max(abs(down), abs(right)) != 1)
            }
        }
    }

    /// Level M and the mask, twice.
    private mutating func drawFormat(mask: Int) {
        // Level M is 00.
        var rest = mask
        for _ in 0..<10 { rest = (rest << 1) ^ ((rest >> 9) * 0x537) }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { fix(index, 8, bit(index)) }
        fix(7, 8, bit(6))
        fix(8, 8, bit(7))
        fix(8, 7, bit(8))
        for index in 9..<15 { fix(8, 14 - index, bit(index)) }
        for index in 0..<8 { fix(8, size - 1 - index, bit(index)) }
        for index in 8..<15 { fix(size - 15 + index, 8, bit(index)) }
        fix(size - 8, 8, true)
    }

    /// From version 7 on a code says its version.
    private mutating func drawVersion(_ number: Int) {
        guard number >= 7 else { return }
        var rest = number
        for _ in 0..<12 { rest = (rest << 1) ^ ((rest >> 11) * 0x1F25) }
        let bits = number << 12 | rest
        for index in 0..<18 {
            let (long, short) = (size - 11 + index % 3, index / 3)
            fix(short, long, bits >> index & 1 == 1)
            fix(long, short, bits >> index & 1 == 1)
        }
    }

    /// In pairs of columns from the right, up and down in turn.
    private mutating func drawData(_ codewords: [UInt8]) {
        var index = 0
        var right = size - 1
        var goesUp = true
        while right > 0 {
            // The column of the timing pattern holds no data.
            if right == 6 { right = 5 }
            for step in 0..<size {
                let row = goesUp ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    guard index < codewords.count * 8 else { continue }
                    modules[row * size + column] =
                        codewords[index / 8] >> (7 - UInt8(index % 8)) & 1 == 1
                    index += 1
                }
            }
            goesUp.toggle()
            right -= 2
        }
    }

    private mutating func applyBestMask() {
        let unmasked = self
        var best: (penalty: Int, code: QRCode)?
        for mask in 0..<8 {
            var code = unmasked
            code.apply(mask)
            let penalty = QRPenalty(code).total
            if penalty < best?.penalty ?? .max { best = (penalty, code) }
        }
        if let best { self = best.code }
    }

    private mutating func apply(_ mask: Int) {
        for row in 0..<size {
            for column in 0..<size
            where !isFixed[row * size + column] && Self.inverts(mask, row, column) {
                modules[row * size + column].toggle()
            }
        }
        drawFormat(mask: mask)
    }

    private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }
}
