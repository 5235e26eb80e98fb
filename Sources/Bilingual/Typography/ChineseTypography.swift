/// What is looked at in Chinese.
extension TypographyScan {
    mutating func lookAtChinese(_ glyph: Glyph) -> Int {
        switch glyph.kind {
        case .sign:
            if let end = fullWidthLetters(from: glyph) { return end }
            return lookAtSign(glyph)
        case .space: lookAtSpace(glyph)
        case .han:
            if last.kind == .letter || last.kind == .digit { lookAtMissingSpace(before: glyph) }
        case .letter, .digit:
            if last.kind == .han { lookAtMissingSpace(before: glyph) }
        case .wideMark:
            return lookAtWideMark(glyph)
        case .mark:
            return lookAtMark(glyph)
        case .edge, .placeholder: break
        }
        return glyph.end
    }
}

extension TypographyScan {
    private mutating func lookAtSign(_ glyph: Glyph) -> Int {
        switch glyph.scalar {
        case 0x2C, 0x3A, 0x3B, 0x21, 0x3F: lookAtHalfWidth(glyph)
        case 0x28: lookAtBracket(glyph)
        case 0x22: lookAtStraightQuote(glyph)
        case 0x2E:
            let run = run(of: glyph)
            if run.count >= 3, isBesideHan(glyph, run.end) {
                findings.append(TypographyFinding(.ellipsis, glyph.start..<run.end, "……"))
            }
            return run.end
        case 0x2D:
            let run = run(of: glyph)
            let after = self.glyph(at: run.end)
            if run.count == 2 || run.count == 3, isBesideHan(glyph, run.end),
                after.kind != .letter
            {
                findings.append(TypographyFinding(.dash, glyph.start..<run.end, "——"))
            }
            return run.end
        default: break
        }
        return glyph.end
    }

    /// `,` right behind Han; the space behind it goes too.
    private mutating func lookAtHalfWidth(_ glyph: Glyph) {
        let isBehindHan =
            last.kind == .han
            || (last.scalar == 0x201D || last.scalar == 0x300B || last.scalar == 0xFF09)
                && beforeLast.kind == .han
        guard isBehindHan else { return }
        var after = next(glyph)
        // `:)` is a face, `://` an address.
        if glyph.scalar == 0x3A, after.scalar == 0x2F || after.scalar == 0x29 { return }
        if glyph.scalar == 0x21, after.scalar == 0x3D { return }
        var end = glyph.end
        if after.scalar == 0x20 {
            end = after.end
            after = self.glyph(at: end)
        }
        let wide = ["，", "：", "；", "！", "？"]
        let places: [UInt32] = [0x2C, 0x3A, 0x3B, 0x21, 0x3F]
        findings.append(
            TypographyFinding(
                .halfWidthMark, glyph.start..<end,
                places.firstIndex(of: glyph.scalar).map { wide[$0] }))
    }

    /// `(` behind Han, or around it: `(` and its `)` become full-width.
    private mutating func lookAtBracket(_ glyph: Glyph) {
        var index = glyph.end
        var depth = 1
        var holdsHan = false
        while index < block.upperBound, index - glyph.start < 600 {
            let next = self.glyph(at: index)
            if next.kind == .han { holdsHan = true }
            if next.scalar == 0x28 { depth += 1 }
            if next.scalar == 0x29 {
                depth -= 1
                if depth == 0 {
                    guard holdsHan || last.kind == .han else { return }
                    // `name(参数)` is code.
                    if last.kind == .letter, !holdsHan { return }
                    findings.append(TypographyFinding(.halfWidthBracket, glyph.range, "（"))
                    findings.append(TypographyFinding(.halfWidthBracket, next.range, "）"))
                    return
                }
            }
            index = next.end
        }
    }

    /// `"` around Han: both become what the house writes.
    private mutating func lookAtStraightQuote(_ glyph: Glyph) {
        guard findings.last.map({ $0.range.lowerBound < glyph.start }) ?? true else { return }
        var index = glyph.end
        var holdsHan = false
        while index < block.upperBound, index - glyph.start < 600 {
            let next = self.glyph(at: index)
            if next.kind == .han { holdsHan = true }
            if next.scalar == 0x22 {
                guard holdsHan || last.kind == .han && self.next(next).kind == .han else { return }
                let quotes = typography.style.quotes == .curved ? ("“", "”") : ("「", "」")
                findings.append(TypographyFinding(.quotationMark, glyph.range, quotes.0))
                findings.append(TypographyFinding(.quotationMark, next.range, quotes.1))
                return
            }
            index = next.end
        }
    }

