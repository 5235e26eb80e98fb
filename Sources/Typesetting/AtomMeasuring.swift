/// Makes atoms of letters: their fonts, their looks and how wide they are.
extension AtomReader {
    mutating func spaceWidth(_ first: Letter, _ second: Letter) -> Double {
        if first.isWide || second.isWide { return 0.2 }
        return width(of: " ", font(of: first))
    }

    private func font(of letter: Letter) -> Font {
        let run = text.runs[letter.run]
        let language = run.language ?? text.language
        let isItalic = run.isEmphasized && !letter.isWide && !StyledText.isChinese(language)
        // The language chooses the forms of marks: narrow ones for Latin letters in Chinese too.
        let isOwn = letter.isWide == StyledText.isChinese(language)
        return Font(
            letter.isWide ? face.han : face.latin,
            weight: run.isStrong ? face.strongWeight : face.weight, isItalic: isItalic,
            language: isOwn ? language : letter.isWide ? "zh-Hans" : "en")
    }

    private func look(of letter: Letter) -> Atom.Look {
        let run = text.runs[letter.run]
        let isChinese = StyledText.isChinese(run.language ?? text.language)
        return Atom.Look(
            isDotted: run.isEmphasized && isChinese && letter.kind == .han,
            reading: run.reading, color: run.look)
    }

    mutating func atom(_ letters: ArraySlice<Letter>) -> Atom {
        var atom = Atom(parts: [], width: 0)
        var last: Letter?
        for letter in letters where letter.kind != .space || last != nil {
            if letter.kind == .space {
                // Inside an atom a space is a letter: “4.1 billion”.
                if atom.parts[atom.parts.count - 1].text.last != " " {
                    atom.parts[atom.parts.count - 1].text.append(" ")
                }
                continue
            }
            var gap = 0.0
            if let last {
                gap = LetterPair(isInFigure: false, first: last, second: letter).room
            }
            let (font, look) = (font(of: letter), look(of: letter))
            if let previous = atom.parts.last, previous.font == font, previous.look == look,
                gap == 0, last?.run == letter.run || look.reading == nil
            {
                atom.parts[atom.parts.count - 1].text.append(letter.letter)
            } else {
                atom.parts.append(
                    Atom.Part(
                        text: String(letter.letter), font: font, look: look, width: 0, gap: gap))
            }
            if letter.kind == .han { atom.hanCount += 1 }
            if letter.kind == .latin || letter.kind == .digit { atom.latinCount += 1 }
            last = letter
        }
        for index in atom.parts.indices {
            let part = atom.parts[index]
            atom.parts[index].width = width(of: part)
            atom.width += atom.parts[index].width + part.gap
        }
        if let first = letters.first, first.isWide,
            LetterClass.whiteHalf(first.scalar) == .left
        {
            atom.leadingWhite = 0.5
        }
        if let last, last.isWide, LetterClass.whiteHalf(last.scalar) == .right {
            atom.trailingWhite = 0.5
        }
        return atom
    }

    /// With a reading it is as wide as the wider of the two.
    private mutating func width(of part: Atom.Part) -> Double {
        let own = width(ofOne: part) ?? width(of: part.text, part.font)
        guard let reading = part.look.reading else { return own }
        let above = width(of: reading, SetLine.readingFont(face)) * SetLine.readingScale + 0.12
        return max(own, above)
    }

    /// Chinese letters are all as wide as one.
    private mutating func width(ofOne part: Atom.Part) -> Double? {
        let scalars = part.text.unicodeScalars
        guard let scalar = scalars.first, ("\u{4E00}"..."\u{9FFF}").contains(scalar),
            scalars.index(after: scalars.startIndex) == scalars.endIndex
        else { return nil }
        if let han, han.font == part.font { return han.width }
        let width = width(of: "永", part.font)
        han = (part.font, width)
        return width
    }

    private mutating func width(of text: String, _ font: Font) -> Double {
        let key = WidthKey(text: text, font: font)
        if let known = widths[key] { return known }
        let width = ruler.advance(text, font)
        widths[key] = width
        return width
    }
}
