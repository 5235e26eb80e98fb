/// A terminal: stacks of containers as high as what they stand for, and one more on the crane.
enum Containers {
    private static let (quay, unit) = (350, (width: 70, height: 40))
    private static let colors: [(Look.Color, Int)] = [
        (.river, 5), (.celadon, 5), (.porcelain, 4), (.lacquer, 2), (.gold, 1),
    ]

    static func canvas(_ numbers: inout SeededNumbers, weights: [Int]) -> Canvas {
        var canvas = Canvas(width: 480, height: 400)
        let heights = heights(weights, &numbers)
        let lowest = heights.indices.min { heights[$0] < heights[$1] } ?? 0
        addCrane(to: &canvas, over: lowest, stack: heights[lowest], &numbers)
        var boxes: [Look.Color: String] = [:]
        var ribs = ""
        for (column, height) in heights.enumerated() {
            for level in 0..<height {
                let (x, y) = (14 + column * 78, quay - 3 - (level + 1) * 43)
                boxes[numbers.pick(colors), default: ""] +=
                    "M\(x) \(y)h\(unit.width)v\(unit.height)h-\(unit.width)z"
                ribs += "M\(x + 8) \(y + 20)h56"
            }
        }
        for color in [Look.Color.river, .celadon, .porcelain, .lacquer, .gold] {
            if let path = boxes[color] { canvas.add(.fill(color), path) }
        }
        canvas.element(ribs.isEmpty ? "" : Self.ribs(ribs))
        canvas.add(.line(.ink, 6), "M-4 \(quay)h490")
        canvas.add(
            .line(.celadon, 4),
            "M-4 368h490M\(numbers.int(20...90)) 384h\(numbers.int(160...240))m28 0h400")
        return canvas
    }

    /// The ribs of sheet steel along a path.
    static func ribs(_ path: String, width: Int = 28, dashes: String = "3 7") -> String {
        "<path class=\"line-card\" stroke-width=\"\(width)\" stroke-dasharray=\"\(dashes)\" "
            + "stroke-linecap=\"butt\" opacity=\".4\" d=\"\(path)\"/>"
    }

    /// Six stacks of one to six; without weights, a rise and a fall with something uneven in it.
    private static func heights(_ weights: [Int], _ numbers: inout SeededNumbers) -> [Int] {
        guard !weights.isEmpty else {
            let shape = numbers.pick([
                [1, 2, 3, 4, 5, 6], [2, 4, 6, 5, 3, 1], [3, 1, 2, 4, 6, 5], [6, 5, 3, 2, 1, 3],
                [2, 3, 5, 4, 1, 3],
            ])
            return shape.map { min(6, max(1, $0 + numbers.int(-1...0))) }
        }
        let largest = max(1, weights.max() ?? 1)
        return weights.prefix(6).map { max(1, 6 * max(0, $0) / largest) }
    }

    /// Behind the stacks: legs, boom, trolley, and a box on its ropes.
    private static func addCrane(
        to canvas: inout Canvas, over column: Int, stack: Int, _ numbers: inout SeededNumbers
    ) {
        let boom = 44
        let leg = column < 3 ? 330 : 96
        canvas.add(
            .line(.ink, 5),
            "M-10 \(boom)H490M\(leg) \(boom)V\(quay)M\(leg + 76) \(boom)V\(quay)"
                + "M\(leg) 190L\(leg + 76) \(boom)M\(leg) 230h76")
        canvas.add(
            .line(.ink, 3),
            "M\(leg + 38) 8L-10 \(boom)M\(leg + 38) 8L490 \(boom)M\(leg) \(boom)l38-36l38 36")
        let x = 14 + column * 78
        let free = quay - 3 - stack * 43 - 96
        let y = min(max(96, free - numbers.int(0...40)), 200)
        canvas.add(.fill(.ink), "M\(x + 17) \(boom - 8)h36v16h-36z")
        canvas.add(
            .line(.ink, 3),
            "M\(x + 24) \(boom)L\(x + 12) \(y - 6)M\(x + 46) \(boom)L\(x + 58) \(y - 6)M\(x + 4) \(y - 5)h62"
        )
        canvas.add(.fill(.lacquer), "M\(x) \(y)h\(unit.width)v\(unit.height)h-\(unit.width)z")
        canvas.element(Self.ribs("M\(x + 8) \(y + 20)h56"))
    }
}
