/// What HTML asks of text, over its bytes.
///
/// Swift's `Character` would take a quote and the combining mark behind it for one thing that needs
/// no escape, and the text would leave its attribute.
package enum Escaping {
    package static func appendEscaped(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendEscaped($0, to: &output) }
    }

    package static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8])
    {
        var start = 0
        while true {
            let index = nextMarked(in: bytes, from: start)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            guard index < bytes.count else { return }
            escape(of: bytes[index]).withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
    }
}

extension Escaping {
    /// One bit for each of `"`, `&`, `'`, `<`, `>`, all of which lie below 64.
    private static let marked: UInt64 =
        1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    /// Where the next byte stands that needs an escape, or the end: most texts have none, and are looked at
    /// by eight bytes.
    private static func nextMarked(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let memory = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count {
            let eight = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // `&` and `'` differ in their last bit alone, `<` and `>` in the one before it.
            let isMarked =
                hasZero((eight | repeated(0x01)) ^ repeated(0x27))
                || hasZero((eight | repeated(0x02)) ^ repeated(0x3E))
                || hasZero(eight ^ repeated(0x22))
            if isMarked { break }
            index += 8
        }
        while index < bytes.count, !needsEscape(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Whether one of eight bytes is zero: only then taking one from each borrows where no bit was.
    @inline(__always)
    private static func hasZero(_ eight: UInt64) -> Bool {
        (eight &- repeated(0x01)) & ~eight & repeated(0x80) != 0
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 64 && marked >> UInt64(byte) & 1 == 1
    }

    private static func escape(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
