/// A published file, read once for all rules that ask.
struct CheckedDocument {
    let output: Output
    let site: Site
    let address: PublishedAddress
    /// Nil for a file that is copied as it is.
    let bytes: [UInt8]?
    /// Where a file that is copied lies on the disk.
    let file: String?
    /// What it consists of, when it is a document of HTML.
    let html: HTMLReading?

    init(_ output: Output, _ bytes: OutputBytes, site: Site, address: PublishedAddress) {
        self.output = output
        self.site = site
        self.address = address
        switch bytes {
        case .bytes(let bytes):
            self.bytes = bytes
            file = nil
            html =
                output.content.isHTML
                ? bytes.withUnsafeBufferPointer { HTMLReading($0) } : nil
        case .kept(let entry):
            self.bytes = nil
            file = entry.path
            html = nil
        case .file(let path, _):
            self.bytes = nil
            file = path
            html = nil
        }
    }

    /// The text that the file shows, or the file itself.
    var location: SourceLocation {
        let page: (Int, Int)? =
            switch output.content {
            case .page(let page, let language), .children(let page, let language, _):
                (page, site.pages[page].shown[language])
            case .both(let page): (page, site.pages[page].shown[0])
            default: nil
            }
        if let (page, language) = page, let text = site.pages[page].texts[language] {
            return SourceLocation(text.source.path)
        }
        return switch output.content {
        case .asset(let index): SourceLocation(site.theme.assets.all[index].source.path)
        case .attachment(let index), .variant(let index, _):
            SourceLocation(site.content.attachments[index].source.path)
        case .staticFile(let index): SourceLocation(site.statics[index].path)
        default: SourceLocation("Public/" + output.path.outputFile)
        }
    }

    /// The page whose text it shows in one language.
    var page: (page: Page, language: Int)? {
        guard case .page(let page, let language) = output.content else { return nil }
        return (site.pages[page], language)
    }

    func string(_ range: Range<Int>) -> String {
        bytes.map { String(decoding: $0[range], as: UTF8.self) } ?? ""
    }

    /// Whether an address may be one of another host.
    func leadsAway(_ range: Range<Int>) -> Bool {
        guard let bytes, range.count > 1 else { return false }
        return bytes[range.lowerBound] != 0x2F || bytes[range.lowerBound + 1] == 0x2F
    }

    /// The path on this site that an address means, without query and fragment; nil for others.
    func path(_ range: Range<Int>) -> [UInt8]? {
        guard let bytes, let path = local(range) else { return nil }
        return path.isEmpty
            ? [0x2F] : bytes.withUnsafeBufferPointer { PlainAddress.plain($0[path]) }
    }

    /// The same, as its hash: there are many, and most need not be copied.
    func pathHash(_ range: Range<Int>) -> TextHash? {
        guard let bytes, let path = local(range) else { return nil }
        return path.isEmpty
            ? HTMLTokens.hash("/") : bytes.withUnsafeBufferPointer { PlainAddress.hash($0[path]) }
    }

    /// Where an address of this site says its path.
    private func local(_ range: Range<Int>) -> Range<Int>? {
        guard let bytes else { return nil }
        return bytes.withUnsafeBufferPointer { text in
            var start = range.lowerBound
            if range.isEmpty || text[start] != 0x2F {
                guard text[range].starts(with: address.origin.utf8) else { return nil }
                start += address.origin.utf8.count
            } else if range.count > 1, text[start + 1] == 0x2F {
                return nil
            }
            guard text[start..<range.upperBound].starts(with: address.basePath.utf8) else {
                return nil
            }
            start += address.basePath.utf8.count
            var end = start
            while end < range.upperBound, text[end] != UInt8(ascii: "?"),
                text[end] != UInt8(ascii: "#")
            {
                end += 1
            }
            return start == end || text[start] == 0x2F ? start..<end : nil
        }
    }
}

