/// Finds QR codes in a picture, by the three squares in their corners; it does not read them.
struct QRFinder {
    private let pixels: [UInt8]
    private let width: Int
    private let height: Int

    /// - Parameter pixels: a byte of grey for each, row by row.
    init(grey pixels: [UInt8], width: Int, height: Int) {
        self.pixels = pixels
        self.width = width
        self.height = height
    }

    /// Whether there is one, upright or turned.
    var hasCode: Bool {
        let centers = centers()
        for corner in centers {
            for first in centers where first != corner && first.isLike(corner) {
                for second in centers
                where second != corner && second != first && second.isLike(corner)
                    && Self.isCorner(corner, first, second) && hasTiming(corner, first, second)
                {
                    return true
                }
            }
        }
        return false
    }
}

extension QRFinder {
    /// The middle of what looks like a finder pattern.
    private struct Center: Equatable {
        var x: Double
        var y: Double
        /// The side of a module.
        var module: Double

        func isLike(_ other: Center) -> Bool {
            let ratio = module / other.module
            return ratio > 0.7 && ratio < 1.43
        }
    }

    /// Whether two centers stand at right angles and equally far from a third one.
    private static func isCorner(_ corner: Center, _ first: Center, _ second: Center) -> Bool {
        let (ax, ay) = (first.x - corner.x, first.y - corner.y)
        let (bx, by) = (second.x - corner.x, second.y - corner.y)
        let (a, b) = ((ax * ax + ay * ay).squareRoot(), (bx * bx + by * by).squareRoot())
        guard a > 0, b > 0 else { return false }
        let modules = a / corner.module
        // From version 1, whose centers are 14 modules apart, to version 40.
        return modules > 11 && modules < 185 && abs(a - b) < 0.15 * a
            && abs(ax * bx + ay * by) < 0.15 * a * b
    }

    /// Whether dark and light take turns between the three, as they do in codes and nowhere else.
    private func hasTiming(_ corner: Center, _ first: Center, _ second: Center) -> Bool {
        let (ax, ay) = (first.x - corner.x, first.y - corner.y)
        let distance = (ax * ax + ay * ay).squareRoot()
        let guess = Int((distance / corner.module + 7 - 17) / 4 + 0.5)
        return (guess - 1...guess + 1).contains { version in
            guard (1...40).contains(version) else { return false }
            // Between the centers lie all modules but seven.
            let modules = Double(10 + 4 * version)
            let along = (x: ax / modules, y: ay / modules)
            let across = (
                x: (second.x - corner.x) / modules, y: (second.y - corner.y) / modules
            )
            return isRinged(corner, along, across)
                && isTiming(corner, along, across, count: 10 + 4 * version)
                && isTiming(corner, across, along, count: 10 + 4 * version)
        }
    }

    /// Whether the square in the corner has its light ring and its dark one, and is alone.
    private func isRinged(
        _ corner: Center, _ along: (x: Double, y: Double), _ across: (x: Double, y: Double)
    ) -> Bool {
        var fits = 0
        var count = 0
        for (ring, isDark) in [(2, false), (3, true), (4, false)] {
            for step in -ring...ring {
                for (right, down) in [(step, ring), (step, -ring), (ring, step), (-ring, step)] {
                    let x = corner.x + Double(right) * along.x + Double(down) * across.x
                    let y = corner.y + Double(right) * along.y + Double(down) * across.y
                    let (column, row) = (Int(x), Int(y))
                    guard (0..<width).contains(column), (0..<height).contains(row) else {
                        continue
                    }
                    count += 1
                    if self.isDark(column, row) == isDark { fits += 1 }
                }
            }
        }
        return fits * 10 >= count * 9
    }

    /// The line three modules beside the centers, from one finder to the other.
    private func isTiming(
        _ corner: Center, _ along: (x: Double, y: Double), _ across: (x: Double, y: Double),
        count: Int
    ) -> Bool {
        var fits = 0
        let steps = 5..<(count - 4)
        for step in steps {
            let x = corner.x + Double(step) * along.x + 3 * across.x
            let y = corner.y + Double(step) * along.y + 3 * across.y
            let (column, row) = (Int(x), Int(y))
            guard (0..<width).contains(column), (0..<height).contains(row) else { return false }
            // Module 6 is dark, and so is every second one behind it.
            if isDark(column, row) == ((step + 3) % 2 == 0) { fits += 1 }
        }
        return fits * 10 >= steps.count * 9
    }

    private func isDark(_ x: Int, _ y: Int) -> Bool { pixels[y * width + x] < 128 }

    private func centers() -> [Center] {
        var centers: [Center] = []
        guard width > 20, height > 20 else { return [] }
        for y in 0..<height {
            var runs = Runs()
            for x in 0..<width {
                guard let module = runs.add(isDark(x, y)) else { continue }
                take(
                    Center(x: Double(x) - 3.5 * module, y: Double(y) + 0.5, module: module),
                    &centers)
            }
            if let module = runs.end() {
                take(
                    Center(x: Double(width) - 3.5 * module, y: Double(y) + 0.5, module: module),
                    &centers)
            }
        }
        return centers
    }

    private func take(_ found: Center, _ centers: inout [Center]) {
        // A page of small print holds thousands of dots; a code is drawn larger.
        guard found.module >= 1.2, centers.count < 400 else { return }
        let isKnown = centers.contains {
            abs($0.x - found.x) < 3 * found.module && abs($0.y - found.y) < 3 * found.module
        }
        guard !isKnown, let (y, module) = column(through: found) else { return }
        centers.append(Center(x: found.x, y: y, module: (found.module + module) / 2))
    }

    /// The same pattern up and down: its middle and its module.
    private func column(through center: Center) -> (y: Double, module: Double)? {
        let x = Int(center.x)
        guard (0..<width).contains(x) else { return nil }
        let reach = Int(center.module * 6)
        let start = max(0, Int(center.y) - reach)
        let end = min(height, Int(center.y) + reach + 1)
        var runs = Runs()
        for y in start..<end {
            guard let module = runs.add(isDark(x, y)) else { continue }
            let middle = Double(y) - 3.5 * module
            if abs(middle - center.y) < 2 * center.module,
                Center(x: 0, y: 0, module: module).isLike(center)
            {
                return (middle, module)
            }
        }
        return nil
    }

    /// The last five runs of one colour in a line.
    private struct Runs {
        private var lengths = [0, 0, 0, 0, 0]
        private var current = 0
        private var isDark = false

        /// The module of a pattern that a dark run has just ended.
        mutating func add(_ dark: Bool) -> Double? {
            guard dark != isDark else {
                current += 1
                return nil
            }
            let module = isDark ? closing() : shifted()
            isDark = dark
            current = 1
            return module
        }

        mutating func end() -> Double? { isDark ? closing() : nil }

        private mutating func shifted() -> Double? {
            lengths.removeFirst()
            lengths.append(current)
            return nil
        }

        private mutating func closing() -> Double? {
            _ = shifted()
            let total = lengths.reduce(0, +)
            guard total >= 7, !lengths.contains(0) else { return nil }
            let module = Double(total) / 7
            for (length, modules) in zip(lengths, [1.0, 1, 3, 1, 1])
            where abs(Double(length) - modules * module) > modules * module * 0.5 {
                return nil
            }
            return module
        }
    }
}
