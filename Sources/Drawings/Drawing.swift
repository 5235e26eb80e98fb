/// A picture in lines and flat colours, made from a name: the same name always has the same picture.
///
/// It is inline SVG that says nothing to screen readers. Colours are classes (`fill-river`,
/// `line-ink`), which the theme gives by day and by night; coordinates are whole numbers, so that
/// every machine makes the same bytes.
package struct Drawing: Sendable {
    package let family: Family
    package let seed: String
    /// How large the things are that it stands for, in their order; empty where it stands for none.
    package let weights: [Int]
    private let drawn: DrawnPictures?

    /// - Parameter room: where it is kept for the next who shows it.
    package init(
        _ family: Family, seed: String, weights: [Int] = [], keptIn room: PictureRoom? = nil
    ) {
        self.family = family
        self.seed = seed
        self.weights = weights
        drawn = room.map(DrawnPictures.init)
    }

    /// What a drawing shows.
    package enum Family: String, Sendable, CaseIterable {
        /// The three rivers of the city, meeting.
        case rivers
        /// A wall of reclaimed tiles, as at Ningbo Museum.
        case tiles
        /// Books on their shelves, as thick as the texts are long.
        case books
        /// Containers, stacked like a bar chart.
        case containers
        /// Tangyuan and steam.
        case bowl
        /// The same with one that is eaten already.
        case eaten
        /// Two birds facing one sun, as carved at Hemudu.
        case birds
        /// A cat, and its receipt.
        case cat
    }

    /// The subject as a small picture that stands on a shelf.
    package var strip: [UInt8] { drawn?.picture(.strip) { drawStrip() } ?? drawStrip() }

    package var svg: [UInt8] { drawn?.picture(.whole) { draw() } ?? draw() }
}

extension Drawing {
    private func drawStrip() -> [UInt8] {
        var numbers = SeededNumbers("strip" + family.rawValue + seed)
        return Strips.canvas(family, &numbers).svg(class: "strip")
    }

    private func draw() -> [UInt8] {
        // Of families with the same seed no two begin with the same numbers.
        var numbers = SeededNumbers(family.rawValue + seed)
        let canvas =
            switch family {
            case .rivers: Rivers.canvas(&numbers)
            case .tiles: Tiles.canvas(&numbers)
            case .books: Books.canvas(&numbers, weights: weights)
            case .containers: Containers.canvas(&numbers, weights: weights)
            case .bowl: Bowl.canvas(&numbers, isEaten: false)
            case .eaten: Bowl.canvas(&numbers, isEaten: true)
            case .birds: Birds.canvas(&numbers)
            case .cat: Cat.canvas(&numbers)
            }
        return canvas.svg(class: family == .eaten ? "bowl" : family.rawValue)
    }
}
