/// A page's text as blocks, in reading order: what cards and articles are made of.
package struct Article: Equatable, Sendable {
    package var blocks: [Block]
    /// The ids of the headings among the blocks, in their order: those of both languages are equal.
    package var headingIDs: [String] = []
    /// What stands below the text: where its figures come from, footnotes.
    package var notes: [Note]
    /// What the page shows beside, and what stays on the page: the titles of such parts.
    package var leftOut: [String]

    package init(blocks: [Block], notes: [Note] = [], leftOut: [String] = []) {
        self.blocks = blocks
        self.notes = notes
        self.leftOut = leftOut
    }

    /// Reads the document of a page.
    package init(document: [UInt8]) {
        self = ArticleReader.article(document)
    }

    package indirect enum Block: Equatable, Sendable {
        /// A heading; the level is that of the page, 2 to 6.
        case heading(level: Int, [Run])
        case paragraph([Run])
        case quotation([Block])
        /// An item may hold several blocks.
        case list(ordered: Bool, items: [[Block]])
        /// The first row is the head; it is empty when there is none.
        case table(head: [[Run]], rows: [[[Run]]])
        /// A picture of the page: its address in the site, its alternative, its caption.
        case picture(address: String, alternative: String, caption: [Run])
        /// An SVG that the page draws itself, such as a chart, and what it says in words. Its
        /// colours are classes (`fill-river`), which whoever shows it has to give.
        case drawing(svg: String, alternative: String)
        case code(String)
        case rule
        /// What a component or a call-out shows, as blocks; `name` is the component's, or
        /// `callout-tip`.
        case component(name: String, [Block])
    }

    /// A piece of text that is set in one way.
    package struct Run: Equatable, Sendable {
        package var text: String
        package var isStrong = false
        package var isEmphasized = false
        package var isDeleted = false
        package var isCode = false
        /// Said less loudly: a source, a date, a flag.
        package var isSmall = false
        /// Where it leads: an address of the site (`/zh/city/`) or of another one.
        package var link: String?
        /// It says nothing but what is to be done by its link.
        package var isErrand = false
        /// The reading above it (pinyin).
        package var reading: String?
        /// The language when it is not that of the page: `zh-Hans`, `en`.
        package var language: String?
        /// It is the mark of this note, by id; its text is the mark (`1`, `a`).
        package var note: String?

        package init(_ text: String) {
            self.text = text
        }
    }

    /// A note below the text.
    package struct Note: Equatable, Sendable {
        package var kind: Kind
        package var id: String
        /// The mark in the text: `1`, `a`; nothing for a word.
        package var mark: String
        package var blocks: [Block]

        package enum Kind: Equatable, Sendable {
            case footnote
            /// Where a figure comes from.
            case figure
            /// What a word means.
            case word
        }

        package init(_ kind: Kind, id: String, mark: String, blocks: [Block]) {
            self.kind = kind
            self.id = id
            self.mark = mark
            self.blocks = blocks
        }
    }
}

extension [Article.Run] {
    /// The words alone, without marks of notes.
    package var plainText: String {
        filter { $0.note == nil }.map(\.text).joined()
    }
}

extension Article.Block {
    /// The words alone, a line for each paragraph, item and row.
    package var plainText: String {
        switch self {
        case .heading(_, let runs), .paragraph(let runs): runs.plainText
        case .quotation(let blocks), .component(_, let blocks): blocks.plainText
        case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
        case .table(let head, let rows):
            ((head.isEmpty ? [] : [head]) + rows).map { row in
                row.map(\.plainText).joined(separator: " | ")
            }.joined(separator: "\n")
        case .picture(_, let alternative, let caption):
            caption.isEmpty ? alternative : caption.plainText
        case .drawing(_, let alternative): alternative
        case .code(let text): text
        case .rule: ""
        }
    }
}

extension [Article.Block] {
    package var plainText: String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
