/// A tag as XML has it.
package struct MarkupTag {
    package let name: ArraySlice<UInt8>
    package let isEnd: Bool
    package let isClosed: Bool
    /// Where what comes behind it begins.
    package let end: Int
    private let rest: ArraySlice<UInt8>

    /// Nil for what is none: declarations, instructions, a tag without an end.
    ///
    /// - Parameter bytes: from its first byte on.
    package init?(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex + 1
        isEnd = index < bytes.endIndex && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let start = index
        while index < bytes.endIndex, Self.isLetter(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        name = bytes[start..<index]
        let attributes = index
        var quote: UInt8 = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                isClosed = bytes[index - 1] == UInt8(ascii: "/")
                end = index + 1
                rest = bytes[attributes..<(isClosed ? index - 1 : index)]
                return
            }
            index += 1
        }
        return nil
    }

    package func isNamed(_ text: StaticString) -> Bool { name.isEqual(to: text) }

    /// What it says, in its order; nil where that is not understood, or an entity stands in it.
    package var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]? {
        var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
        var index = rest.startIndex
        while index < rest.endIndex {
            guard rest[index] > 0x20 else {
                index += 1
                continue
            }
            let start = index
            while index < rest.endIndex, Self.isLetter(rest[index]) { index += 1 }
            let name = rest[start..<index]
            guard !name.isEmpty, index + 1 < rest.endIndex, rest[index] == UInt8(ascii: "="),
                case let quote = rest[index + 1], quote == 0x22 || quote == 0x27,
                let close = rest[(index + 2)...].firstIndex(of: quote)
            else { return nil }
            let value = rest[(index + 2)..<close]
            guard !value.contains(UInt8(ascii: "&")) else { return nil }
            attributes.append((name, value))
            index = close + 1
        }
        return attributes
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}

extension ArraySlice<UInt8> {
    package func isEqual(to text: StaticString) -> Bool {
        elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
