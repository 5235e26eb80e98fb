/// One line of a paragraph, without the signs of the quotes and lists around it.
struct WideLine {
    let range: Range<Int>
    private let text: Bytes
    private let characters: [Unicode.Scalar]

    static func lines(of text: Bytes, in range: Range<Int>) -> [WideLine] {
        var lines: [WideLine] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, !text[end].isLineEnd { end += 1 }
            let line = WideLine(text, start..<end, isFirst: lines.isEmpty)
            if !line.range.isEmpty {
                lines.append(line)
            } else if !lines.isEmpty {
                // What the tree counts to a paragraph beyond a blank line is not its own.
                break
            }
            start = end + 1
        }
        return lines
    }

    private init(_ text: Bytes, _ line: Range<Int>, isFirst: Bool) {
        self.text = text
        var start = line.lowerBound
        while start < line.upperBound {
            if text[start].isSpace || text[start] == UInt8(ascii: ">") {
                start += 1
            } else if isFirst, let end = Self.listMarker(in: text, at: start, line.upperBound) {
                start = end
            } else {
                break
            }
        }
        var end = line.upperBound
        while end > start, text[end - 1].isSpace { end -= 1 }
        range = start..<end
        characters = Array(text.slice(range).string.unicodeScalars)
    }

    /// The end of `- ` or `1. `.
    private static func listMarker(in text: Bytes, at start: Int, _ limit: Int) -> Int? {
        var end = start
        while end < limit, text[end].isASCIIDigit { end += 1 }
        guard end < limit, (end > start ? ".)" : "-+*").utf8.contains(text[end]), end + 1 < limit,
            text[end + 1].isSpace
        else { return nil }
        return end + 2
    }
}

/// What the line should have been.
extension WideLine {
    /// The mark at its beginning, or the whole line, and what to write for it.
    var corrected: (range: Range<Int>, write: String)? {
        guard let first = characters.first else { return nil }
        switch first {
        case "#", "＃": return heading.map { (range, $0) }
        case "＞": return (range, "> " + words(from: 1))
        case "－", "＋", "＊", "-", "+", "*":
            if characters.count > 2, characters.allSatisfy({ $0 == "－" || $0 == "＊" }) {
                return (range, "---")
            }
            guard characters.count > 2, characters[1].isBlank,
                !first.isASCII || !characters[1].isASCII
            else { return nil }
            return (range, "- " + words(from: 1))
        case "｀":
            let signs = characters.prefix { $0 == "｀" }.count
            return signs > 2 ? (range, "```" + words(from: signs)) : nil
        case "[", "［", "【": return definition
        default: return nil
        }
    }

    private var heading: String? {
        let signs = characters.prefix { $0 == "#" || $0 == "＃" }
        let words = words(from: signs.count)
        guard signs.count <= 6, !words.isEmpty else { return nil }
        let next = characters[signs.count]
        guard signs.contains("＃") || next == "\u{3000}" else { return nil }
        // `＃猫税＃` and `＃猫税 ＃宁波` are hashtags.
        let hasOther = characters.dropFirst(signs.count).contains { $0 == "#" || $0 == "＃" }
        if signs.count == 1, !next.isBlank, hasOther { return nil }
        return String(repeating: "#", count: signs.count) + " " + words
    }

    /// `［^1］：` and its like.
    private var definition: (range: Range<Int>, write: String)? {
        let start = range.lowerBound
        let plain = FootnoteSyntax.label(at: start, in: text)
        let label =
            WideSpan.footnote(at: start, in: text)
            ?? (text.starts(with: "[^", at: start)
                ? plain.map { (start..<$0.upperBound + 1, text.slice($0).string) } : nil)
        guard let label else { return nil }
        let isWideColon = text.starts(with: "：", at: label.range.upperBound)
        guard isWideColon || text.starts(with: ":", at: label.range.upperBound) else { return nil }
        guard isWideColon || plain == nil || text[start] != UInt8(ascii: "[") else { return nil }
        let colon = label.range.upperBound + (isWideColon ? 3 : 1)
        let blank = colon < text.count && text[colon] == 0x20 ? 1 : 0
        return (start..<colon + blank, "[^\(label.name)]: ")
    }

