internal import Bilingual
internal import Templates

/// Makes the documents of lists: of tags, and the further parts of long lists of children.
struct ListDocuments: Sendable {
    let presentation: Presentation
    let language: Int
    /// The beginning of a page's text in this language, for cards without a summary.
    let excerpt: @Sendable (_ page: Int) -> String?

    private var site: Site { presentation.site }
    private var strings: Strings { site.theme.strings[language] }

    func children(of page: Page, part number: Int) -> DocumentView {
        view(
            title: page.text(in: language).title, pages: page.children, part: number,
            at: page.urls, current: page, tag: nil)
    }

    func tag(_ index: Int, part number: Int) -> DocumentView {
        let tag = site.tags[index]
        return view(
            title: strings.phrase("tagTitle", ["label": tag.labels[language]]), pages: tag.pages,
            part: number, at: tag.urls, current: nil,
            tag: presentation.tagLinks[index][language])
    }

    /// All tags, in the order of the language.
    func tagIndex(sorted order: [Int]) -> DocumentView {
        var values = ListView.Values()
        values.title = strings.phrase("tags")
        values.tags = order.map { presentation.tagLinks[$0][language] }
        let paths = PerLanguage(site.languages.indices.map { site.tagIndexPath(language: $0) })
        return document(values, paths: paths, current: nil, pages: [])
    }
}

extension ListDocuments {
    private func view(
        title: String, pages: [Int], part number: Int, at paths: PerLanguage<SitePath>,
        current: Page?, tag: LinkView?
    ) -> DocumentView {
        let list = Pagination(count: pages.count, size: site.settings.listSize)
        var values = ListView.Values()
        values.title = title
        values.tag = tag
        values.items = pages[list.range(ofPart: number)].map { page in
            let card = presentation.cards[page][language]
            return card.summary == nil ? card.summarised(by: excerpt(page)) : card
        }
        if list.parts > 1 {
            let form = presentation.forms[language]
            values.page = strings.phrase(
                "pageOf",
                ["number": form.number(number), "count": form.number(list.parts)])
        }
        let path = paths[language]
        if number > 1 {
            values.previous = .site(Pagination.path(path, part: number - 1).text)
        }
        if number < list.parts {
            values.next = .site(Pagination.path(path, part: number + 1).text)
        }
        let parts = paths.map { Pagination.path($0, part: number) }
        return document(
            values, paths: parts, current: current,
            pages: current == nil ? Array(pages[list.range(ofPart: number)]) : nil)
    }

    private func document(
        _ values: ListView.Values, paths: PerLanguage<SitePath>, current: Page?, pages: [Int]?
    ) -> DocumentView {
        let title = [values.title, values.page].compactMap(\.self).joined(separator: " · ")
        let head = DocumentHead(presentation: presentation, language: language)
            .values(ofList: title, at: paths, pages: pages)
        let frame = DocumentFrame(presentation: presentation, language: language)
        var document = frame.values(title: values.title, head: head, current: current)
        document.languages = frame.languages(at: paths)
        document.breadcrumbs =
            current.map(frame.breadcrumbs(of:))
            ?? frame.breadcrumbs(ofList: values.title, isOfTag: values.tag != nil)
        document.list = ListView(values)
        document.drawing = presentation.drawing(.list, seed: paths[0].text)
        return DocumentView(document, edition: presentation.editions[language])
    }
}
