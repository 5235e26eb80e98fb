/// Terms with what each language may call them, held against a text and its translation.
package struct TermBase: Sendable {
    /// What one language calls a term.
    package struct Names: Sendable, Equatable {
        /// The first one is recommended.
        package var approved: [String]
        package var forbidden: [String]

        package init(approved: [String] = [], forbidden: [String] = []) {
            self.approved = approved
            self.forbidden = forbidden
        }
    }

    /// By term, and in it by language.
    private let terms: [[Names]]
    private let finders: [LanguageFinder]

    private struct LanguageFinder: Sendable {
        var finder: WordFinder
        /// For each word its term, and whether it is forbidden.
        var meanings: [(term: Int, isForbidden: Bool)]
    }

    package var isEmpty: Bool { terms.isEmpty }

    package init(_ terms: [[Names]], languages: Int) {
        self.terms = terms
        finders = (0..<languages).map { language in
            var words: [String] = []
            var meanings: [(Int, Bool)] = []
            for (number, names) in terms.enumerated() where language < names.count {
                for (list, isForbidden) in [
                    (names[language].approved, false), (names[language].forbidden, true),
                ] {
                    words += list
                    meanings += list.map { _ in (number, isForbidden) }
                }
            }
            return LanguageFinder(finder: WordFinder(words), meanings: meanings)
        }
    }

    /// A word that the language must not use for a term.
    package struct Forbidden: Sendable, Equatable {
        package let range: Range<Int>
        package let approved: [String]
    }

    package func forbidden(
        in text: UnsafeBufferPointer<UInt8>, language: Int
    ) -> [Forbidden] {
        let own = finders[language]
        return own.finder.matches(in: text).compactMap { match in
            let meaning = own.meanings[match.word]
            guard meaning.isForbidden else { return nil }
            return Forbidden(
                range: match.range, approved: terms[meaning.term][language].approved)
        }
    }

    /// A term of one text that has no approved name in the other.
    package struct Missing: Sendable, Equatable {
        package let range: Range<Int>
        package let approved: [String]
    }

    package func missing(
        from first: UnsafeBufferPointer<UInt8>, language: Int,
        in second: UnsafeBufferPointer<UInt8>, other: Int
    ) -> [Missing] {
        let own = finders[language]
        let matches = own.finder.matches(in: first)
        guard !matches.isEmpty else { return [] }
        var said: Set<Int>?
        var missing: [Missing] = []
        var seen: Set<Int> = []
        for match in matches {
            let term = own.meanings[match.word].term
            let approved = terms[term].indices.contains(other) ? terms[term][other].approved : []
            guard !approved.isEmpty, seen.insert(term).inserted else { continue }
            let others = said ?? self.said(in: second, other)
            said = others
            if !others.contains(term) {
                missing.append(Missing(range: match.range, approved: approved))
            }
        }
        return missing
    }

    /// What a text calls by any name; a forbidden one is found by itself.
    private func said(in text: UnsafeBufferPointer<UInt8>, _ language: Int) -> Set<Int> {
        let own = finders[language]
        return Set(own.finder.matches(in: text).map { own.meanings[$0.word].term })
    }
}