    /// Beside a full-width mark nothing is typed; between Han and Latin, as the house has it.
    private mutating func lookAtSpace(_ glyph: Glyph) {
        guard glyph.scalar == 0x20 else { return }
        let after = next(glyph)
        if last.kind == .wideMark && after.kind != .edge
            || after.kind == .wideMark && last.kind != .edge
        {
            // A list inside a line may stand behind its space.
            findings.append(TypographyFinding(.spaceBesideMark, glyph.range, ""))
            return
        }
        guard typography.style.spacing == .none else { return }
        let isMixed =
            last.kind == .han && (after.kind == .letter || after.kind == .digit)
            || after.kind == .han && (last.kind == .letter || last.kind == .digit)
        if isMixed, !isPinyin(from: after) {
            findings.append(TypographyFinding(.hanLatinSpace, glyph.range, ""))
        }
    }

    /// 只 zhī: a reading stands beside its character.
    private func isPinyin(from letter: Glyph) -> Bool {
        guard letter.kind == .letter else { return false }
        var index = letter.start
        while true {
            let glyph = self.glyph(at: index)
            guard glyph.kind == .letter else { return false }
            if (0xC0...0x24F).contains(glyph.scalar) { return true }
            index = glyph.end
        }
    }

    private mutating func lookAtMissingSpace(before glyph: Glyph) {
        guard typography.style.spacing == .space else { return }
        if last.kind == .digit, Self.behindDigits.contains(glyph.scalar) { return }
        if glyph.kind == .digit, Self.behindDigits.contains(last.scalar) { return }
        let sign = String(decoding: text[glyph.range], as: UTF8.self)
        findings.append(TypographyFinding(.hanLatinSpace, glyph.range, " " + sign))
    }

    private static let behindDigits = Set("年月日天号时点分秒".unicodeScalars.map(\.value))

    private mutating func lookAtWideMark(_ glyph: Glyph) -> Int {
        let run = run(of: glyph)
        switch glyph.scalar {
        case 0xFF01, 0xFF1F:  // ！？
            if run.count > 1 {
                findings.append(
                    TypographyFinding(
                        .repeatedMark, glyph.start..<run.end, glyph.scalar == 0xFF01 ? "！" : "？"))
            }
        case 0x3002:  // 。
            if run.count >= 3 {
                findings.append(TypographyFinding(.ellipsis, glyph.start..<run.end, "……"))
            } else if run.count == 2 {
                findings.append(TypographyFinding(.repeatedMark, glyph.start..<run.end, "。"))
            }
        case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A:  // ，、；：
            if run.count > 1 {
                let mark = String(decoding: text[glyph.range], as: UTF8.self)
                findings.append(TypographyFinding(.repeatedMark, glyph.start..<run.end, mark))
            }
        case 0x300C, 0x300D:  // 「」
            if typography.style.quotes == .curved {
                findings.append(
                    TypographyFinding(
                        .quotationMark, glyph.range, glyph.scalar == 0x300C ? "“" : "”"))
            }
            return glyph.end
        default: return glyph.end
        }
        return run.end
    }

    private mutating func lookAtMark(_ glyph: Glyph) -> Int {
        switch glyph.scalar {
        case 0x2026:
            let run = run(of: glyph)
            if run.count == 1 || run.count > 2, isBesideHan(glyph, run.end) {
                findings.append(TypographyFinding(.ellipsis, glyph.start..<run.end, "……"))
            }
            return run.end
        case 0x201C, 0x201D:
            if typography.style.quotes == .corner, isBesideHan(glyph, glyph.end) {
                findings.append(
                    TypographyFinding(
                        .quotationMark, glyph.range, glyph.scalar == 0x201C ? "「" : "」"))
            }
        default: break
        }
        return glyph.end
    }

    private func isBesideHan(_ glyph: Glyph, _ end: Int) -> Bool {
        let after = self.glyph(at: end)
        return [last.kind, after.kind].contains { $0 == .han || $0 == .wideMark }
    }

    /// `ＡＢＣ１２３`
    mutating func fullWidthLetters(from glyph: Glyph) -> Int? {
        func isWide(_ scalar: UInt32) -> Bool {
            (0xFF10...0xFF19).contains(scalar) || (0xFF21...0xFF3A).contains(scalar)
                || (0xFF41...0xFF5A).contains(scalar)
        }
        guard isWide(glyph.scalar) else { return nil }
        var plain = ""
        var end = glyph.start
        while true {
            let next = self.glyph(at: end)
            guard isWide(next.scalar), let scalar = Unicode.Scalar(next.scalar - 0xFEE0) else {
                break
            }
            plain.unicodeScalars.append(scalar)
            end = next.end
        }
        findings.append(TypographyFinding(.fullWidthLetter, glyph.start..<end, plain))
        return end
    }
}
