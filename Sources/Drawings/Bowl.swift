/// A bowl of tangyuan under its steam.
enum Bowl {
    static func canvas(_ numbers: inout SeededNumbers, isEaten: Bool) -> Canvas {
        var canvas = Canvas(width: 480, height: 400, alignment: "xMidYMax")
        if isEaten {
            addRest(to: &canvas, &numbers)
        } else {
            addSteam(to: &canvas, &numbers)
            addInside(to: &canvas, &numbers)
        }
        addBody(to: &canvas, &numbers)
        addTable(to: &canvas, isEaten: isEaten, &numbers)
        return canvas
    }

    private static func addSteam(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        var path = ""
        let count = numbers.int(3...4)
        for index in 0..<count {
            let x = 250 - (count - 1) * 26 + index * 52
            let sway = numbers.once(in: 2) ? 18 : -18
            let high = numbers.int(40...56)
            path +=
                "M\(x) \(numbers.int(128...140))"
                + "c\(-sway)-20 \(sway)-34 0-\(high)s\(sway)-34 0-\(high)"
        }
        canvas.add(.line(.line, 5), path)
    }

    /// What can be seen over the rim.
    private static func addInside(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        addRim(to: &canvas)
        var places: [(x: Int, y: Int)] = [
            (186, 186), (250, 178), (314, 186), (160, 204), (218, 202), (282, 202), (340, 204),
        ]
        if numbers.once(in: 2) { places.remove(at: numbers.int(0...2)) }
        for place in places {
            let (x, y) = (place.x + numbers.int(-4...4), place.y + numbers.int(-3...3))
            canvas.element(
                "<circle class=\"fill-rice line-river\" stroke-width=\"3\" cx=\"\(x)\" cy=\"\(y)\" "
                    + "r=\"31\"/>")
            canvas.add(.line(.line, 3), "M\(x - 16) \(y - 8)q4-12 15-14")
        }
        addFlowers(to: &canvas, numbers.int(5...9), &numbers)
    }

    /// Where they were, and the soup, which is cold.
    private static func addRest(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        addRim(to: &canvas)
        var gone = ""
        for x in [176, 250, 324] {
            let (x, y) = (x + numbers.int(-6...6), 190 + numbers.int(-4...4))
            gone += "M\(x - 31) \(y)a31 31 0 0 1 62 0"
        }
        canvas.add(.line(.ink, 3, dashes: "2 9"), gone)
        addFlowers(to: &canvas, 3, &numbers)
    }

    private static func addRim(to canvas: inout Canvas) {
        canvas.element("<ellipse class=\"fill-river\" cx=\"250\" cy=\"196\" rx=\"142\" ry=\"44\"/>")
        canvas.element("<ellipse class=\"fill-line\" cx=\"250\" cy=\"204\" rx=\"130\" ry=\"36\"/>")
    }

    /// Osmanthus.
    private static func addFlowers(
        to canvas: inout Canvas, _ count: Int, _ numbers: inout SeededNumbers
    ) {
        var flowers = ""
        for _ in 0..<count {
            flowers += "M\(numbers.int(160...340)) \(numbers.int(176...206))h0"
        }
        canvas.add(.line(.gold, 7), flowers)
    }

    /// Carved Yue ware: petals, waves or rings.
    private static func addBody(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        canvas.add(
            .fill(.celadon),
            "M104 200c42 36 250 36 292 0c0 76-42 124-92 138v16h-108v-16c-50-14-92-62-92-138z")
        canvas.add(.line(.ink, 4), "M104 200c42 36 250 36 292 0")
        switch numbers.int(0...2) {
        case 0:
            var petals = ""
            for index in 0..<6 {
                petals += "M\(150 + index * 34) 258c0 40 17 62 17 62s17-22 17-62"
            }
            canvas.add(.line(.card, 3), petals)
        case 1:
            var waves = ""
            for row in 0..<3 {
                let (x, y) = (136 + row * 14, 256 + row * 24)
                waves +=
                    "M\(x) \(y)"
                    + String(repeating: "q10-14 20 0t20 0", count: (500 - 2 * x) / 40)
            }
            canvas.add(.line(.card, 3), waves)
        default:
            canvas.add(
                .line(.card, 3),
                "M112 250c56 30 220 30 276 0M122 270c54 28 202 28 256 0M150 312c46 18 154 18 200 0")
        }
        canvas.add(.line(.ink, 4), "M196 354h108")
    }

    private static func addTable(
        to canvas: inout Canvas, isEaten: Bool, _ numbers: inout SeededNumbers
    ) {
        canvas.add(.line(.ink, 5), "M20 358H470")
        canvas.add(
            .fill(.porcelain), "M398 350c-4-16 14-24 34-20l44-16 6 12-42 20c-8 10-34 14-42 4z")
        guard isEaten else {
            canvas.add(.line(.line, 4), "M60 374h360M110 388h260")
            return
        }
        // Half of it lies on the spoon, and shows what was in it.
        canvas.add(.fill(.rice), "M402 334a20 20 0 0 1 36-6l-8 8-8-2-6 8z")
        canvas.add(.line(.river, 3), "M402 336a20 20 0 0 1 36-8l-8 8-8-2-8 8z")
        canvas.add(.fill(.river), "M412 334a9 9 0 0 1 16-2l-6 4z")
        canvas.add(.line(.ink, 6), "M372 374h0M388 386h0M352 384h0")
        canvas.add(.line(.line, 4), "M60 374h270M110 388h200")
    }
}
