internal import Templates

/// Makes what stands around every document: menus, languages, breadcrumbs.
struct DocumentFrame: Sendable {
    let presentation: Presentation
    let language: Int
    /// Given where the document is one of the parallel edition: then its links stay in there.
    var parallel: ParallelPresentation?

    private var site: Site { presentation.site }

    /// - Parameter current: the page that is shown, or that the shown list belongs to.
    func values(
        title: String, head: HeadView.Values, current: Page?
    ) -> DocumentView.Values {
        var values = DocumentView.Values(
            language: site.languages[language], title: title, head: HeadView(head))
        values.menu = menu("main", current: current)
        values.footerMenu = menu("footer", current: current)
        return values
    }

    func languages(of page: Page) -> [LanguageLinkView] {
        languages { (presentation.cards[page.id][$0].url, page.isFallback(in: $0)) }
    }

    func languages(at paths: PerLanguage<SitePath>) -> [LanguageLinkView] {
        languages { (.site(paths[$0].text), false) }
    }

    /// The home page goes by the site's name; on itself there is no way to show.
    func breadcrumbs(of page: Page) -> [LinkView] {
        guard page.parent != nil else { return [] }
        let steps = site.path(to: page)
        return steps.enumerated().map { index, step in
            let card = card(step.id)
            return index == 0
                ? home
                : LinkView(
                    title: card.title, url: index == steps.count - 1 ? nil : card.url,
                    lang: card.lang, translation: card.translation)
        }
    }

    /// Of a list that belongs to no page; above that of a tag stands the list of all tags.
    func breadcrumbs(ofList title: String, isOfTag: Bool) -> [LinkView] {
        let tags = LinkView(
            title: site.theme.strings[language].phrase("tags"),
            url: .site(site.tagIndexPath(language: language).text))
        return [home] + (isOfTag ? [tags] : []) + [LinkView(title: title, url: nil)]
    }

    private var home: LinkView {
        let site = (parallel?.edition ?? presentation.editions[language]).site
        return LinkView(title: site.title, url: site.home)
    }
}

extension DocumentFrame {
    private func card(_ page: Int) -> CardView {
        parallel?.cards[page] ?? presentation.cards[page][language]
    }

    private func menu(_ name: String, current: Page?) -> [MenuItemView] {
        guard let entries = site.menus[name] else { return [] }
        return entries.map { id in
            let isCurrent = current?.id == id
            // Everything lies below the home page: there it would say nothing.
            let isOpen = isCurrent || id != 0 && current.map { site.isPage($0, below: id) } ?? false
            return MenuItemView(
                page: card(id), isCurrent: isCurrent, isOpen: isOpen,
                children: (parallel?.menuCards ?? presentation.menuCards[language])[id])
        }
    }

    private func languages(
        _ place: (Int) -> (url: Link, isMissing: Bool)
    ) -> [LanguageLinkView] {
        site.languages.indices.map { index in
            let (url, isMissing) = place(index)
            return LanguageLinkView(
                language: site.languages[index], name: presentation.languageNames[index],
                url: url, isCurrent: parallel == nil && index == language,
                isMissing: isMissing)
        }
    }
}

extension Site {
    /// Whether a page lies somewhere below another.
    fileprivate func isPage(_ page: Page, below id: Int) -> Bool {
        var above = page.parent
        while let parent = above, parent >= id {
            if parent == id { return true }
            above = pages[parent].parent
        }
        return false
    }
}
