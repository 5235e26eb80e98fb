internal import CCmarkGFM

/// Makes cmark read Chinese: puts marks into the text that it parses, and takes them out again.
///
/// cmark asks only whether a mark beside `*` is punctuation, so `**你好。**世界` prints asterisks; and
/// a bare address goes on until the next space, over all the Chinese behind it. A character that
/// counts as punctuation and stands in no text, put beside such a `*`, gives the first what it
/// wants; a `<`, which ends addresses, cures the second.
enum ChineseMarkup {
    /// U+12474, which counts as punctuation.
    static let mark: StaticString = "\u{12474}"
    /// U+12475, which counts as a letter.
    static let letter: StaticString = "\u{12475}"

    /// The text to parse; nil when it is the text itself.
    static func marked(_ text: Bytes) -> [UInt8]? {
        guard hasCJK(text) else { return nil }
        var insertions: [Insertion] = []
        addEmphasisMarks(to: &insertions, text)
        addAddressEnds(to: &insertions, text)
        guard !insertions.isEmpty else { return nil }
        // At the same place, each stands next to the run that it belongs to.
        insertions.sort { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
        var out = ByteBuffer(capacity: text.count + insertions.count * 5)
        var position = 0
        for insertion in insertions {
            out.append(text.slice(position..<insertion.offset))
            position = insertion.offset
            switch insertion.kind {
            case .mark: out.append(mark)
            case .letterBehind, .letterBefore: out.append(letter)
            case .endAfterLetter:
                out.append(UInt8(ascii: "<"))
                out.append(letter)
            case .endAfterMark:
                out.append(UInt8(ascii: "<"))
                out.append(mark)
            }
        }
        out.append(text.slice(position..<text.count))
        return out.array
    }

    /// The place of the first character that only we may use.
    static func reservedCharacter(in text: Bytes) -> Int? {
        var position = 0
        while let found = text.firstIndex(ofByte: 0xf0, from: position) {
            if found + 3 < text.count, isMark(text, found) { return found }
            position = found + 1
        }
        return nil
    }

    /// Takes the marks out of a string of the tree, in place; the length that is left.
    static func clean(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let first = Bytes(text).firstIndex(ofByte: 0xf0, from: 0) else { return text.count }
        var write = first
        var read = first
        while read < text.count {
            if text[read] == 0xf0, read + 3 < text.count, isMark(Bytes(text), read) {
                read += 4
                // No mark of the other kind stands behind a `<`.
                if write > 0, text[write - 1] == UInt8(ascii: "<") { write -= 1 }
            } else {
                text[write] = text[read]
                write += 1
                read += 1
            }
        }
        return write
    }

    private static func isMark(_ text: Bytes, _ index: Int) -> Bool {
        text[index] == 0xf0 && text[index + 1] == 0x92 && text[index + 2] == 0x91
            && (text[index + 3] == 0xb4 || text[index + 3] == 0xb5)
    }

    /// Whether any character may be CJK: a scan that the compiler makes many bytes wide.
    private static func hasCJK(_ text: Bytes) -> Bool {
        var highest: UInt8 = 0
        for byte in text { highest = max(highest, byte) }
        return highest >= 0xe1
    }
}

extension ChineseMarkup {
    struct Insertion {
        enum Kind: UInt8 {
            case endAfterLetter
            case endAfterMark
            case letterBehind
            case mark
            case letterBefore
        }

        var offset: Int
        var kind: Kind
    }

    /// A character beside a run, as cmark's rule asks about it.
    private struct Neighbour {
        let isSpace: Bool
        let isPunctuation: Bool
        /// CJK, or a selector of a variant of a Han character.
        let isCJK: Bool

        init(_ scalar: UInt32) {
            isSpace = cmark_utf8proc_is_space(Int32(scalar)) != 0
            isPunctuation = cmark_utf8proc_is_punctuation(Int32(scalar)) != 0
            isCJK = EastAsianWidth.isCJK(scalar) || (0xe0100...0xe01ef).contains(scalar)
        }
    }

    /// The rule for `*` and `~` between a mark and a character, of which one at least is CJK.
    private static func addEmphasisMarks(to insertions: inout [Insertion], _ text: Bytes) {
        let hasTilde = text.contains(byte: UInt8(ascii: "~"))
        addMarks(for: UInt8(ascii: "*"), skippingTildes: hasTilde, to: &insertions, text)
        if hasTilde {
            addMarks(for: UInt8(ascii: "~"), skippingTildes: false, to: &insertions, text)
        }
    }

    private static func addMarks(
        for sign: UInt8, skippingTildes: Bool, to insertions: inout [Insertion], _ text: Bytes
    ) {
        var position = 0
        while var start = text.firstIndex(ofByte: sign, from: position) {
            let end = start + text.runLength(at: start)
            position = end
            if text.isEscaped(at: start) { start += 1 }
            guard start < end else { continue }
            var before = start
            var after = end
            if skippingTildes {
                while before > 0, text[before - 1] == UInt8(ascii: "~") { before -= 1 }
                while after < text.count, text[after] == UInt8(ascii: "~") { after += 1 }
            }
            guard before > 0, after < text.count, text[before - 1] >= 0x80 || text[after] >= 0x80
            else { continue }
            let previous = Neighbour(text.scalar(endingAt: before))
            let next = Neighbour(text.scalar(at: after))
            guard !previous.isSpace, !next.isSpace, previous.isCJK || next.isCJK,
                previous.isPunctuation != next.isPunctuation
            else { continue }
            // Other runs look through `~`: a mark between the two would be their neighbour. A
            // letter is what they see anyway, and makes two letters of the neighbours of `~`.
            if next.isPunctuation {
                let isSign = sign == UInt8(ascii: "~") && "*_".utf8.contains(text[end])
                insertions.append(
                    isSign
                        ? Insertion(offset: end, kind: .letterBehind)
                        : Insertion(offset: start, kind: .mark))
            } else {
                let isSign = sign == UInt8(ascii: "~") && "*_".utf8.contains(text[start - 1])
                insertions.append(
                    isSign
                        ? Insertion(offset: start, kind: .letterBefore)
                        : Insertion(offset: end, kind: .mark))
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character that ends before `index`.
    func scalar(endingAt index: Int) -> UInt32 {
        var start = index - 1
        while start > 0, self[start].isContinuation { start -= 1 }
        return scalar(at: start)
    }

    /// The character that stands at `index`.
    func scalar(at index: Int) -> UInt32 {
        let byte = self[index]
        let length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
        return index + length <= count ? scalar(at: index, length: length) : 0xfffd
    }
}
