/// Goes over the characters of a block once.
struct TypographyScan {
    let text: UnsafeBufferPointer<UInt8>
    let block: Range<Int>
    let typography: Typography
    let isChinese: Bool
    var findings: [TypographyFinding] = []
    /// The two characters before the current one.
    var last: Glyph
    var beforeLast: Glyph
    /// Opening marks that wait for their partners.
    var open: [Glyph] = []
    /// The word before the last one, to see it again.
    var lastWord: Range<Int>?

    init(
        _ text: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, _ typography: Typography,
        _ form: WrittenForm
    ) {
        self.text = text
        self.block = block
        self.typography = typography
        isChinese = form == .chinese
        last = Glyph.edge(block.lowerBound)
        beforeLast = last
    }

    mutating func run() {
        var index = block.lowerBound
        while index < block.upperBound {
            if text[index].isLetter, last.kind == .letter {
                // The rest of a word: nothing happens between its letters.
                repeat { index += 1 } while index < block.upperBound && text[index].isLetter
                last.end = index
                continue
            }
            if let end = endOfPlain(from: index) {
                index = end
                continue
            }
            let glyph = Glyph(text, at: index, before: block.upperBound)
            index = look(at: glyph)
        }
        finishPairs()
    }

    /// Goes over what most of a text is and nothing can be wrong with: Han behind Han, and one space
    /// between two English words.
    private mutating func endOfPlain(from start: Int) -> Int? {
        if last.kind == .han {
            var end = start
            while end + 2 < block.upperBound, isHan(at: end) { end += 3 }
            guard end > start else { return nil }
            if end - start > 3 { last = Glyph(text, at: end - 6, before: end) }
            beforeLast = last
            last = Glyph(text, at: end - 3, before: end)
            return end
        }
        guard !isChinese, text[start] == 0x20, last.kind == .letter, start + 1 < block.upperBound,
            text[start + 1].isLetter
        else { return nil }
        beforeLast = last
        last = Glyph(text, at: start, before: block.upperBound)
        return start + 1
    }

    /// Whether a character from U+4E00 to U+9FFF stands there.
    private func isHan(at index: Int) -> Bool {
        let byte = text[index]
        return (0xE5...0xE9).contains(byte) || byte == 0xE4 && text[index + 1] >= 0xB8
    }

    /// - Returns: where the next character begins.
    private mutating func look(at glyph: Glyph) -> Int {
        var end = glyph.end
        if glyph.kind == .letter, glyph.scalar < 0x80 { lookAtWord(from: glyph.start) }
        if isInvisible(glyph) {
            findings.append(
                TypographyFinding(.invisible, glyph.range, replacement(ofInvisible: glyph)))
        }
        if glyph.scalar == 0x2A, next(glyph).scalar == 0x2A {
            end = lookAtStars(glyph)
        } else if glyph.scalar == 0x7B, let braced = lookAtBraces(glyph) {
            end = braced
        } else if isChinese {
            end = lookAtChinese(glyph)
        } else {
            end = lookAtEnglish(glyph)
        }
        pair(glyph)
        beforeLast = last
        last = glyph
        last.end = end
        return end
    }

    func next(_ glyph: Glyph) -> Glyph { self.glyph(at: glyph.end) }

    func glyph(at index: Int) -> Glyph {
        index < block.upperBound
            ? Glyph(text, at: index, before: block.upperBound) : Glyph.edge(block.upperBound)
    }

    /// How many times a character stands from there on, and where they end.
    func run(of glyph: Glyph) -> (count: Int, end: Int) {
        var end = glyph.end
        var count = 1
        while true {
            let next = self.glyph(at: end)
            guard next.kind != .edge, next.scalar == glyph.scalar else { return (count, end) }
            end = next.end
            count += 1
        }
    }
}

extension TypographyScan {
    private func isInvisible(_ glyph: Glyph) -> Bool {
        switch glyph.scalar {
        case 0xFFFD, 0xFEFF, 0x200B, 0x2060, 0x200E, 0x200F, 0x202A...0x202E, 0xAD: true
        case 0x200C, 0x200D:
            // They hold the parts of a picture sign, or of letters that join.
            last.scalar < 0x1F000 && last.scalar != 0xFE0F
                && !(0x600...0x1FFF).contains(last.scalar)
        case 0xA0: isChinese
        case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F: glyph.kind != .edge
        default: false
        }
    }

    private func replacement(ofInvisible glyph: Glyph) -> String? {
        switch glyph.scalar {
        case 0xFFFD, 0x00...0x1F: nil
        case 0xA0: last.kind == .han && next(glyph).kind == .han ? "" : " "
        default: ""
        }
    }

    /// `**` that Markdown did not take for mark-up.
    private mutating func lookAtStars(_ glyph: Glyph) -> Int {
        let run = run(of: glyph)
        let isPower = last.kind == .digit && self.glyph(at: run.end).kind == .digit
        if run.count == 2, !isPower {
            findings.append(TypographyFinding(.leftoverMark, glyph.start..<run.end))
        }
        return run.end
    }

    /// `{{…}}`, which other programs put something in the place of, and this one does not.
    private mutating func lookAtBraces(_ glyph: Glyph) -> Int? {
        // A row of braces is gone through once, from its first.
        guard last.scalar != glyph.scalar else { return nil }
        let opening = run(of: glyph)
        guard opening.count > 1, let closing = nextBrace(from: opening.end) else { return nil }
        let closed = run(of: closing)
        guard closing.scalar == 0x7D, closed.count > 1 else { return nil }
        findings.append(TypographyFinding(.leftoverBraces, glyph.start..<closed.end))
        return closed.end
    }

    /// Names are short: a text full of `{{` is not gone over again from each of them.
    private func nextBrace(from start: Int) -> Glyph? {
        let name = start..<min(start + 100, block.upperBound)
        return name.first { text[$0] == 0x7B || text[$0] == 0x7D }.map(glyph(at:))
    }
}
