/// Breaks texts into lines for a column.
package struct Typesetter: Sendable {
    package let ruler: Ruler

    package init(_ ruler: Ruler) { self.ruler = ruler }

    /// How a text is to be set.
    package struct Style: Equatable, Sendable {
        package var face: Face
        package var size: Double
        /// No smaller than this, where it does not fit.
        package var smallest: Double
        /// From base line to base line, in sizes.
        package var leading: Double
        package var maximumLines: Int?
        /// A title: lines of one length that end where a reader would pause.
        package var isBalanced: Bool

        package init(
            face: Face, size: Double, smallest: Double? = nil, leading: Double,
            maximumLines: Int? = nil, isBalanced: Bool = false
        ) {
            self.face = face
            self.size = size
            self.smallest = min(size, smallest ?? size)
            self.leading = leading
            self.maximumLines = maximumLines
            self.isBalanced = isBalanced
        }
    }

    /// Sets a text in a column of this width, at the largest size at which it fits.
    ///
    /// - Parameter height: of the column; without one it may be as high as it gets.
    package func set(
        _ text: StyledText, _ style: Style, width: Double, height: Double = .infinity
    ) -> SetText {
        var reader = AtomReader(
            text, face: style.face, ruler: ruler, findsWords: style.isBalanced)
        let atoms = reader.atoms()
        var size = style.size
        var torn: SetText?
        while true {
            let isSmallest = size <= style.smallest
            let column = max(width / size, 1)
            let fits = !atoms.contains { $0.width - $0.trailingWhite > column }
            if fits || isSmallest {
                let (set, tears) = set(atoms, style, size: size, column: column)
                if set.isWithin(height, style.maximumLines) {
                    if !tears { return torn.map { size < $0.size * 0.8 ? $0 : set } ?? set }
                    torn = torn ?? set
                }
                if isSmallest { return torn ?? set.cut(to: height, style.maximumLines) }
            }
            size = max(style.smallest, (size * 0.96).rounded(.down))
        }
    }

    /// - Returns: also whether a line of a title ends inside a word.
    private func set(
        _ atoms: [Atom], _ style: Style, size: Double, column: Double
    ) -> (SetText, tears: Bool) {
        let atoms = atoms.cut(to: column) { ruler.advance($0, $1) }
        guard !atoms.isEmpty else {
            return (SetText(lines: [], size: size, leading: style.leading), false)
        }
        let breaker = LineBreaker(atoms: atoms, width: column)
        let ranges =
            style.isBalanced
            ? breaker.balanced(maximumLines: style.maximumLines ?? .max) : breaker.filled()
        let set = SetText(
            lines: ranges.map { SetLine(atoms[$0], face: style.face, ruler: ruler) }, size: size,
            leading: style.leading)
        return (
            set, style.isBalanced && ranges.dropLast().contains { breaker.tearsWord(behind: $0) }
        )
    }
}

/// A text as it was set.
package struct SetText: Equatable, Sendable {
    package private(set) var lines: [SetLine]
    package let size: Double
    package let leading: Double
    /// The lines for which there was no place; whoever set the text has to say so.
    package private(set) var rest: [SetLine] = []

    init(lines: [SetLine], size: Double, leading: Double) {
        self.lines = lines
        self.size = size
        self.leading = leading
    }

    package var height: Double { lines.reduce(0) { $0 + height(of: $1) } }
    package var width: Double { (lines.map(\.width).max() ?? 0) * size }

    /// A reading needs room above its line.
    package func height(of line: SetLine) -> Double {
        size * (leading + (line.hasReading ? 0.54 : 0))
    }

    /// Where the letters of a line stand, from the line's upper edge.
    package func baseline(of line: SetLine) -> Double {
        height(of: line) - size * (leading - 1) / 2 - size * 0.13
    }

    func isWithin(_ height: Double, _ maximumLines: Int?) -> Bool {
        self.height <= height + 0.01 && lines.count <= maximumLines ?? .max
    }

    func cut(to height: Double, _ maximumLines: Int?) -> SetText {
        var cut = self
        while !cut.lines.isEmpty, !cut.isWithin(height, maximumLines) {
            cut.rest.insert(cut.lines.removeLast(), at: 0)
        }
        return cut
    }
}
