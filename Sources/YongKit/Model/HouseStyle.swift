internal import Bilingual

/// What the editors of a site have decided about its words.
package struct HouseStyle: Sendable {
    let spacing: TypographyStyle.Spacing
    let typography: Typography
    /// Words that the site does not use, with what it says instead.
    let forbidden: [(word: String, instead: String?)]
    let forbiddenWords: WordFinder
    /// Small words of English that the dictionary need not know.
    let words: [String]

    package init() { self.init(TypographyStyle(), names: [], forbidden: [], words: []) }

    init(
        _ style: TypographyStyle, names: [String], forbidden: [(word: String, instead: String?)],
        words: [String]
    ) {
        spacing = style.spacing
        typography = Typography(style, names: names)
        self.forbidden = forbidden
        self.words = words
        forbiddenWords = WordFinder(forbidden.map(\.word))
    }
}
