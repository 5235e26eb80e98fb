internal import Templates

/// Makes the documents of the parallel edition.
struct ParallelDocument: Sendable {
    let presentation: Presentation
    let edition: ParallelPresentation

    private var site: Site { presentation.site }
    /// The language of the frame.
    private var language: Int { edition.languages[0] }

    /// - Parameter related: pages that share its tags.
    func view(of page: Page, _ text: ParallelText, related: [Int], uses: Uses?) -> DocumentView {
        let title = text.languages.map { page.text(in: $0).title }.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }.joined(separator: " / ")
        let head = DocumentHead(presentation: presentation, language: language)
            .parallelValues(of: page, title: title)
        let frame = DocumentFrame(
            presentation: presentation, language: language, parallel: edition)
        var document = frame.values(title: title, head: head, current: page)
        document.summary = page.text(in: language).summary
        document.isHome = page.parent == nil
        document.languages = frame.languages(of: page)
        document.drawing = page.drawing
        document.breadcrumbs = frame.breadcrumbs(of: page)
        document.page = PageView(sharedValues(page, text, related: related))
        document.parallel = ParallelView(
            texts: text.languages.indices.map {
                textView(
                    page, text.languages[$0], minutes: text.minutes[$0], data: text.data[$0],
                    uses: uses)
            },
            missing: edition.languages.filter { page.isFallback(in: $0) }.map {
                textView(page, $0, minutes: 0, data: nil, uses: nil)
            }, rows: text.rows, words: words(page, text.languages))
        return DocumentView(document, edition: edition.edition)
    }
}

extension ParallelDocument {
    /// What stands below both texts: it leads on inside this edition.
    ///
    /// Lists of tags, and the further parts of long lists, there are in single languages only.
    private func sharedValues(
        _ page: Page, _ text: ParallelText, related: [Int]
    ) -> PageView.Values {
        var values = values(page, language, minutes: 0)
        if page.text(in: language).showsOutline != false { values.outline = text.outline }
        let list = Pagination(count: page.children.count, size: site.settings.listSize)
        values.children = page.children[list.range(ofPart: 1)].map { edition.cards[$0] }
        values.previous = page.previous.map { edition.cards[$0] }
        values.next = page.next.map { edition.cards[$0] }
        values.related = related.map { edition.cards[$0] }
        values.tags = []
        values.data = text.data.first ?? nil
        values.fallback = nil
        return values
    }

    private func textView(
        _ page: Page, _ language: Int, minutes: Int, data: DataView?, uses: Uses?
    ) -> ParallelTextView {
        var values = values(page, language, minutes: minutes)
        values.data = data
        // What stands in one language names pages in it, and leads on inside this edition.
        presentation.addOwnViews(of: page, language: language, uses: uses, to: &values) {
            [presentation] in
            presentation.cards[$0][language].leading(
                to: .site(presentation.site.pages[$0].parallelPath.text))
        }
        return ParallelTextView(
            site.languages[language], name: presentation.languageNames[language],
            url: .site(page.urls[language].text),
            page: PageView(values),
            edition: presentation.editions[language], isFirst: language == self.language)
    }

    /// Each word with what all languages say of it: the records of a file are the same in each.
    private func words(_ page: Page, _ languages: [Int]) -> Late<[ParallelWordView]>? {
        guard page.kind == Theme.wordsKind,
            let field = site.theme.dataFields.first(where: { $0.name == "terms" }),
            case .records(let fields) = field.shape, let terms = site.data["terms"]
        else { return nil }
        return Late { [presentation] in
            let records = languages.map { language in
                if case .list(let nodes) = terms[language].value { nodes } else { [DataNode]() }
            }
            return (records.first ?? []).enumerated().map { place, first in
                ParallelWordView(
                    id: first["id"]?.text,
                    texts: zip(languages, records).compactMap { language, nodes in
                        guard nodes.indices.contains(place) else { return nil }
                        return ParallelWordView.Text(
                            lang: presentation.site.languages[language].tag,
                            strings: presentation.editions[language].strings,
                            word: DataView(SiteDataShape.tree(nodes[place]), as: fields))
                    })
            }
        }
    }

    private func values(_ page: Page, _ language: Int, minutes: Int) -> PageView.Values {
        PageDocument(presentation: presentation, language: language).pageValues(
            page, page.text(in: language), body: nil, outline: [], minutes: minutes, related: [])
    }
}
