/// What holds digits and says no number: code, tags, colours, places that a program fills.
extension FigureReader {
    mutating func skipCode() {
        var start = index
        while byte(start) == 0x60 { start += 1 }
        let width = start - index
        var end = start
        while end < text.count {
            var run = 0
            while byte(end + run) == 0x60 { run += 1 }
            if run == width { break }
            end += max(run, 1)
        }
        // `quoted' is no code.
        let isCode =
            end < text.count && end - start < 160 && byte(start) != 0x20
            && !text[start..<end].contains(0x27)
        index = isCode ? end + width : start
    }

    /// `#16242B` is no number of billions.
    mutating func skipColor() {
        var end = index + 1
        var hasLetter = false
        while byte(end).isDigit || (0x61...0x66).contains(byte(end) | 0x20) {
            if byte(end).isLetter { hasLetter = true }
            end += 1
        }
        let count = end - index - 1
        guard count == 6 || count == 8 || count == 3 && hasLetter, !isWordByte(end) else { return }
        index = end
    }

    mutating func skipTag() {
        let first = byte(index + 1)
        guard first.isLetter || first == 0x2F || first >= 0xE3 else { return }
        var end = index + 1
        while end < text.count, end - index < 300, text[end] != 0x3E, text[end] != 0x3C {
            end += 1
        }
        if byte(end) == 0x3E { index = end + 1 }
    }

    /// `%1$s`, `%.2f`, `{0}`: where a program puts something.
    mutating func skipPlaceholder() {
        var end = index + 1
        while byte(end).isDigit || byte(end) == 0x2E || byte(end) == 0x24 { end += 1 }
        guard end > index + 1, byte(index) == 0x7B ? byte(end) == 0x7D : byte(end).isLetter else {
            return
        }
        index = end + 1
    }
}
