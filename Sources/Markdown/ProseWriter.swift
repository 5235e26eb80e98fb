/// Writes the words of a tree, and notes what stands where.
struct ProseWriter: TreeVisitor, ~Copyable {
    private var out: ByteBuffer
    private let changes: Changes
    private let joinsChineseLines: Bool
    private let root: Node
    private let firstLine: Int
    private var blocks: [Prose.Block] = []
    private var marks: [Prose.Mark] = []
    private var parts: [Prose.Part] = []
    private var pieces: [Int] = []
    private var referenceIndex = 0
    private var codeIndex = 0
    private var headingIndex = 0
    private var quoteDepth = 0
    private var isInFootnote = false
    private var openPart = (blocks: 0, references: 0, heading: 0, code: 0)
    private var blockStart = 0
    private var openReferences: [OpenReference] = []
    /// How many of the open references say nothing of their own: bare addresses.
    private var silent = 0
    private var imageDepth = 0
    /// The descriptions of the images of the block that is open.
    private var descriptions: [UInt8] = []
    private var pending: [(reference: Int, text: Range<Int>, pieces: Range<Int>)] = []

    private struct OpenReference {
        let index: Int
        let piece: Int
        let start: Int
        let isBare: Bool
    }

    init(
        _ changes: Changes, joinsChineseLines: Bool, root: Node, firstLine: Int, capacity: Int
    ) {
        self.changes = changes
        self.joinsChineseLines = joinsChineseLines
        self.root = root
        self.firstLine = firstLine
        out = ByteBuffer(capacity: capacity)
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        if node.parent == root {
            openPart = (blocks.count, referenceIndex, headingIndex, codeIndex)
        }
        switch kind {
        case .text: write(node.literal)
        case .softBreak where joinsChineseLines && SoftBreak.disappears(node): pieces.append(-1)
        case .softBreak, .lineBreak: write(" ")
        case .code:
            note(.code) { $0.write(Prose.placeholder) }
        case .link, .image: open(node, kind)
        case .footnoteReference:
            if imageDepth == 0 {
                marks.append(Prose.Mark(kind: .footnote, text: out.count..<out.count))
            }
        case .blockQuote: quoteDepth += 1
        case .footnoteDefinition: isInFootnote = true
        case .paragraph, .heading, .tableCell: blockStart = out.count
        case .codeBlock: codeIndex += 1
        default: break
        }
        if kind == .heading { headingIndex += 1 }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .link, .image: close(node, kind)
        case .blockQuote: quoteDepth -= 1
        case .footnoteDefinition: isInFootnote = false
        case .heading: end(node, .heading(level: node.headingLevel))
        case .tableCell: end(node, .tableCell)
        case .paragraph:
            let isItem = node.parent?.kind == .item
            end(node, isInFootnote ? .footnote : isItem ? .listItem : .paragraph)
        default: break
        }
        guard node.parent == root, let kind = node.blockKind(kind) else { return }
        let number: Int? =
            switch kind {
            case .heading: openPart.heading
            case .code: openPart.code
            default: nil
            }
        parts.append(
            Prose.Part(
                kind: kind, blocks: openPart.blocks..<blocks.count,
                references: openPart.references..<referenceIndex, number: number,
                line: line(of: node)))
    }

    consuming func finish() -> Prose {
        Prose(text: out.array, blocks: blocks, marks: marks, parts: parts, pieces: pieces)
    }
}

extension ProseWriter {
    private var isSilent: Bool { silent > 0 }

    private mutating func write(_ words: Bytes) {
        if isSilent {
            pieces.append(-1)
        } else if imageDepth > 0 {
            pieces.append(descriptions.count)
            descriptions.append(contentsOf: words)
        } else {
            pieces.append(out.count)
            out.append(words)
        }
    }

