/// Cuts a template into text and tags, and takes the lines of tags that stand alone out of the text.
struct Scanner {
    private(set) var tokens: [Token] = []
    private(set) var mistakes: [(range: Range<Int>, kind: TemplateMistake.Kind)] = []
    /// A tag has no end, so what follows cannot be trusted.
    private(set) var isBroken = false
    private let bytes: [UInt8]
    private var textStart: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        textStart = Self.start(of: bytes)
        scan()
    }

    /// Behind a byte order mark, which is no part of the text.
    static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension Scanner {
    private mutating func scan() {
        var position = textStart
        while let open = indexOfPair(UInt8(ascii: "{"), from: position) {
            position = scanTag(at: open)
        }
        appendText(upTo: bytes.count)
    }

    /// Returns where the search for the next tag begins.
    private mutating func scanTag(at open: Int) -> Int {
        let mark = open + 2 < bytes.count ? bytes[open + 2] : 0
        let isComment = mark == UInt8(ascii: "!")
        let isTriple = mark == UInt8(ascii: "{")
        let search = indexOfPair(
            UInt8(ascii: "}"), from: open + (isTriple ? 3 : 2),
            before: isComment ? nil : UInt8(ascii: "{"))
        guard case .found(let inner) = search,
            !isTriple || inner + 2 < bytes.count && bytes[inner + 2] == UInt8(ascii: "}")
        else {
            mistakes.append((open..<open + 2, .unclosedTag))
            isBroken = true
            // Where no tag ends any more, none can begin.
            if case .other(let next) = search { return next }
            return search == .none ? bytes.count : open + 3
        }
        let end = inner + (isTriple ? 3 : 2)
        if isComment {
            endText(before: open..<end)
        } else if let unsupported = unsupportedMark(from: open + 2, to: inner) {
            endText(before: open..<end)
            mistakes.append((open..<end, .unsupported(unsupported)))
        } else {
            let (sigil, length) = Self.sigil(mark)
            add(sigil, named: trimmed(open + 2 + length..<inner), open..<end)
        }
        return end
    }

    private mutating func add(_ sigil: Tag.Sigil, named name: Range<Int>, _ range: Range<Int>) {
        let tag = Tag(
            sigil: sigil, name: String(decoding: bytes[name], as: UTF8.self),
            nameRange: name.isEmpty ? range : name, range: range)
        let prints = sigil == .variable || sigil == .raw
        endText(before: range, of: sigil)
        let isValid = TagName.isValid(tag)
        // A tag that opens something is kept whatever its name, so that its end is not wrong too.
        if isValid || !prints && sigil != .partial { tokens.append(.tag(tag)) }
        if !isValid {
            mistakes.append((tag.nameRange, .invalidName(tag.name)))
            isBroken = isBroken || !prints && sigil != .partial
        }
    }

    private static func sigil(_ mark: UInt8) -> (Tag.Sigil, length: Int) {
        switch mark {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): (.raw, 1)
        case UInt8(ascii: "#"): (.section, 1)
        case UInt8(ascii: "^"): (.inverted, 1)
        case UInt8(ascii: "/"): (.close, 1)
        case UInt8(ascii: ">"): (.partial, 1)
        case UInt8(ascii: "<"): (.parent, 1)
        case UInt8(ascii: "$"): (.block, 1)
        default: (.variable, 0)
        }
    }

    /// Set delimiters, pragmas and names that are known only while rendering cannot be checked.
    private func unsupportedMark(from start: Int, to end: Int) -> String? {
        guard start < end else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "="): return "="
        case UInt8(ascii: "%"): return "%"
        case UInt8(ascii: ">"), UInt8(ascii: "<"):
            let name = trimmed(start + 1..<end)
            return bytes[name].first == UInt8(ascii: "*") ? "*" : nil
        default: return nil
        }
    }

    /// Ends the text before a tag; where the tag has its line for itself, the line goes.
    private mutating func endText(before tag: Range<Int>, of sigil: Tag.Sigil? = nil) {
        let mayStandAlone = sigil != .variable && sigil != .raw
        var lineStart = tag.lowerBound
        while lineStart > textStart, Self.isBlank(bytes[lineStart - 1]) { lineStart -= 1 }
        var lineEnd = tag.upperBound
        while lineEnd < bytes.count, Self.isBlank(bytes[lineEnd]) { lineEnd += 1 }
        let beginsLine =
            lineStart == Self.start(of: bytes) || bytes[lineStart - 1] == UInt8(ascii: "\n")
            || sigil == .block && lineStart == textStart && followsParent
        let next = endOfLineBreak(at: lineEnd)
        if mayStandAlone, beginsLine, let next {
            appendText(upTo: lineStart)
            textStart = next
        } else {
            appendText(upTo: tag.lowerBound)
            textStart = tag.upperBound
        }
    }

    /// Behind `{{<base}}` a line begins: `{{<base}}{{$main}}` may share one.
    private var followsParent: Bool {
        if case .tag(let tag) = tokens.last { tag.sigil == .parent } else { false }
    }

    private func endOfLineBreak(at index: Int) -> Int? {
        guard index < bytes.count else { return index }
        if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
        let isPair =
            bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
            && bytes[index + 1] == UInt8(ascii: "\n")
        return isPair ? index + 2 : nil
    }

    private mutating func appendText(upTo end: Int) {
        if textStart < end { tokens.append(.text(textStart..<end)) }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private enum Search: Equatable {
        case found(Int)
        case other(Int)
        case none
    }

    private func indexOfPair(_ byte: UInt8, from start: Int) -> Int? {
        guard case .found(let index) = indexOfPair(byte, from: start, before: nil) else {
            return nil
        }
        return index
    }

    /// The next two of `byte`, unless two of `other` come first.
    private func indexOfPair(_ byte: UInt8, from start: Int, before other: UInt8?) -> Search {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == bytes[index + 1] {
                if bytes[index] == byte { return .found(index) }
                if bytes[index] == other { return .other(index) }
            }
            index += 1
        }
        return .none
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
