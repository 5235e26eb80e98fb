import Glibc

/// A name or value of a document, by its bytes: two are equal if and only if, in all likelihood, their
/// hashes are.
typealias TextHash = UInt64

/// Reads a published document tag by tag. It knows HTML as far as our own pages go, and is strict.
struct HTMLTokens {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    struct Tag {
        var name: TextHash
        var nameRange: Range<Int>
        var isClosing: Bool
        /// It ends with `/>`.
        var closesItself: Bool
        var range: Range<Int>
    }

    struct Attribute {
        var name: TextHash
        var nameRange: Range<Int>
        /// Without its quotes; empty for an attribute without a value.
        var value: Range<Int>
        var hasValue: Bool
    }

    /// Of the tag that was read last.
    private(set) var attributes: [Attribute] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        attributes.reserveCapacity(16)
    }

    /// The next tag; nil at the end. Comments and declarations are passed over.
    mutating func next() -> Tag? {
        while let open = find(0x3C, from: position) {
            guard open + 1 < text.count else { return nil }
            switch text[open + 1] {
            case UInt8(ascii: "!"):
                if text.starts(with: "<!--", at: open) {
                    position = end(of: "-->", from: open + 4) ?? text.count
                } else {
                    position = (find(0x3E, from: open) ?? text.count - 1) + 1
                }
            case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                return read(from: open)
            default: position = open + 1
            }
        }
        return nil
    }

    /// Passes over what is no HTML, up to the closing tag; where it stands.
    mutating func rawText(of tag: Tag) -> Range<Int> {
        let start = position
        let name = text[tag.nameRange]
        while let open = find(0x3C, from: position) {
            position = open + 1
            guard open + 1 < text.count, text[open + 1] == UInt8(ascii: "/"),
                open + 2 + name.count <= text.count,
                text[(open + 2)..<(open + 2 + name.count)].elementsEqual(name)
            else { continue }
            position = open
            return start..<open
        }
        position = text.count
        return start..<text.count
    }

    static func hash(_ bytes: some Sequence<UInt8>) -> TextHash {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    static func hash(_ text: StaticString) -> TextHash {
        hash(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension HTMLTokens {
    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard let base = text.baseAddress, start < text.count,
            let found = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    private func end(of sign: StaticString, from start: Int) -> Int? {
        var index = start
        while let found = find(sign.utf8Start.pointee, from: index) {
            if text.starts(with: sign, at: found) { return found + sign.utf8CodeUnitCount }
            index = found + 1
        }
        return nil
    }

    private mutating func read(from open: Int) -> Tag {
        attributes.removeAll(keepingCapacity: true)
        var index = open + 1
        let isClosing = text[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        var name: UInt64 = 0xcbf2_9ce4_8422_2325
        while index < text.count, !text[index].endsName {
            name = (name ^ UInt64(text[index])) &* 0x100_0000_01b3
            index += 1
        }
        let nameEnd = index
        var closesItself = false
        while index < text.count {
            let byte = text[index]
            if byte == 0x3E {
                index += 1
                break
            }
            if byte == UInt8(ascii: "/") {
                closesItself = index + 1 < text.count && text[index + 1] == 0x3E
                index += 1
            } else if byte.isBlank {
                index += 1
            } else {
                index = readAttribute(from: index)
            }
        }
        position = index
        return Tag(
            name: name, nameRange: nameStart..<nameEnd, isClosing: isClosing,
            closesItself: closesItself, range: open..<index)
    }

    private mutating func readAttribute(from start: Int) -> Int {
        var index = start
        var name: UInt64 = 0xcbf2_9ce4_8422_2325
        while index < text.count, !text[index].endsName, text[index] != UInt8(ascii: "=") {
            name = (name ^ UInt64(text[index])) &* 0x100_0000_01b3
            index += 1
        }
        let nameRange = start..<index
        var value = index..<index
        var hasValue = false
        if index < text.count, text[index] == UInt8(ascii: "=") {
            hasValue = true
            index += 1
            if index < text.count, text[index] == 0x22 || text[index] == 0x27 {
                let end = find(text[index], from: index + 1) ?? text.count
                value = index + 1..<end
                index = min(end + 1, text.count)
            } else {
                let first = index
                while index < text.count, !text[index].isBlank, text[index] != 0x3E { index += 1 }
                value = first..<index
            }
        }
        attributes.append(
            Attribute(name: name, nameRange: nameRange, value: value, hasValue: hasValue))
        return max(index, start + 1)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    fileprivate var endsName: Bool { isBlank || self == 0x3E || self == 0x2F }
}

extension UnsafeBufferPointer<UInt8> {
    func starts(with sign: StaticString, at index: Int) -> Bool {
        guard let base = baseAddress, index >= 0, index + sign.utf8CodeUnitCount <= count else {
            return false
        }
        return memcmp(base + index, sign.utf8Start, sign.utf8CodeUnitCount) == 0
    }

    /// Whether some bytes stand anywhere in it.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, let base = baseAddress else { return true }
        var index = 0
        while index + other.count <= count,
            let found = memchr(base + index, Int32(first), count - index)
        {
            index = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if index + other.count <= count, memcmp(base + index, other, other.count) == 0 {
                return true
            }
            index += 1
        }
        return false
    }
}

extension [UInt8] {
    /// Where a byte stands from some place on.
    func place(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { text in
            guard let base = text.baseAddress, start < text.count,
                let found = memchr(base + start, Int32(byte), text.count - start)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }
}
