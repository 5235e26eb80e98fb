/// 双鸟朝阳: two birds that face one sun, carved in ivory at Hemudu seven thousand years ago.
///
/// The same birds are the site's mark.
enum Birds {
    static let bird =
        "M27 12C24 6 17 4 13.5 8.5 10.5 12.5 12 18 9.5 23 7.5 27 4 30 1 31c5 6 14 8 21 5 "
        + "4-1.8 6.5-4 7.5-6.5C24 30 19 27 18 22c-.6-3.5.5-6.5 3-8.5z"

    static func canvas(_ numbers: inout SeededNumbers) -> Canvas {
        var canvas = Canvas(width: 480, height: 400, alignment: "xMidYMid")
        addFlames(to: &canvas, &numbers)
        let feathers = feathers(&numbers)
        let color = numbers.pick([("river", 3), ("celadon", 2), ("porcelain", 1)])
        for side in ["translate(16 56) scale(7)", "matrix(-7 0 0 7 464 56)"] {
            canvas.element(
                "<g transform=\"\(side)\"><path class=\"fill-\(color)\" d=\"\(bird)\"/>"
                    + "<path class=\"line-card\" stroke-width=\".5\" d=\"\(feathers)\"/>"
                    + "<circle class=\"fill-card\" cx=\"17\" cy=\"10\" r=\"1.5\"/>"
                    + "<circle class=\"fill-ink\" cx=\"17\" cy=\"10\" r=\".7\"/></g>")
        }
        addSun(to: &canvas, &numbers)
        addGround(to: &canvas, &numbers)
        return canvas
    }

    private static func addFlames(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let height = numbers.int(84...108)
        canvas.add(
            .fill(.lacquer),
            "M240 \(150 - height)c22 36 6 48 24 \(height)h-48"
                + "c18-\(height - 48) 2-\(height - 36) 24-\(height)z")
        let side = height * 2 / 3
        canvas.add(
            .fill(.gold),
            "M204 \(160 - side)c18 22 0 34 20 \(side - 8)l-26 8c10-22-4-32 6-\(side)z"
                + "M276 \(160 - side)c-18 22 0 34-20 \(side - 8)l26 8c-10-22 4-32-6-\(side)z")
    }

    private static func addSun(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let rings = numbers.int(2...4)
        canvas.element("<circle class=\"fill-card\" cx=\"240\" cy=\"210\" r=\"74\"/>")
        canvas.element(
            "<circle class=\"fill-lacquer\" cx=\"240\" cy=\"210\" r=\"\(numbers.int(14...22))\"/>")
        for ring in 0..<rings {
            canvas.element(
                "<circle class=\"line-lacquer\" stroke-width=\"\(ring == 0 ? 7 : 4)\" cx=\"240\" "
                    + "cy=\"210\" r=\"\(64 - ring * 40 / rings)\"/>")
        }
    }

    /// What is carved into a bird, in its own measure.
    private static func feathers(_ numbers: inout SeededNumbers) -> String {
        switch numbers.int(0...2) {
        case 0:
            "M12.5 25c2 5 6 7 12 7M9.5 28c3 4.5 7 6 12.5 5.5M6 31c3 2.5 7 4 11 4M14 14c1-3 2-4 4-4.5M13.5 18c1.5-4 2-5 4-6"
        case 1:
            "M14 21c.5 5 4 8 9 9.5M11.5 24.5c1.5 4.5 5 7.5 10.5 8.5M8.5 28c2 3.5 5.5 5.5 10.5 6.5M5 30.8c2 2 5 3.5 9 4.2"
        default:
            "M12 22l5 3M10.5 25l6.5 4M8 28l8 4.5M5.5 30.5l7 4.5M14.5 17l3 1M14.2 14l3 .5"
        }
    }

    private static func addGround(to canvas: inout Canvas, _ numbers: inout SeededNumbers) {
        let waves = String(repeating: "q12-14 24 0t24 0", count: 9)
        canvas.add(.line(.celadon, 4), "M24 \(336)" + waves)
        canvas.add(.line(.line, 4), "M48 \(358)" + String(repeating: "q12-14 24 0t24 0", count: 8))
    }
}
