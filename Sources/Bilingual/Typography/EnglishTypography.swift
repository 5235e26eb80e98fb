/// What is looked at in English.
extension TypographyScan {
    mutating func lookAtEnglish(_ glyph: Glyph) -> Int {
        switch glyph.kind {
        case .sign:
            if let end = fullWidthLetters(from: glyph) { return end }
            if glyph.scalar == 0x2D {
                let run = run(of: glyph)
                let after = self.glyph(at: run.end)
                let isOption = after.kind == .letter && last.kind != .letter
                if run.count == 2 || run.count == 3, !isOption, last.kind != .edge,
                    after.kind != .edge
                {
                    findings.append(TypographyFinding(.dash, glyph.start..<run.end, "—"))
                }
                return run.end
            }
        case .space: return lookAtEnglishSpace(glyph)
        case .wideMark: lookAtMarkInEnglish(glyph)
        case .edge, .han, .letter, .digit, .mark, .placeholder: break
        }
        return glyph.end
    }

    /// Words of English letters, in either language.
    mutating func lookAtWord(from start: Int) {
        var end = start
        while end < block.upperBound, text[end].isLetter { end += 1 }
        let word = start..<end
        lookAtName(word)
        defer { lastWord = word }
        guard !isChinese, let lastWord, lastWord.count == word.count, word.count > 1,
            start - lastWord.upperBound == 1, text[lastWord.upperBound] == 0x20,
            zip(text[lastWord], text[word]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
            text[start] >= 0x61, !byte(end).isDigit, byte(end) != 0x2D
        else { return }
        let lower = String(decoding: text[word], as: UTF8.self)
        guard !["had", "that", "very", "ha", "bye", "no", "so", "long", "da"].contains(lower) else {
            return
        }
        findings.append(TypographyFinding(.doubledWord, lastWord.upperBound..<end, ""))
    }
}

extension TypographyScan {
    private func byte(_ index: Int) -> UInt8 { index < block.upperBound ? text[index] : 0 }

    /// A space before a comma, or two between words.
    private mutating func lookAtEnglishSpace(_ glyph: Glyph) -> Int {
        guard glyph.scalar == 0x20 else { return glyph.end }
        let run = run(of: glyph)
        let after = self.glyph(at: run.end)
        if last.kind == .letter || last.kind == .digit || last.scalar == 0x29 {
            switch after.scalar {
            case 0x2C, 0x3B, 0x21, 0x3F, 0x2E, 0x3A:
                let behind = next(after)
                if behind.kind == .space || behind.kind == .edge {
                    findings.append(TypographyFinding(.strayedSpace, glyph.start..<run.end, ""))
                }
                return run.end
            default: break
            }
        }
        // Two spaces print as one, but for a table of one's own making.
        if run.count == 2, last.kind != .edge, after.kind != .edge, last.scalar != 0x2E {
            findings.append(TypographyFinding(.strayedSpace, glyph.start..<run.end, " "))
        }
        return run.end
    }

    /// `，` where English is spoken; between Chinese characters it is theirs.
    private mutating func lookAtMarkInEnglish(_ glyph: Glyph) {
        let after = next(glyph)
        func isChinese(_ glyph: Glyph) -> Bool { glyph.kind == .han || glyph.kind == .wideMark }
        guard !isChinese(last), !isChinese(after) else { return }
        let marks: [UInt32: String] = [
            0xFF0C: ",", 0x3002: ".", 0xFF1A: ":", 0xFF1B: ";", 0xFF01: "!", 0xFF1F: "?",
            0xFF08: "(", 0xFF09: ")", 0x3001: ",", 0xFF05: "%",
        ]
        guard let mark = marks[glyph.scalar] else { return }
        let opens = glyph.scalar == 0xFF08
        let needsSpace =
            opens ? last.kind == .letter : after.kind == .letter || after.kind == .digit
        let instead = needsSpace ? (opens ? " " + mark : mark + " ") : mark
        findings.append(TypographyFinding(.fullWidthMark, glyph.range, instead))
    }
}
