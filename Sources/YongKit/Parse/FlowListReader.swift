/// Reads `[猫, 美食]`, over several lines if need be, and the first mistake in it.
struct FlowListReader {
    private let text: TextBytes
    private var index: Int
    private let end: Int
    private var line: Int

    private(set) var items: [Located<String>] = []
    private(set) var mistake: ListMistake?

    init(text: TextBytes, entry: Entry) {
        self.text = text
        index = entry.value.lowerBound
        end = entry.nested.isEmpty ? entry.value.upperBound : entry.nested.upperBound
        line = entry.line
    }

    mutating func read() {
        let start = index
        let startLine = line
        step(overBracket: true)
        while true {
            skipBlanks()
            guard index < end else {
                note(.unclosed, start..<start + 1, startLine)
                return
            }
            if isBracket(0x5D) {
                step(overBracket: true)
                return checkRest()
            }
            if text[index] == 0x2C {
                note(.emptyItem, index..<index + 1)
                index += 1
                continue
            }
            readItem()
            if mistake?.kind == .nested { return }
            readComma()
        }
    }

    /// The entries of `猫，美食、茶` or `#猫 #美食`, whatever parts them.
    static func parts(of text: String) -> [String] {
        let isTagged = text.utf8.first == 0x23
        return text.unicodeScalars
            .split { $0 == "," || Punctuation.isComma($0) || (isTagged && $0 == "#") }
            .map { String($0).trimmedOfBlanks }
            .filter { !$0.isEmpty }
    }

    /// An entry as it must be written between brackets.
    static func written(_ item: String) -> String {
        let special = item.unicodeScalars.contains { scalar in
            switch scalar {
            case ",", "[", "]", "{", "}", "#", "\"", "'": true
            default: Punctuation.isComma(scalar)
            }
        }
        guard let first = item.utf8.first else { return "''" }
        let isIndicator = [0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x40, 0x60, 0x25].contains(first)
        return special || isIndicator || item.looksLikeKey ? QuotedText.quoted(item) : item
    }
}

extension FlowListReader {
    private mutating func note(_ kind: Message.ListFault, _ range: Range<Int>, _ line: Int? = nil) {
        if mistake == nil {
            mistake = ListMistake(kind: kind, range: range, line: line ?? self.line)
        }
    }

    private mutating func skipBlanks() {
        while index < end {
            if text[index] == 0x0A {
                line += 1
                index += 1
            } else if text[index] == 0x23, isComment {
                index = text.lineEnd(from: index, before: end)
            } else {
                let length = text.blankLength(at: index, before: end)
                if length == 0 { return }
                index += length
            }
        }
    }

    private var isComment: Bool {
        index + 1 == end || text[index + 1] == 0x0A
            || text.blankLength(at: index + 1, before: end) > 0
    }

    private func isBracket(_ plain: UInt8) -> Bool {
        text[index] == plain || ListBracket(at: index, of: text) != nil
    }

    private mutating func step(overBracket: Bool) {
        if let wide = ListBracket(at: index, of: text) {
            note(.wideBracket, index..<index + wide.length)
            index += wide.length
        } else {
            index += 1
        }
    }

    private mutating func readItem() {
        let start = index
        let first = text[index]
        if first == 0x22 || first == 0x27, skipQuoted(first) {
            // The item ends with its second mark.
        } else if first == 0x5B || first == 0x7B {
            // Graver than what was noted before it: nothing behind it can be read.
            mistake = ListMistake(kind: .nested, range: index..<index + 1, line: line)
            return
        } else {
            while index < end, !isItemEnd { index += 1 }
        }
        let range = text.trimmed(start..<index)
        guard let item = ListItem(range, line: line, of: text) else {
            note(.emptyItem, start..<start + 1)
            return
        }
        if let kind = item.mistake { note(kind, range) }
        if !item.value.isEmpty { items.append(item.located(in: text)) }
    }

    private var isItemEnd: Bool {
        switch text[index] {
        case 0x0A, 0x2C: true
        case 0x23: text[index - 1] == 0x20 && isComment
        default: isBracket(0x5D) || wideCommaLength > 0
        }
    }

    /// False, and nothing skipped, if the line has no second mark.
    private mutating func skipQuoted(_ quote: UInt8) -> Bool {
        let start = index
        index += 1
        while index < end, text[index] != 0x0A {
            if text[index] == quote {
                index += 1
                if quote == 0x27, index < end, text[index] == quote {
                    index += 1
                    continue
                }
                return true
            }
            index += quote == 0x22 && text[index] == 0x5C ? 2 : 1
        }
        index = start
        return false
    }

    /// The length of `，`, `、` or `；` here, 0 for anything else.
    private var wideCommaLength: Int {
        guard index + 3 <= end else { return 0 }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x9B), (0xEF, 0xB9, 0x90):
            return 3
        default: return 0
        }
    }

    private mutating func readComma() {
        skipBlanks()
        guard index < end else { return }
        let length = wideCommaLength
        if length > 0 {
            note(.wideComma, index..<index + length)
            index += length
        } else if text[index] == 0x2C {
            index += 1
        } else if !isBracket(0x5D) {
            note(.commaMissing, index..<index + 1)
        }
    }

    private mutating func checkRest() {
        skipBlanks()
        if index < end {
            let lineEnd = text.lineEnd(from: index, before: end)
            note(.trailing, text.trimmed(index..<lineEnd))
        }
    }
}
