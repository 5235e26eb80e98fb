/// Reads the numbers of SVG, which may stand close together: `1-2.5.5`.
struct NumberReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
        skip()
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    /// The next byte, and past it; nil at the end.
    mutating func next() -> UInt8? {
        guard index < bytes.endIndex else { return nil }
        defer {
            index += 1
            skip()
        }
        return bytes[index]
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.endIndex, bytes[index] == byte else { return false }
        index += 1
        skip()
        return true
    }

    mutating func letter() -> UInt8? {
        guard index < bytes.endIndex, (0x61...0x7A).contains(bytes[index] | 0x20) else {
            return nil
        }
        return next()
    }

    mutating func word() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.endIndex, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
        defer { skip() }
        return bytes[start..<index]
    }

    /// A single 0 or 1: behind it the next number may begin at once.
    mutating func flag() -> Bool? {
        guard index < bytes.endIndex, bytes[index] & 0xFE == UInt8(ascii: "0") else { return nil }
        return next() == UInt8(ascii: "1")
    }

    /// Nil where there is none.
    mutating func number() -> Double? {
        var place = index
        var (digits, value, power) = (0, 0.0, 1.0)
        let isNegative = place < bytes.endIndex && bytes[place] == UInt8(ascii: "-")
        if isNegative || place < bytes.endIndex && bytes[place] == UInt8(ascii: "+") { place += 1 }
        var isBehindPoint = false
        while place < bytes.endIndex {
            let byte = bytes[place]
            if (0x30...0x39).contains(byte) {
                value = value * 10 + Double(byte & 15)
                if isBehindPoint { power *= 10 }
                digits += 1
            } else if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
            } else {
                break
            }
            place += 1
        }
        // Powers of ten are for other programs.
        if digits == 0 || place < bytes.endIndex && bytes[place] | 0x20 == UInt8(ascii: "e") {
            return nil
        }
        index = place
        skip()
        return (isNegative ? -value : value) / power
    }

    /// All of it, as numbers; nil where there is something else.
    static func numbers(_ bytes: ArraySlice<UInt8>) -> [Double]? {
        var reader = NumberReader(bytes)
        var numbers: [Double] = []
        while let number = reader.number() { numbers.append(number) }
        return reader.isAtEnd ? numbers : nil
    }

    private mutating func skip() {
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): index += 1
            default: return
            }
        }
    }
}
