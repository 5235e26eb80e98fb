/// Reads figures in the bytes of a text.
///
/// Full-width digits and signs count as half-width. A figure is looked for only where one can begin:
/// the scan takes no byte twice but at a figure.
struct FigureReader {
    let text: UnsafeBufferPointer<UInt8>
    /// What stands before this place is another text.
    let first: Int
    /// Words of the other language are soft: `One` in a Chinese text is a name.
    let language: WrittenForm
    var index = 0
    /// Whether a word was seen that says one without a number, such as `a`, `each` or 每.
    var saysOne = false
    private let beginnings = Self.beginnings
    private let lengths = NumberWords.lengths

    /// - Parameter block: where the text stands among others.
    init(
        _ text: UnsafeBufferPointer<UInt8>, in block: Range<Int>, language: WrittenForm = .other
    ) {
        self.text = UnsafeBufferPointer(rebasing: text[..<block.upperBound])
        first = block.lowerBound
        index = block.lowerBound
        self.language = language
    }

    /// The next figure of the text, or nil at its end.
    mutating func next() -> ReadFigure? {
        while index < text.count {
            passWords()
            let start = index
            guard start < text.count else { return nil }
            if let figure = figureHere() { return figure }
            if index == start { index += Self.length(text[start]) }
        }
        return nil
    }

    /// Goes over what most of a text is: words, and characters, that say no number.
    private mutating func passWords() {
        let end = text.count
        while index < end {
            let byte = text[index]
            if (0xE3...0xE9).contains(byte), index + 2 < end {
                let sign = wide(at: index)
                guard !beginnings.contains(sign), sign != 0x3007 else { return }  // 〇
                index += 3
            } else if byte &- 0x61 < 26 {
                var behind = index + 1
                while behind < end, text[behind] &- 0x61 < 26 { behind += 1 }
                guard behind < end, text[behind] == 0x20 || text[behind] == 0x2C,
                    !NumberWords.canBegin(byte, length: behind - index, lengths)
                        || NumberWords.words[word(at: index).key] == nil
                else { return }
                index = behind + 1
            } else if byte == 0x20 {
                index += 1
            } else if byte == 0xEF, isComma(at: index) {
                index += 3
            } else {
                return
            }
        }
    }

    /// ， and what is like it.
    private func isComma(at index: Int) -> Bool {
        byte(index + 1) == 0xBC && (0x88...0x89).contains(byte(index + 2))
            || byte(index + 1) == 0xBC && byte(index + 2) == 0x8C
    }

    /// What stands here; without a figure the place moves over what can hold none, or stays.
    mutating func figureHere() -> ReadFigure? {
        switch text[index] {
        case 0x30...0x39: return digitFigure()
        case 0x41...0x5A, 0x61...0x7A: return wordFigure()
        case 0x24, 0xC2: return signFigure()
        // € and its like; not “ ” and —.
        case 0xE2 where byte(index + 1) == 0x82: return signFigure()
        case 0xE3...0xE9: return hanFigure()
        case 0xEF:
            if digit(at: index) != nil { return digitFigure() }
            return signFigure()
        case 0x23: skipColor()
        case 0x60: skipCode()
        case 0x3C: skipTag()
        case 0x25, 0x7B: skipPlaceholder()
        default: break
        }
        return nil
    }
}

/// A figure where it was read.
struct ReadFigure {
    var figure: Figure
    /// Another thing that the same words can say: 八折 is 80% of a price and 20% off it.
    var other: Figure?
    var unit: MeasureUnit?
    var scale = WrittenFigure.Scale.none
    var precision: Int?
    var range = 0..<0
    /// A word that often means no number: nobody demands it of the other text.
    var isSoft = false
    /// A number that counts without a unit, as 三种 and `three`: the other language may leave it out,
    /// but not say another one.
    var isWeak = false
    /// `$` alone, or “dollars”: of whichever country.
    var isBareCurrency = false
    /// A part of 2.5:43.4, which may be one of a hundred.
    var isRatio = false
    /// Digits and nothing else, which may take what stands behind the end of a range.
    var isPlainDigits = false
}

// MARK: - Looking at bytes

extension FigureReader {
    static func length(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    func byte(_ index: Int) -> UInt8 {
        index >= first && index < text.count ? text[index] : 0
    }

    /// The value and the bytes of a digit, half-width or full-width.
    func digit(at index: Int) -> (value: Int, length: Int)? {
        let first = byte(index)
        if first.isDigit { return (Int(first) - 0x30, 1) }
        if first == 0xEF, byte(index + 1) == 0xBC, (0x90...0x99).contains(byte(index + 2)) {
            return (Int(byte(index + 2)) - 0x90, 3)
        }
        return nil
    }

    /// The scalar of three bytes that stands here, as nearly all of Chinese does; else zero.
    func wide(at index: Int) -> UInt32 {
        let first = byte(index)
        guard (0xE0...0xEF).contains(first), index + 2 < text.count else { return 0 }
        return UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
            | UInt32(text[index + 2] & 0x3F)
    }

    func has(_ word: StaticString, at index: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index >= first, index + count <= text.count else { return false }
        for offset in 0..<count where text[index + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Whether a word stands right before the place.
    func has(_ word: StaticString, before index: Int) -> Bool {
        has(word, at: index - word.utf8CodeUnitCount)
    }

    mutating func take(_ word: StaticString) -> Bool {
        guard has(word, at: index) else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    /// Goes over the first of the words that stands here.
    mutating func take(anyOf words: [StaticString]) -> Bool {
        for word in words where take(word) { return true }
        return false
    }

    func has(anyOf words: [StaticString], at index: Int) -> Bool {
        words.contains { has($0, at: index) }
    }

    /// Goes over a space of any kind.
    mutating func takeBlank() -> Bool {
        let length = blank(at: index)
        index += length
        return length > 0
    }

    /// How many bytes the blank here has: a space, or one of those that do not break.
    func blank(at index: Int) -> Int {
        switch byte(index) {
        case 0x20, 0x09, 0x0A: 1
        case 0xC2 where byte(index + 1) == 0xA0: 2
        case 0xE2 where byte(index + 1) == 0x80 && [0x89, 0xAF].contains(byte(index + 2)): 3
        default: 0
        }
    }

    /// Goes over an English word, written in small letters here, if it ends at its end.
    mutating func takeWord(_ word: StaticString) -> Bool {
        guard hasWord(word, at: index) else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    func hasWord(_ word: StaticString, at index: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= text.count, !byte(index + count).isLetter else { return false }
        for offset in 0..<count {
            let own = text[index + offset]
            let small = own.isLetter ? own | 0x20 : own
            if small != word.utf8Start[offset] { return false }
        }
        return true
    }

    /// The letters from here to the end of the word, five bits each; zero for more than twelve.
    func word(at index: Int) -> (key: UInt64, end: Int) {
        var key: UInt64 = 0
        var end = index
        while end < text.count, text[end].isLetter {
            key = key << 5 | UInt64(text[end] & 0x1F)
            end += 1
        }
        return (end - index > 12 ? 0 : key, end)
    }

    mutating func skipBlanks() {
        while takeBlank() {}
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
