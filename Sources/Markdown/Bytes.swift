import Glibc

/// Bytes of a text, borrowed.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    func contains(byte: UInt8) -> Bool {
        firstIndex(ofByte: byte, from: 0) != nil
    }

    /// The next place of a byte, found by the C library, which looks at many bytes at once.
    func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start < count else { return nil }
        guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    func starts(with other: StaticString, at index: Int = 0) -> Bool {
        guard let base = baseAddress, index >= 0, index + other.utf8CodeUnitCount <= count else {
            return false
        }
        return memcmp(base + index, other.utf8Start, other.utf8CodeUnitCount) == 0
    }

    func firstIndex(of other: StaticString, from start: Int) -> Int? {
        var index = start
        while let found = firstIndex(ofByte: other.utf8Start.pointee, from: index) {
            if starts(with: other, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }

    /// Without spaces and tabs at its ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var low = 0
        var high = count
        while low < high, self[low].isSpace { low += 1 }
        while high > low, self[high - 1].isSpace { high -= 1 }
        return slice(low..<high)
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    /// Blank, tab or the end of a line.
    var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d) }
    var isLineEnd: Bool { self == 0x0a || self == 0x0d }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7a }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// What a backslash can escape.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e: true
        default: false
        }
    }
    /// The second, third or fourth byte of a character.
    var isContinuation: Bool { self & 0xc0 == 0x80 }
}
