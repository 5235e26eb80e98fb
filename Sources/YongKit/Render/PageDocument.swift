internal import Bilingual
internal import Templates

/// Makes the documents of pages.
struct PageDocument: Sendable {
    let presentation: Presentation
    let language: Int

    private var site: Site { presentation.site }
    private var strings: Strings { site.theme.strings[language] }

    /// - Parameters:
    ///   - body: the page's text as HTML.
    ///   - outline: headings of the text.
    ///   - related: pages that share its tags.
    func view(
        of page: Page, body: [UInt8]?, outline: [HeadingView], minutes: Int, related: [Int],
        data: DataView?, uses: Uses?,
        components: PageComponents?
    ) -> DocumentView {
        let text = page.text(in: language)
        var values = pageValues(
            page, text, body: body, outline: outline, minutes: minutes, related: related)
        values.data = data
        presentation.addOwnViews(of: page, language: language, uses: uses, to: &values) {
            [presentation, language] in presentation.cards[$0][language]
        }
        let head = DocumentHead(presentation: presentation, language: language)
            .values(of: page, components: components)
        let frame = DocumentFrame(presentation: presentation, language: language)
        var document = frame.values(title: text.title, head: head, current: page)
        document.summary = text.summary
        document.isHome = page.parent == nil
        document.languages = frame.languages(of: page)
        document.breadcrumbs = frame.breadcrumbs(of: page)
        document.page = PageView(values)
        document.drawing = page.drawing
        if let parallel = presentation.parallel, parallel.isPaired(page) {
            document.both = .site(page.parallelPath.text)
        }
        return DocumentView(document, edition: presentation.editions[language])
    }
}

extension PageDocument {
    func pageValues(
        _ page: Page, _ text: PageText, body: [UInt8]?, outline: [HeadingView], minutes: Int,
        related: [Int]
    ) -> PageView.Values {
        let cards = presentation.cards
        var values = PageView.Values()
        values.path = page.path
        values.kind = page.kind
        values.title = text.title
        values.summary = text.summary
        values.body = body
        let card = cards[page.id][language]
        values.cover = card.cover
        values.date = card.date
        values.updated = presentation.dateView(text.updated, language: language)
        values.checked = presentation.dateView(text.checked, language: language)
        if minutes > 0 {
            values.readingTime = strings.phrase(
                "readingTime", count: minutes, form: presentation.forms[language])
        }
        values.tags = card.tags
        if text.showsOutline != false { values.outline = outline }
        let list = Pagination(count: page.children.count, size: site.settings.listSize)
        values.children = page.children[list.range(ofPart: 1)].map { cards[$0][language] }
        if list.parts > 1 {
            let next = Pagination.path(page.urls[language], part: 2)
            values.more = LinkView(title: strings.phrase("more"), url: .site(next.text))
        }
        values.previous = page.previous.map { cards[$0][language] }
        values.next = page.next.map { cards[$0][language] }
        values.related = related.map { cards[$0][language] }
        let form = presentation.forms[language]
        values.authors = text.authors.isEmpty ? nil : form.list(text.authors)
        values.audience = text.audience.isEmpty ? nil : form.list(text.audience)
        values.sources = text.sources.map(source)
        values.provenance = provenance(text)
        values.isMachine = text.provenance == .machine || text.provenance == .both
        values.commercial = commercial(text.commercial)
        values.isSample = text.isSample
        values.isGlossary = page.id == site.glossary
        if page.isFallback(in: language) {
            let own = page.shown[language]
            values.textLang = site.languages[own].tag
            values.fallback = FallbackView(
                notice: strings.phrase(
                    "fallbackNotice",
                    ["language": presentation.languageNames[own]]),
                lang: site.languages[own].tag, url: cards[page.id][own].url)
        }
        return values
    }

    func provenance(_ text: PageText) -> String? {
        switch text.provenance {
        case nil: nil
        case .human: strings.phrase("provenanceHuman")
        case .both: strings.phrase("provenanceBoth")
        case .machine where text.reviewers.isEmpty: strings.phrase("provenanceMachine")
        case .machine:
            strings.phrase(
                "provenanceMachineReviewed",
                ["names": presentation.forms[language].list(text.reviewers)])
        }
    }

    func commercial(_ commercial: FrontMatter.Commercial) -> String? {
        switch commercial {
        case .none: nil
        case .own: strings.phrase("commercialOwn")
        case .gift: strings.phrase("commercialGift")
        case .paid: strings.phrase("commercialPaid")
        }
    }

    /// A record of `_data/sources.yml`, or an address.
    private func source(_ id: String) -> SourceView {
        guard let record = site.data.record(id, in: "sources", language: language) else {
            return SourceView(title: id, url: .absolute(id), publisher: nil, date: nil)
        }
        return SourceView(
            title: record["title"]?.text ?? id, url: record["url"]?.text.map { .absolute($0) },
            publisher: record["publisher"]?.text, date: record["date"]?.text)
    }
}
