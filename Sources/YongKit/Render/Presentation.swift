internal import Bilingual
internal import Drawings
internal import Markdown
internal import Templates

/// What many documents share, made once: the cards of pages, the site's own texts, the addresses.
package final class Presentation: Sendable {
    let site: Site
    let address: PublishedAddress
    let editions: [DocumentView.Edition]
    let forms: [WrittenForm]
    /// What the heads of all documents of a language have in common.
    let heads: [HeadView.Values]
    /// The site in JSON-LD, by language.
    let webSites: [[UInt8]]
    /// The own name of each language.
    let languageNames: [String]
    /// By language: the words that are added to Markdown.
    let labels: [Labels]
    let factNotes: FactNotes
    /// By language: the words, where a page lists them.
    let words: [WordGroups]
    /// By page and language.
    let cards: [PerLanguage<CardView>]
    /// By language.
    let menuCards: [MenuCards]
    /// By page and language.
    let published: [PerLanguage<PublishedText>]
    /// By tag and language.
    let tagLinks: [PerLanguage<LinkView>]
    /// What the documents below `/both/` share; nil when there are none.
    let parallel: ParallelPresentation?

    package init(_ site: Site, address: PublishedAddress, jobs: Int) async throws {
        self.site = site
        self.address = address
        let forms = site.languages.map { WrittenForm(language: $0.code) }
        self.forms = forms
        heads = site.languages.indices.map { DocumentHead.shared(site, language: $0) }
        webSites = site.languages.indices.map {
            StructuredData.webSite(site, address, language: $0)
        }
        languageNames = site.theme.strings.values.map { $0.phrase("languageName") }
        labels = site.theme.strings.values.map(\.markdownLabels)
        factNotes = FactNotes(site)
        let dataViews = SiteDataViews(site)
        words =
            site.glossary == nil
            ? [] : site.languages.indices.map { WordGroups(site, language: $0) }
        let assetLinks = LinkTable(site.theme.tables.assets) { name in
            site.theme.assets.all.first { $0.name == name }.map { Link.site($0.path.text) }
        }
        editions = site.languages.indices.map { language in
            DocumentView.Edition(
                site: SiteView(
                    site.settings, language: language,
                    tags: site.settings.outputs.tags && !site.tags.isEmpty
                        ? site.tagIndexPath(language: language) : nil),
                strings: TextTable(site.theme.tables.strings) {
                    site.theme.strings[language].text($0)
                },
                assets: assetLinks, data: dataViews.views[language])
        }
        let tagLinks = site.tags.map { tag in
            PerLanguage(
                site.languages.indices.map { language in
                    LinkView(
                        title: tag.labels[language],
                        url: site.settings.outputs.tags ? .site(tag.urls[language].text) : nil,
                        count: site.theme.strings[language].phrase(
                            "pageCount", count: tag.pages.count, form: forms[language]))
                })
        }
        self.tagLinks = tagLinks
        let pages = try await site.pages.concurrentMap(jobs: jobs) { page in
            site.languages.indices.map { language in
                (
                    Self.card(page, language, site: site, tagLinks: tagLinks, forms: forms),
                    PublishedText(page, language, site: site, address: address)
                )
            }
        }
        cards = pages.map { PerLanguage($0.map(\.0)) }
        menuCards = site.languages.indices.map { [cards] language in
            MenuCards(site) { cards[$0][language] }
        }
        published = pages.map { PerLanguage($0.map(\.1)) }
        parallel = site.parallelLanguages.map {
            [cards, editions] in
            ParallelPresentation(site, languages: $0, editions: editions, cards: cards)
        }
    }

    /// What is drawn for a document that is no page.
    func drawing(_ template: Theme.OwnTemplate, seed: String) -> Drawing? {
        site.theme.ownDrawings[template].map { Drawing($0, seed: seed) }
    }

    func dateView(_ date: WrittenDate?, language: Int) -> DateView? {
        date.map { DateView($0.day, forms[language]) }
    }
}

/// What machines are told of a page's text more than once.
struct PublishedText: Sendable {
    /// The complete address of the page in this language.
    let url: String
    /// The complete address of the text: that of the language which it is written in.
    let canonical: String
    let written: String?
    let modified: String?

    init(_ page: Page, _ language: Int, site: Site, address: PublishedAddress) {
        let text = page.text(in: language)
        url = address.complete(page.urls[language])
        canonical =
            page.isFallback(in: language)
            ? address.complete(page.urls[page.shown[language]]) : url
        written = text.date.map(site.clock.timestamp)
        modified = text.updated == nil ? written : text.updated.map(site.clock.timestamp)
    }
}

extension DateView {
    convenience init(_ day: CalendarDate, _ form: WrittenForm) {
        self.init(
            iso: day.iso, text: form.date(year: day.year, month: day.month, day: day.day))
    }
}

extension Presentation {
    private static func card(
        _ page: Page, _ language: Int, site: Site, tagLinks: [PerLanguage<LinkView>],
        forms: [WrittenForm]
    ) -> CardView {
        let text = page.text(in: language)
        return CardView(
            title: text.title, summary: text.summary, url: .site(page.urls[language].text),
            lang: page.isFallback(in: language) ? site.languages[page.shown[language]].tag : nil,
            date: text.date.map { DateView($0.day, forms[language]) }, kind: page.kind,
            cover: text.cover.map { cover($0, site, language: page.shown[language]) },
            tags: page.tags.map { tagLinks[$0][language] }, isSample: text.isSample,
            updated: text.updated.map { DateView($0.day, forms[language]) },
            checked: text.checked.map { DateView($0.day, forms[language]) },
            data: data(page, language, site, pagePath: { $0.urls[language] }),
            drawing: page.drawing)
    }

    /// What the page says of itself; its mistakes are reported where it is rendered.
    static func data(
        _ page: Page, _ language: Int, _ site: Site, pagePath: (Page) -> SitePath
    ) -> DataView? {
        var ignored: [Diagnostic] = []
        return PageData(
            page, language: page.shown[language], site: site, reporting: &ignored
        )?.card(pagePath, site: site)
    }

    static func cover(_ cover: PageText.Cover, _ site: Site, language: Int) -> CoverView {
        let image = site.pictureView(
            ofAttachment: cover.attachment, language: language, focus: cover.focus)
        return CoverView(
            url: image.url, alt: cover.alt, credit: cover.credit, image: image)
    }
}
