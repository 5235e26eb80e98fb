internal import Foundation

/// Renders outputs that belong to no page folder.
struct LateRenderer: Sendable {
    let presentation: Presentation
    let root: String
    let pages: [RenderedPage]
    private let attachments: Set<Int>
    /// By language, all tags in its order.
    private let tagOrders: [[Int]]

    private var site: Site { presentation.site }

    init(presentation: Presentation, root: String, pages: [RenderedPage]) {
        self.presentation = presentation
        self.root = root
        self.pages = pages
        attachments = Set(pages.flatMap(\.attachments))
        let site = presentation.site
        tagOrders = site.languages.enumerated().map { language, code in
            let locale = Locale(identifier: code.tag)
            return site.tags.indices.sorted { left, right in
                let labels = (site.tags[left].labels[language], site.tags[right].labels[language])
                let order = labels.0.compare(labels.1, options: [], range: nil, locale: locale)
                return order == .orderedSame ? left < right : order == .orderedAscending
            }
        }
    }

    /// Nil for what is not published: a file beside a page that no page refers to.
    func bytes(of output: Output, reporting diagnostics: inout [Diagnostic]) -> OutputBytes? {
        switch output.content {
        case .page: return nil
        case .children(let page, let language, let number):
            let view = lists(language).children(of: site.pages[page], part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tag(let tag, let language, let number):
            let view = lists(language).tag(tag, part: number)
            return document(.list, view, at: output, &diagnostics)
        case .tagIndex(let language):
            let view = lists(language).tagIndex(sorted: tagOrders[language])
            return document(.list, view, at: output, &diagnostics)
        case .gateway:
            return document(.gateway, own.gateway(), at: output, &diagnostics)
        case .notFound(let language):
            return document(.notFound, own.notFound(language), at: output, &diagnostics)
        case .alias(let page, let language):
            let view = own.alias(of: site.pages[page], language: language)
            return document(.alias, view, at: output, &diagnostics)
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
        case .asset(let index): return .bytes(site.theme.assets.all[index].bytes)
        case .attachment(let index):
            guard attachments.contains(index) else { return nil }
            return file(site.content.attachments[index].source)
        case .staticFile(let index): return file(site.statics[index])
        }
    }

    private var own: OwnDocuments { OwnDocuments(presentation: presentation) }
    private var machine: MachineFiles {
        MachineFiles(site: site, address: presentation.address)
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
        { page in pages[page].digests[site.pages[page].shown[language]]?.excerpt }
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
