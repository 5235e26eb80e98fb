/// The same subjects as small pictures that stand on a shelf, for lists: at most 1 KB.
enum Strips {
    static let (width, height) = (200, 80)

    static func canvas(_ family: Drawing.Family, _ numbers: inout SeededNumbers) -> Canvas {
        var canvas = Canvas(width: width, height: height, alignment: "xMinYMax")
        switch family {
        case .rivers: rivers(&canvas, &numbers)
        case .tiles: tiles(&canvas, &numbers)
        case .books: books(&canvas, &numbers)
        case .containers: containers(&canvas, &numbers)
        case .bowl, .eaten: bowl(&canvas, &numbers)
        case .birds: birds(&canvas, &numbers)
        case .cat: cat(&canvas, &numbers)
        }
        return canvas
    }

    private static func rivers(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let bend = numbers.int(6...16)
        let path =
            "M-6 \(46 - bend)C40 \(50 + bend) 70 \(66 - bend) 104 54S160 \(40 - bend) 206 \(44 + bend)"
            + "M\(numbers.int(20...50)) 92C60 76 80 70 104 54"
        for (color, width) in [(Look.Color.river, 30), (.card, 28), (.celadon, 22), (.card, 12)] {
            canvas.add(.line(color, width), path)
        }
        canvas.add(.line(.celadon, 7), path)
        canvas.add(.line(.lacquer, numbers.int(20...26)), "M\(numbers.int(136...176)) 16h0")
    }

    private static func tiles(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        var paths: [Look.Color: String] = [:]
        for (row, y) in [78, 62, 46, 30].enumerated() {
            var x = 4 + row * 10 + numbers.int(0...8)
            let arched = row % 2 == numbers.int(0...1)
            while x < 186 - row * 6 {
                let color = numbers.pick([(Look.Color.celadon, 4), (.line, 4), (.river, 1)])
                let length = arched ? 24 : numbers.int(26...48)
                paths[color, default: ""] +=
                    arched
                    ? "M\(x + 4) \(y - 2)c0-13 16-13 16 0" : "M\(x + 4) \(y - 5)h\(length - 8)"
                x += length + 2
            }
        }
        for color in [Look.Color.line, .celadon, .river] {
            canvas.add(.line(color, 7), paths[color] ?? "")
        }
        canvas.add(.fill(.lacquer), "M\(numbers.int(90...140)) 34h10l-7 30h-10z")
    }

    private static func books(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        var covers: [Look.Color: String] = [:]
        var slips = ""
        var x = numbers.int(4...10)
        let pile = numbers.int(2...4)
        for index in 0..<8 {
            let color = numbers.pick([
                (Look.Color.river, 4), (.celadon, 5), (.porcelain, 3), (.gold, 1), (.lacquer, 1),
            ])
            if index == pile {
                for level in 0..<numbers.int(2...3) {
                    let y = 68 - level * 13
                    covers[level % 2 == 0 ? color : .celadon, default: ""] +=
                        "M\(x + level * 2) \(y)h54v11h-54z"
                    slips += "M\(x + 42) \(y + 3)h7v5h-7z"
                }
                x += 66
                continue
            }
            let (width, height) = (numbers.int(10...18), numbers.int(48...68))
            guard x + width < 198 else { break }
            covers[color, default: ""] += "M\(x) 80v-\(height)h\(width)v\(height)z"
            slips += "M\(x + 3) \(88 - height)h\(width - 6)v16h-\(width - 6)z"
            x += width + 2
        }
        for color in [Look.Color.river, .celadon, .porcelain, .gold, .lacquer] {
            if let path = covers[color] { canvas.add(.fill(color), path) }
        }
        canvas.add(.fill(.card), slips)
    }

    private static func containers(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        var boxes: [Look.Color: String] = [:]
        var ribs = ""
        for column in 0..<5 {
            for level in 0..<numbers.int(1...3) {
                let (x, y) = (4 + column * 39, 57 - level * 25)
                let color = numbers.pick([
                    (Look.Color.river, 4), (.celadon, 4), (.porcelain, 3), (.lacquer, 2),
                    (.gold, 1),
                ])
                boxes[color, default: ""] += "M\(x) \(y)h36v23h-36z"
                ribs += "M\(x + 5) \(y + 11)h28"
            }
        }
        for color in [Look.Color.river, .celadon, .porcelain, .lacquer, .gold] {
            if let path = boxes[color] { canvas.add(.fill(color), path) }
        }
        canvas.element(Containers.ribs(ribs, width: 15, dashes: "2 6"))
    }

    private static func bowl(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let x = numbers.int(20...70)
        canvas.add(.line(.line, 3), "M\(x + 30) 18c-6-6 6-8 0-16M\(x + 52) 18c-6-6 6-8 0-16")
        for index in 0..<3 {
            canvas.element(
                "<circle class=\"fill-rice line-river\" stroke-width=\"2\" "
                    + "cx=\"\(x + 20 + index * 21)\" cy=\"\(34 + index % 2 * 2)\" r=\"11\"/>")
        }
        canvas.add(
            .fill(.celadon), "M\(x) 38q41 14 82 0c0 22-12 34-24 37v5h-34v-5c-12-3-24-15-24-37z")
        canvas.add(.line(.card, 2), "M\(x + 8) \(numbers.int(54...60))q33 10 66 0")
        canvas.add(.fill(.porcelain), "M\(x + 92) 78q2-10 14-7l20-8 3 6-19 9q-8 6-18 0z")
    }

    private static func birds(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let color = numbers.pick(["river", "celadon", "porcelain"])
        for side in ["translate(32 2) scale(2)", "matrix(-2 0 0 2 168 2)"] {
            canvas.element(
                "<path class=\"fill-\(color)\" transform=\"\(side)\" d=\"\(Birds.bird)\"/>")
        }
        canvas.element("<circle class=\"fill-card\" cx=\"100\" cy=\"46\" r=\"22\"/>")
        canvas.element(
            "<circle class=\"line-lacquer\" stroke-width=\"4\" cx=\"100\" cy=\"46\" r=\"17\"/>")
        canvas.add(.line(.lacquer, numbers.int(9...15)), "M100 46h0")
        canvas.add(.fill(.lacquer), "M100 8c7 12 2 14 6 20h-12c4-6-1-8 6-20z")
    }

    private static func cat(_ canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let x = numbers.int(40...110)
        let (coat, marks) = numbers.pick([
            ("card", Look.Color.gold), ("gold", .card), ("line", .ink), ("celadon", .card),
        ])
        canvas.add(.line(.ink, 11), "M\(x + 34) 76c34 4 50-8 44-34")
        canvas.element(
            "<path class=\"fill-\(coat) line-ink\" stroke-width=\"3\" "
                + "d=\"M\(x - 34) 44l-1-37q14 5 22 16 13-4 26 0 8-11 22-16l-1 37q6 22-4 36h-60q-10-14-4-36z\"/>"
        )
        canvas.add(.line(marks, 4), "M\(x) 26v10m-9-9v7m18-7v7")
        canvas.add(
            .line(.ink, 3),
            numbers.once(in: 2)
                ? "M\(x - 20) 48q6 6 12 0m16 0q6 6 12 0" : "M\(x - 14) 46v4m28-4v4")
        canvas.add(.fill(.lacquer), "M\(x - 4) 57h8l-4 5z")
        canvas.add(.line(.ink, 2), "M\(x - 24) 60l-20-4m20 9l-20 3M\(x + 24) 60l20-4m-20 9l20 3")
    }
}
