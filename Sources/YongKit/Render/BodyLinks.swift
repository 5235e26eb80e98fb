internal import Markdown
internal import Templates

/// Resolves the links and images of one text, and the inline extensions among them.
struct BodyLinks {
    /// What each reference of the text means, in document order.
    let targets: [Target]
    let anchors: [Digest.AnchorLink]
    let attachments: [Int]
    enum Target {
        /// Stays as it is written.
        case asWritten
        case page(Int, suffix: String)
        case file(SitePath, suffix: String)
        /// A file beside a page that is shown as a picture, by its index.
        case picture(Int)
        case inline(InlineMeaning)
    }

    init(
        _ body: BodyText, page: Page, site: Site, language: Int,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var resolver = ReferenceResolver(page: page, site: site, language: language)
        var targets: [Target] = []
        let references = body.document.references
        targets.reserveCapacity(references.count)
        for (index, reference) in references.enumerated() {
            let target = resolver.target(of: reference)
            targets.append(target)
            if case .inline(let meaning) = target {
                // For now its words alone: headings and excerpts are made of them.
                body.document.replaceReference(index, with: [], text: meaning.text)
            }
            guard resolver.mistake != nil || resolver.fragment != nil else { continue }
            let place = body.document.place(ofReference: index)
            let location = SourceLocation(body.file, place)
            if let message = resolver.mistake { diagnostics.append(message.at(location)) }
            if let (page, fragment) = resolver.fragment {
                resolver.anchors.append(
                    Digest.AnchorLink(page: page, fragment: fragment, location: location))
            }
        }
        self.targets = targets
        anchors = resolver.anchors
        attachments = resolver.attachments
    }

    /// Writes addresses and inline extensions into the text, as they stand at `place`.
    ///
    /// What stands below the text, such as where its figures come from, `markup` then knows.
    func apply(to body: BodyText, _ markup: inout InlineMarkup) {
        Self.apply(targets, to: &body.document, &markup)
    }

    static func apply(
        _ targets: [Target], to document: inout Document, _ markup: inout InlineMarkup
    ) {
        for (index, target) in targets.enumerated() {
            if case .picture(let attachment) = target, !document.references[index].isInImage {
                document.setImage(
                    markup.imageForm(
                        ofAttachment: attachment, isFirst: markup.shallShowFirstPicture()),
                    ofReference: index)
            }
            if case .inline(let meaning) = target {
                let isText = document.references[index].isInImage
                document.replaceReference(
                    index, with: markup.html(of: meaning, isText: isText), text: meaning.text)
            } else if let address = markup.address(of: target) {
                document.setDestination(address, ofReference: index)
            }
        }
    }
}

extension InlineMarkup {
    /// The address as it stands where the text is printed; nil for what stays as it was written.
    func address(of target: BodyLinks.Target) -> String? {
        switch target {
        case .asWritten, .inline: nil
        case .page(let id, let suffix):
            place.address(of: site.pages[id]) + suffix
        case .file(let file, let suffix): place.linkPrefix + file.percentEncoded + suffix
        case .picture(let index):
            place.linkPrefix + site.content.attachments[index].path.percentEncoded
        }
    }
}

/// Finds out what one reference means, and what is wrong with it.
struct ReferenceResolver {
    let page: Page
    let site: Site
    private let inlines: InlineResolver
    /// Whether an image is a picture; fields for files of any kind are read as images too.
    var showsPictures = true
    var anchors: [Digest.AnchorLink] = []
    var attachments: [Int] = []
    /// Of the last reference.
    private(set) var mistake: Message?
    private(set) var fragment: (page: Int, id: String)?

    init(page: Page, site: Site, language: Int) {
        self.page = page
        self.site = site
        inlines = InlineResolver(
            records: site.data.records, language: language, code: site.languages[language])
    }

    mutating func target(of reference: Reference) -> BodyLinks.Target {
        mistake = nil
        fragment = nil
        let isImage = reference.kind == .image
        // What Markdown itself found wrong, such as an empty address, it has reported.
        guard !reference.destination.isEmpty else { return .asWritten }
        switch ContentAddress(reference.destination, in: page.path) {
        case .external:
            if isImage { mistake = .imageElsewhere(reference.destination) }
            return .asWritten
        case .inline(let link):
            guard !isImage else {
                mistake = .imageIsInline(reference.destination)
                return .asWritten
            }
            switch inlines.reading(of: link, words: reference.text) {
            case .meaning(let meaning): return .inline(meaning)
            case .mistake(let message):
                mistake = message
                return .asWritten
            }
        case .fragment(let id):
            fragment = (page.id, id)
            return .asWritten
        case .outside:
            mistake = .addressOutside(reference.destination)
            return .asWritten
        case .path(let path, let query, let id):
            let target = target(path, query: query, fragment: id, isImage: isImage)
            if target == nil {
                mistake = missing(path, as: reference.destination, isImage: isImage)
            }
            return target ?? .asWritten
        }
    }

    private mutating func target(
        _ path: String, query: String, fragment id: String?, isImage: Bool
    ) -> BodyLinks.Target? {
        let suffix = query + (id.map { "#" + PercentEncoding.encoded($0) } ?? "")
        switch site.content.target(path) {
        case .page(let target):
            if isImage {
                mistake = .imageIsPage(path)
                return .asWritten
            }
            if let id, !id.isEmpty { fragment = (target, id) }
            return .page(target, suffix: suffix)
        case .attachment(let index):
            if !attachments.contains(index) { attachments.append(index) }
            if isImage, showsPictures {
                let name = site.content.attachments[index].source.name
                if !name.mayBePicture { mistake = .notAPicture(name) }
                if suffix.isEmpty { return .picture(index) }
            }
            return .file(site.content.attachments[index].path, suffix: suffix)
        case .staticFile(let path):
            return .file(path, suffix: suffix)
        case .unpublished:
            mistake = .pageUnpublished(path)
            return .asWritten
        case nil:
            return nil
        }
    }

    private func missing(_ path: String, as written: String, isImage: Bool) -> Message {
        // `/zh/city/` is an address of the published site; its language is added by itself.
        for language in site.languages where path.hasPrefix("/\(language.code)/") {
            let inside = String(path.dropFirst(language.code.utf8.count + 1))
            if site.content.target(inside) != nil {
                return .addressWithLanguage(path, content: inside)
            }
        }
        if let page = folder(ofPageFile: path), !isImage {
            return .fileOfPage(path, content: page)
        }
        if !isImage, Self.looksLikeHost(written) { return .hostWithoutScheme(written) }
        let isFile = isImage || path.lastPathComponent.contains(".")
        // `/city/tianyi.html` may be meant for a page; a picture is always a file.
        let nearest = site.content.nearest(to: path, isFile: isImage)
        return isFile
            ? .fileMissing(path, nearest: nearest) : .pageMissing(path, nearest: nearest)
    }

    /// The page that `/city/index.html` or `/city/zh.md` means.
    private func folder(ofPageFile path: String) -> String? {
        let name = path.lastPathComponent
        let names = ["index.html", "index.htm"] + site.languages.map { $0.code + ".md" }
        guard names.contains(name) else { return nil }
        let folder = String(path.dropLast(name.count))
        if case .page = site.content.target(folder) { return folder }
        return nil
    }

    /// `www.example.org/x`, which is no path but an address without its beginning.
    private static func looksLikeHost(_ written: String) -> Bool {
        let host = written.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
            return false
        }
        return labels.first?.lowercased() == "www"
            || ["com", "cn", "org", "net", "gov", "edu"].contains(last.lowercased())
    }
}
