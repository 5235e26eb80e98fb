/// Writes a tree as HTML: cmark-gfm's own, byte for byte, with these differences:
/// ids on headings; tables that scroll, aligned by class; task boxes
/// and footnotes with labels in the page's language; images that load late; no author's HTML;
/// void tags without a slash.
struct HTMLRenderer: TreeVisitor, ~Copyable {
    var out: ByteBuffer
    let references: [Reference]
    let changes: Changes
    var headingIDs: [String]
    let formerIDs: [String]
    let labels: Labels
    let idPrefix: String
    let joinsChineseLines: Bool
    let keepsHTML: Bool
    let otherWriting: OtherWriting?

    var headingIndex = 0
    var referenceIndex = 0
    var codeIndex = 0
    var quoteIndex = 0
    /// The call-out that is open; they do not stand in each other.
    var callout: Node?
    var tableNumber = 0
    var table = TableState()
    var footnoteNumber = 0
    var writtenBackLinks = 0
    /// Where a paragraph began, to take it back if nothing is in it.
    var paragraphStart = 0
    /// The outermost open image and its number: inside it, only text is printed.
    var image: Node?
    var imageIndex = 0
    /// Where its description begins.
    var descriptionStart = 0
    /// Inside the image: a link whose text stands for its words, and where it began.
    var replacedInImage: (node: Node, text: String, start: Int)?
    /// A link that is printed as something else, its number, and where it began.
    var replaced: (node: Node, index: Int, start: Int)?
    /// How many links are open: one, but for mistakes.
    var openLinks = 0

    init(
        _ references: [Reference], changes: Changes, headingIDs: [String], formerIDs: [String],
        labels: Labels, idPrefix: String, joinsChineseLines: Bool,
        keepsHTML: Bool, otherWriting: OtherWriting?, capacity: Int
    ) {
        self.references = references
        self.changes = changes
        self.headingIDs = headingIDs
        self.formerIDs = formerIDs
        self.labels = labels
        self.idPrefix = idPrefix
        self.joinsChineseLines = joinsChineseLines
        self.keepsHTML = keepsHTML
        self.otherWriting = otherWriting
        out = ByteBuffer(capacity: capacity)
    }

    consuming func finish() -> [UInt8] {
        if footnoteNumber > 0 { out.append("</ol>\n</div>\n") }
        return out.array
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        if image != nil {
            enterInImage(node, kind)
            return
        }
        switch kind {
        case .text: writeText(node)
        case .softBreak:
            if !joinsChineseLines || !SoftBreak.disappears(node) { out.append(0x0a) }
        case .lineBreak: out.append("<br>\n")
        case .code:
            out.append("<code>")
            out.appendEscaped(node.literal)
            out.append("</code>")
        case .emphasis: out.append("<em>")
        case .strong: out.append("<strong>")
        case .strikethrough: out.append("<del>")
        case .link: enterLink(node)
        case .image: enterImage(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .paragraph:
            guard !node.isTightParagraph else { break }
            out.freshLine()
            paragraphStart = out.count
            out.append("<p>")
        case .heading: enterHeading(node)
        case .blockQuote: enterQuote(node)
        case .list: enterList(node)
        case .item: enterItem(node)
        case .codeBlock: writeCodeBlock(node)
        case .thematicBreak:
            out.freshLine()
            out.append("<hr>\n")
        case .table, .tableRow, .tableCell: enterTable(node, kind)
        case .footnoteDefinition: enterFootnote()
        case .htmlInline: if keepsHTML { out.append(node.literal) }
        case .htmlBlock: if keepsHTML { writeHTMLBlock(node) }
        case .document, .customBlock, .customInline: break
        }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        if image != nil {
            leaveInImage(node, kind)
            return
        }
        switch kind {
        case .emphasis: out.append("</em>")
        case .strong: out.append("</strong>")
        case .strikethrough: out.append("</del>")
        case .link: leaveLink(node)
        case .paragraph: leaveParagraph(node)
        case .heading:
            out.append("</h")
            out.append(number: node.headingLevel)
            out.append(">\n")
        case .blockQuote: leaveQuote(node)
        case .list: out.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: out.append("</li>\n")
        case .table, .tableRow, .tableCell: leaveTable(node, kind)
        case .footnoteDefinition: leaveFootnote(node)
        default: break
        }
    }

    /// What a link is replaced by is made elsewhere; its words are thrown away.
    private mutating func writeText(_ node: Node) {
        if let otherWriting, replaced == nil {
            out.appendEscaped(node.literal, marking: otherWriting)
        } else {
            out.appendEscaped(node.literal)
        }
    }
}
