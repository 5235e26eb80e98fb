/// The blocks of a page, drawn once for both languages, so that the two texts stand block by block.
struct PageOutline: Sendable {
    enum Block: Sendable {
        case heading(level: Int, id: String?)
        /// Sentences, and links to pages of the site among them.
        case paragraph(sentences: Int, links: [Link])
        case list(items: Int, ordered: Bool)
        case tasks(items: Int)
        case table(rows: Int)
        case code(language: String)
        case quotation(sentences: Int)
        case image(ofSection: Bool)
        case struckSentence
        case bareAddress
        case footnote
    }

    struct Link: Sendable {
        let page: Int
        let toHeading: Bool
    }

    /// The heading that every page has under this id in both languages, for links to aim at.
    static let knownHeading = "getting-there"

    let blocks: [Block]

    /// What a sentence takes in either language, on average.
    private static let sentenceBytes = 84

    /// Blocks for 7,200 bytes of Markdown on average, from 3,600 to 10,800.
    init(page: SamplePage, in site: SampleSite) {
        var numbers = site.numbers(page: page.index, purpose: .outline)
        var remaining = 3_300 + numbers.below(6_801)
        var blocks: [Block] = []

        func spend(_ block: Block, _ cost: Int) {
            blocks.append(block)
            remaining -= cost
        }
        func paragraph() {
            let sentences = 4 + numbers.below(5)
            let links = (0..<(numbers.below(5) / 2)).map { _ in
                Link(page: numbers.below(site.folders), toHeading: numbers.once(in: 5))
            }
            spend(
                .paragraph(sentences: sentences, links: links),
                sentences * Self.sentenceBytes + links.count * 100)
        }

        paragraph()
        spend(.image(ofSection: !page.hasOwnImage), 90)
        var chapter = 0
        while remaining > 200 || chapter < 2 {
            chapter += 1
            spend(.heading(level: 2, id: chapter == 2 ? Self.knownHeading : nil), 35)
            paragraph()
            if remaining > 200 { Self.addFeature(&numbers, spend) }
            if remaining > 400 { paragraph() }
            if remaining > 1_200, numbers.once(in: 3) {
                spend(.heading(level: 3, id: nil), 35)
                paragraph()
            }
        }
        if numbers.once(in: 3) { blocks.append(.bareAddress) }
        if numbers.once(in: 12) { blocks.append(.footnote) }
        self.blocks = blocks
    }
}

extension PageOutline {
    private static func addFeature(
        _ numbers: inout SplitMix64, _ spend: (Block, Int) -> Void
    ) {
        let size = 3 + numbers.below(5)
        switch numbers.below(64) {
        case 0...21: spend(.list(items: size, ordered: numbers.once(in: 3)), size * 45)
        case 22...33: spend(.table(rows: size), 80 + size * 75)
        case 34...42: spend(.code(language: numbers.pick(["sh", "json", "swift"])), 180)
        case 43...50: spend(.quotation(sentences: 2), 190)
        case 51...58: spend(.image(ofSection: true), 90)
        case 59...62: spend(.tasks(items: size), size * 45)
        default: spend(.struckSentence, 80)
        }
    }
}
