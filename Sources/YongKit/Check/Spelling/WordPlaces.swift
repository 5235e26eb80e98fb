/// Finds where words stand in a text, of which the line is known where their paragraph begins.
///
/// Few words are asked for: the file is read again only then.
struct WordPlaces {
    private let root: String
    private var file = ""
    private var lines: [ArraySlice<UInt8>] = []

    init(root: String) { self.root = root }

    /// The place of a whole word, from a line on; the line itself when it is not found.
    mutating func place(of word: String, from location: SourceLocation) -> SourceLocation {
        if location.file != file {
            file = location.file
            let bytes = (try? readFile(root + "/" + file).bytes) ?? []
            lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        }
        let letters = Array(word.utf8)
        for number in max(1, location.line)..<max(2, lines.count + 1) where number <= lines.count {
            guard let column = Self.column(of: letters, in: lines[number - 1]) else { continue }
            return SourceLocation(file, line: number, column: column, length: letters.count)
        }
        return location
    }

    /// Counted in characters, from 1.
    private static func column(of word: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        var index = line.startIndex
        while index + word.count <= line.endIndex {
            let end = index + word.count
            if line[index] == word[0], line[index..<end].elementsEqual(word),
                index == line.startIndex || !line[index - 1].isPartOfWord,
                end == line.endIndex || !line[end].isPartOfWord
            {
                return line[line.startIndex..<index].count { $0 & 0xC0 != 0x80 } + 1
            }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool {
        (self | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(self) || self == 0x5F
            || (0xC3...0xDF).contains(self)
    }
}
