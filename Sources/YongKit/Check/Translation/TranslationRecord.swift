/// What each translation was made from: the texts of the source as they stood when somebody said
/// that the translation fits them.
package struct TranslationRecord: Sendable, Equatable {
    package var entries: [Key: Entry] = [:]

    /// One language of one page.
    package struct Key: Sendable, Hashable {
        /// `/city/tianyi/`
        package let page: String
        /// `en`
        package let language: String

        package init(page: String, language: String) {
            self.page = page
            self.language = language
        }
    }

    package struct Entry: Sendable, Equatable {
        /// In the order of the page.
        package let source: [Passage]
        /// Of all texts of the translation, to tell who has changed since.
        package let translation: ContentHash

        package init(source: [Passage], translation: ContentHash) {
            self.source = source
            self.translation = translation
        }
    }

    /// A block, a title, a field of a component.
    package struct Passage: Sendable, Hashable {
        /// `title`, `paragraph`, `timeline.items.text`: what it is.
        package let kind: String
        /// Its words on one line.
        package let words: String

        package init(kind: String, words: String) {
            self.kind = kind
            self.words =
                Self.isOneLine(words)
                ? words : words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// Whether single spaces between words are all the white space there is, as nearly always.
        private static func isOneLine(_ words: String) -> Bool {
            var (before, last): (UInt8, UInt8) = (0, 0x20)
            for byte in words.utf8 {
                if byte <= 0x20, byte != 0x20 || last == 0x20 { return false }
                switch (before, last, byte) {
                case (_, 0xC2, 0x85), (_, 0xC2, 0xA0), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80),
                    (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
                    (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F):
                    return false
                default: (before, last) = (last, byte)
                }
            }
            return last != 0x20 || words.isEmpty
        }
    }

    package init() {}
}

extension TranslationRecord.Key: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        if left.page.utf8.elementsEqual(right.page.utf8) { return left.language < right.language }
        return left.page.utf8.lexicographicallyPrecedes(right.page.utf8)
    }
}
