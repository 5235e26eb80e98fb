/// Reads XML from its first byte to its last, and refuses what is not well-formed: where two
/// readers could disagree, nobody can say what a drawing does.
struct XMLScan {
    enum Token {
        case start(Element, isEmpty: Bool)
        case end(name: String)
        case text(Range<Int>)
        case comment
        /// With its target: `xml`, `xml-stylesheet`.
        case instruction(String)
        case declaration(holdsEntities: Bool)
    }

    struct Element {
        let name: String
        let attributes: [Attribute]
    }

    struct Attribute {
        let name: String
        /// With references to characters resolved.
        let value: String
        /// With the blanks before it.
        let range: Range<Int>
        /// Between its quotes.
        let valueRange: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var position = 0
    /// Where the token that was read last begins.
    private(set) var start = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Nil behind the last one.
    mutating func next() throws(SVGMistake) -> Token? {
        start = position
        guard position < bytes.count else { return nil }
        guard bytes[position] == UInt8(ascii: "<") else {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            position = end
            _ = try decoded(start..<end)
            return .text(start..<end)
        }
        if starts(with: "<!--") {
            try skip(to: "-->", from: position + 4)
            return .comment
        }
        if starts(with: "<![CDATA[") {
            try skip(to: "]]>", from: position + 9)
            return .text(start + 9..<position - 3)
        }
        if starts(with: "<?") {
            let target = bytes[(position + 2)...].prefix(while: Self.isName)
            try skip(to: "?>", from: position + 2)
            return .instruction(String(decoding: target, as: UTF8.self))
        }
        if starts(with: "<!DOCTYPE") { return try declaration() }
        if starts(with: "</") { return try endTag() }
        return try startTag()
    }

    func mistake(_ kind: SVGMistake.Kind, at offset: Int) -> SVGMistake {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SVGMistake(
            kind: kind, line: before.count { $0 == 0x0A } + 1,
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

extension XMLScan {
    private func starts(with text: StaticString) -> Bool { bytes.has(text, at: position) }

    private mutating func skip(to end: StaticString, from offset: Int) throws(SVGMistake) {
        guard offset <= bytes.count, let found = bytes[offset...].end(of: end) else {
            throw mistake(.malformed, at: start)
        }
        position = found
    }

    private mutating func declaration() throws(SVGMistake) -> Token {
        var quote: UInt8?
        for index in position..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                return .declaration(holdsEntities: true)
            } else if byte == UInt8(ascii: ">") {
                position = index + 1
                return .declaration(holdsEntities: false)
            }
        }
        throw mistake(.malformed, at: start)
    }

    private mutating func endTag() throws(SVGMistake) -> Token {
        position += 2
        let name = try self.name()
        skipBlanks()
        guard starts(with: ">") else { throw mistake(.malformed, at: position) }
        position += 1
        return .end(name: name)
    }

    private mutating func startTag() throws(SVGMistake) -> Token {
        position += 1
        let name = try self.name()
        var attributes: [Attribute] = []
        var names: Set<String> = []
        while true {
            let before = position
            skipBlanks()
            if starts(with: "/>") {
                position += 2
                return .start(Element(name: name, attributes: attributes), isEmpty: true)
            }
            if starts(with: ">") {
                position += 1
                return .start(Element(name: name, attributes: attributes), isEmpty: false)
            }
            guard position > before else { throw mistake(.malformed, at: position) }
            let attribute = try attribute(from: before)
            guard names.insert(attribute.name).inserted else {
                throw mistake(.malformed, at: attribute.range.lowerBound)
            }
            attributes.append(attribute)
        }
    }

    private mutating func attribute(from start: Int) throws(SVGMistake) -> Attribute {
        let name = try self.name()
        skipBlanks()
        guard starts(with: "=") else { throw mistake(.malformed, at: position) }
        position += 1
        skipBlanks()
        guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else {
            throw mistake(.malformed, at: position)
        }
        let quote = bytes[position]
        position += 1
        guard let end = bytes[position...].firstIndex(of: quote) else {
            throw mistake(.malformed, at: position)
        }
        let range = position..<end
        guard !bytes[range].contains(UInt8(ascii: "<")) else {
            throw mistake(.malformed, at: position)
        }
        position = end + 1
        return Attribute(
            name: name, value: try decoded(range), range: start..<position, valueRange: range)
    }

    private mutating func name() throws(SVGMistake) -> String {
        let name = bytes[position...].prefix(while: Self.isName)
        guard let first = name.first, !(0x30...0x39).contains(first), first != 0x2D, first != 0x2E
        else { throw mistake(.malformed, at: position) }
        position = name.endIndex
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
            position += 1
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
            || byte >= 0x80
    }

    /// The text with its references resolved: the five of XML, and characters by their numbers.
    private func decoded(_ range: Range<Int>) throws(SVGMistake) -> String {
        let raw = bytes[range]
        guard !raw.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) else {
            throw mistake(.malformed, at: range.lowerBound)
        }
        guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        var text: [UInt8] = []
        var rest = raw
        while let byte = rest.first {
            guard byte == UInt8(ascii: "&") else {
                text.append(byte)
                rest.removeFirst()
                continue
            }
            guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.scalar(rest[(rest.startIndex + 1)..<end])
            else { throw mistake(.malformed, at: rest.startIndex) }
            text += Array(String(Character(scalar)).utf8)
            rest = rest[(end + 1)...]
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard text.first == "#" else { return nil }
            let isHexadecimal = text.dropFirst().first == "x"
            let digits = text.dropFirst(isHexadecimal ? 2 : 1)
            guard digits.allSatisfy(\.isHexDigit) else { return nil }
            return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
    }
}
