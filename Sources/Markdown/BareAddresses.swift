internal import CCmarkGFM

/// Bare addresses in Chinese text: where they end.
extension ChineseMarkup {
    /// A bare address ends before the first CJK character, and before “ ” ‘ ’ and … too, which no
    /// address holds.
    static func addAddressEnds(to insertions: inout [Insertion], _ text: Bytes) {
        var position = 0
        var angles = Angles()
        while let colon = text.firstIndex(of: "://", from: position) {
            position = colon + 3
            guard let start = schemeStart(before: colon, in: text) else { continue }
            position = addEnd(of: start..<colon + 3, &angles, to: &insertions, text)
        }
        position = 0
        angles = Angles()
        while let start = text.firstIndex(of: "www.", from: position) {
            position = start + 4
            guard start == 0 || text[start - 1].isSpace || "*_~(".utf8.contains(text[start - 1])
            else { continue }
            position = addEnd(of: start..<start + 4, &angles, to: &insertions, text)
        }
    }

    /// Where `http`, `https` or `ftp` begins.
    private static func schemeStart(before colon: Int, in text: Bytes) -> Int? {
        var start = colon
        while start > 0, colon - start < 6, text[start - 1].isASCIILetter { start -= 1 }
        let scheme = text.slice(start..<colon).map { $0 | 0x20 }
        guard ["http", "https", "ftp"].contains(where: { $0.utf8.elementsEqual(scheme) }) else {
            return nil
        }
        return start
    }

    /// Ends the address that begins with `head`; where to go on.
    private static func addEnd(
        of head: Range<Int>, _ angles: inout Angles, to insertions: inout [Insertion], _ text: Bytes
    ) -> Int {
        var end = head.upperBound
        while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") {
            if text[end] >= 0xc2, endsAddress(text.scalar(at: end)) { break }
            end += 1
        }
        guard end < text.count, text[end] >= 0x80 else { return end }
        // After `www.` something must stand, or `www` would be linked.
        guard end > head.upperBound || text[head.lowerBound] | 0x20 != UInt8(ascii: "w") else {
            return end
        }
        // Emphasis that closes behind the address is no part of it.
        while end > head.upperBound, "*_~".utf8.contains(text[end - 1]) { end -= 1 }
        guard !angles.areOpen(at: head.lowerBound, in: text) else { return end + 1 }
        let last = text.scalar(endingAt: end)
        let isMark = cmark_utf8proc_is_punctuation(Int32(last)) != 0
        insertions.append(
            Insertion(offset: end, kind: isMark ? .endAfterMark : .endAfterLetter))
        return end + 1
    }

    private static func endsAddress(_ scalar: UInt32) -> Bool {
        EastAsianWidth.isCJK(scalar) || EastAsianWidth.isAmbiguousMark(scalar)
    }

    /// Whether a place lies in `<…>`, where a `<` may not stand; asked in the order of the text.
    private struct Angles {
        private var position = 0
        private var isOpen = false

        mutating func areOpen(at index: Int, in text: Bytes) -> Bool {
            while position < index {
                switch text[position] {
                case UInt8(ascii: "<"): isOpen = true
                case UInt8(ascii: ">"), 0x0a, 0x0d: isOpen = false
                default: break
                }
                position += 1
            }
            return isOpen
        }
    }
}
