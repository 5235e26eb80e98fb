internal import Drawings
internal import Pictures

/// Settles what the front matter of each text refers to: kind, cover, sources, aliases.
struct PageTexts: Sendable {
    let texts: [PerLanguage<PageText?>]
    let kinds: [String]
    private let theme: Theme
    private let pictures = PictureRoom()
    let diagnostics: [Diagnostic]

    init(
        _ selection: PageSelection, folders: [ParsedFolder], content: ContentIndex,
        clock: SiteClock, settings: SiteSettings, theme: Theme, data: SiteData,
        book: PictureBook
    ) {
        var reader = Reader(
            content: content, clock: clock, settings: settings, data: data, theme: theme, book: book
        )
        self.theme = theme
        kinds = selection.pages.map { reader.kind(of: $0) }
        texts = selection.pages.map { page in
            let folder = folders[page.folder]
            return PerLanguage(
                page.fronts.values.enumerated().map { language, front in
                    guard let front, let source = folder.texts[language] else { return nil }
                    return reader.text(source, front, in: folder, language: language)
                })
        }
        diagnostics = reader.diagnostics
    }

    /// What is drawn for a page; where there are some pages below it, in their sizes.
    func drawing(of page: Int, children: [Int], _ selection: PageSelection) -> Drawing? {
        let own = selection.pages[page].primary.drawing
        guard let family = own.map(\.value.family) ?? theme.kinds[kinds[page]]?.drawing else {
            return nil
        }
        let sizes =
            children.count < 3
            ? []
            : children.map { child in
                texts[child].values.lazy.compactMap { $0?.source.status.size }.first ?? 0
            }
        return Drawing(
            family, seed: selection.pages[page].path, weights: sizes.map { Int($0) },
            keptIn: pictures)
    }
}

private struct Reader {
    let content: ContentIndex
    let clock: SiteClock
    let settings: SiteSettings
    let data: SiteData
    let theme: Theme
    let book: PictureBook
    let knownSources: Set<String>
    /// By language.
    let inlines: [PlainInlines]
    var diagnostics: [Diagnostic] = []

    init(
        content: ContentIndex, clock: SiteClock, settings: SiteSettings, data: SiteData,
        theme: Theme, book: PictureBook
    ) {
        self.book = book
        self.content = content
        self.clock = clock
        self.settings = settings
        self.data = data
        self.theme = theme
        knownSources = Set(data.ids(in: "sources"))
        inlines = settings.languages.enumerated().map { index, language in
            PlainInlines(
                resolver: InlineResolver(
                    records: data.records, language: index, code: language))
        }
        diagnostics = data.unsafeSourceAddresses.map {
            Message.sourceAddress($0.value).at($0.location)
        }
    }

    mutating func kind(of page: PageSelection.Selected) -> String {
        guard let kind = page.primary.kind else { return Theme.defaultKind }
        if theme.kinds[kind.value] == nil {
            diagnostics.append(
                Message.unknownKind(kind.value, known: theme.kinds.keys.sorted())
                    .at(kind.location))
            return Theme.defaultKind
        }
        return kind.value
    }

    mutating func text(
        _ source: ParsedText, _ front: FrontMatter, in folder: ParsedFolder, language: Int
    ) -> PageText {
        let inlines = inlines[language]
        let title = front.title.map { inlines.text(of: $0, reporting: &diagnostics) }
        let summary = front.summary.map { inlines.text(of: $0, reporting: &diagnostics) }
        let latest = (front.updated ?? front.date)?.value
        return PageText(
            source: source.source, title: title ?? "", summary: summary,
            date: front.date?.value, updated: front.updated?.value, checked: front.checked?.value,
            publish: front.publish?.value, expires: front.expires?.value,
            instant: latest.map(clock.instant), cover: cover(front, in: folder, inlines, language),
            authors: front.authors?.map(\.value) ?? [],
            audience: front.audience?.map(\.value) ?? [], tags: front.tags?.map(\.value) ?? [],
            sources: sources(front),
            provenance: front.provenance?.value, reviewers: front.reviewers?.map(\.value) ?? [],
            commercial: front.commercial?.value ?? .none, isSample: front.sample?.value ?? false,
            showsOutline: front.toc?.value, aliases: aliases(front, language: language),
            share: share(front, inlines),
            data: front.data?.resolved(
                for: settings.languages[language], among: settings.languages))
    }

    private mutating func cover(
        _ front: FrontMatter, in folder: ParsedFolder, _ inlines: PlainInlines,
        _ language: Int
    ) -> PageText.Cover? {
        guard let cover = front.cover?.value, let file = cover.file else { return nil }
        guard case .path(let path, _, _) = ContentAddress(file.value, in: folder.path),
            case .attachment(let attachment) = content.target(path)
        else {
            diagnostics.append(
                Message.fileMissing(
                    file.value,
                    nearest: NearestName.of(file.value, among: folder.attachments.map(\.name))
                ).at(file.location))
            return nil
        }
        let words = book.words[attachment]?[language]
        let focus = cover.focus.flatMap { Focus($0.value) }
        if let written = cover.focus, focus == nil {
            diagnostics.append(Message.focusExpected(written.value).at(written.location))
        }
        return PageText.Cover(
            attachment: attachment,
            alt: cover.alt.map { inlines.text(of: $0, reporting: &diagnostics) }
                ?? words?.alt ?? "",
            credit: cover.credit?.value ?? words?.credit, focus: focus ?? words?.focus)
    }

    /// What is written for other channels; figures and words in it are those of the site.
    private mutating func share(_ front: FrontMatter, _ inlines: PlainInlines) -> SharedTexts {
        var texts = SharedTexts()
        guard let share = front.share?.value else { return texts }
        func text(_ written: Located<String>?) -> String? {
            written.map { inlines.text(of: $0, reporting: &diagnostics) }
        }
        texts.redNoteTitle = text(share.redNoteTitle)
        texts.redNoteBody = text(share.redNoteBody)
        texts.weChatTitle = text(share.weChatTitle)
        texts.weChatDigest = text(share.weChatDigest)
        return texts
    }

    /// A source is the id of a record, or an address; anything else is a slip.
    private mutating func sources(_ front: FrontMatter) -> [String] {
        (front.sources ?? []).compactMap { source in
            if knownSources.contains(source.value) || SiteURL.isOfWeb(source.value) {
                return source.value
            }
            diagnostics.append(
                Message.unknownSource(
                    source.value, nearest: NearestName.of(source.value, among: knownSources)
                ).at(source.location))
            return nil
        }
    }

    /// An alias below a language, or with a file's ending, stands as written; any other one is
    /// below the text's own language, as all addresses of the Content tree are.
    private mutating func aliases(_ front: FrontMatter, language: Int) -> [SitePath] {
        (front.aliases ?? []).compactMap { alias in
            guard var path = SitePath(alias.value) else {
                diagnostics.append(Message.badAlias(alias.value).at(alias.location))
                return nil
            }
            if !path.isFolder, !path.text.lastPathComponent.contains(".") {
                path = SitePath(unchecked: path.text + "/")
            }
            let isWhole =
                path.text.hasSuffix(".html")
                || settings.languages.contains { path.text.hasPrefix("/\($0.code)/") }
            return isWhole
                ? path : SitePath(unchecked: "/\(settings.languages[language].code)\(path.text)")
        }
    }
}
