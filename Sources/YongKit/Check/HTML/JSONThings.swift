/// Reads a JSON text for what it says of the things in it: of each object its types, and which
/// properties it has.
///
/// Nothing is kept but hashes of names: every page has several such texts.
struct JSONThings {
    struct Thing {
        /// The property whose value it is, or stands in; zero for the whole text.
        var role: TextHash = 0
        var types: [TextHash] = []
        private var named: [(name: TextHash, isEmpty: Bool)] = []

        mutating func note(_ name: TextHash, isEmpty: Bool) { named.append((name, isEmpty)) }

        func has(_ name: String) -> Bool { has(HTMLTokens.hash(name.utf8)) }

        private func has(_ name: TextHash) -> Bool { named.contains { $0.name == name } }

        /// Whether a property is there and not empty.
        func says(_ name: TextHash) -> Bool { named.contains { $0.name == name && !$0.isEmpty } }
    }

    /// Every object, those within others first.
    let things: [Thing]

    /// Nil when the text is no JSON.
    init?(_ bytes: some Collection<UInt8>) {
        let read = bytes.withContiguousStorageIfAvailable { text -> [Thing]? in
            var reader = JSONThingReader(text)
            return reader.readsAll() ? reader.things : nil
        }
        guard let read, let things = read else { return nil }
        self.things = things
    }

    /// The object that the whole text is.
    var whole: Thing? { things.last.flatMap { $0.role == 0 ? $0 : nil } }

    /// Those that are the value of a property, or stand in it.
    func things(in role: String) -> [Thing] {
        let role = HTMLTokens.hash(role.utf8)
        return things.filter { $0.role == role }
    }
}

private struct JSONThingReader {
    private(set) var things: [JSONThings.Thing] = []
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    private static let type = HTMLTokens.hash("@type")

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func readsAll() -> Bool {
        guard value(in: 0) != nil else { return false }
        skipBlanks()
        return index == text.count
    }

    /// Whether a value says anything, and what it says if it is a text.
    private struct Value {
        var isEmpty = false
        var text: TextHash?
        var texts: [TextHash] = []
    }
}

extension JSONThingReader {
    private mutating func skipBlanks() {
        while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) {
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < text.count, text[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func value(in role: TextHash) -> Value? {
        skipBlanks()
        guard index < text.count, depth < 64 else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch text[index] {
        case UInt8(ascii: "{"): return object(in: role)
        case UInt8(ascii: "["): return array(in: role)
        case 0x22:
            let start = index + 1
            guard let hash = string() else { return nil }
            return Value(isEmpty: index == start + 1, text: hash)
        case UInt8(ascii: "t"): return word("true") ? Value() : nil
        case UInt8(ascii: "f"): return word("false") ? Value() : nil
        case UInt8(ascii: "n"): return word("null") ? Value(isEmpty: true) : nil
        default: return number() ? Value() : nil
        }
    }

    private mutating func object(in role: TextHash) -> Value? {
        index += 1
        var thing = JSONThings.Thing()
        thing.role = role
        var isEmpty = true
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipBlanks()
                guard index < text.count, text[index] == 0x22, let name = string(),
                    take(UInt8(ascii: ":")), let value = value(in: name)
                else { return nil }
                isEmpty = false
                if name == Self.type {
                    thing.types = value.text.map { [$0] } ?? value.texts
                } else {
                    thing.note(name, isEmpty: value.isEmpty)
                }
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { return nil }
        }
        things.append(thing)
        return Value(isEmpty: isEmpty)
    }

    private mutating func array(in role: TextHash) -> Value? {
        index += 1
        var all = Value(isEmpty: true)
        if take(UInt8(ascii: "]")) { return all }
        repeat {
            guard let value = value(in: role) else { return nil }
            if !value.isEmpty { all.isEmpty = false }
            if let text = value.text { all.texts.append(text) }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? all : nil
    }

    /// Its hash, with escapes as they are written.
    private mutating func string() -> TextHash? {
        index += 1
        let start = index
        while index < text.count {
            switch text[index] {
            case 0x22:
                index += 1
                return HTMLTokens.hash(UnsafeBufferPointer(rebasing: text[start..<index - 1]))
            case UInt8(ascii: "\\"): index += 2
            case 0..<0x20: return nil
            default: index += 1
            }
        }
        return nil
    }

    private mutating func word(_ word: StaticString) -> Bool {
        guard text.starts(with: word, at: index) else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    private mutating func number() -> Bool {
        let start = index
        while index < text.count, text[index].isOfNumber { index += 1 }
        return Double(String(decoding: text[start..<index], as: UTF8.self)) != nil
    }
}

extension UInt8 {
    fileprivate var isOfNumber: Bool {
        (0x30...0x39).contains(self) || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
            || self == UInt8(ascii: ".") || self | 0x20 == UInt8(ascii: "e")
    }
}
