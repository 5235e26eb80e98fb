internal import Markdown
internal import Templates

/// What a page says of itself in `data:`, checked against its kind, in one language.
struct PageData {
    let anchors: [Digest.AnchorLink]
    let attachments: [Int]
    let statistics: Statistics
    /// The next moment at which a value changes by itself.
    let nextChange: Instant?
    /// The texts in it, for whoever looks at words, and the facts that it names.
    let fields: [WrittenField]
    let facts: [Fact]
    let factsInTexts: [Fact]
    let value: ComponentValue
    private let kind: String
    private let names: [DataField]

    /// Nil for a page that says nothing, and for a kind that has nothing to say.
    init?(
        _ page: Page, language: Int, site: Site, reporting diagnostics: inout [Diagnostic]
    ) {
        guard let text = page.texts[language] else { return nil }
        guard let schema = site.theme.kinds[page.kind]?.data else {
            if let data = text.data {
                diagnostics.append(
                    Message.kindWithoutData(
                        page.kind, known: site.theme.pageFields.map(\.name)
                    ).at(data.location))
            }
            return nil
        }
        guard text.data != nil || schema.fields.contains(where: \.isRequired) else { return nil }
        var check = ComponentCheck(
            page.kind, site: site, language: language,
            source: ComponentSource(
                frontMatter: text.data?.location ?? SourceLocation(text.source.path, line: 1)),
            resolver: ReferenceResolver(page: page, site: site, language: language))
        var value = ComponentValue.absent
        if let data = text.data, !data.isMapOrEmpty {
            check.report(
                .componentFields(page.kind, known: schema.fields.map(\.name)), at: data.location)
        } else if let node = check.node(page.texts.values.map { $0?.data }) {
            value = check.values(of: schema.fields, in: node)
        }
        diagnostics += check.findings.diagnostics
        anchors = check.resolver.anchors
        attachments = check.resolver.attachments
        statistics = check.findings.statistics
        nextChange = check.findings.nextChange
        self.value = value
        kind = page.kind
        names = site.theme.pageFields
        fields = check.findings.fields
        facts = check.findings.facts
        factsInTexts = check.findings.factsInTexts
    }

    /// As the page itself shows it: its figures join those of the text.
    func view(_ markup: inout InlineMarkup) -> DataView {
        var page = ComponentPage(id: markup.place.idPrefix + "data", markup: markup)
        let tree = page.tree(value)
        markup = page.markup
        return view(of: tree)
    }

    /// As other pages show it, on any document: Markdown is plain text there.
    func card(_ pagePath: (Page) -> SitePath, site: Site) -> DataView {
        view(of: value.plainTree(pagePath, site: site))
    }

    private func view(of tree: DataTree) -> DataView {
        DataView(.record([(kind, tree)]), as: names)
    }
}

extension ComponentValue {
    /// What a template sees of the value where no text of the page stands.
    fileprivate func plainTree(_ pagePath: (Page) -> SitePath, site: Site) -> DataTree {
        switch self {
        // A card shows no cards: it might be among them itself.
        case .absent, .page: return .absent
        case .fixed(let tree): return tree
        case .number(_, let text): return .text(text)
        case .markdown(let text):
            var writer = HTMLWriter()
            writer.text(text.plainText)
            return .html(writer.bytes)
        case .reference(let target, let written):
            return .link(target.link(pagePath, site: site) ?? .absolute(written))
        case .picture(let picture): return .view(picture)
        case .list(let values):
            return .list(
                values.enumerated().map { index, value in
                    ComponentPage.element(value.plainTree(pagePath, site: site), at: index)
                })
        case .record(let values):
            return .record(values.map { ($0.name, $0.value.plainTree(pagePath, site: site)) })
        }
    }
}

extension BodyLinks.Target {
    fileprivate func link(_ pagePath: (Page) -> SitePath, site: Site) -> Link? {
        switch self {
        case .asWritten, .inline: nil
        case .page(let id, let suffix):
            .site(pagePath(site.pages[id]).text, fragment: Self.fragment(suffix))
        case .file(let path, let suffix): .site(path.text, fragment: Self.fragment(suffix))
        case .picture(let index): .site(site.content.attachments[index].path.text)
        }
    }

    /// A card leads to a place of a page; what stands behind `?` matters to scripts alone.
    private static func fragment(_ suffix: String) -> String? {
        suffix.firstIndex(of: "#").map { String(suffix[suffix.index(after: $0)...]) }
    }
}
