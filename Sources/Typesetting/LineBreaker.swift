/// Chooses where lines end.
struct LineBreaker {
    let atoms: [Atom]
    /// Of the column, in ems.
    let width: Double

    /// Lines filled one after the other; the last one is no orphan.
    func filled() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < atoms.count {
            var end = start + 1
            var reach = atoms[start].width - atoms[start].leadingWhite
            while end < atoms.count, !atoms[end - 1].endsLine {
                let next = reach + atoms[end - 1].space + atoms[end].width
                guard next - atoms[end].trailingWhite <= width else { break }
                reach = next
                end += 1
            }
            lines.append(start..<end)
            start = end
        }
        return withoutOrphan(lines)
    }

    /// As few lines as can be, as equal as can be, that end where a reader would pause.
    ///
    /// One line more is taken where that spares a word.
    func balanced(maximumLines: Int) -> [Range<Int>] {
        let filled = filled()
        guard filled.count > 1, atoms.count <= 600, !atoms.contains(where: \.endsLine) else {
            return filled
        }
        let (lines, cost) = balanced(filled)
        guard cost > Self.tearing, filled.count < maximumLines, filled.count < 5 else {
            return lines
        }
        let longer = balanced(filled + [filled[0]])
        return longer.cost + 0.1 < cost ? longer.lines : lines
    }

    /// What it costs to end a line inside a word.
    static let tearing = 0.6

    func tearsWord(behind line: Range<Int>) -> Bool {
        atoms[line.upperBound - 1].cost >= Self.tearing
    }

    /// In as many lines as these.
    private func balanced(_ filled: [Range<Int>]) -> (lines: [Range<Int>], cost: Double) {
        // best[n][i]: what the first i atoms cost in n lines.
        var best = [[Double]](
            repeating: [Double](repeating: .infinity, count: atoms.count + 1),
            count: filled.count + 1)
        var from = [[Int]](
            repeating: [Int](repeating: 0, count: atoms.count + 1), count: filled.count + 1)
        best[0][0] = 0
        for line in 1...filled.count {
            for end in 1...atoms.count {
                var start = end - 1
                var reach = atoms[start].width
                while true {
                    let length = reach - atoms[start].leadingWhite - atoms[end - 1].trailingWhite
                    if length > width, start < end - 1 { break }
                    let slack = max(0, width - length) / width
                    let isLast = end == atoms.count
                    var cost = best[line - 1][start] + slack * slack * (isLast ? 0.7 : 1)
                    cost += isLast ? (isOrphan(start..<end) ? 2 : 0) : atoms[end - 1].cost
                    if cost < best[line][end] {
                        best[line][end] = cost
                        from[line][end] = start
                    }
                    guard start > 0 else { break }
                    start -= 1
                    reach += atoms[start].width + atoms[start].space
                }
            }
        }
        guard best[filled.count][atoms.count] < .infinity else {
            return (filled, .infinity)
        }
        var lines: [Range<Int>] = []
        var end = atoms.count
        for line in stride(from: filled.count, through: 1, by: -1) {
            lines.append(from[line][end]..<end)
            end = from[line][end]
        }
        return (lines.reversed(), best[filled.count][atoms.count])
    }

    func length(_ line: Range<Int>) -> Double {
        var length = -atoms[line.lowerBound].leadingWhite - atoms[line.upperBound - 1].trailingWhite
        for index in line {
            length += atoms[index].width
            if index + 1 < line.upperBound { length += atoms[index].space }
        }
        return length
    }

    /// One Chinese letter alone, or one short word.
    func isOrphan(_ line: Range<Int>) -> Bool {
        let han = line.reduce(0) { $0 + atoms[$1].hanCount }
        let latin = line.reduce(0) { $0 + atoms[$1].latinCount }
        if han == 0 { return line.count == 1 && latin < 6 }
        return han == 1 && latin == 0
    }

    /// Takes from the line above what a last line needs so as not to stand alone.
    private func withoutOrphan(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard lines.count > 1, let last = lines.last, isOrphan(last) else { return lines }
        let above = lines[lines.count - 2]
        guard !atoms[above.upperBound - 1].endsLine else { return lines }
        var end = above.upperBound - 1
        while end > above.lowerBound {
            let (one, two) = (above.lowerBound..<end, end..<last.upperBound)
            if length(two) > width { break }
            if !isOrphan(two), !isOrphan(one) {
                return lines.dropLast(2) + [one, two]
            }
            end -= 1
        }
        return lines
    }
}

