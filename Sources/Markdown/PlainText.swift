/// The words of a tree, without mark-up: one line a block.
struct PlainTextWriter: TreeVisitor, ~Copyable {
    private(set) var out: ByteBuffer
    private let changes: Changes
    private let joinsChineseLines: Bool
    /// Stops after the first paragraph that has words.
    private let stopsAfterParagraph: Bool
    private var referenceIndex = 0
    private var codeIndex = 0
    private(set) var isDone = false
    private var isInParagraph = false
    private var replaced: (node: Node, index: Int, start: Int)?

    init(
        _ changes: Changes, joinsChineseLines: Bool, stopsAfterParagraph: Bool = false,
        firstReference: Int = 0,
        capacity: Int
    ) {
        self.changes = changes
        self.joinsChineseLines = joinsChineseLines
        referenceIndex = firstReference
        self.stopsAfterParagraph = stopsAfterParagraph
        out = ByteBuffer(capacity: capacity)
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        guard !isDone else { return }
        if kind == .paragraph { isInParagraph = true }
        switch kind {
        case .text, .code: write(node.literal)
        case .softBreak where joinsChineseLines && SoftBreak.disappears(node): break
        case .softBreak, .lineBreak: write(" ")
        case .link, .image:
            if replaced == nil, changes.references[referenceIndex] != nil {
                replaced = (node, referenceIndex, out.count)
            }
            referenceIndex += 1
        case .codeBlock:
            if !stopsAfterParagraph {
                if let replacement = changes.codeBlocks[codeIndex] {
                    out.append(replacement.text)
                } else {
                    out.append(node.code)
                }
                out.freshLine()
            }
            codeIndex += 1
        default: break
        }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        guard !isDone else { return }
        switch kind {
        case .link, .image:
            if let replaced, replaced.node == node {
                self.replaced = nil
                out.truncate(to: replaced.start)
                if let text = changes.references[replaced.index]?.text { out.append(text) }
            }
        case .paragraph:
            isInParagraph = false
            if stopsAfterParagraph, out.count > 0 { isDone = true }
            out.freshLine()
        case .heading:
            if !stopsAfterParagraph { out.freshLine() }
        case .tableCell: write(node.next == nil ? "\n" : " ")
        default: break
        }
    }

    private mutating func write(_ bytes: Bytes) {
        if isInParagraph || !stopsAfterParagraph { out.append(bytes) }
    }

    private mutating func write(_ text: StaticString) {
        write(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension Document {
    /// The text without mark-up, a line a block.
    package borrowing func plainText() -> String {
        String(decoding: words(stopsAfterParagraph: false), as: UTF8.self)
    }

    /// The first paragraph, cut at a sensible place when it has more than `limit` characters:
    /// after a sentence if that keeps half of it, else between words, with an ellipsis.
    package borrowing func excerpt(limit: Int = 120) -> String {
        let words = words(stopsAfterParagraph: true).withUnsafeBufferPointer { $0.trimmed.string }
        guard words.isEmpty else { return Excerpt.cut(words, limit: limit) }
        // A text without paragraphs begins with what its first component says.
        let first = changes.codeBlocks.filter { !$0.value.text.isEmpty }
            .min { $0.key < $1.key }?.value.text
        return Excerpt.cut(first?.replacing("\n", with: " ") ?? "", limit: limit)
    }

    /// The words of one node; `firstReference` is the number of the first reference in it.
    borrowing func words(of node: Node, firstReference: Int) -> String {
        var writer = PlainTextWriter(
            changes, joinsChineseLines: options.joinsChineseLines,
            firstReference: firstReference, capacity: 128)
        walk(node, &writer)
        return writer.out.array.withUnsafeBufferPointer { $0.trimmed.string }
    }

    private borrowing func words(stopsAfterParagraph: Bool) -> [UInt8] {
        var writer = PlainTextWriter(
            changes, joinsChineseLines: options.joinsChineseLines,
            stopsAfterParagraph: stopsAfterParagraph,
            capacity: stopsAfterParagraph ? 512 : source.count)
        walk(root, &writer)
        return writer.out.array
    }
}
