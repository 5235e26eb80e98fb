/// A JSON text of a published file.
indirect enum JSONReading {
    case object([(name: String, value: JSONReading)])
    case array([JSONReading])
    case text(String)
    case number
    case flag
    case null

    /// Nil when it is no JSON.
    init?(_ bytes: some Collection<UInt8>) {
        var parser = JSONParser(Array(bytes))
        guard let value = parser.document() else { return nil }
        self = value
    }

    subscript(name: String) -> JSONReading? {
        guard case .object(let values) = self else { return nil }
        return values.first { $0.name == name }?.value
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var elements: [JSONReading] { if case .array(let values) = self { values } else { [self] } }

    /// Whether it says anything.
    var isEmpty: Bool {
        switch self {
        case .null: true
        case .text(let text): text.isEmpty
        case .array(let values): values.isEmpty || values.allSatisfy(\.isEmpty)
        case .object(let values): values.isEmpty
        case .number, .flag: false
        }
    }
}

private struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() -> JSONReading? {
        guard let value = value() else { return nil }
        skipBlanks()
        return index == bytes.count ? value : nil
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func value() -> JSONReading? {
        skipBlanks()
        guard index < bytes.count, depth < 64 else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case 0x22: return string().map { .text($0) }
        case UInt8(ascii: "t"): return word("true").map { .flag }
        case UInt8(ascii: "f"): return word("false").map { .flag }
        case UInt8(ascii: "n"): return word("null").map { .null }
        default: return number()
        }
    }

    private mutating func object() -> JSONReading? {
        index += 1
        var values: [(String, JSONReading)] = []
        if take(UInt8(ascii: "}")) { return .object(values) }
        repeat {
            skipBlanks()
            guard index < bytes.count, bytes[index] == 0x22, let name = string(),
                take(UInt8(ascii: ":")), let value = value()
            else { return nil }
            values.append((name, value))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(values) : nil
    }

    private mutating func array() -> JSONReading? {
        index += 1
        var values: [JSONReading] = []
        if take(UInt8(ascii: "]")) { return .array(values) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(values) : nil
    }

    /// Escapes other than the simple ones are kept as they are written.
    private mutating func string() -> String? {
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
            if byte < 0x20 { return nil }
            if byte == UInt8(ascii: "\\"), index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "n"): text.append(0x0A)
                case UInt8(ascii: "t"): text.append(0x09)
                case UInt8(ascii: "u"): text += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
                default: text.append(bytes[index])
                }
                index += 1
            } else {
                text.append(byte)
            }
        }
        return nil
    }

    private mutating func word(_ word: StaticString) -> Void? {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < bytes.count, bytes[index] == word.utf8Start[offset] else { return nil }
            index += 1
        }
        return ()
    }

    private mutating func number() -> JSONReading? {
        let start = index
        let signs = Set("+-.eE0123456789".utf8)
        while index < bytes.count, signs.contains(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        return Double(text) == nil ? nil : .number
    }
}
