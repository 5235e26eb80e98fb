/// Reads the plain YAML that data files are written in, straight into our nodes.
///
/// It knows a part of YAML: maps and lists by their indentation, those in brackets on one line, texts
/// on one line with and without quotes, `|` and `>`, comments. As soon as it meets anything else, and
/// anything that could be a mistake of its author, it gives up, and Yams reads the whole: so it is
/// faster and never different. Tests hold it against Yams.
struct PlainYAMLReader {
    let text: TextBytes
    let end: Int
    private let firstLine: Int
    private let firstColumn: Int
    /// The next byte.
    var offset: Int
    /// From 0, where the part begins.
    var line = 0
    /// By how much the offset is more than the column: where the line begins, and one more for every
    /// byte since then that goes on with a character.
    var origin: Int

    private init(_ source: YAMLPart) {
        text = source.text
        end = source.range.upperBound
        firstLine = source.firstLine
        firstColumn = source.firstColumn
        offset = source.range.lowerBound
        origin = source.range.lowerBound
    }

    /// Nil where Yams is to look.
    static func read(_ part: YAMLPart) -> DataNode? {
        guard OrdinaryBytes.areAll(part.text, part.range) else { return nil }
        var reader = PlainYAMLReader(part)
        return try? reader.root()
    }

    func location(length: Int = 1) -> SourceLocation {
        SourceLocation(
            text.file, line: firstLine + line,
            column: offset - origin + (line == 0 ? firstColumn : 1), length: max(1, length))
    }
}

/// What stands here is for Yams to judge.
struct Unsure: Error {}

extension PlainYAMLReader {
    private mutating func root() throws(Unsure) -> DataNode {
        try beginLine()
        guard offset < end else { throw Unsure() }
        let node: DataNode
        switch text[offset] {
        case 0x5B, 0x7B:
            node = try flow(depth: 0)
            try finishLine()
        default: node = try collection(depth: 0)
        }
        guard offset == end else { throw Unsure() }
        return node
    }

    /// At this depth a message says that it is too much.
    func checkDepth(_ depth: Int) throws(Unsure) {
        if depth >= 31 { throw Unsure() }
    }

    /// The list or map whose first entry begins here.
    ///
    /// Like everything that takes whole lines it ends at what is visible on the next one.
    private mutating func collection(depth: Int) throws(Unsure) -> DataNode {
        if isAtDash { return try list(depth: depth) }
        let (indent, place) = (column, location())
        return try map(key(), at: place, indent: indent, depth: depth)
    }

    private mutating func list(depth: Int) throws(Unsure) -> DataNode {
        try checkDepth(depth)
        let (indent, place) = (column, location())
        var items: [DataNode] = []
        repeat {
            offset += 1
            items.append(try value(indent: indent, depth: depth + 1, isItem: true))
        } while column == indent && isAtDash
        // At the list's own column its map may go on.
        guard column <= indent else { throw Unsure() }
        return DataNode(.list(items), at: place)
    }

    /// Begins at the colon behind its first key.
    private mutating func map(
        _ firstKey: Located<String>, at place: SourceLocation, indent: Int, depth: Int
    ) throws(Unsure) -> DataNode {
        try checkDepth(depth)
        var key = firstKey
        var entries: [(key: Located<String>, value: DataNode)] = []
        while true {
            offset += 1
            entries.append((key, try value(indent: indent, depth: depth + 1, isItem: false)))
            guard column == indent else { break }
            key = try self.key()
        }
        guard column < indent, !Self.haveKeyTwice(entries) else { throw Unsure() }
        return DataNode(.map(entries), at: place)
    }

    /// What stands behind a dash or colon, on its line or on those below.
    private mutating func value(
        indent: Int, depth: Int, isItem: Bool
    ) throws(Unsure) -> DataNode {
        let sign = location()
        skipSpaces()
        guard !isAtLineEnd, text[offset] != 0x23 else {
            try finishLine()
            if column > indent { return try collection(depth: depth) }
            if column == indent, !isItem, isAtDash { return try list(depth: depth) }
            return DataNode(.empty, at: sign)
        }
        let (column, place) = (self.column, location())
        switch text[offset] {
        case 0x22, 0x27:
            let written = try quoted()
            if isItem, isAtColon {
                let key = key(written, at: place)
                return try map(key, at: place, indent: column, depth: depth)
            }
            try finishLine()
            return DataNode(.text(written), at: place)
        case 0x5B, 0x7B:
            let node = try flow(depth: depth)
            try finishLine()
            return node
        case 0x7C, 0x3E:
            return DataNode(.text(try blockText(indent: indent)), at: place)
        case 0x2D where isItem && isAtDash:
            return try list(depth: depth)
        default:
            let plain = try plainText(inFlow: false)
            if plain.isKey {
                guard isItem else { throw Unsure() }
                let key = try key(plain, at: place)
                return try map(key, at: place, indent: column, depth: depth)
            }
            if isItem { try checkLanguage(plain) }
            let node = try node(plain, at: place)
            try finishLine()
            return node
        }
    }

    /// `- zh：猫` is a mistake, and `- 小红书：猫` is not.
    private func checkLanguage(_ plain: PlainText) throws(Unsure) {
        let start = plain.range.lowerBound
        if plain.range.count > 2, isLetter(at: start), isLetter(at: start + 1),
            text[start + 2] >= 0x80
        {
            throw Unsure()
        }
    }
}

extension PlainYAMLReader {
    /// The key of a map that begins here; ends at its colon.
    private mutating func key() throws(Unsure) -> Located<String> {
        guard offset < end else { throw Unsure() }
        let place = location()
        if text[offset] == 0x22 || text[offset] == 0x27 {
            let written = try quoted()
            guard isAtColon else { throw Unsure() }
            return key(written, at: place)
        }
        return try key(plainText(inFlow: false), at: place)
    }

    func key(_ quoted: String, at place: SourceLocation) -> Located<String> {
        located(quoted, at: place, length: quoted.unicodeScalars.count)
    }

    func key(_ plain: PlainText, at place: SourceLocation) throws(Unsure) -> Located<String> {
        // YAML looks for the colon of a key in a thousand characters; `zh：` is a mistake.
        guard plain.isKey, plain.range.count < 200, !plain.hasWideColon,
            text[plain.range.lowerBound] != 0x2D
        else { throw Unsure() }
        return located(text.string(plain.range), at: place, length: plain.length)
    }

    private func located(
        _ key: String, at place: SourceLocation, length: Int
    ) -> Located<String> {
        Located(
            key,
            at: SourceLocation(
                place.file, line: place.line, column: place.column, length: max(1, length)))
    }

    /// Compares as Yams does, which takes two ways to write a letter with its accent for the same.
    static func haveKeyTwice(_ entries: [(key: Located<String>, value: DataNode)]) -> Bool {
        guard entries.count > 12 else {
            for (index, entry) in entries.enumerated() {
                if entries[..<index].contains(where: { $0.key.value == entry.key.value }) {
                    return true
                }
            }
            return false
        }
        var keys: Set<String> = []
        keys.reserveCapacity(entries.count)
        return entries.contains { !keys.insert($0.key.value).inserted }
    }
}
