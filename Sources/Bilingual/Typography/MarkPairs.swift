/// Brackets and quotation marks come in pairs.
extension TypographyScan {
    mutating func pair(_ glyph: Glyph) {
        guard glyph.kind == .wideMark || glyph.kind == .mark else { return }
        if Self.opens(glyph.scalar) {
            if open.count < 64 { open.append(glyph) }
            return
        }
        guard let opening = Self.opening(of: glyph.scalar) else { return }
        if let place = open.lastIndex(where: { $0.scalar == opening }) {
            for lonely in open[(place + 1)...] { report(lonely) }
            open.removeSubrange(place...)
        } else if !isListNumber(before: glyph) {
            report(glyph)
        }
    }

    mutating func finishPairs() {
        for lonely in open { report(lonely) }
        open = []
    }

    private mutating func report(_ glyph: Glyph) {
        findings.append(TypographyFinding(.unpaired, glyph.range))
    }

    /// 1）, 甲）, and a bracket of which only the half was meant.
    private func isListNumber(before glyph: Glyph) -> Bool {
        // 17" as Markdown sets it.
        if glyph.scalar == 0x201D { return last.kind == .digit }
        guard glyph.scalar == 0xFF09 else { return false }
        return last.kind == .digit || last.kind == .letter || beforeLast.kind == .edge
    }

    private static func opens(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x201C, 0x300A, 0xFF08, 0x3010, 0x300C, 0x300E, 0x3008: true
        default: false
        }
    }

    private static func opening(of mark: UInt32) -> UInt32? {
        switch mark {
        case 0x201D, 0x300B, 0xFF09, 0x3011, 0x300D, 0x300F, 0x3009: mark - 1
        default: nil
        }
    }
}