extension Output.Content {
    /// Whether it is a document that browsers show.
    var isHTML: Bool {
        switch self {
        case .page, .both, .children, .tagIndex, .tag, .gateway, .alias, .notFound: true
        default: false
        }
    }
}

/// What is remembered of a published file for rules about the whole site.
struct DocumentDigest: Sendable {
    let path: TextHash
    let location: SourceLocation
    let content: Output.Content
    let size: Int
    /// Paths on this site that it leads to or loads, each once.
    let links: [TextHash]
    /// Those that a browser loads by itself.
    let resources: [TextHash]
    /// It asks search engines to leave it out, or names another address as the real one.
    let isAside: Bool
    /// How many addresses it says are the real one.
    let canonicals: Int
    /// All its languages together; 0 for none.
    let alternates: TextHash
    /// Of the alternates, the paths.
    let languages: [TextHash]
    /// Of a sitemap.
    let addresses: [(location: TextHash, alternates: TextHash)]
    /// The hash of its complete address.
    let complete: TextHash
    /// How often it shows each label of disclosure; none where nobody asks.
    let labels: [Int]

    /// - Parameter countsLabels: whether any page of the site has to show one.
    init(_ document: CheckedDocument, countsLabels: Bool) {
        let html = document.html
        path = HTMLTokens.hash(document.output.path.text.utf8)
        complete = HTMLTokens.hash(document.address.complete(document.output.path).plainBytes)
        location = document.location
        if countsLabels, let (_, language) = document.page, let bytes = document.bytes {
            labels = DisclosureLabels.counts(in: bytes, document.site.theme.strings[language])
        } else {
            labels = []
        }
        content = document.output.content
        size =
            document.bytes?.count ?? document.file.flatMap {
                try? FileStatus(path: $0, followsLinks: true).size
            }.map { Int($0) } ?? 0
        resources = (html?.resources ?? []).compactMap { document.pathHash($0) }
        var seen = TextHashSet()
        let links = (html?.links ?? []).compactMap { document.pathHash($0) }
        self.links = (resources + links + document.pathsInOtherFiles).filter { seen.insert($0) }
        canonicals = html?.canonicals.count ?? 0
        let canonical = html?.canonicals.first.flatMap { document.path($0) }
        isAside =
            html?.isHidden == true
            || canonical.map { !$0.elementsEqual(document.output.path.text.utf8) } ?? true
        var alternates: TextHash = 0
        var languages: [TextHash] = []
        document.bytes?.withUnsafeBufferPointer { text in
            for (language, address) in html?.alternates ?? [] {
                alternates &+= Alternates.hash(text[language], PlainAddress.plain(text[address]))
                if text.starts(with: "x-default", at: language.lowerBound) { continue }
                if let path = document.pathHash(address) { languages.append(path) }
            }
        }
        self.alternates = alternates
        self.languages = languages
        if case .sitemap = document.output.content, let bytes = document.bytes {
            addresses = bytes.withUnsafeBufferPointer { XMLReading($0).addresses }
        } else {
            addresses = []
        }
    }
}

extension CheckedDocument {
    /// What a style sheet or the manifest of an app leads to.
    fileprivate var pathsInOtherFiles: [TextHash] {
        guard let bytes, html == nil else { return [] }
        switch output.content {
        case .asset, .manifest: break
        default: return []
        }
        // Whatever looks like a path: such files name nothing else with a slash before it.
        return bytes.withUnsafeBufferPointer { text in
            var found: [TextHash] = []
            var start: Int?
            for (index, byte) in text.enumerated() {
                let ends = byte <= 0x20 || [0x22, 0x27, 0x28, 0x29, 0x2C].contains(byte)
                if let first = start, ends {
                    if let path = pathHash(first..<index) { found.append(path) }
                    start = nil
                } else if start == nil, byte == 0x2F {
                    start = index
                }
            }
            return found
        }
    }
}

extension String {
    /// As an address is meant.
    fileprivate var plainBytes: [UInt8] {
        Array(utf8).withUnsafeBufferPointer { PlainAddress.plain($0[0..<$0.count]) }
    }
}
