/// Cuts a text into atoms and measures them.
struct AtomReader {
    let text: StyledText
    let face: Face
    let ruler: Ruler
    private let findsWords: Bool
    var widths: [WidthKey: Double] = [:]
    var han: (font: Font, width: Double)?

    /// - Parameter findsWords: lines shall not end inside Chinese words.
    init(_ text: StyledText, face: Face, ruler: Ruler, findsWords: Bool) {
        self.text = text
        self.face = face
        self.ruler = ruler
        self.findsWords = findsWords
    }

    mutating func atoms() -> [Atom] {
        let letters = letters()
        var atoms: [Atom] = []
        var start = 0
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            var next = index + 1
            while next < letters.count, letters[next].kind == .space { next += 1 }
            guard next < letters.count else {
                atoms.append(atom(letters[start...index]))
                break
            }
            let isSpaced = next > index + 1
            let pair = LetterPair(
                isInFigure: isInFigure(letters, index), first: letter, second: letters[next])
            let endsLine = letters[(index + 1)..<next].contains { $0.scalar == LetterClass.lineEnd }
            let breaks =
                isSpaced
                ? canBreak(atSpaceIn: letters, index, next) : pair.canBreak
            if endsLine || breaks && !isInsideReading(letter, letters[next]) {
                var atom = atom(letters[start...index])
                atom.isSpaced = isSpaced
                atom.endsLine = endsLine
                atom.space = isSpaced ? spaceWidth(letter, letters[next]) : pair.room
                atom.cost = cost(letters, start, index, next)
                atoms.append(atom)
                start = next
            }
            index = next
        }
        return atoms
    }
}

extension AtomReader {
    struct WidthKey: Hashable {
        let text: String
        let font: Font
    }

    /// Spaces at the beginning are left out.
    private func letters() -> [Letter] {
        var letters: [Letter] = []
        for (run, piece) in text.runs.enumerated() {
            let isChinese = StyledText.isChinese(piece.language ?? text.language)
            let clean = String(
                String.UnicodeScalarView(
                    piece.text.unicodeScalars.filter { $0.isInXML || LetterClass.isBlank($0) }))
            for character in clean {
                let scalar = character.unicodeScalars.first!
                let kind = LetterClass(scalar)
                if kind == .space, letters.isEmpty { continue }
                let isWide =
                    LetterClass.isAmbiguous(scalar)
                    ? isChinese && !piece.isCode
                    : kind == .han || LetterClass.isWide(scalar)
                var letter = Letter(
                    letter: character, scalar: scalar, kind: kind, isWide: isWide, run: run)
                letter.isBehindDigit = letters.last?.kind == .digit
                letters.append(letter)
            }
        }
        narrowApostrophes(&letters)
        if findsWords { markWords(&letters) }
        return letters
    }

    /// In Chinese too, “it’s” is one word.
    private func narrowApostrophes(_ letters: inout [Letter]) {
        guard letters.count > 2 else { return }
        for index in 1..<letters.count - 1
        where letters[index].scalar == "’" && letters[index].isWide
            && letters[index - 1].kind == .latin && letters[index + 1].kind == .latin
        {
            letters[index] = Letter(
                letter: "’", scalar: "’", kind: .closing, isWide: false, run: letters[index].run)
        }
    }

    private func markWords(_ letters: inout [Letter]) {
        guard letters.contains(where: { $0.kind == .han }) else { return }
        let ends = WordFinder.ends(in: String(letters.map(\.letter)))
        guard !ends.isEmpty else { return }
        var offset = 0
        for index in letters.indices {
            offset += letters[index].letter.utf16.count
            letters[index].endsWord = ends.contains(offset)
        }
    }

    /// Whether the letters up to this one are a figure and its measure: 4.1亿.
    private func isInFigure(_ letters: [Letter], _ index: Int) -> Bool {
        var index = index
        guard letters[index].kind == .han else { return false }
        while index >= 0, letters[index].kind == .han,
            LetterClass.isHanUnit(letters[index].scalar)
        {
            index -= 1
        }
        return index >= 0 && letters[index].kind == .digit
    }

    /// A reading stands above its letters, which stay together.
    private func isInsideReading(_ first: Letter, _ second: Letter) -> Bool {
        first.run == second.run && text.runs[first.run].reading != nil
    }

    private func canBreak(atSpaceIn letters: [Letter], _ index: Int, _ next: Int) -> Bool {
        switch letters[next].kind {
        case .closing, .paired: return false
        default: break
        }
        if letters[index].kind == .opening { return false }
        // “4.1 billion”, “20 km”: the figure keeps its measure.
        guard letters[index].kind == .digit else { return true }
        let word = letters[next...].prefix { $0.kind == .latin || $0.letter == "." }
        return !LetterClass.isUnit(Substring(String(word.map(\.letter))))
    }

    private func cost(_ letters: [Letter], _ start: Int, _ index: Int, _ next: Int) -> Double {
        let letter = letters[index]
        let following = letters[next]
        if letter.kind == .han, following.kind == .han {
            if !letter.endsWord { return LineBreaker.tearing }
            if Self.particles.contains(following.scalar) { return 0.06 }
            if Self.particles.contains(letter.scalar) { return -0.02 }
            // Two letters that the dictionary has only alone are mostly a word that it has not.
            return isAlone(letters, index) && isAlone(letters, next) ? LineBreaker.tearing : 0.02
        }
        if following.kind == .opening { return -0.1 }
        if letter.kind == .han { return 0.02 }
        if letter.kind == .latin, following.scalar.properties.isUppercase,
            letters[start].scalar.properties.isUppercase
        {
            // New York, Ohio River: a name.
            return 0.12
        }
        if Self.sentenceEnds.contains(letter.scalar) { return -0.12 }
        if letter.kind == .closing || letter.kind == .paired { return -0.06 }
        let word = String(letters[start...index].map(\.letter)).lowercased()
        return Self.weakWords.contains(word) ? 0.05 : 0.01
    }

    /// Whether a letter is a word by itself, and not one of those that always are.
    private func isAlone(_ letters: [Letter], _ index: Int) -> Bool {
        guard letters[index].kind == .han, letters[index].endsWord,
            !Self.singles.contains(letters[index].scalar)
        else { return false }
        return index == 0 || letters[index - 1].kind != .han || letters[index - 1].endsWord
    }

    private static let singles = Set(
        "的了着过吗呢吧啊地得们里上下中在是有不也都就才又再还很太最更把被让给对从向到和与及或而但我你他她它这那哪谁一二三四五六七八九十百千万两几个只条座件张家次来去说看做要会能可想写问"
            .unicodeScalars)

    private static let particles = Set("的了着过吗呢吧啊地得们里上下中".unicodeScalars)
    private static let sentenceEnds = Set("。！？.!?".unicodeScalars)

    /// English words that look forward to the next one.
    private static let weakWords: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "with", "from",
        "is", "are", "no", "not", "its", "how", "what", "who", "that", "as", "if", "but",
    ]
}
