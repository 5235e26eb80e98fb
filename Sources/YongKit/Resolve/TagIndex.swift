/// The tags of the site and the pages that carry them.
struct TagIndex: Sendable {
    let tags: [Tag]
    /// For each page the tags of all its texts, in the order in which they are written.
    let ofPage: [[Int]]

    init(
        _ selection: PageSelection, data: SiteData, languages: [Language], clock: SiteClock
    ) {
        var declared = DeclaredTags(data, languages: languages)
        var pages: [[Int]] = []
        var ofPage: [[Int]] = []
        ofPage.reserveCapacity(selection.pages.count)
        for (id, page) in selection.pages.enumerated() {
            var own: [Int] = []
            // Every page leads to the home page: in a list or beside another it would say nothing.
            let fronts = page.parent == nil ? [] : page.fronts.values
            for tag in fronts.lazy.compactMap({ $0?.tags }).joined() {
                let index = declared.index(of: tag.value)
                if !own.contains(index) { own.append(index) }
            }
            ofPage.append(own)
            while pages.count < declared.tags.count { pages.append([]) }
            for index in own { pages[index].append(id) }
        }
        let ages = selection.pages.map { page -> Int64 in
            let front = page.primary
            return (front.updated ?? front.date).map { -clock.instant($0.value).seconds } ?? .max
        }
        self.tags = zip(declared.tags, pages).map { tag, pages in
            Tag(
                id: tag.id, slug: tag.slug, labels: PerLanguage(tag.labels),
                pages: pages.sorted { (ages[$0], $0) < (ages[$1], $1) },
                urls: PerLanguage(
                    languages.map { SitePath(unchecked: "/\($0.code)/tags/\(tag.slug)/") }))
        }
        self.ofPage = ofPage
    }
}

/// `_data/tags.yml`, and the tags that pages use without declaring them.
private struct DeclaredTags {
    struct Entry {
        let id: String
        let slug: String
        let labels: [String]
    }

    private(set) var tags: [Entry] = []
    private var byName: [ByteKey: Int] = [:]
    private var bySlug: [ByteKey: Int] = [:]
    private let known: [ByteKey: Entry]
    private let languages: Int

    init(_ data: SiteData, languages: [Language]) {
        self.languages = languages.count
        var known: [ByteKey: Entry] = [:]
        for id in data.ids(in: "tags") {
            let labels = languages.indices.map { language in
                let record = data.record(id, in: "tags", language: language)
                return record?.text ?? record?["label"]?.text ?? id
            }
            let entry = Entry(id: id, slug: Self.slug(id), labels: labels)
            for name in labels + [id] where known[ByteKey(name)] == nil {
                known[ByteKey(name)] = entry
            }
        }
        self.known = known
    }

    /// A name without letters, such as 🐱, goes by its code points: two such tags stay two.
    private static func slug(_ name: String) -> String {
        Slug.made(from: name)
            ?? name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
    }

    /// The place of a tag in `tags`; a name that nobody declared is its own label.
    mutating func index(of name: String) -> Int {
        if let index = byName[ByteKey(name)] { return index }
        let entry =
            known[ByteKey(name)]
            ?? Entry(
                id: name, slug: Self.slug(name),
                labels: [String](repeating: name, count: languages))
        let index = bySlug[ByteKey(entry.slug)] ?? tags.count
        if index == tags.count { tags.append(entry) }
        byName[ByteKey(name)] = index
        bySlug[ByteKey(entry.slug)] = index
        return index
    }
}
