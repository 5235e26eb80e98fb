internal import Templates

/// Makes the documents that no editor wrote: the gateway, 404, and pages that moved.
struct OwnDocuments: Sendable {
    let presentation: Presentation

    private var site: Site { presentation.site }

    func gateway() -> DocumentView {
        // The page belongs to no language; its frame speaks the source language.
        let language = 0
        let titles = site.settings.title.values.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let title = titles.joined(separator: " / ")
        let head = DocumentHead(presentation: presentation, language: language)
            .gatewayValues(title: title)
        var values = DocumentView.Values(
            language: site.languages[language], title: title, head: HeadView(head))
        values.drawing = presentation.drawing(.gateway, seed: "/")
        values.gateway = GatewayView(languages: site.languages.indices.map(choice))
        if presentation.parallel != nil {
            values.both = site.pages.first.map { .site($0.parallelPath.text) }
        }
        return DocumentView(values, edition: presentation.editions[language])
    }

    /// - Parameter language: nil for the page that a host shows for every address.
    func notFound(_ language: Int?) -> DocumentView {
        let own = language ?? 0
        let strings = site.theme.strings[own]
        let title = strings.phrase("notFound")
        let head = DocumentHead(presentation: presentation, language: own)
            .hiddenValues(title: title, canonical: nil)
        let frame = DocumentFrame(presentation: presentation, language: own)
        var values = frame.values(title: title, head: head, current: nil)
        values.languages = frame.languages(
            at: PerLanguage(site.languages.map { SitePath(unchecked: "/\($0.code)/") }))
        values.drawing = presentation.drawing(.notFound, seed: "/404.html")
        values.notFound = NotFoundView(
            home: .site("/\(site.languages[own].code)/"),
            others: language == nil ? site.languages.indices.dropFirst().map(homeLink) : [])
        return DocumentView(values, edition: presentation.editions[own])
    }

    func alias(of page: Page, language: Int) -> DocumentView {
        let title = site.theme.strings[language].phrase("moved")
        let head = DocumentHead(presentation: presentation, language: language)
            .hiddenValues(title: title, canonical: page.urls[language])
        let frame = DocumentFrame(presentation: presentation, language: language)
        var values = frame.values(title: title, head: head, current: nil)
        values.alias = LinkView(
            title: page.text(in: language).title, url: .site(page.urls[language].text))
        return DocumentView(values, edition: presentation.editions[language])
    }
}

extension OwnDocuments {
    private func choice(_ language: Int) -> GatewayView.Choice {
        let strings = site.theme.strings[language]
        return GatewayView.Choice(
            lang: site.languages[language].tag, name: strings.phrase("languageName"),
            title: site.settings.title[language],
            description: site.settings.description[language],
            url: .site("/\(site.languages[language].code)/"),
            notice: site.settings.notice[language], call: strings.phrase("gatewayCall"),
            bothCall: strings.phrase("both"))
    }

    /// Says in another language that the page is not there, and leads home.
    private func homeLink(_ language: Int) -> LinkView {
        LinkView(
            title: site.theme.strings[language].phrase("notFound"),
            url: .site("/\(site.languages[language].code)/"),
            lang: site.languages[language].tag)
    }
}
