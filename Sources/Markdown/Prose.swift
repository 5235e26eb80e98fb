/// The words of a text as its reader sees them, block by block and without mark-up.
///
/// What is no word (code, addresses, images) leaves `Prose.placeholder` behind, so that its
/// neighbours do not join. Where a word stands in the author's file is found when it is asked for:
/// `Document.places(of:in:)`.
package struct Prose: Sendable {
    /// U+FFFC, which stands for what is no word.
    package static let placeholder: StaticString = "\u{FFFC}"

    /// What a reader takes in as one: a paragraph, a heading, a cell.
    package struct Block: Sendable, Equatable {
        package let kind: Kind
        /// Where in `text` its words stand; between two blocks stands a line feed.
        package let text: Range<Int>
        /// Which of `parts` it stands in.
        package let part: Int
        /// The line of the file on which it begins, as far as cmark knows it.
        package let line: Int
        package let isQuoted: Bool
    }

    package enum Kind: Sendable, Equatable {
        case heading(level: Int)
        case paragraph
        case listItem
        case tableCell
        case footnote
        /// Of the reference with this number.
        case imageDescription(Int)
    }

    /// A stretch of `text` that is more than its words.
    package struct Mark: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// The words of a link, by the number of the reference.
            case link(Int)
            /// An inline extension, such as a fact: the words that it stands for.
            case inline(Int)
            case image(Int)
            case code
            /// A reference to a footnote, which has no words.
            case footnote
        }

        package let kind: Kind
        package let text: Range<Int>
    }

    /// A block at the top of the text, with all that stands in it.
    package struct Part: Sendable, Equatable {
        package let kind: BlockList.Kind
        package let blocks: Range<Int>
        package let references: Range<Int>
        /// The number among the text's headings, or among its blocks of code.
        package let number: Int?
        package let line: Int
    }

    package let text: [UInt8]
    package let blocks: [Block]
    /// By the end of their words.
    package let marks: [Mark]
    package let parts: [Part]
    /// Where the words of each piece of the tree begin, in the order of the walk; -1 for none.
    let pieces: [Int]

    /// A text that is no Markdown: one block of words.
    package init(words: String, line: Int = 1) {
        text = Array(words.utf8)
        blocks = [
            Block(kind: .paragraph, text: 0..<text.count, part: 0, line: line, isQuoted: false)
        ]
        marks = []
        parts = []
        pieces = []
    }

    init(text: [UInt8], blocks: [Block], marks: [Mark], parts: [Part], pieces: [Int]) {
        self.text = text
        self.blocks = blocks
        self.marks = marks
        self.parts = parts
        self.pieces = pieces
    }

    package func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }
}

extension Document {
    /// The words, with those of inline extensions that `replaceReference` has set.
    package borrowing func prose() -> Prose {
        var writer = ProseWriter(
            changes, joinsChineseLines: options.joinsChineseLines, root: root,
            firstLine: options.firstLine, capacity: source.count)
        walk(root, &writer)
        return writer.finish()
    }
}
