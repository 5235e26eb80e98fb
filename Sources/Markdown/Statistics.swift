/// How long a text is to read.
package struct Statistics: Sendable, Equatable {
    /// Words of scripts that put spaces between them.
    package var words: Int
    /// Han characters and kana.
    package var hanCharacters: Int

    package init(words: Int = 0, hanCharacters: Int = 0) {
        self.words = words
        self.hanCharacters = hanCharacters
    }

    /// Minutes to read it, at 400 Han characters and 220 words a minute: a mixed page is right.
    package var readingMinutes: Double {
        Double(hanCharacters) / 400 + Double(words) / 220
    }
}
