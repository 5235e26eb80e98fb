internal import Bilingual
internal import Markdown

/// The English words of a page that a dictionary can know, each with the line where it stands first.
///
/// Names are left out, for no dictionary has them: what begins with a capital letter, stands in code
/// or an inline extension, or holds a digit or a letter with an accent.
struct EnglishWords: Sendable {
    struct Word: Sendable {
        let word: String
        let location: SourceLocation
    }

    private(set) var words: [Word] = []
    private var seen: Set<String> = []

    init(_ page: CheckedPage) {
        for text in page.texts where text.language == .english && text.isProse {
            guard let file = page.page.texts[text.languageIndex]?.source.path else { continue }
            add(text, file: file)
        }
        seen = []
    }

    private mutating func add(_ text: CheckedText, file: String) {
        let named = text.prose.marks.filter {
            switch $0.kind {
            case .inline, .code: true
            case .link, .image, .footnote: false
            }
        }.map(\.text).sorted { $0.upperBound < $1.upperBound }
        text.prose.text.withUnsafeBufferPointer { bytes in
            for block in text.prose.blocks {
                let line = text.kind == .body ? block.line : 1
                for range in Self.words(in: bytes, block.text) {
                    guard !Self.overlaps(range, named) else { continue }
                    let word = text.prose.string(range)
                    guard seen.insert(word).inserted else { continue }
                    words.append(Word(word: word, location: SourceLocation(file, line: line)))
                }
            }
        }
    }

    /// - Parameter stretches: by their end.
    private static func overlaps(_ range: Range<Int>, _ stretches: [Range<Int>]) -> Bool {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < stretches.count && stretches[low].overlaps(range)
    }

    /// A longer run of letters is no word, and costs the program its square.
    private static let longestWord = 60

    /// Runs of three small letters or more that are whole words.
    private static func words(
        in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = block.lowerBound
        while index < block.upperBound {
            guard isWordByte(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            var isPlain = true
            while index < block.upperBound, isWordByte(bytes[index]) {
                if !(0x61...0x7A).contains(bytes[index]) { isPlain = false }
                index += 1
            }
            // don’t and the cat’s: what stands before the apostrophe is no word of its own.
            let isCut = isApostrophe(bytes, index, block.upperBound)
            let isRest = start > block.lowerBound && isEndOfCut(bytes, start, block.lowerBound)
            if isPlain, !isCut, !isRest, (3...longestWord).contains(index - start) {
                ranges.append(start..<index)
            }
        }
        return ranges
    }

    /// Letters, digits, and what joins them to names: `debian.org`, `a_b`, `and/or`.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2F, 0x40, 0x23, 0xC3...0xDF,
            0x80...0xBF:
            true
        default: false
        }
    }

    private static func isApostrophe(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> Bool {
        // `debian.org` is cut as `don’t` is.
        index < end && bytes[index] == 0x27
            || index + 1 < end && bytes[index] == 0x2E && isWordByte(bytes[index + 1])
            || index + 2 < end && bytes[index] == 0xE2 && bytes[index + 2] == 0x99
    }

    private static func isEndOfCut(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int
    ) -> Bool {
        bytes[start - 1] == 0x27 || bytes[start - 1] == 0x2E
    }
}

extension CheckedText {
    /// Sentences, and not the data of a component.
    fileprivate var isProse: Bool {
        guard case .field(_, let key) = kind else { return true }
        return [
            "title", "text", "caption", "label", "summary", "heading", "note", "alt", "description",
            "body",
        ].contains(key)
    }
}