    private mutating func write(_ text: StaticString) {
        write(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes something of which more is known than its words.
    private mutating func note(
        _ kind: Prose.Mark.Kind, _ write: (inout ProseWriter) -> Void
    ) {
        let start = out.count
        write(&self)
        if imageDepth == 0, !isSilent {
            marks.append(Prose.Mark(kind: kind, text: start..<out.count))
        }
    }

    private mutating func open(_ node: Node, _ kind: NodeKind) {
        let index = referenceIndex
        referenceIndex += 1
        let isBare = kind == .link && node.isBareAddress
        let piece = pieces.count
        if kind == .image, imageDepth == 0, !isSilent {
            note(.image(index)) { $0.write(Prose.placeholder) }
            pending.append((index, descriptions.count..<descriptions.count, piece + 1..<piece + 1))
        } else if isBare {
            note(.link(index)) { $0.write(Prose.placeholder) }
        } else {
            pieces.append(-1)
        }
        if isBare { silent += 1 }
        let start = imageDepth > 0 ? descriptions.count : out.count
        openReferences.append(
            OpenReference(index: index, piece: piece, start: start, isBare: isBare))
        if kind == .image { imageDepth += 1 }
    }

    private mutating func close(_ node: Node, _ kind: NodeKind) {
        guard let open = openReferences.popLast() else { return }
        if open.isBare {
            silent -= 1
            return
        }
        if kind == .image {
            imageDepth -= 1
            guard imageDepth == 0, !isSilent, let last = pending.popLast() else { return }
            pending.append(
                (
                    last.reference, last.text.lowerBound..<descriptions.count,
                    last.pieces.lowerBound..<pieces.count
                ))
            return
        }
        let replacement = changes.references[open.index]?.text
        if let replacement { replace(open, with: replacement) }
        guard imageDepth == 0, !isSilent else { return }
        marks.append(
            Prose.Mark(
                kind: replacement == nil ? .link(open.index) : .inline(open.index),
                text: open.start..<out.count))
    }

    /// Writes what an inline extension stands for, unless its words say so themselves.
    private mutating func replace(_ open: OpenReference, with text: String) {
        guard !isSilent else { return }
        if imageDepth > 0 {
            if descriptions[open.start...].elementsEqual(text.utf8) { return }
            descriptions.removeSubrange(open.start...)
            descriptions.append(contentsOf: text.utf8)
        } else {
            if out.ends(with: text, from: open.start) { return }
            out.truncate(to: open.start)
            out.append(text)
            // What stood there is gone.
            while let last = marks.last, last.text.lowerBound >= open.start,
                last.text.upperBound > open.start
            {
                marks.removeLast()
            }
        }
        for index in open.piece..<pieces.count { pieces[index] = -1 }
        pieces[open.piece] = open.start
    }

    private mutating func end(_ node: Node, _ kind: Prose.Kind) {
        append(kind, from: blockStart, node)
        for (reference, range, own) in pending {
            let start = out.count
            for byte in descriptions[range] { out.append(byte) }
            for index in own where pieces[index] >= 0 {
                pieces[index] += start - range.lowerBound
            }
            append(.imageDescription(reference), from: start, node)
        }
        pending.removeAll(keepingCapacity: true)
        descriptions.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ kind: Prose.Kind, from start: Int, _ node: Node) {
        blocks.append(
            Prose.Block(
                kind: kind, text: start..<out.count, part: parts.count, line: line(of: node),
                isQuoted: quoteDepth > 0))
        out.append(UInt8(ascii: "\n"))
    }

    private func line(of node: Node) -> Int { firstLine + max(node.startLine, 1) - 1 }
}

extension ByteBuffer {
    fileprivate func ends(with text: String, from start: Int) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard count - start == text.count else { return false }
            return text.indices.allSatisfy { self[start + $0] == text[$0] }
        }
    }
}

extension Node {
    /// `https://…` or `<https://…>`: the words of the link are its address.
    var isBareAddress: Bool {
        guard let words = firstChild, words.kind == .text, words.next == nil else { return false }
        let (text, address) = (words.literal, destination)
        return !text.isEmpty && text.count <= address.count
            && address.suffix(text.count).elementsEqual(text)
            && (text.count == address.count
                || address.starts(with: "http") || address.starts(with: "mailto:"))
    }
}
