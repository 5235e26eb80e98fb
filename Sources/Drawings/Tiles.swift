/// 瓦爿: old bricks and roof tiles of many sizes, laid in courses; the wall leans, windows are few
/// and slant.
enum Tiles {
    static func canvas(_ numbers: inout SeededNumbers) -> Canvas {
        var wall = Wall(&numbers)
        wall.lay(&numbers)
        return wall.canvas(&numbers)
    }
}

private struct Wall {
    /// The left edge at the top and at the foot: the wall leans.
    private let top: Int
    private let foot: Int
    private var bricks: [Look.Color: String] = [:]
    private var arches: [Look.Color: String] = [:]
    private static let (width, height) = (480, 400)
    private static let colors: [Look.Color] = [.line, .celadon, .river, .gold]

    init(_ numbers: inout SeededNumbers) {
        top = numbers.int(110...220)
        foot = numbers.int(-90...10)
    }

    /// Courses from the foot to the top, in belts of one make as the masons had material.
    mutating func lay(_ numbers: inout SeededNumbers) {
        var y = Self.height
        var isArched = false
        while y > 20 {
            isArched = !isArched && !numbers.once(in: 3)
            let courses = numbers.int(2...3)
            let mix: [(Look.Color, Int)] = numbers.pick([
                [(.line, 7), (.celadon, 3), (.gold, 1)], [(.celadon, 7), (.line, 3), (.river, 1)],
                [(.celadon, 4), (.line, 4), (.river, 2)], [(.river, 4), (.celadon, 4), (.line, 2)],
            ])
            let isHigh = numbers.once(in: 2)
            for _ in 0..<courses where y > 12 {
                if isArched {
                    y -= layArches(at: y, mix, &numbers)
                } else if isHigh {
                    y -= layBricks(height: 24, lengths: 64...110, at: y, mix, &numbers)
                } else {
                    y -= layBricks(height: 11, lengths: 76...150, at: y, mix, &numbers)
                }
            }
        }
    }

    private func edge(at y: Int) -> Int { top + (foot - top) * y / Self.height }

    private mutating func layBricks(
        height: Int, lengths: ClosedRange<Int>, at y: Int, _ mix: [(Look.Color, Int)],
        _ numbers: inout SeededNumbers
    ) -> Int {
        var x = edge(at: y) + numbers.int(0...26)
        while x < Self.width {
            let length = numbers.int(lengths)
            bricks[numbers.pick(mix), default: ""] +=
                "M\(x) \(y - height)h\(length)v\(height)h-\(length)z"
            x += length + 4
        }
        return height + 4
    }

    private mutating func layArches(
        at y: Int, _ mix: [(Look.Color, Int)], _ numbers: inout SeededNumbers
    ) -> Int {
        var x = edge(at: y) + numbers.int(0...34)
        while x < Self.width {
            let run = numbers.int(2...5)
            let arch = "c0-22 32-22 32 0"
            arches[numbers.pick(mix), default: ""] +=
                "M\(x + 4) \(y - 4)\(arch)" + String(repeating: "m8 0" + arch, count: run - 1)
            x += run * 40
        }
        return 28
    }

    /// The wall in its colours, and the windows cut into it.
    func canvas(_ numbers: inout SeededNumbers) -> Canvas {
        var canvas = Canvas(width: Self.width, height: Self.height)
        for color in Self.colors {
            if let path = bricks[color] { canvas.add(.fill(color), path) }
            if let path = arches[color] { canvas.add(.line(color, 8), path) }
        }
        let count = numbers.int(2...3)
        let lit = numbers.int(0...count - 1)
        for index in 0..<count {
            let height = numbers.int(54...96)
            let width = numbers.int(18...28)
            let slant = height / 5
            let x = 200 + index * 240 / count + numbers.int(0...30)
            let y = numbers.int(90...290 - height / 2)
            let window = "M\(x + slant) \(y)h\(width)l-\(slant) \(height)h-\(width)z"
            canvas.element(
                "<path class=\"line-card\" stroke-width=\"12\" stroke-linejoin=\"miter\" "
                    + "d=\"\(window)\"/>")
            canvas.add(.fill(index == lit ? .lacquer : .ink), window)
        }
        return canvas
    }
}
