/// A cat in a few lines, and the receipt for its tax.
enum Cat {
    static func canvas(_ numbers: inout SeededNumbers) -> Canvas {
        var canvas = Canvas(width: 480, height: 400, alignment: "xMidYMax")
        canvas.add(.line(.line, 5), "M14 356H466")
        CatFigure(&numbers).draw(on: &canvas, &numbers)
        Receipt.draw(on: &canvas, &numbers)
        return canvas
    }
}

private struct CatFigure {
    private let coat: Look.Color
    private let marks: Look.Color
    private let pose: Int

    init(_ numbers: inout SeededNumbers) {
        let coats: [(Look.Color, Look.Color)] = [
            (.card, .gold), (.gold, .card), (.line, .ink), (.card, .ink), (.celadon, .card),
            (.ink, .card),
        ]
        (coat, marks) = numbers.pick(coats)
        pose = numbers.int(0...3)
    }

    func draw(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        switch pose {
        case 0: sitting(on: &canvas, &numbers)
        case 1: loaf(on: &canvas, &numbers)
        case 2: fromBehind(on: &canvas, &numbers)
        default: curled(on: &canvas, &numbers)
        }
    }

    private var outline: String { "line-ink" }

    private func shape(_ path: String, on canvas: inout Canvas) {
        canvas.element(
            "<path class=\"fill-\(coat.rawValue) line-\(edge.rawValue)\" stroke-width=\"5\" d=\"\(path)\"/>"
        )
    }

    /// A dark cat is drawn in light lines.
    private var edge: Look.Color { coat == .ink ? .line : .ink }

    private func tail(_ path: String, on canvas: inout Canvas) {
        canvas.add(.line(edge, 30), path)
        canvas.add(.line(coat, 20), path)
    }

    private func sitting(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        tail(
            numbers.once(in: 2)
                ? "M200 336c70 10 110-20 84-84" : "M200 336c64 14 92-10 96-40", on: &canvas)
        shape(
            "M120 200c-40 50-52 110-38 150q2 6 10 6h136q8 0 10-6c14-40 2-100-38-150z", on: &canvas)
        if numbers.once(in: 2) {
            canvas.add(.fill(marks), "M134 214c-16 40-14 70 26 86 40-16 42-46 26-86z")
        } else {
            canvas.add(
                .line(marks, 6),
                "M92 262q22 4 34 18M86 296q22 2 36 16M228 262q-22 4-34 18M234 296q-22 2-36 16")
        }
        canvas.add(.line(edge, 5), "M140 286v66M180 286v66M112 354q14-16 28-2M180 352q14-14 28 2")
        head(at: (160, 150), on: &canvas, &numbers)
    }

    private func loaf(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        shape("M70 354c-20-70 16-130 84-128 70-20 150 10 160 84 4 30-6 44-24 44z", on: &canvas)
        canvas.add(.line(marks, 7), "M214 224q10 16 6 34M246 232q10 16 4 34M276 250q6 14-2 30")
        tail("M292 338c-40 6-70 4-104-2", on: &canvas)
        head(at: (134, 206), on: &canvas, &numbers)
        canvas.add(.line(edge, 5), "M86 354q14-20 34-4M134 352q14-18 32 0")
    }

    private func fromBehind(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        shape(
            "M104 120l-2-62q24 10 36 30 22-8 44 0 12-20 36-30l-2 62c6 22-2 42-16 54 44 40 64 110 46 176q-2 6-10 6h-152q-8 0-10-6c-18-66 2-136 46-176-14-12-22-32-16-54z",
            on: &canvas)
        canvas.add(
            .line(marks, 8),
            "M160 96v26M142 100v18M178 100v18M160 190v40M124 226q18 10 18 30M196 226q-18 10-18 30M112 268q22 8 26 26M208 268q-22 8-26 26"
        )
        tail(
            numbers.once(in: 2)
                ? "M188 334c50 14 98 6 96-40-2-22-22-26-30-12" : "M188 334c60 14 110-4 120-50",
            on: &canvas)
    }

