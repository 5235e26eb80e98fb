/// A piece of text between two places at which a line may end. Lengths are in ems.
struct Atom {
    var parts: [Part]
    var width: Double
    /// What stands between it and the next one, and falls away at the end of a line: a space, the
    /// little room between Chinese and Latin, or less than nothing where two marks share their white.
    var space = 0.0
    /// A line ends behind it, whatever there is room for.
    var endsLine = false
    /// A typed space, as against mere room.
    var isSpaced = false
    /// What a balanced text pays for ending a line behind it.
    var cost = 0.0
    /// White halves of marks at its ends, which hang over the edges of a line.
    var leadingWhite = 0.0
    var trailingWhite = 0.0
    /// How many Chinese letters and how many other letters are in it, marks left out.
    var hanCount = 0
    var latinCount = 0

    /// Letters of one font and look.
    struct Part {
        var text: String
        var font: Font
        var look: Look
        var width: Double
        /// Room before it.
        var gap = 0.0
    }

    /// How a part looks, its font left out.
    struct Look: Equatable {
        var isDotted = false
        var reading: String?
        var color: String?
    }
}

/// Where a line may end, and what stands between two letters that follow each other.
struct LetterPair {
    /// The letter before the pair, which decides whether a measure belongs to a figure.
    let isInFigure: Bool
    let first: Letter
    let second: Letter

    /// Whether a line may end between the two, which no space parts.
    var canBreak: Bool {
        switch (first.kind, second.kind) {
        case (_, .closing), (_, .paired), (_, .joint): false
        case (.opening, _), (.prefix, _): false
        case (.digit, .han): !LetterClass.isHanUnit(second.scalar)
        // 2026年11月21日 is one figure.
        case (.han, .digit): !(isInFigure && LetterClass.isInDate(first.scalar))
        case (.han, .han): !(isInFigure && LetterClass.isHanUnit(second.scalar))
        case (.han, _), (.paired, _): true
        case (.closing, .latin), (.closing, .digit), (.closing, .prefix): first.isWide
        case (.closing, .opening): first.isWide || second.isWide
        case (.closing, _): true
        case (.joint, .han): true
        case (.joint, .latin): first.scalar != "_" && !first.isBehindDigit
        case (.latin, .han), (.latin, .opening), (.digit, .opening): second.isWide
        default: false
        }
    }

    /// Room between the two, less than nothing where the white of two marks would add up.
    var room: Double {
        guard first.isWide || second.isWide else { return 0 }
        switch (first.kind, second.kind) {
        case (.han, .latin), (.han, .digit), (.latin, .han), (.digit, .han): return 0.125
        default: break
        }
        guard first.isWide, second.isWide else { return 0 }
        switch (LetterClass.whiteHalf(first.scalar), LetterClass.whiteHalf(second.scalar)) {
        case (.right, .right), (.right, .left), (.left, .left): return -0.5
        default: return 0
        }
    }
}

/// A letter with what is known of it.
struct Letter {
    let letter: Character
    /// Its first one, which decides what it is.
    let scalar: Unicode.Scalar
    let kind: LetterClass
    /// Set in the Chinese font.
    let isWide: Bool
    let run: Int
    /// Of a joint: whether a digit stands before it.
    var isBehindDigit = false
    /// Whether a Chinese word ends behind it; of other letters nothing is said.
    var endsWord = true
}
