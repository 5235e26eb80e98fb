internal import YongKit

/// Weighs the tags of a site for one page.
struct TagProposals {
    /// The weightiest first.
    private(set) var all: [TagProposal] = []
    private let page: ReadPage
    private let site: PageReadingReport
    /// By code of the language, what the page says.
    private let words: [String: String]

    private static let limit = 8

    init(for page: ReadPage, in site: PageReadingReport) {
        self.page = page
        self.site = site
        var words: [String: String] = [:]
        var links: Set<String> = []
        for text in page.texts {
            let article = Article(document: text.document)
            words[text.language.code] =
                [text.title, text.summary ?? "", article.blocks.plainText].joined(separator: "\n")
            links.formUnion(article.links)
        }
        self.words = words
        let linked = site.pages.filter { other in
            other.path != page.path && other.texts.contains { links.contains($0.path) }
        }
        let named = self.named()
        let own = Set(page.tags.map(\.id))
        all = site.tags.filter { !own.contains($0.id) }.compactMap {
            proposal($0, linked: linked, named: named)
        }
        all += newTags(named, own: own)
        all.sort { ($1.score, $0.tag.id) < ($0.score, $1.tag.id) }
        all = Array(all.prefix(Self.limit))
    }
}

extension TagProposals {
    private func proposal(
        _ tag: ReadTag, linked: [ReadPage], named: [(word: ReadWord, count: Int)]
    ) -> TagProposal? {
        var score = 0
        var reasons: [Wording] = []
        for (code, text) in words.sorted(by: { $0.key < $1.key }) {
            guard let label = tag.labels[code] else { continue }
            let count = Mentions.count(of: label, in: text)
            // One sign alone stands in many words.
            guard count >= (label.unicodeScalars.count == 1 ? 4 : 2) else { continue }
            score += min(3, count)
            reasons.append(
                Wording(
                    en: "“\(label)” stands \(count) times in the text",
                    zh: "正文里“\(label)”出现\(count)次"))
        }
        let withTag = linked.filter { $0.has(tag) }
        if let first = withTag.first {
            score += min(3, withTag.count)
            reasons.append(
                Wording(
                    en: "a page that it links to has it: \(first.path)",
                    zh: "它链接的页面有这个标签：\(first.path)"))
        }
        for (word, count) in named {
            guard let path = word.page, path != page.path,
                let other = site.pages.first(where: { $0.path == path }), other.has(tag),
                !withTag.contains(where: { $0.path == path })
            else { continue }
            score += 1
            reasons.append(
                Wording(
                    en: "it names “\(word.anyForm)” \(count) times, whose page has it",
                    zh: "它提到“\(word.anyForm)”\(count)次，那一页有这个标签"))
            break
        }
        let beside = site.pages.filter { $0.parent == page.parent && $0.path != page.path }
        let count = beside.count { $0.has(tag) }
        if count * 3 >= beside.count, count > 1 {
            score += 1
            reasons.append(
                Wording(
                    en: "\(count) of \(beside.count) pages beside it have it",
                    zh: "旁边\(beside.count)页里有\(count)页用它"))
        }
        guard score >= 2 else { return nil }
        return TagProposal(tag: tag, isNew: false, score: score, reasons: reasons)
    }

    /// Words and places that the page names, the most named first.
    private func named() -> [(word: ReadWord, count: Int)] {
        site.words.compactMap { word in
            let count =
                words.map { code, text in
                    word.forms[code].map { Mentions.count(of: $0, in: text) } ?? 0
                }.max() ?? 0
            return count == 0 ? nil : (word, count)
        }.sorted { ($1.count, $0.word.anyForm) < ($0.count, $1.word.anyForm) }
    }

    /// A word or place that the page is about, and that is no tag yet.
    private func newTags(
        _ named: [(word: ReadWord, count: Int)], own: Set<String>
    ) -> [TagProposal] {
        let known = Set(
            site.tags.flatMap { [$0.id] + Array($0.labels.values) }.map { $0.lowercased() })
        return named.filter { entry in
            entry.count >= 3
                && entry.word.forms.values.allSatisfy { !known.contains($0.lowercased()) }
        }.prefix(2).map { word, count in
            TagProposal(
                tag: ReadTag(
                    id: TagRecord.hashtag(word.forms["en"] ?? word.anyForm).lowercased(),
                    labels: word.forms),
                isNew: true, score: min(3, count),
                reasons: [
                    Wording(
                        en: "a \(word.isPlace ? "place" : "word") that it names \(count) times",
                        zh: "它提到这个\(word.isPlace ? "地方" : "词")\(count)次")
                ])
        }
    }
}

/// How often a text says a word.
enum Mentions {
    /// English words are whole words, in any case.
    static func count(of word: String, in text: String) -> Int {
        guard !word.isEmpty else { return 0 }
        let isLatin = word.unicodeScalars.allSatisfy { $0.value < 0x250 }
        let (text, word) = isLatin ? (text.lowercased(), word.lowercased()) : (text, word)
        var count = 0
        var rest = text[...]
        while let range = rest.firstRange(of: word) {
            let before =
                range.lowerBound == text.startIndex
                ? nil : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
            let isWhole = !isLatin || [before, after].allSatisfy { $0.map { !$0.isWord } ?? true }
            if isWhole { count += 1 }
            rest = rest[range.upperBound...]
        }
        return count
    }
}

extension Character {
    fileprivate var isWord: Bool { isASCII && (isLetter || isNumber) }
}

extension ReadWord {
    fileprivate var anyForm: String { forms["zh"] ?? forms.values.sorted().first ?? "" }
}

extension ReadPage {
    fileprivate func has(_ tag: ReadTag) -> Bool { tags.contains { $0.id == tag.id } }

    fileprivate var parent: String {
        String(path.dropLast().reversed().drop { $0 != "/" }.reversed())
    }
}

extension Article {
    /// Where its links lead, without what stands behind `#`.
    fileprivate var links: Set<String> {
        Set(blocks.flatMap(\.runs).compactMap(\.link).map { String($0.prefix { $0 != "#" }) })
    }
}

extension Article.Block {
    /// All words in it.
    fileprivate var runs: [Article.Run] {
        switch self {
        case .heading(_, let runs), .paragraph(let runs): runs
        case .quotation(let blocks), .component(_, let blocks): blocks.flatMap(\.runs)
        case .list(_, let items): items.joined().flatMap(\.runs)
        case .table(let head, let rows): (head + rows.joined()).flatMap(\.self)
        case .picture(_, _, let caption): caption
        case .drawing, .code, .rule: []
        }
    }
}
