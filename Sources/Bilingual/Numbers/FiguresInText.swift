/// The figures that a text says, in its order.
package struct FiguresInText: Sendable {
    package struct Found: Sendable, Hashable {
        package let figure: Figure
        /// In bytes of the text.
        package let range: Range<Int>
        /// A word such as `one` or 一, which often means no number.
        package let isSoft: Bool
        /// Written with 万, 亿, million or the like.
        package let isScaled: Bool
    }

    package let found: [Found]

    package init(_ text: String) {
        var text = text
        let read = text.withUTF8 { SaidFigures($0, language: .other).figures }
        found = read.map { Found($0) }
    }

    /// Whether the text says a figure.
    package func says(_ figure: Figure) -> Bool {
        found.contains { figure.agrees(with: $0.figure) }
    }
}

extension FiguresInText.Found {
    init(_ read: ReadFigure) {
        self.init(
            figure: read.figure, range: read.range, isSoft: read.isSoft,
            isScaled: read.scale != .none)
    }
}
