internal import Bilingual
internal import Markdown

/// The English words of a page that a dictionary can know, each with the line where it stands first.
///
/// Names are left out, for no dictionary has them: what begins with a capital letter, stands in code
/// or an inline extension, or holds a digit or a letter with an accent.
struct EnglishWords: Sendable {
    /// Each word once, by its hash: a site has few words, and its pages have many.
    private(set) var hashes: [TextHash] = []
    private var lines: [UInt32] = []
    /// The files, and how many words come before each.
    private var files: [(path: String, first: Int)] = []
    /// Words that their hash does not say.
    private var long: [TextHash: String] = [:]

    /// None at all.
    init() {}

    init(_ page: CheckedPage) {
        var seen = TextHashSet()
        for text in page.texts where text.language == .english && text.isProse {
            guard let file = page.page.texts[text.languageIndex]?.source.path else { continue }
            if files.last?.path != file { files.append((file, hashes.count)) }
            add(text, &seen)
        }
    }

    func word(at index: Int) -> String {
        let hash = hashes[index]
        return long[hash] ?? WordHash.word(hash)
    }

    func location(of index: Int) -> SourceLocation {
        let file = files.last { $0.first <= index }?.path ?? ""
        return SourceLocation(file, line: Int(lines[index]))
    }

    private mutating func add(_ text: CheckedText, _ seen: inout TextHashSet) {
        let named = text.prose.marks.filter {
            switch $0.kind {
            case .inline, .code: true
            case .link, .image, .footnote: false
            }
        }.map(\.text).sorted { $0.upperBound < $1.upperBound }
        text.prose.text.withUnsafeBufferPointer { bytes in
            for block in text.prose.blocks {
                let line = text.kind == .body ? block.line : 1
                Self.words(in: bytes, block.text) { range, hash in
                    guard named.isEmpty || !Self.overlaps(range, named), seen.insert(hash)
                    else { return }
                    hashes.append(hash)
                    lines.append(UInt32(clamping: line))
                    if range.count > WordHash.longest { long[hash] = text.prose.string(range) }
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
        in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>,
        _ found: (Range<Int>, TextHash) -> Void
    ) {
        var index = block.lowerBound
        while index < block.upperBound {
            let start = index
            var hash: TextHash = 1
            while index < block.upperBound, bytes[index] &- 0x61 < 26 {
                hash = hash << 5 | TextHash(bytes[index] & 0x1F)
                index += 1
            }
            let count = index - start
            while index < block.upperBound, isWordByte(bytes[index]) { index += 1 }
            guard index > start else {
                index += 1
                continue
            }
            // don’t and the cat’s: what stands before the apostrophe is no word of its own.
            guard count == index - start, (3...longestWord).contains(count),
                !isApostrophe(bytes, index, block.upperBound),
                start == block.lowerBound || !isEndOfCut(bytes, start)
            else { continue }
            let word = start..<index
            found(word, count > WordHash.longest ? WordHash.ofLong(bytes[word]) : hash)
        }
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
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
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

/// A hash of small English letters, five bits a letter behind a one: it says which word it is of as
/// long as the letters have room in it.
private enum WordHash {
    static let longest = 12

    static func ofLong(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> TextHash {
        HTMLTokens.hash(letters) | 1 << 63
    }

    static func word(_ hash: TextHash) -> String {
        var letters: [UInt8] = []
        var rest = hash
        while rest > 1 {
            letters.append(UInt8(rest & 0x1F) | 0x60)
            rest >>= 5
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
