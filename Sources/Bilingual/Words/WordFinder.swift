/// Finds many words in one pass over the bytes of a text (Aho and Corasick), the longest where
/// several begin.
///
/// Letters of English count in any case, and stand for themselves only where a word begins and
/// ends; a plural is found with its singular.
package struct WordFinder: Sendable {
    package struct Match: Sendable, Equatable {
        /// In bytes.
        package let range: Range<Int>
        /// Which of the words: its number in the list.
        package let word: Int
    }

    /// For each state and class of bytes the next state.
    private var next: [Int32] = []
    /// The column of each byte; zero for bytes of no word.
    private var columns: [UInt8]
    private var width = 1
    /// The words that end in a state, as a chain through `words`.
    private var ends: [[Int32]] = []
    private let words: [Word]

    fileprivate struct Word: Sendable {
        let bytes: [UInt8]
        let number: Int
        let beginsWithLetter: Bool
        let endsWithLetter: Bool
    }

    package var isEmpty: Bool { words.isEmpty }

    package init(_ words: [String]) {
        var list: [Word] = []
        for (number, word) in words.enumerated() {
            for form in Self.forms(word) where !form.isEmpty {
                list.append(
                    Word(
                        bytes: form, number: number, beginsWithLetter: form[0].isWordByte,
                        endsWithLetter: form[form.count - 1].isWordByte))
            }
        }
        self.words = list
        columns = [UInt8](repeating: 0, count: 256)
        build()
    }

    /// What the text holds, in its order and without overlaps.
    package func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        guard !words.isEmpty else { return [] }
        var found: [Match] = []
        var state = 0
        for index in 0..<text.count {
            let column = columns[Int(text[index])]
            if column == 0 {
                state = 0
                continue
            }
            state = Int(next[state * width + Int(column)])
            if ends[state].isEmpty { continue }
            for word in ends[state] {
                let word = words[Int(word)]
                let start = index + 1 - word.bytes.count
                if let end = word.end(in: text, from: start, to: index + 1) {
                    found.append(Match(range: start..<end, word: word.number))
                }
            }
        }
        return Self.longest(found)
    }

    package func matches(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }
}

extension WordFinder {
    /// A word in small letters; English ones also as they end in the plural.
    private static func forms(_ word: String) -> [[UInt8]] {
        let bytes = word.utf8.map { $0.isLetter ? $0 | 0x20 : $0 }
        guard bytes.count > 3, bytes.allSatisfy({ $0 < 0x80 }), let last = bytes.last, last.isLetter
        else { return [bytes] }
        if last == 0x79, !"aeiou".utf8.contains(bytes[bytes.count - 2]) {
            return [bytes, bytes.dropLast() + Array("ies".utf8)]
        }
        return [bytes]
    }

    private mutating func build() {
        var width = 1
        for byte in words.joined(by: \.bytes) where columns[Int(byte)] == 0 {
            columns[Int(byte)] = UInt8(clamping: width)
            width += 1
        }
        for byte in 0x41...0x5A where columns[byte | 0x20] != 0 {
            columns[byte] = columns[byte | 0x20]
        }
        self.width = width
        var table = [Int32](repeating: -1, count: width)
        ends = [[]]
        for (number, word) in words.enumerated() {
            var state = 0
            for byte in word.bytes {
                let cell = state * width + Int(columns[Int(byte)])
                if table[cell] < 0 {
                    table[cell] = Int32(ends.count)
                    ends.append([])
                    table += [Int32](repeating: -1, count: width)
                }
                state = Int(table[cell])
            }
            ends[state].append(Int32(number))
        }
        next = completed(table)
    }

    /// Leads every state on at every byte: to the longest end of what was read that begins a word.
    private mutating func completed(_ table: [Int32]) -> [Int32] {
        var table = table
        var back = [Int](repeating: 0, count: ends.count)
        var queue: [Int] = []
        for column in 0..<width {
            if table[column] < 0 { table[column] = 0 } else { queue.append(Int(table[column])) }
        }
        var place = 0
        while place < queue.count {
            let state = queue[place]
            place += 1
            ends[state] += ends[back[state]]
            for column in 0..<width {
                let cell = state * width + column
                let behind = Int(table[back[state] * width + column])
                if table[cell] < 0 {
                    table[cell] = Int32(behind)
                } else {
                    back[Int(table[cell])] = behind
                    queue.append(Int(table[cell]))
                }
            }
        }
        return table
    }

    /// Of those that overlap the one that begins first, and of these the longest.
    private static func longest(_ found: [Match]) -> [Match] {
        guard found.count > 1 else { return found }
        var result: [Match] = []
        for match in found.sorted(by: {
            ($0.range.lowerBound, -$0.range.upperBound) < (
                $1.range.lowerBound, -$1.range.upperBound
            )
        }) where match.range.lowerBound >= result.last?.range.upperBound ?? 0 {
            result.append(match)
        }
        return result
    }
}

extension WordFinder.Word {
    /// Where the word ends in the text, with the ending of a plural; nil inside another word.
    fileprivate func end(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        func isLetter(_ index: Int) -> Bool { index < text.count && text[index].isWordByte }
        if beginsWithLetter, start > 0, text[start - 1].isWordByte { return nil }
        guard endsWithLetter, isLetter(end) else { return end }
        if text[end] | 0x20 == 0x73, !isLetter(end + 1) { return end + 1 }
        if text[end] | 0x20 == 0x65, end + 1 < text.count, text[end + 1] | 0x20 == 0x73,
            !isLetter(end + 2)
        {
            return end + 2
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool { isLetter || isDigit }
}

extension Array {
    fileprivate func joined(by bytes: (Element) -> [UInt8]) -> [UInt8] { flatMap(bytes) }
}
