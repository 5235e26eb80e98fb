internal import Bilingual
internal import Markdown

/// The texts of one page in all languages that it has, with ids that they share.
struct PageBodies {
    let bodies: [BodyText?]
    let links: [BodyLinks?]
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
        for (language, text) in page.texts.values.enumerated() {
            guard let text,
                let body = try BodyText(
                    text.source, root: root, language: site.languages[language],
                    state: state, reporting: &diagnostics)
            else {
                bodies.append(nil)
                links.append(nil)
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
        }
        self.init(bodies, links, site: site)
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
        self.init(bodies, links, site: site)
    }

    private init(_ bodies: [BodyText?], _ links: [BodyLinks?], site: Site) {
        self.bodies = bodies
        self.links = links
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
        _ text: Int, on path: SitePath, language: Int, site: Site, address: PublishedAddress,
        keepsHTML: Bool = false
    ) -> [UInt8] {
        guard let body = bodies[text] else { return [] }
        let place = InlineMarkup.Place(
            linkPrefix: address.linkPrefix(on: path), folderFile: address.folderFile,
            pagePath: { $0.urls[language] })
        let notes = links[text]?.apply(to: body, at: place, site: site)
        let html = body.document.html(
            headingIDs: headingIDs[text], formerIDs: formerIDs[text],
            labels: site.theme.strings[text].markdownLabels, keepsHTML: keepsHTML)
        return html + (notes ?? [])
    }

    /// What is remembered of the text in a language.
    ///
    /// - Parameter unpaired: lines of blocks without a partner in the other language.
    func digest(_ language: Int, of page: Page, unpaired: [Int]) -> Digest? {
        guard let body = bodies[language] else { return nil }
        let needsExcerpt = page.texts[language]?.summary == nil
        return Digest(
            excerpt: needsExcerpt ? body.document.excerpt() : nil,
            headingIDs: headingIDs[language] + formerIDs[language].filter { !$0.isEmpty },
            words: body.document.statistics.words,
            hanCharacters: body.document.statistics.hanCharacters,
            unpaired: unpaired, anchors: links[language]?.anchors ?? [])
    }
}
