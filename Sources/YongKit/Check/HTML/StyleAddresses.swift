/// What styles load: `url(…)` and `@import "…"`.
enum StyleAddresses {
    static func found(
        in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch text[index] {
            case UInt8(ascii: "/") where text.starts(with: "/*", at: index):
                index += 2
                while index < range.upperBound, !text.starts(with: "*/", at: index) { index += 1 }
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                guard stands("url(", at: index, in: text, range) else { break }
                let address = value(from: index + 4, in: text, range)
                found.append(address)
                index = max(address.upperBound, index + 4)
                continue
            case UInt8(ascii: "@"):
                if stands("@namespace", at: index, in: text, range) {
                    // A name, which nobody loads.
                    while index < range.upperBound, text[index] != UInt8(ascii: ";") { index += 1 }
                } else if stands("@import", at: index, in: text, range) {
                    var start = index + 7
                    while start < range.upperBound, text[start] <= 0x20 { start += 1 }
                    guard start < range.upperBound, quotes.contains(text[start]) else { break }
                    found.append(value(from: start, in: text, range))
                }
            default: break
            }
            index += 1
        }
        return found
    }

    private static let quotes: [UInt8] = [0x22, 0x27]

    /// A string, or what stands up to the bracket.
    private static func value(
        from start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Range<Int> {
        var first = start
        while first < range.upperBound, text[first] <= 0x20 { first += 1 }
        guard first < range.upperBound else { return first..<first }
        if quotes.contains(text[first]) {
            var end = first + 1
            while end < range.upperBound, text[end] != text[first] { end += 1 }
            return first + 1..<end
        }
        var end = first
        while end < range.upperBound, text[end] != UInt8(ascii: ")"), text[end] > 0x20 { end += 1 }
        return first..<end
    }

    /// Whether a word of small letters stands there, in letters of either case.
    private static func stands(
        _ word: StaticString, at index: Int, in text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>
    ) -> Bool {
        guard index + word.utf8CodeUnitCount <= range.upperBound else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            let byte = text[index + offset]
            let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if small != word.utf8Start[offset] { return false }
        }
        return true
    }
}