    private func curled(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        shape(
            "M64 296c0-56 50-88 118-88s122 38 122 90c0 40-40 58-120 58s-120-20-120-60z", on: &canvas
        )
        canvas.add(.line(marks, 8), "M180 212q10 18 6 38M212 216q12 18 6 38M244 230q10 16 2 34")
        head(at: (134, 262), on: &canvas, &numbers, sleeps: true)
        tail("M292 300c10 34-50 42-128 36", on: &canvas)
    }

    private func head(
        at place: (x: Int, y: Int), on canvas: inout Canvas, _ numbers: inout SeededNumbers,
        sleeps: Bool = false
    ) {
        let (x, y) = place
        shape(
            "M\(x - 62) \(y)l-2-66q26 8 40 28 24-6 48 0 14-20 40-28l-2 66c8 38-24 62-62 62s-70-24-62-62z",
            on: &canvas)
        if numbers.once(in: 3) {
            canvas.add(
                .fill(marks), "M\(x + 10) \(y - 40)l14 4q14-18 36-22l-2 50q-4 18-26 14-24-6-22-46z")
        } else {
            canvas.add(
                .line(marks, 6), "M\(x) \(y - 38)v20M\(x - 16) \(y - 36)v14M\(x + 16) \(y - 36)v14")
        }
        let eyes = sleeps ? 0 : numbers.int(0...3)
        let closed = "q10 10 20 0"
        switch eyes {
        case 0:
            canvas.add(.line(edge, 5), "M\(x - 36) \(y + 4)\(closed)M\(x + 16) \(y + 4)\(closed)")
        case 1:
            canvas.add(.line(edge, 5), "M\(x - 36) \(y + 4)\(closed)")
            canvas.add(.line(edge, 12), "M\(x + 26) \(y + 2)v6")
        default:
            canvas.add(.line(edge, 12), "M\(x - 26) \(y + 2)v6M\(x + 26) \(y + 2)v6")
        }
        canvas.add(.fill(.lacquer), "M\(x - 7) \(y + 20)h14l-7 8z")
        canvas.add(.line(edge, 4), "M\(x) \(y + 28)q-8 12-18 6M\(x) \(y + 28)q8 12 18 6")
        canvas.add(
            .line(edge, 2),
            "M\(x - 44) \(y + 22)l-34-6M\(x - 44) \(y + 30)l-34 6M\(x + 44) \(y + 22)l34-6M\(x + 44) \(y + 30)l34 6"
        )
    }
}

/// Paid: a slip with a seal.
private enum Receipt {
    static func draw(on canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let top = numbers.int(120...150)
        let turn = numbers.int(-5...5)
        var lines = ""
        for row in 0..<4 {
            let y = top + 62 + row * 22
            let length = numbers.int(26...52)
            lines += "M346 \(y)h\(length)M424 \(y)h14"
        }
        let seal = (x: 372 + numbers.int(0...18), y: top + 96 + numbers.int(0...30))
        canvas.element(
            "<g transform=\"rotate(\(turn) 392 240)\"><path class=\"fill-card line-ink\" "
                + "stroke-width=\"4\" d=\"M328 \(top)h128v200l-16-12-16 12-16-12-16 12-16-12-16 12-16-12-16 12z\"/>"
                + "<path class=\"fill-ink\" d=\"M346 \(top + 20)h60v10h-60zM346 \(top + 36)h36v6h-36z\"/>"
                + "<path class=\"line-line\" stroke-width=\"6\" d=\"\(lines)\"/></g>")
        canvas.element(
            "<g transform=\"rotate(-\(numbers.int(6...16)) \(seal.x) \(seal.y))\">"
                + "<path class=\"line-lacquer\" stroke-width=\"5\" d=\"M\(seal.x - 4) \(seal.y)h64v64h-64z\"/>"
                + "<text class=\"fill-lacquer\" lang=\"zh-Hans\" font-size=\"28\" font-weight=\"700\" "
                + "text-anchor=\"middle\" x=\"\(seal.x + 28)\" y=\"\(seal.y + 29)\">猫税</text>"
                + "<text class=\"fill-lacquer\" lang=\"zh-Hans\" font-size=\"28\" font-weight=\"700\" "
                + "text-anchor=\"middle\" x=\"\(seal.x + 28)\" y=\"\(seal.y + 57)\">收讫</text></g>")
    }
}
