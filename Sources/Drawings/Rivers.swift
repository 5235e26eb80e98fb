/// Yao and Fenghua become the Yong: two courses that meet, in bands of water, under a red sun.
enum Rivers {
    static func canvas(_ numbers: inout SeededNumbers) -> Canvas {
        var canvas = Canvas(width: 800, height: 480, alignment: "xMaxYMid")
        let isTurned = numbers.once(in: 3)
        func point(_ x: Int, _ y: Int) -> Point { Point(x, isTurned ? 480 - y : y) }
        let meeting = (x: numbers.int(390...480), y: numbers.int(220...275))
        let swing = numbers.int(60...130)
        let first = numbers.int(-60...90)
        let main = Course(points: [
            point(-60, first), point(100, first + numbers.int(70...110)),
            point(250, (first + meeting.y) / 2 + numbers.int(40...90)),
            point(meeting.x, meeting.y), point(meeting.x + 130, meeting.y - swing * 2 / 3),
            point(meeting.x + 250, meeting.y - swing - numbers.int(0...30)),
            point(900, meeting.y - numbers.int(-30...50)),
        ])
        let foot = numbers.int(150...300)
        let second = Course(points: [
            point(foot - 30, 560), point(foot + numbers.int(0...40), 440),
            point((foot + meeting.x) / 2 - 10, meeting.y + numbers.int(70...95)),
            point(meeting.x, meeting.y), main.points[4],
        ])
        let path = main.path() + second.path(to: 3)
        for (color, width) in bands(&numbers) { canvas.add(.line(color, width), path) }
        canvas.element(
            "<path class=\"line-river drift\" stroke-width=\"3\" d=\"\(path)\"/>")
        addBridges(to: &canvas, main, second, &numbers)
        addBoats(to: &canvas, main, &numbers)
        addSun(to: &canvas, isTurned: isTurned, meeting.y + 140, &numbers)
        return canvas
    }

    /// From the banks to the middle, ground and water in turn.
    private static func bands(_ numbers: inout SeededNumbers) -> [(Look.Color, Int)] {
        let banks: [(Look.Color, Int)] = [(.card, 150), (.river, 118), (.card, 114)]
        let waters: [[Int]] = [
            [92, 70, 64, 44, 38, 16], [96, 60, 52, 34, 28, 14], [90, 78, 72, 58, 52, 22],
            [94, 86, 78, 62, 50, 18],
        ]
        return banks
            + numbers.pick(waters).enumerated().map { ($0 % 2 == 0 ? .celadon : .card, $1) }
    }

    private static func addBridges(
        to canvas: inout Canvas, _ main: Course, _ second: Course, _ numbers: inout SeededNumbers
    ) {
        var bridges = [(main, 1, Double(numbers.int(30...80)) / 100)]
        if numbers.once(in: 2) { bridges.append((second, 1, Double(numbers.int(10...60)) / 100)) }
        if numbers.once(in: 2) { bridges.append((main, 4, Double(numbers.int(20...70)) / 100)) }
        for (course, piece, part) in bridges {
            let (middle, direction) = course.place(piece, part)
            let across = direction.turned * 66
            for side in [-5.0, 5.0] {
                let centre = middle + direction * side
                canvas.add(
                    .line(.ink, 3), "M\((centre - across).text)L\((centre + across).text)")
            }
        }
    }

    /// Seen from above, bow ahead.
    private static func addBoats(
        to canvas: inout Canvas, _ main: Course, _ numbers: inout SeededNumbers
    ) {
        for (piece, part) in [(3, 55), (5, 20), (5, 70)] {
            guard !numbers.once(in: 3) else { continue }
            let (middle, direction) = main.place(
                piece, Double(part + numbers.int(-15...15)) / 100)
            let side = direction.turned * Double(numbers.pick([-34, -22, 22, 34]))
            let centre = middle + side
            let (bow, stern) = (centre + direction * 30, centre - direction * 20)
            let (left, right) = (direction.turned * 9, direction.turned * -9)
            let waist = centre + direction * 10
            let hull =
                "M\(bow.text)Q\((waist + left).text) \((stern + left).text)"
                + "L\((stern + right).text)Q\((waist + right).text) \(bow.text)z"
            canvas.add(.line(.card, 6), hull)
            canvas.add(.fill(numbers.once(in: 3) ? .lacquer : .ink), hull)
        }
    }

    private static func addSun(
        to canvas: inout Canvas, isTurned: Bool, _ height: Int, _ numbers: inout SeededNumbers
    ) {
        let size = numbers.int(34...48)
        let x = numbers.int(600...690)
        // Clear of the edge where a shelf or a telephone shows less of the height.
        let y = min(height, 480 - size - 44)
        canvas.element(
            "<circle class=\"fill-lacquer\" cx=\"\(x)\" cy=\"\(isTurned ? 480 - y : y)\" "
                + "r=\"\(size)\"/><circle class=\"line-lacquer\" stroke-width=\"2\" cx=\"\(x)\" "
                + "cy=\"\(isTurned ? 480 - y : y)\" r=\"\(size + 13)\"/>")
    }
}
