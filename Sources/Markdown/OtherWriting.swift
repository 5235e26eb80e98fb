/// What is in another language inside a text, known by its writing: it is marked, so that it is read
/// aloud in its own language and set with its own marks.
package enum OtherWriting: Sendable, Equatable {
    /// Chinese in a text of letters, whatever its length.
    case chinese
    /// English in a Chinese text: phrases of three words or more, and what has an apostrophe. A name
    /// or a word among Chinese is part of the sentence.
    case english
}

extension ByteBuffer {
    /// A text, escaped; what is in another writing stands in an element with its language.
    mutating func appendEscaped(_ text: Bytes, marking other: OtherWriting) {
        var start = 0
        while let run = text.firstRun(of: other, from: start) {
            appendEscaped(text.slice(start..<run.lowerBound))
            append(other == .chinese ? "<span lang=\"zh-Hans\">" : "<span lang=\"en\">")
            appendEscaped(text.slice(run))
            append("</span>")
            start = run.upperBound
        }
        appendEscaped(text.slice(start..<text.count))
    }
}

extension Bytes {
    fileprivate func firstRun(of other: OtherWriting, from start: Int) -> Range<Int>? {
        switch other {
        case .chinese: firstChineseRun(from: start)
        case .english: firstEnglishRun(from: start)
        }
    }

    /// From a character to the last one that is followed by nothing but other writing; figures,
    /// letters and quotation marks between two characters belong to them.
    private func firstChineseRun(from start: Int) -> Range<Int>? {
        var index = start
        while index < count {
            // Nothing that is wide begins with a smaller byte.
            guard self[index] >= 0xe3, isChinese(at: index) else {
                index += 1
                continue
            }
            let first = index
            var (end, hasHan) = (index, false)
            while index < count {
                if isChinese(at: index) {
                    hasHan = hasHan || self[index] >= 0xe4 && self[index] <= 0xe9
                    index += 3
                    end = index
                } else if let length = lengthOfJoint(at: index) {
                    index += length
                } else {
                    break
                }
            }
            if hasHan { return first..<end }
            index = end
        }
        return nil
    }

    /// A Chinese character or a mark as wide as one; three bytes, as rarer ones are not.
    private func isChinese(at index: Int) -> Bool {
        guard index + 2 < count else { return false }
        return switch self[index] {
        // U+3001 to U+303F, and the second half of what begins with E3: U+3400 and above.
        case 0xe3:
            self[index + 1] == 0x80 && self[index + 2] >= 0x81 || self[index + 1] >= 0x90
        case 0xe4...0xe9: true
        // Full-width marks, digits and letters: U+FF01 to U+FF5E.
        case 0xef:
            self[index + 1] == 0xbc && self[index + 2] >= 0x81
                || self[index + 1] == 0xbd && self[index + 2] <= 0x9e
        default: false
        }
    }

    /// What may stand between two characters of one sentence.
    private func lengthOfJoint(at index: Int) -> Int? {
        switch self[index] {
        case let byte where byte.isASCIIDigit || byte.isASCIILetter: 1
        case UInt8(ascii: "."), UInt8(ascii: "%"): 1
        // “ ” ‘ ’ — … ·
        case 0xe2 where isOneOf(["“", "”", "‘", "’", "—", "…"], at: index): 3
        case 0xc2 where starts(with: "·", at: index): 2
        default: nil
        }
    }

    private func isOneOf(_ marks: [StaticString], at index: Int) -> Bool {
        marks.contains { starts(with: $0, at: index) }
    }
}

extension Bytes {
    private func firstEnglishRun(from start: Int) -> Range<Int>? {
        var index = start
        while index < count {
            guard self[index].isASCIILetter else {
                index += 1
                continue
            }
            let run = englishRun(from: index)
            if run.isEnglish { return index..<run.end }
            index = run.next
        }
        return nil
    }

    /// Letters, and what stands between the words of a sentence.
    private func englishRun(from start: Int) -> (end: Int, next: Int, isEnglish: Bool) {
        var (index, end) = (start, start)
        var (words, isInWord, hasApostrophe, isPlain) = (0, false, false, true)
        while index < count {
            let byte = self[index]
            switch byte {
            case _ where byte.isASCIILetter:
                if !isInWord { words += 1 }
                isInWord = true
                index += 1
                end = index
            case _ where byte.isASCIIDigit:
                index += 1
                end = index
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                index += 1
                // Its own mark at the end of a sentence, not that of a Chinese one.
                end = index
                isInWord = false
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "'"):
                isInWord = isInWord && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"))
                index += 1
            case 0xe2 where starts(with: "’", at: index):
                let next = index + 3
                if isInWord, next < count, self[next].isASCIILetter { hasApostrophe = true }
                index = next
            // An accent: pinyin, or a name of another language.
            case 0xc3...0xcb:
                isPlain = false
                index += Swift.min(2, count - index)
                end = index
            default: return (end, index, isPlain && (words > 2 || hasApostrophe))
            }
        }
        return (end, index, isPlain && (words > 2 || hasApostrophe))
    }
}
