internal import Bilingual
internal import Markdown
internal import Templates

/// The texts of one page in all languages that it has, with ids that they share.
struct PageBodies {
    let bodies: [BodyText?]
    let links: [BodyLinks?]
    let components: [PageComponents?]
    let data: [PageData?]
    let headingIDs: [[String]]
    /// Ids that headings had before a translation arrived, as empty anchors.
    let formerIDs: [[String]]
    let inputs: [ReadInput]
    /// By the language of the text.
    private let hasCover: [Bool]

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
                    limits: site.settings.limits, state: state, reporting: &diagnostics)
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
        // A mistake in `page.yml` is one, although every language reads it.
        var found: [Diagnostic] = []
        let data = site.languages.indices.map { language -> PageData? in
            var own: [Diagnostic] = []
            defer { found += own.filter { own in !found.contains { $0.says(own) } } }
            return PageData(page, language: language, site: site, reporting: &own)
        }
        diagnostics += found
        self.init(
            bodies, links, components, data, site: site,
            hasCover: page.texts.values.map { $0?.cover != nil })
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
        self.init(
            bodies, links, components, site.languages.map { _ in nil }, site: site,
            hasCover: site.languages.map { _ in false })
    }

    private init(
        _ bodies: [BodyText?], _ links: [BodyLinks?], _ components: [PageComponents?],
        _ data: [PageData?], site: Site, hasCover: [Bool]
    ) {
        self.hasCover = hasCover
        self.bodies = bodies
        self.links = links
        self.components = components
        self.data = data
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
    ) -> (html: [UInt8], data: DataView?) {
        guard let body = bodies[text] else { return ([], nil) }
        let address = presentation.address
        let place = InlineMarkup.Place(
            linkPrefix: address.linkPrefix(on: path), folderFile: address.folderFile,
            pagePath: { $0.urls[language] }, card: { presentation.cards[$0][language] })
        let (notes, data) = fill(
            text, at: place, on: path, presentation: presentation, reporting: &diagnostics)
        let html = body.document.html(
            headingIDs: headingIDs[text], formerIDs: formerIDs[text],
            labels: presentation.labels[text], keepsHTML: keepsHTML,
            otherWriting: presentation.site.otherWriting(in: text))
        return (html + notes, data)
    }

    /// Puts into a text what depends on the document: addresses, inline extensions, components.
    ///
    /// Returns what stands below the text, where its figures come from and what its words mean, and
    /// what the page says of itself, whose figures come first.
    func fill(
        _ text: Int, at place: InlineMarkup.Place, on path: SitePath, presentation: Presentation,
        reporting diagnostics: inout [Diagnostic]
    ) -> (notes: [UInt8], data: DataView?) {
        guard let body = bodies[text] else { return ([], nil) }
        var markup = InlineMarkup(
            presentation, textLanguage: text, place: place, showsPicture: hasCover[text])
        let data = data[text]?.view(&markup)
        links[text]?.apply(to: body, &markup)
        components[text]?.apply(
            to: body, on: path, &markup, presentation: presentation, reporting: &diagnostics)
        return (markup.notes, data)
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
            anchors: (links[language]?.anchors ?? []) + (components[language]?.anchors ?? [])
                + (data[language]?.anchors ?? []),
            facts: facts(language))
    }

    /// The ids of the figures that the text in a language uses, each once.
    private func facts(_ language: Int) -> [String] {
        var seen = Set<ByteKey>()
        let inText = (links[language]?.targets ?? []).compactMap { target -> String? in
            guard case .inline(let meaning) = target, case .fact(let fact) = meaning.kind else {
                return nil
            }
            return fact.id
        }
        let others = [
            components[language]?.facts, components[language]?.factsInTexts,
            data[language]?.facts, data[language]?.factsInTexts,
        ].compactMap(\.self).flatMap(\.self)
        return (inText + others.map(\.id)).filter { seen.insert(ByteKey($0)).inserted }
    }

    /// How long the text in a language is, with that of its components.
    func statistics(_ language: Int) -> Statistics {
        var statistics = bodies[language]?.document.statistics ?? Statistics()
        if let components = components[language] { statistics += components.statistics }
        if let data = data[language] { statistics += data.statistics }
        return statistics
    }

    /// Files that the texts refer to.
    var attachments: [Int] {
        links.flatMap { $0?.attachments ?? [] } + components.flatMap { $0?.attachments ?? [] }
            + data.flatMap { $0?.attachments ?? [] }
    }

    /// The next moment at which a component, or what the page says of itself, changes.
    var nextChange: Instant? {
        (components.map { $0?.nextChange } + data.map { $0?.nextChange }).compactMap { $0 }.min()
    }
}

extension Diagnostic {
    /// Whether both say one thing of one place.
    fileprivate func says(_ other: Diagnostic) -> Bool {
        location == other.location && message.wording == other.message.wording
    }
}
