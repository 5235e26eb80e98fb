/// A bookcase: thread-bound volumes lie in piles, others stand, each as thick as a text is long.
enum Books {
    static func canvas(_ numbers: inout SeededNumbers, weights: [Int]) -> Canvas {
        var shelves = Shelves(weights)
        for board in [126, 254, 382] { shelves.fill(above: board, &numbers) }
        return shelves.canvas()
    }
}

private struct Shelves {
    private var covers: [Look.Color: String] = [:]
    private var slips = ""
    private var bands = ""
    private var markers = ""
    private var boards = ""
    private var brushes = ""
    /// Thicknesses of the books that stand for something, those that are not placed yet.
    private var waiting: [Int]
    private static let colors: [(Look.Color, Int)] = [
        (.river, 5), (.celadon, 6), (.porcelain, 4), (.gold, 1), (.lacquer, 1),
    ]

    init(_ weights: [Int]) {
        let largest = max(1, weights.max() ?? 1)
        waiting = weights.map { 14 + 30 * max(0, $0) / largest }
    }

    mutating func fill(above board: Int, _ numbers: inout SeededNumbers) {
        var x = numbers.int(8...16)
        var stood = waiting.isEmpty && numbers.once(in: 2)
        var hadThing = false
        while x < 410 {
            if !waiting.isEmpty || !stood {
                x = stand(from: x, board, &numbers)
            } else if !hadThing, numbers.once(in: 3) {
                hadThing = true
                x = place(at: x, board, &numbers)
            } else {
                x = pile(at: x, board, &numbers)
            }
            stood.toggle()
            x += numbers.int(10...20)
        }
        boards += "M0 \(board + 2)h480"
    }

    /// Spines beside one another, each with its title slip; the last one may lean.
    private mutating func stand(
        from start: Int, _ board: Int, _ numbers: inout SeededNumbers
    ) -> Int {
        var x = start
        let count = waiting.isEmpty ? numbers.int(3...6) : 40
        for index in 0..<count {
            let thickness: Int
            if let next = waiting.first, x + next < 476 {
                waiting.removeFirst()
                thickness = next
            } else {
                guard waiting.isEmpty else { break }
                thickness = numbers.int(12...30)
                guard x + thickness < 476, index < 6 else { break }
            }
            let height = numbers.int(76...106)
            let color = numbers.pick(Self.colors)
            covers[color, default: ""] += "M\(x) \(board)v-\(height)h\(thickness)v\(height)z"
            let width = thickness - 8
            if width > 5, !numbers.once(in: 4) {
                let length = numbers.int(26...46)
                slips += "M\(x + 4) \(board - height + 10)h\(width)v\(length)h-\(width)z"
            }
            x += thickness + 2
        }
        bands += "M\(start) \(board - 14)H\(x)m0-5H\(start)"
        return x
    }

    /// Thread-bound volumes in a pile: a title on a slip, a red marker that hangs out.
    private mutating func pile(
        at x: Int, _ board: Int, _ numbers: inout SeededNumbers
    ) -> Int {
        let width = numbers.int(84...112)
        guard x + width < 476 else { return 480 }
        var y = board
        var marked = false
        for _ in 0..<numbers.int(2...5) {
            let thickness = numbers.int(11...20)
            guard board - y + thickness < 96 else { break }
            let left = x + numbers.int(0...6)
            y -= thickness
            covers[numbers.pick(Self.colors), default: ""] +=
                "M\(left) \(y)h\(width)v\(thickness)h-\(width)z"
            slips += "M\(left + width - 22) \(y + 3)h14v\(thickness - 6)h-14z"
            if !marked, board - y > 26, numbers.once(in: 2) {
                marked = true
                markers += "M\(left + 12) \(y + 3)h6v\(numbers.int(14...20))h-6z"
            }
            y -= 2
        }
        return x + width + 6
    }

    /// Yue ware between the books.
    private mutating func place(
        at x: Int, _ board: Int, _ numbers: inout SeededNumbers
    ) -> Int {
        switch numbers.int(0...2) {
        case 0:
            covers[.celadon, default: ""] +=
                "M\(x + 14) \(board)c-24-24-10-52 6-60v-16h-6v-6h32v6h-6v16c16 8 30 36 6 60z"
            bands += "M\(x + 7) \(board - 38)q23 10 46 0m-45 8q22 10 44 0"
        case 1:
            covers[.celadon, default: ""] +=
                "M\(x) \(board - 40)h64c0 22-14 34-22 34v6h-20v-6c-8 0-22-12-22-34z"
            bands += "M\(x + 6) \(board - 28)q26 10 52 0"
        default:
            covers[.celadon, default: ""] += "M\(x + 4) \(board)v-46h52v46z"
            brushes += "M\(x + 18) \(board - 48)l-6-38m18 38v-46m12 46l8-34"
            bands += "M\(x + 4) \(board - 34)h52m0 6h-52"
        }
        return x + 64
    }

    func canvas() -> Canvas {
        var canvas = Canvas(width: 480, height: 400)
        for (color, _) in Self.colors {
            if let path = covers[color] { canvas.add(.fill(color), path) }
        }
        canvas.add(.fill(.card), slips)
        canvas.add(.line(.card, 2), bands)
        canvas.add(.fill(.lacquer), markers)
        canvas.add(.line(.ink, 5), boards + brushes)
        return canvas
    }
}
