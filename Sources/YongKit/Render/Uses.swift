/// Which pages use which figures and sources, known when the texts of all other pages are.
struct Uses: Sendable {
    /// Made by who first asks, beside whom others go on working.
    private let pages: Late<Pages>

    fileprivate struct Pages: Sendable {
        var ofFact: [ByteKey: [Int]] = [:]
        var ofSource: [ByteKey: [Int]] = [:]
    }

    /// - Parameter digests: what is remembered of the texts of a page.
    init(_ site: Site, digests: @escaping @Sendable (_ page: Int) -> PerLanguage<Digest?>?) {
        pages = Late { Pages(site, digests) }
    }

    /// Pages in the order of the site.
    func pages(usingFact id: String) -> [Int] { pages.value.ofFact[ByteKey(id)] ?? [] }

    func pages(usingSource id: String) -> [Int] { pages.value.ofSource[ByteKey(id)] ?? [] }
}

extension Uses.Pages {
    fileprivate init(_ site: Site, _ digests: (_ page: Int) -> PerLanguage<Digest?>?) {
        for page in site.pages where !page.showsUses {
            var facts = Set<ByteKey>()
            for digest in digests(page.id)?.values ?? [] {
                facts.formUnion((digest?.facts ?? []).map { ByteKey($0) })
            }
            var sources = Set(page.texts.values.flatMap { $0?.sources ?? [] }.map { ByteKey($0) })
            for fact in facts {
                ofFact[fact, default: []].append(page.id)
                if let source = site.data.records.facts[fact.text]?.source {
                    sources.insert(ByteKey(source))
                }
            }
            for source in sources { ofSource[source, default: []].append(page.id) }
        }
    }
}

extension Page {
    /// Whether it shows who uses what: then it is rendered after all others.
    var showsUses: Bool { kind == Theme.registerKind }
}
