/// Bits of Markdown's grammar, read in the source.
extension UnsafeBufferPointer<UInt8> {
    /// Whether a backslash takes the meaning of what stands here.
    func isEscaped(at index: Int) -> Bool {
        var backslashes = 0
        while index - backslashes > 0, self[index - backslashes - 1] == UInt8(ascii: "\\") {
            backslashes += 1
        }
        return backslashes % 2 == 1
    }

    /// Whether `index` lies in a span of code that begins at or after `start`.
    func isInCode(_ index: Int, from start: Int) -> Bool {
        let before = slice(0..<index)
        var position = start
        while let tick = before.firstIndex(ofByte: UInt8(ascii: "`"), from: position) {
            let length = runLength(at: tick)
            if isEscaped(at: tick) {
                position = tick + 1
                continue
            }
            guard let end = endOfCode(after: tick + length, ticks: length) else {
                position = tick + length
                continue
            }
            if index < end { return true }
            position = end
        }
        return false
    }

    /// The first span of code that begins at or behind `start`, its ticks included.
    func codeSpan(from start: Int) -> Range<Int>? {
        var position = start
        while let tick = firstIndex(ofByte: UInt8(ascii: "`"), from: position) {
            let length = runLength(at: tick)
            if isEscaped(at: tick) {
                position = tick + 1
            } else if let end = endOfCode(after: tick + length, ticks: length) {
                return tick..<end
            } else {
                position = tick + length
            }
        }
        return nil
    }

    /// How often the byte that stands here is repeated.
    func runLength(at index: Int) -> Int {
        var end = index
        while end < count, self[end] == self[index] { end += 1 }
        return end - index
    }

    private func endOfCode(after start: Int, ticks: Int) -> Int? {
        var position = start
        while let tick = firstIndex(ofByte: UInt8(ascii: "`"), from: position) {
            // A blank line ends the paragraph, and with it every span of code.
            if hasBlankLine(position..<tick) { return nil }
            let length = runLength(at: tick)
            if length == ticks { return tick + length }
            position = tick + length
        }
        return nil
    }

    private func hasBlankLine(_ range: Range<Int>) -> Bool {
        var ends = 0
        for index in range {
            if self[index] == 0x0a {
                ends += 1
                if ends == 2 { return true }
            } else if !self[index].isSpace {
                ends = 0
            }
        }
        return false
    }

    /// The `[` that belongs to the `]` at `index`, not before `limit`.
    func openingBracket(for index: Int, notBefore limit: Int) -> Int? {
        var depth = 0
        var position = index - 1
        while position >= limit {
            if self[position] == UInt8(ascii: "]"), !isEscaped(at: position) {
                depth += 1
            } else if self[position] == UInt8(ascii: "["), !isEscaped(at: position) {
                if depth == 0 { return position }
                depth -= 1
            }
            position -= 1
        }
        return nil
    }

    /// The address of a link, from just behind its `(`: its bytes, and where it ends.
    func linkAddress(from start: Int) -> (address: Range<Int>, end: Int)? {
        var position = start
        while position < count, self[position].isSpace { position += 1 }
        if position < count, self[position] == UInt8(ascii: "<") {
            let inside = position + 1
            position = inside
            while position < count, self[position] != UInt8(ascii: ">") || isEscaped(at: position) {
                if self[position].isLineEnd { return nil }
                position += 1
            }
            return position < count ? (inside..<position, position + 1) : nil
        }
        let inside = position
        var depth = 0
        while position < count, !self[position].isSpace {
            if !isEscaped(at: position) {
                if self[position] == UInt8(ascii: "(") { depth += 1 }
                if self[position] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
            }
            position += 1
        }
        return (inside..<position, position)
    }

    /// Whether an address in the source means `address`: escapes and entities are undone.
    func means(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        var here = 0
        var there = 0
        while here < count {
            guard there < address.count else { return false }
            if let end = entityEnd(at: here),
                !address.slice(there..<address.count).starts(with: slice(here..<end))
            {
                // An entity stands for one character; which one is not asked.
                here = end
                there += 1
                while there < address.count, address[there].isContinuation { there += 1 }
                continue
            }
            if self[here] == UInt8(ascii: "\\"), here + 1 < count, self[here + 1].isPunctuation {
                here += 1
            }
            guard self[here] == address[there] else { return false }
            here += 1
            there += 1
        }
        return there == address.count
    }

    private func entityEnd(at index: Int) -> Int? {
        guard self[index] == UInt8(ascii: "&") else { return nil }
        var end = index + 1
        while end < count, self[end].isASCIILetter || self[end].isASCIIDigit || self[end] == 0x23 {
            end += 1
        }
        return end < count && self[end] == UInt8(ascii: ";") ? end + 1 : nil
    }

    func firstIndex(of other: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard let first = other.first else { return nil }
        var position = range.lowerBound
        while let found = firstIndex(ofByte: first, from: position),
            found + other.count <= range.upperBound
        {
            if slice(found..<found + other.count).elementsEqual(other) { return found }
            position = found + 1
        }
        return nil
    }
}
