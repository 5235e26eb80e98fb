internal import Bilingual

/// The names of a site, ready to be looked for in its texts.
package struct NameBook: Sendable {
    /// What each language may and may not call the terms.
    let terms: TermBase
    /// Chinese names and words that a text of another language may hold: terms and places.
    let chinese: WordFinder

    package init() {
        terms = TermBase([], languages: 0)
        chinese = WordFinder([])
    }

    init(terms: [[TermBase.Names]], languages: Int, chinese: [String]) {
        self.terms = TermBase(terms, languages: languages)
        self.chinese = WordFinder(chinese)
    }
}
