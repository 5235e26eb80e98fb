internal import Bilingual
internal import Markdown

/// The texts of one page in all languages that it has, with ids that they share.
struct PageBodies {
    let bodies: [BodyText?]
    let links: [BodyLinks?]
    let components: [PageComponents?]
    let headingIDs: [[String]]
    /// Ids that headings had before a translation arrived, as empty anchors.
    let formerIDs: [[String]]
    let inputs: [ReadInput]

    init(
        _ page: Page, site: Site, root: String, state: TextState,
        reporting diagnostics: inout [Diagnostic]
    ) throws {
        var bodies: [BodyText?] = []
        var links: [BodyLinks?] = []
        var components: [PageComponents?] = []
        for (language, text) in page.texts.values.enumerated() {
            guard let text,
                let body = try BodyText(
                    text.source, root: root, language: site.languages[language],
                    state: state, reporting: &diagnostics)
            else {
                bodies.append(nil)
                links.append(nil)
                components.append(nil)
                continue
            }
            if body.isEmpty, site.theme.kinds[page.kind]?.textIsOptional != true {
                diagnostics.append(
                    Message.emptyBody(kind: page.kind).at(SourceLocation(text.source.path)))
            }
            bodies.append(body)
            links.append(
                BodyLinks(
                    body, page: page, site: site, language: language, reporting: &diagnostics))
            components.append(
                PageComponents(
                    body, page: page, language: language, site: site, reporting: &diagnostics))
        }
        self.init(bodies, links, components, site: site)
    }

    /// A single text, as if its page had no other.
    init(
        _ body: BodyText, language: Int, of page: Page, site: Site,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var bodies = [BodyText?](repeating: nil, count: site.languages.count)
        var links = [BodyLinks?](repeating: nil, count: site.languages.count)
        bodies[language] = body
        links[language] = BodyLinks(
            body, page: page, site: site, language: language, reporting: &diagnostics)
        var components = [PageComponents?](repeating: nil, count: site.languages.count)
        components[language] = PageComponents(
            body, page: page, language: language, site: site, reporting: &diagnostics)
        self.init(bodies, links, components, site: site)
    }

    private init(
        _ bodies: [BodyText?], _ links: [BodyLinks?], _ components: [PageComponents?], site: Site
    ) {
        self.bodies = bodies
        self.links = links
        self.components = components
        inputs = bodies.compactMap { $0?.input }
        let headings = bodies.map { body in
            (body?.document.headings ?? []).map {
                SharedHeadings.Heading(
                    level: $0.level, explicitID: $0.explicitID, slug: HeadingID.slug($0.text))
            }
        }
        let ids = SharedHeadings.ids(
            headings, english: site.languages.firstIndex(of: .english))
        headingIDs = ids
        formerIDs = headings.indices.map { SharedHeadings.formerIDs(headings[$0], ids: ids[$0]) }
    }

    /// The text of a language as it stands on the page at `path`, which may be another language's.
    func html(
        _ text: Int, on path: SitePath, language: Int, presentation: Presentation,
        keepsHTML: Bool = false, reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        guard let body = bodies[text] else { return [] }
        let address = presentation.address
        let place = InlineMarkup.Place(
            linkPrefix: address.linkPrefix(on: path), folderFile: address.folderFile,
            pagePath: { $0.urls[language] })
        let notes = fill(
            text, at: place, on: path, presentation: presentation, reporting: &diagnostics)
        return body.document.html(
            headingIDs: headingIDs[text], formerIDs: formerIDs[text],
            labels: presentation.site.theme.strings[text].markdownLabels, keepsHTML: keepsHTML)
            + notes
    }

    /// Puts into a text what depends on the document: addresses, inline extensions, components.
    ///
    /// Returns what stands below the text: where its figures come from, what its words mean.
    func fill(
        _ text: Int, at place: InlineMarkup.Place, on path: SitePath, presentation: Presentation,
        reporting diagnostics: inout [Diagnostic]
    ) -> [UInt8] {
        guard let body = bodies[text] else { return [] }
        var markup = InlineMarkup(site: presentation.site, textLanguage: text, place: place)
        links[text]?.apply(to: body, &markup)
        components[text]?.apply(
            to: body, on: path, &markup, presentation: presentation, reporting: &diagnostics)
        return markup.notes
    }

    /// What is remembered of the text in a language.
    ///
    /// - Parameter unpaired: lines of blocks without a partner in the other language.
    func digest(_ language: Int, of page: Page, unpaired: [Int]) -> Digest? {
        guard let body = bodies[language] else { return nil }
        let needsExcerpt = page.texts[language]?.summary == nil
        let statistics = statistics(language)
        return Digest(
            excerpt: needsExcerpt ? body.document.excerpt() : nil,
            headingIDs: headingIDs[language] + formerIDs[language].filter { !$0.isEmpty },
            words: statistics.words, hanCharacters: statistics.hanCharacters, unpaired: unpaired,
            anchors: (links[language]?.anchors ?? []) + (components[language]?.anchors ?? []))
    }

    /// How long the text in a language is, with that of its components.
    func statistics(_ language: Int) -> Statistics {
        var statistics = bodies[language]?.document.statistics ?? Statistics()
        if let components = components[language] { statistics += components.statistics }
        return statistics
    }

    /// Files that the texts refer to.
    var attachments: [Int] {
        links.flatMap { $0?.attachments ?? [] } + components.flatMap { $0?.attachments ?? [] }
    }

    /// The next moment at which a component changes by itself.
    var nextChange: Instant? { components.compactMap { $0?.nextChange }.min() }
}
