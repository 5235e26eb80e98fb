internal import Bilingual
internal import Templates

/// What the documents of the parallel edition share.
///
/// Their frame speaks the source language; what names a page, names it in both.
final class ParallelPresentation: Sendable {
    /// The two languages, the source language first.
    let languages: [Int]
    let edition: DocumentView.Edition
    /// By page; they lead to pages of this edition.
    let cards: [CardView]
    let menuCards: MenuCards
    private let hasBoth: [Bool]

    init(
        _ site: Site, languages: [Int], editions: [DocumentView.Edition],
        cards: [PerLanguage<CardView>]
    ) {
        self.languages = languages
        let own = editions[languages[0]]
        edition = DocumentView.Edition(
            site: SiteView(
                site.settings, language: languages[0], home: site.pages.first?.parallelPath),
            strings: own.strings, assets: own.assets, data: own.data)
        hasBoth = site.pages.map { $0.parallelTexts(languages).count > 1 }
        self.cards = site.pages.map { page in
            let texts = page.parallelTexts(languages)
            let card = cards[page.id][texts[0]]
            let other = texts.count > 1 ? cards[page.id][texts[1]] : nil
            return CardView(
                title: card.title, summary: card.summary, url: .site(page.parallelPath.text),
                lang: texts[0] == languages[0] ? nil : site.languages[texts[0]].tag,
                date: card.date, kind: card.kind, cover: card.cover, tags: [],
                isSample: card.isSample, updated: card.updated, checked: card.checked,
                data: card.data == nil
                    ? nil
                    : Presentation.data(page, texts[0], site, pagePath: \.parallelPath),
                drawing: card.drawing,
                translation: other.map {
                    TranslationView(
                        title: $0.title, summary: $0.summary, lang: site.languages[texts[1]].tag)
                })
        }
        menuCards = MenuCards(site) { [cards = self.cards] in cards[$0] }
    }

    /// Whether a page has a text in both languages.
    func isPaired(_ page: Page) -> Bool { hasBoth[page.id] }
}
