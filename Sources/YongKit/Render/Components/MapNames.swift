/// Names beside the dots of a map, where there is room for them; the list has them all.
struct MapNames {
    struct Name: Equatable {
        let text: String
        let x: Int
        let y: Int
        /// Which end of the text stands there, in SVG's word.
        let anchor: String
    }

    private struct Box {
        let left: Int
        let top: Int
        let right: Int
        let bottom: Int

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private let width: Int
    private let height: Int
    private let radius: Int
    private var taken: [Box]

    init(around dots: [(x: Int, y: Int)], radius: Int, width: Int, height: Int) {
        (self.width, self.height, self.radius) = (width, height, radius)
        taken = dots.map {
            Box(
                left: $0.x - radius, top: $0.y - radius, right: $0.x + radius,
                bottom: $0.y + radius)
        }
    }

    /// To the right of the dot, to the left, below it or above it; nil where all is taken.
    mutating func place(_ text: String, at dot: (x: Int, y: Int)) -> Name? {
        let (length, gap, line) = (Self.length(of: text), radius + 4, 16)
        let (above, below) = (dot.y - gap - line, dot.y + gap)
        let candidates = [
            (x: dot.x + gap, left: dot.x + gap, top: dot.y - line / 2, anchor: "start"),
            (x: dot.x - gap, left: dot.x - gap - length, top: dot.y - line / 2, anchor: "end"),
            (x: dot.x, left: dot.x - length / 2, top: below, anchor: "middle"),
            (x: dot.x, left: dot.x - length / 2, top: above, anchor: "middle"),
        ]
        for candidate in candidates {
            let box = Box(
                left: candidate.left, top: candidate.top, right: candidate.left + length,
                bottom: candidate.top + line)
            guard box.left >= 4, box.right <= width - 4, box.top >= 2, box.bottom <= height - 2,
                !taken.contains(where: box.meets)
            else { continue }
            taken.append(box)
            return Name(
                text: text, x: candidate.x, y: candidate.top + 13, anchor: candidate.anchor)
        }
        return nil
    }

    /// How long it is at 13 pixels, a little more rather than less.
    private static func length(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2e80 ? 13 : 8) }
    }
}