    /// `1、` and `１．`, and `1.` with no blank behind it, as `1. `; nil for what is a list anyway.
    var numbered: String? {
        let digits = characters.prefix { $0.digit != nil }
        guard (1...3).contains(digits.count), characters.count > digits.count + 1 else {
            return nil
        }
        let (sign, next) = (characters[digits.count], characters[digits.count + 1])
        guard "．、.）)".unicodeScalars.contains(sign), next.digit == nil else { return nil }
        let isRight = sign.isASCII && next == " " && digits.allSatisfy(\.isASCII)
        let number = digits.compactMap(\.digit).map(String.init).joined()
        return isRight ? nil : "\(number). " + words(from: digits.count + 1)
    }

    /// The box of a task, in the first line of an entry, or the sign of a call-out in a quote.
    func box(in paragraph: Node) -> (range: Range<Int>, write: String)? {
        guard paragraph.previous == nil, let parent = paragraph.parent,
            let open = characters.first, "[［【".unicodeScalars.contains(open),
            let close = characters.firstIndex(where: { "]］】".unicodeScalars.contains($0) })
        else { return nil }
        let inside = characters[1..<close]
        let written = characters[...close]
        let end = range.lowerBound + written.reduce(0) { $0 + UTF8.width($1) }
        if parent.kind == .item, inside.count == 1, let sign = inside.first,
            sign.isBlank || "xXｘＸ√✓".unicodeScalars.contains(sign)
        {
            let box = sign.isBlank ? "[ ]" : "[x]"
            return written.elementsEqual(box.unicodeScalars)
                || written.elementsEqual("[X]".unicodeScalars)
                ? nil : (range.lowerBound..<end, box)
        }
        guard parent.kind == .blockQuote, let bang = inside.first, bang == "!" || bang == "！",
            inside.count > 1, inside.dropFirst().allSatisfy({ $0.isASCII && $0.isLetter }),
            written.contains(where: { !$0.isASCII })
        else { return nil }
        let name = String(String.UnicodeScalarView(inside.dropFirst())).uppercased()
        return (range.lowerBound..<end, "[!\(name)]")
    }

    private func words(from start: Int) -> String {
        String(String.UnicodeScalarView(characters.dropFirst(start).drop(while: \.isBlank)))
    }
}

/// Tables.
extension WideLine {
    var hasBar: Bool { characters.contains { $0 == "|" || $0 == "｜" } }

    /// `｜－｜－｜` or `|——|——|`.
    var isTableRule: Bool {
        hasBar && characters.contains(where: \.isDash)
            && characters.allSatisfy {
                $0.isDash || $0.isBlank || $0 == "|" || $0 == "｜" || $0 == ":" || $0 == "："
            }
    }

    /// A line between two bars.
    var isWideRow: Bool {
        characters.count > 2 && characters.first == "｜" && characters.last == "｜"
    }

    var hasWideTableMark: Bool {
        characters.contains { $0 == "｜" }
            || isTableRule && characters.contains { !$0.isASCII }
    }

    /// The line with half-width bars, and as a rule with hyphens.
    var tableRow: String {
        var row = String.UnicodeScalarView()
        let isRule = isTableRule
        for scalar in characters {
            switch scalar {
            case "｜": row.append("|")
            case "：" where isRule: row.append(":")
            case _ where isRule && scalar.isDash: row.append("-")
            default: row.append(scalar)
            }
        }
        return String(row)
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { self == " " || self == "\u{3000}" || self == "\t" }
    fileprivate var isDash: Bool { self == "-" || self == "－" || self == "—" || self == "–" }
    fileprivate var isLetter: Bool { properties.isAlphabetic }

    /// Of a half-width or full-width digit.
    fileprivate var digit: UInt32? {
        switch value {
        case 0x30...0x39: value - 0x30
        case 0xff10...0xff19: value - 0xff10
        default: nil
        }
    }
}
