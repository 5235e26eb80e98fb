/// What is remembered of a text after its page was rendered: what lists, feeds and checks need.
package struct Digest: Sendable {
    /// The beginning of the text, for lists when the page has no summary.
    let excerpt: String?
    /// The ids of its headings, each with a line feed behind it: one allocation for all.
    private let ids: [UInt8]
    let words: Int
    let hanCharacters: Int
    /// Lines of blocks that have no partner in the other language of the parallel edition.
    let unpaired: [Int]
    /// Links to headings, which are checked when all headings are known.
    let anchors: [AnchorLink]
    /// The ids of the figures that it uses, each once.
    let facts: [String]

    struct AnchorLink: Sendable {
        let page: Int
        let fragment: String
        let location: SourceLocation
    }

    init(
        excerpt: String?, headingIDs: [String], words: Int, hanCharacters: Int,
        unpaired: [Int] = [], anchors: [AnchorLink], facts: [String] = []
    ) {
        self.excerpt = excerpt
        self.words = words
        self.hanCharacters = hanCharacters
        self.unpaired = unpaired
        self.anchors = anchors
        self.facts = facts
        var ids: [UInt8] = []
        for id in headingIDs {
            ids += id.utf8
            ids.append(0x0A)
        }
        self.ids = ids
    }

    var headingIDs: [String] {
        ids.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// One page folder, rendered: small enough to be kept for all pages.
package struct RenderedPage: Sendable {
    let page: Int
    /// By the language of the text; nil where there is none.
    let digests: PerLanguage<Digest?>
    /// Files beside pages that this page refers to.
    let attachments: [Int]
    let inputs: [ReadInput]
    /// When a component of it changes by itself.
    var nextChange: Instant?
    let written: [WrittenOutput]
    let diagnostics: [Diagnostic]
    let duration: Duration
}

/// A file that was read, and what was in it.
package struct ReadInput: Sendable {
    let path: String
    let hash: ContentHash
}
