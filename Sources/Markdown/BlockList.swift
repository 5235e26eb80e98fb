/// A text as HTML in pieces: one for each block at its top, in document order.
package struct BlockList: Sendable {
    package struct Block: Sendable {
        package let kind: Kind
        /// Where in `html`, in `words` and among the document's references it stands.
        package let html: Range<Int>
        package let words: Range<Int>
        package let references: Range<Int>
        /// The line of the file on which it begins, as far as cmark knows it.
        package let line: Int
    }

    package enum Kind: Sendable, Equatable {
        /// Its id stands here and not in the HTML.
        case heading(level: Int, id: String)
        case paragraph
        case list(items: Int)
        case quote
        case table(rows: Int, columns: Int)
        /// By the first word behind the fence: a component's name, or a language's.
        case code(String)
        /// A paragraph of images and nothing else.
        case image
        case rule
        /// All notes of the text.
        case footnotes
    }

    package let blocks: [Block]
    package let html: [UInt8]
    /// The text without mark-up.
    package let words: [UInt8]
    /// The ids that stand in the HTML: of headings inside other blocks.
    package let innerIDs: [String]

    package static let empty = BlockList(blocks: [], html: [], words: [], innerIDs: [])
}

extension Document {
    /// The text in blocks; a block that prints nothing is left out.
    ///
    /// - Parameters:
    ///   - headingIDs, formerIDs, idPrefix, otherWriting: as for `html`.
    ///   - omittedIDs: ids that headings inside other blocks do not get: they are on the page.
    package borrowing func blocks(
        headingIDs: [String] = [], formerIDs: [String] = [], omitting omittedIDs: [String] = [],
        labels: Labels, idPrefix: String = "", otherWriting: OtherWriting? = nil
    ) -> BlockList {
        var writer = BlockWriter(
            HTMLRenderer(
                self.references, changes: changes, headingIDs: headingIDs, formerIDs: formerIDs,
                labels: labels, idPrefix: idPrefix, joinsChineseLines: options.joinsChineseLines,
                keepsHTML: false, otherWriting: otherWriting,
                capacity: source.count + source.count / 2),
            PlainTextWriter(
                changes, joinsChineseLines: options.joinsChineseLines, capacity: source.count),
            root: root, omittedIDs: omittedIDs, firstLine: options.firstLine)
        walk(root, &writer)
        return writer.finish()
    }
}

/// Writes a tree as HTML and as words at once, and notes where its blocks begin and end.
private struct BlockWriter: TreeVisitor, ~Copyable {
    private var html: HTMLRenderer
    private var words: PlainTextWriter
    private let root: Node
    private let omittedIDs: [String]
    private let firstLine: Int
    private var blocks: [BlockList.Block] = []
    private var innerIDs: [String] = []
    private var open = (html: 0, words: 0, references: 0, heading: "")

    init(
        _ html: consuming HTMLRenderer, _ words: consuming PlainTextWriter, root: Node,
        omittedIDs: [String], firstLine: Int
    ) {
        self.html = html
        self.words = words
        self.root = root
        self.omittedIDs = omittedIDs
        self.firstLine = firstLine
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        if node.parent == root {
            open = (html.out.count, words.out.count, html.referenceIndex, "")
        }
        if kind == .heading { takeID(of: node) }
        html.enter(node, kind)
        words.enter(node, kind)
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        html.leave(node, kind)
        words.leave(node, kind)
        guard node.parent == root, let kind = node.blockKind(kind, headingID: open.heading) else {
            return
        }
        let printed = open.html..<html.out.count
        guard !printed.isEmpty else { return }
        if kind == .footnotes, let last = blocks.last, last.kind == .footnotes {
            blocks[blocks.count - 1] = BlockList.Block(
                kind: kind, html: last.html.lowerBound..<printed.upperBound,
                words: last.words.lowerBound..<words.out.count,
                references: last.references.lowerBound..<html.referenceIndex, line: last.line)
            return
        }
        blocks.append(
            BlockList.Block(
                kind: kind, html: printed, words: open.words..<words.out.count,
                references: open.references..<html.referenceIndex,
                line: firstLine + max(node.startLine, 1) - 1))
    }

    consuming func finish() -> BlockList {
        let text = words.out.array
        var blocks = blocks
        let innerIDs = innerIDs
        let bytes = html.finish()
        // The list of notes is closed behind the last of them.
        if let last = blocks.last, last.html.upperBound < bytes.count {
            blocks[blocks.count - 1] = BlockList.Block(
                kind: last.kind, html: last.html.lowerBound..<bytes.count, words: last.words,
                references: last.references, line: last.line)
        }
        return BlockList(blocks: blocks, html: bytes, words: text, innerIDs: innerIDs)
    }
}

extension BlockWriter {
    /// A heading at the top leaves its id to whoever prints the block.
    private mutating func takeID(of heading: Node) {
        let index = html.headingIndex
        guard index < html.headingIDs.count else { return }
        let id = html.headingIDs[index]
        if heading.parent == root {
            open.heading = id
            html.headingIDs[index] = ""
        } else if omittedIDs.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
            html.headingIDs[index] = ""
        } else {
            innerIDs.append(id)
        }
    }
}

extension Node {
    /// What a block at the top of a text is; nil for one that prints nothing.
    func blockKind(_ kind: NodeKind, headingID: String = "") -> BlockList.Kind? {
        switch kind {
        case .heading: .heading(level: headingLevel, id: headingID)
        case .paragraph: isOnlyImages ? .image : .paragraph
        case .list: .list(items: childCount)
        case .blockQuote: .quote
        case .table: .table(rows: childCount, columns: columnAlignments.count)
        case .codeBlock: .code(codeName)
        case .thematicBreak: .rule
        case .footnoteDefinition: .footnotes
        default: nil
        }
    }

    private var codeName: String {
        let info = codeInfo
        return info.slice(0..<(info.firstIndex { $0.isSpace } ?? info.count)).string
    }
}

extension Node {
    fileprivate var childCount: Int {
        var count = 0
        var child = firstChild
        while let node = child {
            count += 1
            child = node.next
        }
        return count
    }

    fileprivate var isOnlyImages: Bool {
        var hasImage = false
        var child = firstChild
        while let node = child {
            switch node.kind {
            case .image: hasImage = true
            case .softBreak, .lineBreak: break
            default: return false
            }
            child = node.next
        }
        return hasImage
    }
}
