internal import Bilingual
internal import Synchronization

/// The names of a site, ready to be looked for in its texts.
///
/// They are made ready when a check asks for the first of them: a build that checks nothing does
/// without.
package final class NameBook: Sendable {
    private let written: (terms: [[TermBase.Names]], languages: Int, chinese: [String])
    private let ready = Mutex<(terms: TermBase, chinese: WordFinder)?>(nil)

    package init() { written = ([], 0, []) }

    init(terms: [[TermBase.Names]], languages: Int, chinese: [String]) {
        written = (terms, languages, chinese)
    }

    /// What each language may and may not call the terms.
    var terms: TermBase { finders.terms }

    /// Chinese names and words that a text of another language may hold: terms and places.
    var chinese: WordFinder { finders.chinese }

    private var finders: (terms: TermBase, chinese: WordFinder) {
        ready.withLock { ready in
            if let ready { return ready }
            let made = (
                TermBase(written.terms, languages: written.languages), WordFinder(written.chinese)
            )
            ready = made
            return made
        }
    }
}
