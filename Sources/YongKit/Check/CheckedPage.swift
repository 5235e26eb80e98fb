internal import Markdown

/// A page with all its texts, while they are there.
struct CheckedPage {
    let page: Page
    let site: Site
    let bodies: PageBodies
    /// Of all languages.
    let texts: [CheckedText]
    /// What the site's translations were made from.
    let translations: TranslationRecord

    /// The languages in which the page has a text of its own.
    var languages: [Int] { site.languages.indices.filter { bodies.bodies[$0] != nil } }

    /// Where a link or an image stands.
    func location(ofReference index: Int, in language: Int) -> SourceLocation? {
        guard let body = bodies.bodies[language] else { return nil }
        return SourceLocation(body.file, body.document.place(ofReference: index))
    }

    /// What the front matter says of the page in a language: its first line.
    func location(in language: Int) -> SourceLocation? {
        page.texts[language].map { SourceLocation($0.source.path, line: 1) }
    }
}

/// What is remembered of a page for rules about the whole site.
struct PageDigest: Sendable {
    /// The pages that its texts link to.
    let links: [Int]
    /// The ids of the facts that its texts say.
    let facts: [String]
    /// Those that a dictionary is asked about.
    let words: EnglishWords

    /// - Parameter withWords: whether anybody wants to know how they are spelt.
    init(_ page: CheckedPage, withWords: Bool) {
        words = withWords ? EnglishWords(page) : EnglishWords()
        var links: Set<Int> = []
        for case let own? in page.bodies.links {
            for case .page(let target, _) in own.targets { links.insert(target) }
        }
        let fields =
            page.bodies.components.compactMap { $0?.fields }.flatMap { $0.flatMap(\.self) }
            + page.bodies.data.compactMap { $0?.fields }.flatMap(\.self)
        for field in fields {
            guard case .markdown(let text) = field.words else { continue }
            for case .page(let target, _) in text.targets { links.insert(target) }
        }
        self.links = links.sorted()
        facts = Self.facts(page)
    }

    private static func facts(_ page: CheckedPage) -> [String] {
        var facts =
            page.bodies.components.compactMap { $0?.facts }.joined().map(\.id)
            + page.bodies.data.compactMap { $0?.facts }.joined().map(\.id)
        for text in page.texts {
            for case .inline(let meaning) in text.targets {
                if case .fact(let fact) = meaning.kind { facts.append(fact.id) }
            }
        }
        return Array(Set(facts.map(ByteKey.init))).map(\.text)
    }
}

/// The site, when all its pages have been looked at.
struct CheckedSite {
    let site: Site
    let plan: Plan
    let address: PublishedAddress
    /// The site's folder.
    let root: String
    /// By page.
    let digests: [PageDigest]
    /// Of all published files.
    let documents: [DocumentDigest]
}