extension [Atom] {
    /// The same, with atoms that fit on no line cut between their letters, as a last resort.
    func cut(to width: Double, measure: (String, Font) -> Double) -> [Atom] {
        guard contains(where: { $0.width - $0.trailingWhite > width }) else { return self }
        // A word of thousands of letters has few different ones.
        var widths: [AtomReader.WidthKey: Double] = [:]
        func measured(_ letters: String, _ font: Font) -> Double {
            let key = AtomReader.WidthKey(text: letters, font: font)
            if let known = widths[key] { return known }
            let width = measure(letters, font)
            widths[key] = width
            return width
        }
        return flatMap { atom -> [Atom] in
            guard atom.width - atom.trailingWhite > width else { return [atom] }
            var pieces: [Atom] = []
            for part in atom.parts {
                let whole = part.look.reading != nil
                for letters in whole ? [part.text] : part.text.unbreakableLetters {
                    var piece = Atom(parts: [part], width: 0)
                    piece.parts[0].text = letters
                    piece.parts[0].width = measured(letters, part.font)
                    piece.parts[0].gap = 0
                    piece.width = piece.parts[0].width
                    for letter in letters {
                        let kind = LetterClass(letter)
                        if kind == .han { piece.hanCount += 1 }
                        if kind == .latin || kind == .digit { piece.latinCount += 1 }
                    }
                    piece.cost = 0.05
                    if let last = pieces.last, last.holds(letters) {
                        pieces[pieces.count - 1].append(piece, gap: part.gap)
                    } else {
                        pieces.append(piece)
                    }
                }
            }
            guard let last = pieces.indices.last else { return [atom] }
            pieces[last].space = atom.space
            pieces[last].isSpaced = atom.isSpaced
            pieces[last].endsLine = atom.endsLine
            pieces[last].cost = atom.cost
            return pieces
        }
    }
}

extension Atom {
    /// Whether letters of another font may not be parted from it: marks, and what a digit counts. A
    /// date that is too long for a line ends between its year, month and day.
    fileprivate func holds(_ letters: String) -> Bool {
        guard let end = parts.last?.text.last, let start = letters.unicodeScalars.first else {
            return false
        }
        switch (LetterClass(end), LetterClass(start)) {
        case (_, .closing), (_, .paired), (.opening, _), (.prefix, _): return true
        case (.digit, _): return LetterClass.isHanUnit(start)
        default: return false
        }
    }

    fileprivate mutating func append(_ other: Atom, gap: Double) {
        for var part in other.parts {
            part.gap = gap
            parts.append(part)
        }
        width += other.width + gap
        hanCount += other.hanCount
        latinCount += other.latinCount
    }
}

extension String {
    /// Its letters, closing marks kept with what is before them and opening ones with what follows.
    fileprivate var unbreakableLetters: [String] {
        var pieces: [String] = []
        var holds = false
        for letter in self {
            let kind = LetterClass(letter)
            let isBehindDigit = pieces.last?.last.map { LetterClass($0) == .digit } ?? false
            let joins =
                holds || isBehindDigit && kind == .digit
                || [.closing, .paired, .joint, .space].contains(kind)
            if joins, let last = pieces.indices.last, pieces[last].count < 8 {
                pieces[last].append(letter)
            } else {
                pieces.append(String(letter))
            }
            holds = kind == .opening || kind == .prefix
        }
        return pieces
    }
}
