internal import CCmarkGFM

/// Finds links and images in the source.
///
/// cmark's own positions are short after reference definitions, 0:0 for bare addresses, and those
/// of the end for links over several lines; the line of the block is never too large, so the
/// search begins there, and goes on from one reference to the next.
struct ReferenceLocator {
    let map: SourceMap
    /// The `]` of every link that was found: what is left over is no link.
    private(set) var closers: Set<Int> = []
    private var cursor = 0
    private var lastBlock = 0
    /// Where the last link ended: no other link begins within it.
    private var lastEnd = 0

    init(_ map: SourceMap) {
        self.map = map
    }

    /// The bytes of a reference; references are asked for in document order.
    mutating func range(of node: Node) -> Range<Int> {
        let block = node.block
        let bounds = range(ofBlock: block)
        // Cells of a row begin together; footnotes, which come last, go back.
        cursor =
            bounds.lowerBound < lastBlock ? bounds.lowerBound : max(cursor, bounds.lowerBound)
        lastBlock = bounds.lowerBound
        if cursor == bounds.lowerBound { lastEnd = cursor }
        let search = min(cursor, bounds.upperBound)..<bounds.upperBound
        let rest = min(max(cursor, lastEnd), bounds.upperBound)..<bounds.upperBound
        guard
            let found = inlineLink(node, in: search, block: bounds.lowerBound)
                ?? bareAddress(node, in: rest) ?? referenceLink(node, in: rest)
        else {
            let end = map.lineEnd(of: bounds.lowerBound)
            return bounds.lowerBound..<end
        }
        cursor = found.lowerBound + 1
        if node.kind == .link { lastEnd = found.upperBound }
        return found
    }

    /// The lines in which a block's text stands, as bytes.
    func range(ofBlock block: Node) -> Range<Int> {
        var line = block.startLine
        // A paragraph above a table has no line; the table begins where the paragraph did.
        if line == 0, let next = block.next { line = next.startLine }
        let start = map.offset(ofLine: line)
        guard let next = block.nextInDocument, next.startLine > line else {
            return start..<map.text.count
        }
        return start..<map.offset(ofLine: next.startLine)
    }
}

extension ReferenceLocator {
    private mutating func inlineLink(
        _ node: Node, in range: Range<Int>, block: Int
    ) -> Range<Int>? {
        let text = map.text
        let isImage = node.kind == .image
        var position = range.lowerBound
        let upTo = text.slice(0..<range.upperBound)
        while let closer = upTo.firstIndex(of: "](", from: position) {
            position = closer + 1
            guard !closers.contains(closer), !text.isEscaped(at: closer),
                let (address, end) = text.linkAddress(from: closer + 2),
                text.slice(address).means(node.destination),
                let opener = text.openingBracket(for: closer, notBefore: block),
                !text.isInCode(closer, from: block)
            else { continue }
            let hasBang =
                opener > 0 && text[opener - 1] == UInt8(ascii: "!")
                && !text.isEscaped(at: opener - 1)
            guard hasBang == isImage else { continue }
            closers.insert(closer)
            let close = text.firstIndex(ofByte: UInt8(ascii: ")"), from: end) ?? end - 1
            return (isImage ? opener - 1 : opener)..<close + 1
        }
        return nil
    }

    /// `<https://…>` or `https://…`.
    private func bareAddress(_ node: Node, in range: Range<Int>) -> Range<Int>? {
        guard node.kind == .link, let words = node.firstChild, words.kind == .text,
            words.next == nil
        else { return nil }
        let literal = words.literal
        guard
            node.destination.elementsEqual(literal)
                || node.destination.count > literal.count
                    && node.destination.suffix(literal.count).elementsEqual(literal),
            let found = map.text.firstIndex(of: literal, in: range)
        else { return nil }
        return found..<found + literal.count
    }

    /// `[words][label]` or `[label]`.
    private func referenceLink(_ node: Node, in range: Range<Int>) -> Range<Int>? {
        let text = map.text
        let words = node.firstChild.flatMap { $0.kind == .text ? $0.literal : nil }
        var position = range.lowerBound
        while let opener = text.firstIndex(ofByte: UInt8(ascii: "["), from: position),
            opener < range.upperBound
        {
            position = opener + 1
            if text.isEscaped(at: opener) { continue }
            if let words {
                let end = min(opener + 1 + words.count, text.count)
                guard text.slice(opener + 1..<end).elementsEqual(words) else { continue }
            }
            guard var close = text.firstIndex(ofByte: UInt8(ascii: "]"), from: opener),
                !text.starts(with: ":", at: close + 1)
            else { continue }
            if text.starts(with: "[", at: close + 1) {
                close = text.firstIndex(ofByte: UInt8(ascii: "]"), from: close + 2) ?? close
            }
            return (node.kind == .image && opener > 0 ? opener - 1 : opener)..<close + 1
        }
        return nil
    }
}

extension Node {
    /// The block in which an inline stands.
    var block: Node {
        var node = self
        while node.pointee.type & 0x4000 != 0, let parent = node.parent { node = parent }
        return node
    }

    /// What follows this node and everything in it.
    var nextInDocument: Node? {
        var node = self
        while true {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
    }
}
