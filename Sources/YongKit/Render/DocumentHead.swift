internal import Templates

/// Makes what stands in the head of a document.
struct DocumentHead: Sendable {
    let presentation: Presentation
    let language: Int

    private var site: Site { presentation.site }
    private var address: PublishedAddress { presentation.address }

    /// Of a page, which may be a fallback.
    ///
    /// - Parameter components: those of the text that it shows.
    func values(of page: Page, components: PageComponents?) -> HeadView.Values {
        let text = page.text(in: language)
        var head = common(title: text.title, isHome: page.parent == nil)
        head.description = text.summary ?? (page.parent == nil ? head.description : nil)
        head.isHidden = text.isSample
        let published = presentation.published[page.id]
        head.canonical = published[language].canonical
        if !page.isFallback(in: language), !text.isSample {
            head.alternates = alternates(of: page)
        }
        head.otherLocales = otherLocales(of: page)
        if page.parent != nil {
            head.type = "article"
            head.published = published[language].written
            head.modified = published[language].modified
        }
        setImage(&head, page)
        head.jsonLD = StructuredData(presentation: presentation, language: language)
            .bytes(of: page, components: components)
        return head
    }

    /// Of a page in the parallel edition, which repeats what search engines have found elsewhere.
    func parallelValues(of page: Page, title: String) -> HeadView.Values {
        let text = page.text(in: language)
        var head = common(title: title, isHome: page.parent == nil)
        head.description = text.summary ?? (page.parent == nil ? head.description : nil)
        head.isHidden = true
        head.canonical = address.complete(page.parallelPath)
        head.otherLocales = otherLocales(of: page)
        setImage(&head, page)
        return head
    }

    /// Of a list, whose parts have an address each.
    ///
    /// - Parameter pages: what is in it, where it belongs to no page.
    func values(
        ofList title: String, at paths: PerLanguage<SitePath>, pages: [Int]?
    ) -> HeadView.Values {
        var head = common(title: title, isHome: false)
        head.description = nil
        head.canonical = address.complete(paths[language])
        head.alternates = alternates(paths: paths)
        if let pages {
            head.jsonLD = StructuredData(presentation: presentation, language: language)
                .bytes(ofList: title, at: address.complete(paths[language]), pages: pages)
        }
        return head
    }

    /// Of a document that search engines leave out: 404 and moved pages.
    func hiddenValues(title: String, canonical: SitePath?) -> HeadView.Values {
        var head = common(title: title, isHome: false)
        head.description = nil
        head.isHidden = true
        head.canonical = canonical.map(address.complete)
        return head
    }

    /// Of the gateway, which stands for all languages.
    func gatewayValues(title: String) -> HeadView.Values {
        var head = common(title: title, isHome: true)
        head.title = title
        head.canonical = address.complete(.root)
        head.alternates = gatewayAlternates()
        head.jsonLD = StructuredData(presentation: presentation, language: language)
            .siteBytes()
        return head
    }
}

extension DocumentHead {
    private func otherLocales(of page: Page) -> [LocaleView] {
        site.languages.indices.filter { $0 != language && page.texts[$0] != nil }.map {
            LocaleView(site.languages[$0].openGraphLocale)
        }
    }

    /// The picture that was drawn for the page, or else its cover; social networks show no SVG.
    private func setImage(_ head: inout HeadView.Values, _ page: Page) {
        if let drawn = site.sharePicture(of: page, language: language) {
            head.image = address.complete(drawn)
            head.imageWidth = SharePictures.width
            head.imageHeight = SharePictures.height
            head.imageAlt = imageAlternative(of: page)
            return
        }
        guard let cover = page.text(in: language).cover else { return }
        let file = site.content.attachments[cover.attachment].path
        guard !file.text.hasSuffix(".svg") else { return }
        head.image = address.complete(file)
        head.imageAlt = cover.alt.isEmpty ? nil : cover.alt
    }

    /// What the picture says to those who do not see it: its words.
    private func imageAlternative(of page: Page) -> String {
        let text = page.text(in: language)
        let parts = [text.title, text.summary].compactMap(\.self)
        let alternative = parts.joined(separator: site.languages[language].isChinese ? "：" : ": ")
        return alternative.isEmpty ? site.settings.title[language] : alternative
    }

    private func common(title: String, isHome: Bool) -> HeadView.Values {
        var head = presentation.heads[language]
        // What is no page shows the picture of the home page.
        if let home = site.pages.first { setImage(&head, home) }
        if !isHome, title != head.siteName { head.title = "\(title) · \(head.siteName)" }
        return head
    }

    /// What the heads of all documents of a language have in common.
    static func shared(_ site: Site, language: Int) -> HeadView.Values {
        var head = HeadView.Values()
        let siteTitle = site.settings.title[language]
        head.title = siteTitle
        head.description = site.settings.description[language]
        head.siteName = siteTitle
        head.locale = site.languages[language].openGraphLocale
        head.policy = ContentSecurityPolicy.text
        if site.settings.outputs.feeds {
            let title = site.theme.strings[language].phrase("feedTitle", ["site": siteTitle])
            head.feeds = FeedFormat.allCases.map {
                FeedLinkView(
                    title: title, format: $0.name, type: $0.mediaType,
                    url: .site(site.feedPath($0, language: language).text))
            }
        }
        if site.iconSizes.contains(Site.touchIconSize) {
            head.touchIcon = .site(Site.iconPath(Site.touchIconSize).text)
        }
        if site.settings.outputs.manifest {
            head.manifest = .site("/\(site.languages[language].code)/site.webmanifest")
        }
        return head
    }

    /// A page names all its own texts, itself included; the x-default of a page is its English one,
    /// and of the home page the gateway.
    private func alternates(of page: Page) -> [AlternateView] {
        let published = presentation.published[page.id]
        return site.alternates(of: page).map { alternate in
            AlternateView(
                lang: alternate.lang,
                url: alternate.language.map { published[$0].url } ?? address.complete(.root))
        }
    }

    private func alternates(paths: PerLanguage<SitePath>) -> [AlternateView] {
        zip(site.languages, paths.values).map {
            AlternateView(lang: $0.tag, url: address.complete($1))
        }
    }

    private func gatewayAlternates() -> [AlternateView] {
        guard let home = site.pages.first else { return [] }
        return alternates(of: home)
    }
}

extension Site {
    /// What a page's head and the sitemap say of its languages.
    ///
    /// Where there is no language, the gateway is meant.
    func alternates(of page: Page) -> [(lang: String, language: Int?)] {
        var alternates: [(lang: String, language: Int?)] = []
        for (index, language) in languages.enumerated() where page.texts[index] != nil {
            alternates.append((language.tag, index))
        }
        if page.parent == nil, settings.outputs.gateway {
            alternates.append(("x-default", nil))
        } else if let english = languages.firstIndex(of: .english), page.texts[english] != nil {
            alternates.append(("x-default", english))
        }
        return alternates
    }
}
