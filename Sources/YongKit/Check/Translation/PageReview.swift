internal import Markdown

/// A page and its translation, row by row, for somebody who reviews them.
package struct PageReview: Sendable {
    /// `/city/tianyi/`
    package let path: String
    package let title: String
    package let source: Side
    /// Without a file where there is no translation.
    package let translation: Side
    package let state: TranslationState
    package let rows: [Row]
    /// What a stamp would note.
    package let stamp: TranslationRecord.Entry

    /// One language of the page.
    package struct Side: Sendable {
        package let language: Language
        /// `Content/city/tianyi/en.md`
        package let file: String?
        package let provenance: FrontMatter.Provenance?
        package let reviewers: [String]
    }

    /// Texts that say the same.
    package struct Row: Sendable {
        package let kind: String
        package let source: [String]
        package let translation: [String]
        /// What the source said when the translation was stamped, where that is something else.
        package let was: [String]?
    }
}

extension PageReview {
    /// The reviews of a page: one for each language but the first that has a text.
    static func all(
        _ page: Page, _ bodies: PageBodies, site: Site, record: TranslationRecord
    ) -> [PageReview] {
        let written = WrittenTexts(page, bodies, site: site, withPairs: true)
        let texts = written.texts.map(\.text)
        let own = site.languages.indices.filter { bodies.bodies[$0] != nil }
        guard let first = own.first else { return [] }
        let source = TranslationTexts(texts.filter { $0.languageIndex == first })
        return site.languages.indices.filter { $0 != first }.map { language in
            let key = TranslationRecord.Key(
                page: page.path, language: site.languages[language].code)
            let translation = TranslationTexts(texts.filter { $0.languageIndex == language })
            let state =
                own.contains(language)
                ? TranslationState(
                    stamped: record.entries[key], source: source.passages,
                    translation: translation.hash)
                : .missing
            return PageReview(
                path: page.path, title: page.texts[first]?.title ?? "",
                source: Side(page, site, first), translation: Side(page, site, language),
                state: state,
                rows: ReviewRows(written, source: first, translation: language, state).rows,
                stamp: TranslationRecord.Entry(
                    source: source.passages, translation: translation.hash))
        }
    }
}

extension PageReview.Side {
    fileprivate init(_ page: Page, _ site: Site, _ language: Int) {
        self.language = site.languages[language]
        let text = page.texts[language]
        file = text?.source.path
        provenance = text?.provenance
        reviewers = text?.reviewers ?? []
    }
}

/// Brings the rows of all texts of a page into the order of its passages.
private struct ReviewRows {
    private(set) var rows: [PageReview.Row] = []

    init(_ written: WrittenTexts, source: Int, translation: Int, _ state: TranslationState) {
        let texts = written.texts.map(\.text)
        let own = texts.indices.filter { texts[$0].languageIndex == source }
        var passage = 0
        var changes = state.changes[...]
        for index in TranslationTexts.ordered(own, texts) {
            let text = texts[index]
            let facts = FactMarks(text)
            let pair = written.pairs.first {
                $0.first == index && texts[$0.second].languageIndex == translation
            }
            let otherFacts = pair.map { FactMarks(texts[$0.second]) }
            let ranges: [(first: Range<Int>, second: Range<Int>)] =
                pair?.rows.map { ($0.first, $0.second) }
                ?? [(text.prose.blocks.indices, 0..<0)]
            for range in ranges {
                let said = TranslationTexts.passages(of: text, blocks: range.first, facts)
                let other: [TranslationRecord.Passage] =
                    if let pair, let otherFacts {
                        TranslationTexts.passages(
                            of: texts[pair.second], blocks: range.second, otherFacts)
                    } else {
                        []
                    }
                let end = passage + said.count
                var was: [String]?
                while let change = changes.first, change.now.lowerBound < end {
                    was = (was ?? []) + change.was.map(\.words)
                    changes = changes.dropFirst()
                }
                if !said.isEmpty || !other.isEmpty {
                    rows.append(
                        PageReview.Row(
                            kind: (said.first ?? other.first)?.kind ?? "",
                            source: said.map(\.words), translation: other.map(\.words), was: was))
                }
                passage = end
            }
        }
        // What was taken out at the very end.
        let rest = changes.flatMap { $0.was.map(\.words) }
        if !rest.isEmpty {
            rows.append(PageReview.Row(kind: "", source: [], translation: [], was: rest))
        }
    }
}
