/// Reads words of the tree in the source, where some are written otherwise: with a backslash, as an
/// entity, or with typewriter's quotes and dashes.
struct SourceMatch {
    private let words: Bytes
    private let text: Bytes
    private var position = 0
    private(set) var source: Int

    init(_ words: Bytes, in text: Bytes, at source: Int) {
        self.words = words
        self.text = text
        self.source = source
    }

    /// Whether the words stand at `source`, as far as that has to be known to believe it.
    static func reaches(_ words: Bytes, in text: Bytes, at source: Int) -> Bool {
        guard source < text.count else { return false }
        // Most begin as they are written; anything else begins with one of a few signs.
        let byte = text[source]
        guard byte == words[0] || signs.contains(byte) else { return false }
        if source > 0, byte == words[0], byte.isPunctuation, text.isEscaped(at: source) {
            return false
        }
        var match = SourceMatch(words, in: text, at: source)
        while match.position < min(words.count, enough) {
            guard match.next() != nil else { return false }
        }
        return true
    }

    /// The next stretch that is written in one way; nil at the end, and where they differ.
    mutating func next() -> ProseRun? {
        let (first, start) = (position, source)
        while position < words.count, source < text.count, words[position] == text[source],
            !startsEscape, !startsEntity
        {
            position += 1
            source += 1
        }
        if position > first {
            return ProseRun(words: first..<position, source: start..<source, isVerbatim: true)
        }
        guard position < words.count, source < text.count, let (taken, read) = other() else {
            return nil
        }
        position += taken
        source += read
        return ProseRun(words: first..<position, source: start..<source, isVerbatim: false)
    }

    private static let enough = 24
    private static let signs: [UInt8] = Array("\\&\"'-.".utf8)

    private var startsEscape: Bool {
        text[source] == UInt8(ascii: "\\") && source + 1 < text.count
            && text[source + 1].isPunctuation && position + 1 <= words.count
            && words[position] == text[source + 1]
    }

    /// `&amp;`, of which the words have the first sign alone.
    private var startsEntity: Bool {
        guard text[source] == UInt8(ascii: "&"),
            let end = text.firstIndex(ofByte: UInt8(ascii: ";"), from: source), end - source < 40
        else { return false }
        let written = text.slice(source..<end + 1)
        return !words.slice(position..<words.count).starts(with: written)
            && written.dropFirst().dropLast().allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
            }
    }

    /// How many bytes of words, and of the source, stand for each other here.
    private func other() -> (words: Int, source: Int)? {
        let byte = text[source]
        switch byte {
        case UInt8(ascii: "\\"):
            guard source + 1 < text.count, text[source + 1] == words[position] else { return nil }
            return (1, 2)
        case UInt8(ascii: "&"):
            guard let end = text.firstIndex(ofByte: UInt8(ascii: ";"), from: source),
                end - source < 40
            else { return nil }
            return (characterLength, end + 1 - source)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let quotes: [StaticString] = ["“", "”", "‘", "’"]
            guard quotes.contains(where: { words.starts(with: $0, at: position) }) else {
                return nil
            }
            return (3, 1)
        case UInt8(ascii: "."):
            guard words.starts(with: "…", at: position), text.starts(with: "...", at: source) else {
                return nil
            }
            return (3, 3)
        case UInt8(ascii: "-"):
            return dashes
        default: return nil
        }
    }

    private var characterLength: Int {
        let byte = words[position]
        return min(
            byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4, words.count - position)
    }

    /// A run of hyphens is one or more dashes.
    private var dashes: (words: Int, source: Int)? {
        var taken = 0
        while words.starts(with: "–", at: position + taken)
            || words.starts(with: "—", at: position + taken)
        {
            taken += 3
        }
        return taken == 0 ? nil : (taken, text.runLength(at: source))
    }
}
