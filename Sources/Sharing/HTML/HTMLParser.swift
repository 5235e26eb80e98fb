/// Reads a document as our theme and our Markdown write it: elements are closed, or close with the
/// element around them. It never fails; what it does not understand is text.
struct HTMLParser {
    private let bytes: [UInt8]
    private var position = 0
    private var open: [HTMLElement]

    static func tree(_ document: [UInt8]) -> HTMLElement {
        var parser = HTMLParser(document)
        return parser.parse()
    }

    private init(_ document: [UInt8]) {
        bytes = document
        open = [HTMLElement(name: "#document")]
    }

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]
    /// What they hold is not HTML.
    private static let raw: Set<String> = ["script", "style", "textarea", "title"]
    /// Documents nest less than this; whatever nests deeper is not ours.
    private static let depthLimit = 200
}

extension HTMLParser {
    private mutating func parse() -> HTMLElement {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), readMarkup() { continue }
            readText()
        }
        while open.count > 1 { close() }
        return open[0]
    }

    private mutating func readText() {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        add(.text(HTMLText.decoded(bytes[start..<position])))
    }

    private mutating func add(_ node: HTMLNode) {
        open[open.count - 1].children.append(node)
    }

    /// False when a `<` begins no markup.
    private mutating func readMarkup() -> Bool {
        guard position + 1 < bytes.count else { return false }
        switch bytes[position + 1] {
        case UInt8(ascii: "!"):
            if bytes[position...].starts(with: "<!--".utf8) {
                position = end(of: "-->", from: position + 4)
            } else {
                position = end(of: ">", from: position)
            }
            return true
        case UInt8(ascii: "/"):
            readClosingTag()
            return true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            readOpeningTag()
            return true
        default: return false
        }
    }

    private func end(of mark: StaticString, from start: Int) -> Int {
        let mark = Array(mark.description.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index...].starts(with: mark) { return index + mark.count }
            index += 1
        }
        return bytes.count
    }

    private mutating func readClosingTag() {
        position += 2
        let name = readName()
        position = end(of: ">", from: position)
        guard let depth = open.lastIndex(where: { $0.name == name }), depth > 0 else { return }
        while open.count > depth { close() }
    }

    private mutating func readOpeningTag() {
        let start = position
        position += 1
        var element = HTMLElement(name: readName())
        element.range = start..<start
        var closesItself = false
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if bytes[position].isBlank {
                position += 1
            } else if bytes[position] == UInt8(ascii: "/") {
                closesItself = true
                position += 1
            } else {
                closesItself = false
                element.attributes.append(readAttribute())
            }
        }
        position = min(position + 1, bytes.count)
        if Self.empty.contains(element.name) || closesItself || open.count >= Self.depthLimit {
            element.range = start..<position
            add(.element(element))
        } else if Self.raw.contains(element.name) {
            let name = "</" + element.name
            let text = position
            while position < bytes.count, !isAt(name) { position += 1 }
            element.children = [.text(String(decoding: bytes[text..<position], as: UTF8.self))]
            position = end(of: ">", from: position)
            element.range = start..<position
            add(.element(element))
        } else {
            open.append(element)
        }
    }

    private func isAt(_ name: String) -> Bool {
        guard bytes[position] == UInt8(ascii: "<"), position + name.utf8.count <= bytes.count else {
            return false
        }
        return zip(bytes[position...], name.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    private mutating func readName() -> String {
        let start = position
        while position < bytes.count, !bytes[position].isBlank,
            bytes[position] != UInt8(ascii: ">"),
            bytes[position] != UInt8(ascii: "/")
        {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private mutating func readAttribute() -> (name: String, value: String) {
        let start = position
        while position < bytes.count, !bytes[position].isBlank,
            bytes[position] != UInt8(ascii: "="), bytes[position] != UInt8(ascii: ">"),
            position == start || bytes[position] != UInt8(ascii: "/")
        {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            return (name, "")
        }
        position += 1
        guard position < bytes.count else { return (name, "") }
        let quote = bytes[position]
        let value: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            let first = position
            while position < bytes.count, bytes[position] != quote { position += 1 }
            value = first..<position
            position = min(position + 1, bytes.count)
        } else {
            let first = position
            while position < bytes.count, !bytes[position].isBlank,
                bytes[position] != UInt8(ascii: ">")
            {
                position += 1
            }
            value = first..<position
        }
        return (name, HTMLText.decoded(bytes[value]))
    }

    private mutating func close() {
        var element = open.removeLast()
        element.range = element.range.lowerBound..<position
        add(.element(element))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
