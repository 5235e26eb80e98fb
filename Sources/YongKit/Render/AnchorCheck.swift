/// Checks links to headings, once the headings of all pages are known.
struct AnchorCheck: Sendable {
    let diagnostics: [Diagnostic]

    init(_ site: Site, _ pages: [RenderedPage]) {
        var headings = HeadingTable(pages)
        var diagnostics: [Diagnostic] = []
        for page in pages {
            for (language, digest) in page.digests.values.enumerated() {
                for anchor in digest?.anchors ?? [] {
                    let target = site.pages[anchor.page]
                    let ids = headings.ids(of: anchor.page, in: target.shown[language])
                    if ids.contains(ByteKey(anchor.fragment)) { continue }
                    diagnostics.append(
                        Message.anchorMissing(
                            anchor.fragment, page: target.path,
                            nearest: NearestName.of(
                                anchor.fragment, among: ids.map(\.text).sorted()),
                            hasHeadings: !ids.isEmpty
                        ).at(anchor.location))
                }
            }
        }
        self.diagnostics = diagnostics
    }
}

/// The ids of each text's headings, unpacked when a link first asks for them.
private struct HeadingTable {
    private let pages: [RenderedPage]
    private var known: [Key: Set<ByteKey>] = [:]

    private struct Key: Hashable {
        let page: Int
        let language: Int
    }

    init(_ pages: [RenderedPage]) { self.pages = pages }

    mutating func ids(of page: Int, in language: Int) -> Set<ByteKey> {
        let key = Key(page: page, language: language)
        if let ids = known[key] { return ids }
        let ids = Set((pages[page].digests[language]?.headingIDs ?? []).map { ByteKey($0) })
        known[key] = ids
        return ids
    }
}
