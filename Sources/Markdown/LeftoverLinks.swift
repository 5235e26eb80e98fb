/// Links and images that Markdown did not understand and printed as they were written.
extension MistakeFinder {
    /// `blocks` hold text with a `](`, in document order.
    mutating func findLeftoverLinks(in blocks: [Node]) {
        guard !blocks.isEmpty else { return }
        locateReferences()
        var last: Node?
        for block in blocks where block != last {
            last = block
            findLeftoverLinks(in: block)
        }
    }

    private mutating func findLeftoverLinks(in block: Node) {
        let range = locator.range(ofBlock: block)
        var position = range.lowerBound
        while !isFull, position < range.upperBound,
            let closer = nextCloser(from: position, to: range.upperBound)
        {
            position = closer.end
            guard !locator.closers.contains(closer.start), !map.text.isEscaped(at: closer.start),
                let link = Leftover(closer, in: map.text, block: range),
                !map.text.isInCode(closer.start, from: range.lowerBound)
            else { continue }
            if let kind = kind(of: link) {
                add(
                    kind, link.range,
                    replacement: kind == .linkInsideLink ? divided(link) : link.corrected)
                position = link.range.upperBound
            }
        }
    }

    /// The outer link's words on both sides of the inner ones, each as a link of its own.
    private func divided(_ link: Leftover) -> String {
        var result = ""
        var position = link.words.lowerBound
        func append(_ range: Range<Int>) {
            let words = map.text.slice(range)
            guard !words.trimmed.isEmpty else {
                result += words.string
                return
            }
            let start = words.firstIndex { !$0.isSpace } ?? 0
            let before = words.slice(0..<start).string
            let after = words.slice(start + words.trimmed.count..<words.count).string
            result += before + "[\(words.trimmed.string)](\(link.address))" + after
        }
        for inner in places
        where inner.lowerBound >= position && link.words.contains(inner.lowerBound) {
            append(position..<inner.lowerBound)
            result += map.text.slice(inner).string
            position = inner.upperBound
        }
        append(position..<Swift.max(position, link.words.upperBound))
        return result
    }

    private func kind(of link: Leftover) -> Mistake.Kind? {
        if link.isFullWidth { return link.looksLikeAddress ? .fullWidthMarkup : nil }
        if places.contains(where: { link.words.contains($0.lowerBound) }) { return .linkInsideLink }
        return link.address.contains(where: \.isWhitespace) ? .spaceInAddress : nil
    }

    /// The next `]`, `］` or `】` that `(` or `（` follows.
    private func nextCloser(from start: Int, to end: Int) -> Leftover.Closer? {
        var index = start
        while index < end {
            let width =
                switch map.text[index] {
                case UInt8(ascii: "]"): 1
                case 0xef where map.text.starts(with: "］", at: index): 3
                case 0xe3 where map.text.starts(with: "】", at: index): 3
                default: 0
                }
            if width > 0, map.text.opensParenthesis(at: index + width) {
                let isWide = map.text[index + width] != UInt8(ascii: "(")
                return Leftover.Closer(
                    start: index, end: index + width + (isWide ? 3 : 1),
                    isFullWidth: width == 3 || isWide)
            }
            index += Swift.max(width, 1)
        }
        return nil
    }
}

/// What an author meant as a link.
struct Leftover {
    struct Closer {
        var start: Int
        var end: Int
        var isFullWidth: Bool
    }

    private(set) var range: Range<Int>
    /// Between the brackets.
    let words: Range<Int>
    let isFullWidth: Bool
    let address: String
    /// The link as it should have been written.
    let corrected: String

    init?(_ closer: Closer, in text: Bytes, block: Range<Int>) {
        guard let opener = Self.opener(for: closer.start, in: text, notBefore: block.lowerBound),
            let end = Self.closingParenthesis(from: closer.end, in: text, to: block.upperBound)
        else { return nil }
        words = opener.upperBound..<closer.start
        isFullWidth = closer.isFullWidth || opener.count == 3 || text[end.lowerBound] != 0x29
        let inside = text.slice(closer.end..<end.lowerBound).trimmed.string
        let (written, title) = Self.split(inside)
        let address = Address.corrected(written) ?? written
        self.address = address
        let hasSpace = address.contains(where: \.isWhitespace)
        let target = hasSpace ? "<\(address)>" : address
        let bang = Self.bang(before: opener.lowerBound, in: text)
        range = opener.lowerBound - bang..<end.upperBound
        corrected =
            (bang > 0 ? "!" : "") + "[" + text.slice(words).string + "](" + target
            + (title.isEmpty ? "" : " " + title) + ")"
    }

    /// Real brackets in running text (`【注】（见下）`) are no link.
    var looksLikeAddress: Bool {
        guard let first = address.unicodeScalars.first else { return false }
        if "/#.".unicodeScalars.contains(first) { return true }
        let scalars = address.unicodeScalars
        if let colon = scalars.firstIndex(of: ":"), colon != scalars.startIndex {
            return scalars[..<colon].allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
        }
        guard let dot = scalars.lastIndex(of: ".") else { return false }
        let ending = scalars[scalars.index(after: dot)...]
        return (2...5).contains(ending.count)
            && ending.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
    }
}

extension Leftover {
    private static func opener(for closer: Int, in text: Bytes, notBefore limit: Int) -> Range<Int>?
    {
        var depth = 0
        var index = closer - 1
        // Nobody's link has more words, and every bracket of a long paragraph looks back here.
        let limit = max(limit, closer - 2_000)
        while index >= limit {
            let byte = text[index]
            let isWide =
                (byte == 0xef && text.starts(with: "［", at: index))
                || (byte == 0xe3 && text.starts(with: "【", at: index))
            if isWide || byte == UInt8(ascii: "["), !text.isEscaped(at: index) {
                if depth == 0 { return index..<index + (isWide ? 3 : 1) }
                depth -= 1
            } else if byte == UInt8(ascii: "]"), !text.isEscaped(at: index) {
                depth += 1
            }
            index -= 1
        }
        return nil
    }

    private static func closingParenthesis(from start: Int, in text: Bytes, to end: Int) -> Range<
        Int
    >? {
        var depth = 0
        for index in start..<end {
            if text[index].isLineEnd { return nil }
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") {
                if depth == 0 { return index..<index + 1 }
                depth -= 1
            }
            if text.starts(with: "）", at: index) { return index..<index + 3 }
        }
        return nil
    }

    /// The length of the `!` or `！` before the bracket.
    private static func bang(before opener: Int, in text: Bytes) -> Int {
        if opener > 0, text[opener - 1] == UInt8(ascii: "!"), !text.isEscaped(at: opener - 1) {
            return 1
        }
        return text.starts(with: "！", at: opener - 3) ? 3 : 0
    }

    /// An address and the title behind it.
    private static func split(_ inside: String) -> (address: String, title: String) {
        guard inside.count > 1, let quote = inside.last, quote == "\"" || quote == "'",
            let open = inside.dropLast().lastIndex(of: quote), open > inside.startIndex,
            inside[inside.index(before: open)].isWhitespace
        else { return (inside, "") }
        let address = inside[..<open]
        let end = address.lastIndex { !$0.isWhitespace }.map { address.index(after: $0) }
        return (String(address[..<(end ?? address.startIndex)]), String(inside[open...]))
    }
}
