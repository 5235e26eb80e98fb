/// A comment in a text that speaks to Yong and not to the reader: `<!-- yong:… -->`.
package struct Comment: Sendable, Equatable {
    /// What stands between `<!--` and `-->`.
    package let text: String
    package let place: Place
    /// The lines of the file for which it speaks: the block behind it, or the one it stands in.
    package let lines: ClosedRange<Int>
}

extension Document {
    /// The comments whose words begin with `prefix`.
    package borrowing func comments(beginningWith prefix: String) -> [Comment] {
        let mayHaveSome = source.withUnsafeBufferPointer { text in
            text.firstIndex(of: "<!--", from: 0) != nil
        }
        guard mayHaveSome else { return [] }
        let firstLine = options.firstLine
        return source.withUnsafeBufferPointer { text in
            let map = SourceMap(text, firstLine: firstLine)
            var reader = CommentReader(map, prefix: Array(prefix.utf8), firstLine: firstLine)
            walk(root, &reader)
            return reader.comments
        }
    }
}

private struct CommentReader: TreeVisitor {
    let map: SourceMap
    let prefix: [UInt8]
    let firstLine: Int
    var comments: [Comment] = []
    private var cursor = 0

    init(_ map: SourceMap, prefix: [UInt8], firstLine: Int) {
        self.map = map
        self.prefix = prefix
        self.firstLine = firstLine
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        guard kind == .htmlBlock || kind == .htmlInline else { return }
        let literal = node.literal
        var position = 0
        while let start = literal.firstIndex(of: "<!--", from: position),
            let end = literal.firstIndex(of: "-->", from: start + 4)
        {
            position = end + 3
            let words = literal.slice(start + 4..<end).trimmed
            guard words.prefix(prefix.count).elementsEqual(prefix) else { continue }
            add(words.string, literal.slice(start..<position), node)
        }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {}

    private mutating func add(_ words: String, _ written: Bytes, _ node: Node) {
        let block = node.block
        let start = map.offset(ofLine: block.startLine)
        let line = written.slice(0..<(written.firstIndex { $0.isLineEnd } ?? written.count))
        let found =
            map.text.firstIndex(of: line, in: max(cursor, start)..<map.text.count) ?? start
        cursor = found + 1
        var spoken = block
        if node.kind == .htmlBlock {
            // Comments in a row speak for the same block.
            while let next = spoken.next, spoken.kind == .htmlBlock { spoken = next }
        }
        let last = spoken.nextInDocument.map { max($0.startLine - 1, spoken.startLine) }
        let place = map.place(found..<found + line.count)
        let end = last.map { firstLine + $0 - 1 } ?? firstLine + map.lineStarts.count - 1
        comments.append(
            Comment(text: words, place: place, lines: place.line...max(place.line, end)))
    }
}
