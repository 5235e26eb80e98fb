internal import Foundation

/// What late outputs need of the texts of pages.
struct TextDigests: Sendable {
    /// What is remembered of a page's texts, by its index.
    let ofPage: @Sendable (Int) -> PerLanguage<Digest?>?
    /// Whether any page refers to a file, by its index among the attachments.
    let isReferredTo: @Sendable (Int) -> Bool

    /// Of pages that were all read.
    init(_ digests: [PerLanguage<Digest?>?], attachments: [Int]) {
        let attachments = Set(attachments)
        ofPage = { digests[$0] }
        isReferredTo = { attachments.contains($0) }
    }

    init(
        ofPage: @escaping @Sendable (Int) -> PerLanguage<Digest?>?,
        isReferredTo: @escaping @Sendable (Int) -> Bool
    ) {
        self.ofPage = ofPage
        self.isReferredTo = isReferredTo
    }
}

/// Renders outputs that belong to no page folder.
struct LateRenderer: Sendable {
    let presentation: Presentation
    let root: String
    let drawings: ThemePictures
    let digests: TextDigests
    /// Nil where pictures are files like others.
    let pictures: PictureMaker?

    private var site: Site { presentation.site }

    /// Nil for what is not published: a file beside a page that no page refers to.
    func bytes(
        of output: Output, reporting diagnostics: inout [Diagnostic]
    ) throws -> OutputBytes? {
        switch output.content {
        case .page, .both: return nil
        case .children(let page, let language, let number):
            let view = lists(language).children(of: site.pages[page], part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tag(let tag, let language, let number):
            let view = lists(language).tag(tag, part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tagIndex(let language):
            let view = lists(language).tagIndex(sorted: sortedTags(language))
            return document(.list, view, at: output, &diagnostics)
        case .gateway:
            return document(.gateway, own.gateway(), at: output, &diagnostics)
        case .notFound(let language):
            return document(.notFound, own.notFound(language), at: output, &diagnostics)
        case .alias(let page, let language):
            let view = own.alias(of: site.pages[page], language: language)
            return document(.alias, view, at: output, &diagnostics)
        case .calendar(let page, let language):
            return .bytes(calendar(page, language).bytes(of: site.eventOrder))
        case .event(let event, let page, let language):
            return .bytes(calendar(page, language).bytes(of: [event]))
        case .campaigns(let page, let language):
            return .bytes(campaigns(site.campaignOrder, page, language))
        case .campaign(let campaign, let page, let language):
            return .bytes(campaigns([campaign], page, language))
        case .feed(let format, let language):
            let feed = Feed(
                presentation: presentation, language: language, excerpt: excerpt(language))
            return .bytes(feed.bytes(format))
        case .sitemap(let part):
            return .bytes(Sitemap(presentation: presentation).bytes(part: part))
        case .robots: return .bytes(machine.robots())
        case .redirects: return .bytes(machine.redirects())
        case .headers: return .bytes(machine.headers())
        case .manifest(let language): return .bytes(machine.manifest(language: language))
        case .sharePicture(let page, let language):
            return sharePictures.picture(
                of: site.pages[page], language: language, reporting: &diagnostics)
        case .icon(let size): return sharePictures.icon(size)
        case .asset(let index): return .bytes(site.theme.assets.all[index].bytes)
        case .attachment(let index):
            guard digests.isReferredTo(index) else { return nil }
            let source = site.content.attachments[index].source
            guard let pictures else { return file(source) }
            guard let picture = site.pictures[source] else {
                return try pictures.film(source, reporting: &diagnostics)
            }
            return try pictures.original(picture, reporting: &diagnostics)
        case .variant(let index, let number):
            guard digests.isReferredTo(index), let pictures,
                let picture = site.pictures[site.content.attachments[index].source],
                picture.variants.indices.contains(number)
            else { return nil }
            return try pictures.variant(
                picture.variants[number], of: picture, reporting: &diagnostics)
        case .staticFile(let index):
            let source = site.statics[index]
            guard let pictures else { return file(source) }
            guard let picture = site.pictures[source] else {
                return try pictures.film(source, reporting: &diagnostics)
            }
            return try pictures.copy(picture, reporting: &diagnostics)
        }
    }

    private var own: OwnDocuments { OwnDocuments(presentation: presentation) }
    private var machine: MachineFiles {
        MachineFiles(site: site, address: presentation.address)
    }

    private var sharePictures: SharePictures {
        SharePictures(presentation: presentation, pictures: drawings)
    }

    private func calendar(_ page: Int, _ language: Int) -> CalendarFile {
        CalendarFile(presentation: presentation, page: site.pages[page], language: language)
    }

    private func campaigns(_ campaigns: [Int], _ page: Int, _ language: Int) -> [UInt8] {
        let page = site.pages[page]
        return CampaignCalendar(site, address: presentation.address, language: language).bytes(
            of: campaigns,
            title: page.text(in: language).title + " · " + site.settings.title[language],
            page: page)
    }

    private func file(_ source: SourceFile) -> OutputBytes {
        .file(root + "/" + source.path, source)
    }

    private func lists(_ language: Int) -> ListDocuments {
        ListDocuments(
            presentation: presentation, language: language, excerpt: excerpt(language))
    }

    /// The beginning of a page's text, as a reader of this language sees it.
    private func excerpt(_ language: Int) -> @Sendable (Int) -> String? {
        { page in digests.ofPage(page)?[site.pages[page].shown[language]]?.excerpt }
    }

    private func sortedTags(_ language: Int) -> [Int] {
        let locale = Locale(identifier: site.languages[language].tag)
        return site.tags.indices.sorted { left, right in
            let labels = (site.tags[left].labels[language], site.tags[right].labels[language])
            let order = labels.0.compare(labels.1, options: [], range: nil, locale: locale)
            return order == .orderedSame ? left < right : order == .orderedAscending
        }
    }

    private func document(
        _ template: Theme.OwnTemplate, _ view: DocumentView, at output: Output,
        _ diagnostics: inout [Diagnostic]
    ) -> OutputBytes {
        .bytes(
            presentation.rendered(
                template.rawValue, view, at: output.path, reporting: &diagnostics))
    }
}
