internal import Templates

/// The words of one letter.
package final class WordGroupView: Sendable {
    let letter: String
    let words: [DataView]

    init(letter: String, words: [DataView]) {
        self.letter = letter
        self.words = words
    }

    /// - Parameter word: the names of a record of `_data/terms.yml`.
    static func schema(word: ViewSchema) -> ViewSchema {
        ViewSchema(
            "wordGroup", of: WordGroupView.self,
            [
                .text("letter", "the first letter of their pinyin, or #") { $0.letter },
                .list("words", as: { word }, "the records of `_data/terms.yml`") { $0.words },
            ])
    }
}
