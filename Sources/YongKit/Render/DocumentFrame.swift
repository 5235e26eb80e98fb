internal import Templates

/// Makes what stands around every document: menus, languages, breadcrumbs.
struct DocumentFrame: Sendable {
    let presentation: Presentation
    let language: Int

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
        languages { index in (page.urls[index], page.isFallback(in: index)) }
    }

    func languages(at paths: PerLanguage<SitePath>) -> [LanguageLinkView] {
        languages { (paths[$0], false) }
    }

    func breadcrumbs(of page: Page) -> [LinkView] {
        let steps = site.path(to: page)
        return steps.enumerated().map { index, step in
            LinkView(
                title: step.text(in: language).title,
                url: index == steps.count - 1 ? nil : .site(step.urls[language].text))
        }
    }
}

extension DocumentFrame {
    private func menu(_ name: String, current: Page?) -> [MenuItemView] {
        guard let entries = site.menus[name] else { return [] }
        return entries.map { id in
            let page = site.pages[id]
            return MenuItemView(
                title: page.text(in: language).title, url: .site(page.urls[language].text),
                isCurrent: current?.id == id,
                // Everything lies below the home page: there it would say nothing.
                isOpen: current?.id == id
                    || id != 0 && current?.path.hasPrefix(page.path) == true)
        }
    }

    private func languages(
        _ place: (Int) -> (path: SitePath, isMissing: Bool)
    ) -> [LanguageLinkView] {
        site.languages.indices.map { index in
            let (path, isMissing) = place(index)
            return LanguageLinkView(
                language: site.languages[index],
                name: site.theme.strings[index].phrase("languageName"), url: .site(path.text),
                isCurrent: index == language, isMissing: isMissing)
        }
    }
}
