/// What a reader sees of an HTML document: the words of its body, one line a block.
package enum VisibleText {
    /// - Parameter html: a whole document, or a part of one, which is then taken as it is.
    package static func lines(of html: String) -> [String] {
        var scanner = Scanner(Array(html.utf8))
        return scanner.lines()
    }
}

extension VisibleText {
    /// Elements that stand in a line of text; every other tag begins a line.
    fileprivate static let inlineElements: Set<String> = [
        "a", "b", "br", "code", "del", "em", "i", "img", "input", "s", "small", "span", "strong",
        "sup", "sub", "time",
    ]

    fileprivate static let entities: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "ndash": "–", "mdash": "—",
        "hellip": "…", "laquo": "«", "raquo": "»",
    ]
}

private struct Scanner {
    private let html: [UInt8]
    private var position = 0
    private var line: [UInt8] = []
    private var done: [String] = []

    init(_ html: [UInt8]) {
        self.html = html
    }

    mutating func lines() -> [String] {
        while position < html.count {
            switch html[position] {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readEntity()
            default:
                line.append(html[position])
                position += 1
            }
        }
        endLine()
        return done
    }
}

extension Scanner {
    private mutating func readTag() {
        let name = name(at: position + 1)
        position = end(of: ">", from: position)
        switch name {
        case "body":
            line = []
            done = []
        case "/body", "/html": position = html.count
        case "script", "style", "title": skip(to: "</\(name)")
        default:
            let element = name.hasPrefix("/") ? String(name.dropFirst()) : name
            if !VisibleText.inlineElements.contains(element) { endLine() }
        }
    }

    /// The name in a tag, with its slash when the tag closes an element.
    private func name(at start: Int) -> String {
        let bytes = html[start...].prefix { byte in
            byte == UInt8(ascii: "/") || byte.isLetterOrDigit
        }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private mutating func skip(to text: String) {
        let sought = Array(text.utf8)
        while position < html.count, !html[position...].starts(with: sought) { position += 1 }
    }

    private func end(of text: Character, from start: Int) -> Int {
        var index = start
        while index < html.count, html[index] != text.asciiValue { index += 1 }
        return min(index + 1, html.count)
    }

    private mutating func readEntity() {
        let end = end(of: ";", from: position)
        let inner = html[(position + 1)..<max(position + 1, end - 1)]
        let name = String(decoding: inner, as: UTF8.self)
        if let character = Self.character(named: name) {
            line += String(character).utf8
            position = end
        } else {
            line.append(html[position])
            position += 1
        }
    }

    private static func character(named name: String) -> Character? {
        guard name.hasPrefix("#") else { return VisibleText.entities[name] }
        let digits = name.dropFirst()
        let number =
            digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }

    private mutating func endLine() {
        let words = line.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if !words.isEmpty {
            done.append(String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self))
        }
        line = []
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
