/// Numbers and names in the headers of pictures; nil outside of the bytes.
extension RandomAccessCollection<UInt8> where Index == Int {
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let start = startIndex + offset
        guard offset >= 0, start + text.utf8CodeUnitCount <= endIndex else { return false }
        return text.withUTF8Buffer { self[start..<start + $0.count].elementsEqual($0) }
    }

    func bigEndian16(at offset: Int) -> Int? { number(at: offset, count: 2, isBig: true) }
    func bigEndian32(at offset: Int) -> Int? { number(at: offset, count: 4, isBig: true) }
    func littleEndian16(at offset: Int) -> Int? { number(at: offset, count: 2, isBig: false) }
    func littleEndian24(at offset: Int) -> Int? { number(at: offset, count: 3, isBig: false) }
    func littleEndian32(at offset: Int) -> Int? { number(at: offset, count: 4, isBig: false) }

    /// At most eight bytes; nil for what does not fit an `Int`.
    func number(at offset: Int, count length: Int, isBig: Bool) -> Int? {
        let (start, end) = (startIndex + offset, startIndex + offset + length)
        guard offset >= 0, length <= 8, start >= startIndex, end <= endIndex else { return nil }
        var number: UInt64 = 0
        for index in 0..<length {
            number = number << 8 | UInt64(self[isBig ? start + index : end - 1 - index])
        }
        return Int(exactly: number)
    }

    /// The place behind a text.
    func end(of text: StaticString) -> Int? {
        let count = text.utf8CodeUnitCount
        guard self.count >= count else { return nil }
        for index in startIndex...endIndex - count where has(text, at: index - startIndex) {
            return index + count
        }
        return nil
    }
}

extension [UInt8] {
    mutating func append(bigEndian32 number: Int) {
        append(contentsOf: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) })
    }

    mutating func append(littleEndian32 number: Int) {
        append(contentsOf: [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) })
    }
}
