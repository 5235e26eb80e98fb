/// The lines of a part of a file that YAML is to read, and where they stand in the file.
struct YAMLSource {
    /// A line and a column of the part, from 0, and the byte in the file that stands there.
    struct Place: Equatable {
        let line: Int
        var column: Int
        var offset: Int
    }

    let text: TextBytes
    let range: Range<Int>
    private let firstLine: Int
    private let firstColumn: Int
    private let lines: [Range<Int>]

    init(_ part: YAMLPart) {
        text = part.text
        range = part.range
        firstLine = part.firstLine
        firstColumn = part.firstColumn
        var lines: [Range<Int>] = []
        var offset = range.lowerBound
        while offset <= range.upperBound {
            let end = text.lineEnd(from: offset, before: range.upperBound)
            lines.append(offset..<end)
            offset = end + 1
        }
        self.lines = lines
    }

    /// Where the part begins.
    var start: SourceLocation {
        SourceLocation(text.file, line: firstLine, column: firstColumn)
    }

    /// The place of a mark of Yams, whose lines and columns count from 1.
    ///
    /// Marks come in order: from an `earlier` one on the same line the way is shorter, and lists of a
    /// hundred thousand entries on one line stay linear.
    func place(_ line: Int, _ column: Int, after earlier: Place? = nil) -> Place {
        guard line >= 1, line <= lines.count else {
            return Place(line: lines.count - 1, column: 0, offset: range.upperBound)
        }
        var place = Place(line: line - 1, column: 0, offset: lines[line - 1].lowerBound)
        if let earlier, earlier.line == line - 1, earlier.column < column { place = earlier }
        let end = lines[line - 1].upperBound
        while place.column < column - 1, place.offset < end {
            place.offset += 1
            while place.offset < end, text[place.offset] & 0xC0 == 0x80 { place.offset += 1 }
            place.column += 1
        }
        return place
    }

    /// The place of a byte on a line.
    func place(ofByte offset: Int, line: Int) -> Place {
        Place(
            line: line, column: text.scalarCount(lines[line].lowerBound..<offset), offset: offset)
    }

    func location(_ place: Place, length: Int = 1) -> SourceLocation {
        SourceLocation(
            text.file, line: firstLine + place.line,
            column: place.column + (place.line == 0 ? firstColumn : 1), length: max(1, length))
    }

    func byte(at place: Place) -> UInt8? {
        place.offset < range.upperBound ? text[place.offset] : nil
    }

    var lineCount: Int { lines.count }

    /// The line without its line feed.
    func line(at index: Int) -> Range<Int> { lines[index] }

    func line(_ place: Place) -> Range<Int> { lines[min(place.line, lines.count - 1)] }

    /// How many scalars of the line a text takes; 1 if it goes on in the next line.
    func length(of text: String, at place: Place) -> Int {
        self.text.matches(text, at: place.offset) ? text.unicodeScalars.count : 1
    }

    /// The next line that has a key as far right as an earlier one.
    func nextLine(beginningWith name: String, after first: Place) -> Place? {
        let depth = first.offset - line(first).lowerBound
        for index in (first.line + 1)..<max(first.line + 1, lines.count) {
            let offset = lines[index].lowerBound + depth
            guard offset < lines[index].upperBound, text.matches(Array(name.utf8), at: offset),
                let colon = Colon(in: offset..<lines[index].upperBound, of: text),
                text.trimmed(offset..<colon.range.lowerBound).count == name.utf8.count
            else { continue }
            return place(ofByte: offset, line: index)
        }
        return nil
    }

    /// What YAML must not even be shown.
    func refusal() -> Diagnostic? {
        if range.count > Self.longest {
            return Message.dataTooLong(bytes: range.count, limit: Self.longest).at(start)
        }
        if let diagnostic = control() { return diagnostic }
        // Aliases inside keys make Yams work for ever, so they are counted before.
        if AliasCount.ofAliases(in: text, range) > Self.mostAliases {
            return Message.anchorRefused().at(start)
        }
        return nil
    }

    static let longest = 4 * 1024 * 1024
    static let mostAliases = 24

    /// Invisible characters; YAML takes some of them for line ends, and lines would be miscounted.
    private func control() -> Diagnostic? {
        for index in range {
            let byte = text[index]
            let isSuspect =
                byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F
                || byte == 0xC2 && text[index + 1] < 0xA0
                || byte == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
                || byte == 0xEF && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
                || byte == 0xEF && text[index + 1] == 0xBB && text[index + 2] == 0xBF
            guard isSuspect else { continue }
            let line = lines.firstIndex { $0.upperBound >= index } ?? 0
            let length = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
            guard let scalar = text.string(index..<index + length).unicodeScalars.first else {
                continue
            }
            return Message.controlCharacter(scalar).at(
                location(place(ofByte: index, line: line)))
        }
        return nil
    }
}

/// Counts the aliases of a text without understanding YAML.
enum AliasCount {
    /// How often `*name` stands there for a name that also stands there as `&name`.
    static func ofAliases(in text: TextBytes, _ range: Range<Int>) -> Int {
        var anchors: Set<String> = []
        var aliases: [String] = []
        for index in range where text[index] == 0x26 || text[index] == 0x2A {
            let name = name(in: text, index + 1..<range.upperBound)
            if name.isEmpty { continue }
            if text[index] == 0x26 { anchors.insert(name) } else { aliases.append(name) }
        }
        return aliases.reduce(0) { $0 + (anchors.contains($1) ? 1 : 0) }
    }

    private static func name(in text: TextBytes, _ range: Range<Int>) -> String {
        var end = range.lowerBound
        while end < range.upperBound, end - range.lowerBound < 1000 {
            switch text[end] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: end += 1
            default: return text.string(range.lowerBound..<end)
            }
        }
        return text.string(range.lowerBound..<end)
    }
}
