/// Finds in the source what a walk over the tree has read.
///
/// cmark knows the lines of blocks and little of what stands in them, so the words themselves are
/// looked for, each behind the one before; what lies between is mark-up, whose shape is known.
struct ProseLocator: TreeVisitor, ~Copyable {
    private(set) var runs: [ProseRun] = []
    private let map: SourceMap
    private let prose: Prose
    private let joinsChineseLines: Bool
    private var piece = 0
    private var cursor = 0
    private var open: [(piece: Int, start: Int, isBare: Bool)] = []

    init(_ map: SourceMap, _ prose: Prose, joinsChineseLines: Bool) {
        self.map = map
        self.prose = prose
        self.joinsChineseLines = joinsChineseLines
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .paragraph, .heading, .tableRow: begin(node, kind)
        case .text:
            let words = take()
            // The words of a bare address have been passed.
            if open.last?.isBare != true { find(node.literal, words: words) }
        case .softBreak, .lineBreak:
            let words = take()
            let end = map.lineEnd(of: cursor)
            let start = kind == .softBreak ? end : cursor
            cursor = min(end + 1, text.count)
            if words >= 0 { add(words..<words + 1, start..<cursor) }
            skipContainers()
        case .code: findCode(words: take())
        case .link, .image: enterReference(node, kind)
        case .htmlInline:
            if let start = text.firstIndex(ofByte: UInt8(ascii: "<"), from: cursor) {
                cursor = min(start + node.literal.count, text.count)
            }
        case .footnoteReference:
            if let start = text.firstIndex(of: "[^", from: cursor),
                let end = text.firstIndex(ofByte: UInt8(ascii: "]"), from: start)
            {
                cursor = end + 1
            }
        default: break
        }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        guard kind == .link || kind == .image, let reference = open.popLast() else { return }
        if !reference.isBare { passAddress() }
        let words = prose.pieces[reference.piece]
        guard words >= 0 else { return }
        add(words..<words + length(ofPiece: reference.piece), reference.start..<cursor)
    }
}

extension ProseLocator {
    private var text: Bytes { map.text }

    /// Where the words of the next piece begin.
    private mutating func take() -> Int {
        defer { piece += 1 }
        return prose.pieces[piece]
    }

    private mutating func add(_ words: Range<Int>, _ source: Range<Int>, isVerbatim: Bool = false) {
        guard !words.isEmpty else { return }
        runs.append(ProseRun(words: words, source: source, isVerbatim: isVerbatim))
    }

    /// Goes to where the words of a block begin.
    private mutating func begin(_ node: Node, _ kind: NodeKind) {
        if node.startLine > 0 {
            cursor = map.offset(ofLine: node.startLine)
        } else if let next = node.next, next.startLine > 0 {
            // A paragraph above a table has no line; the table begins where the paragraph did.
            cursor = map.offset(ofLine: next.startLine)
        }
        let column = max(0, node.startColumn - 1)
        cursor = min(cursor + column, map.lineEnd(of: cursor))
        switch kind {
        case .heading where !node.isUnderlinedHeading:
            while cursor < text.count, text[cursor] == UInt8(ascii: "#") || text[cursor] == 0x20 {
                cursor += 1
            }
        case .paragraph, .heading:
            skipContainers()
            if node.parent?.kind == .item, node.parent?.isTaskItem == true,
                cursor + 3 < text.count, text[cursor] == UInt8(ascii: "["),
                text[cursor + 2] == UInt8(ascii: "]")
            {
                cursor += 3
            }
            skipDefinitions()
        default: break
        }
    }

    /// cmark counts the definitions above a paragraph to the paragraph.
    private mutating func skipDefinitions() {
        while cursor < text.count, text[cursor] == UInt8(ascii: "["),
            case let line = text.slice(cursor..<map.lineEnd(of: cursor)),
            let end = line.firstIndex(of: "]:", from: 0),
            text[cursor + 1] != UInt8(ascii: "^"), end > 1
        {
            cursor = min(map.lineEnd(of: cursor) + 1, text.count)
            skipContainers()
        }
    }

    /// `> ` and blanks at the beginning of a line.
    private mutating func skipContainers() {
        while cursor < text.count,
            text[cursor] == 0x20 || text[cursor] == 0x09 || text[cursor] == UInt8(ascii: ">")
        {
            cursor += 1
        }
    }

    private mutating func findCode(words: Int) {
        guard let start = text.firstIndex(ofByte: UInt8(ascii: "`"), from: cursor) else { return }
        let ticks = text.runLength(at: start)
        var position = start + ticks
        while let tick = text.firstIndex(ofByte: UInt8(ascii: "`"), from: position) {
            let length = text.runLength(at: tick)
            position = tick + length
            if length == ticks { break }
        }
        cursor = position
        if words >= 0 {
            add(words..<words + Prose.placeholder.utf8CodeUnitCount, start..<position)
        }
    }

    private mutating func enterReference(_ node: Node, _ kind: NodeKind) {
        let isBare = kind == .link && node.isBareAddress
        let own = piece
        piece += 1
        if isBare, let words = node.firstChild?.literal,
            let start = text.firstIndex(of: words, in: cursor..<text.count)
        {
            cursor = start + words.count
            open.append((own, start, true))
            return
        }
        var start = cursor
        while let found = text.firstIndex(ofByte: UInt8(ascii: "["), from: start) {
            start = found
            if !text.isEscaped(at: found) { break }
            start += 1
        }
        cursor = min(start + 1, text.count)
        let hasBang = kind == .image && start > 0 && text[start - 1] == UInt8(ascii: "!")
        open.append((own, hasBang ? start - 1 : start, isBare))
    }

    /// `](address "title")`, `][label]` or `]`.
    private mutating func passAddress() {
        var position = cursor
        while let found = text.firstIndex(ofByte: UInt8(ascii: "]"), from: position) {
            position = found + 1
            if !text.isEscaped(at: found) { break }
        }
        cursor = position
        guard position < text.count else { return }
        if text[position] == UInt8(ascii: "["),
            let end = text.firstIndex(ofByte: UInt8(ascii: "]"), from: position)
        {
            cursor = end + 1
        } else if text[position] == UInt8(ascii: "("),
            let (_, end) = text.linkAddress(from: position + 1)
        {
            cursor = endOfTitle(from: end)
        }
    }

    /// Behind the `)` of a link, whose address ends at `start`.
    private func endOfTitle(from start: Int) -> Int {
        var position = start
        while position < text.count, text[position].isSpace { position += 1 }
        guard position < text.count else { return position }
        let closer: UInt8? =
            switch text[position] {
            case UInt8(ascii: "\""): UInt8(ascii: "\"")
            case UInt8(ascii: "'"): UInt8(ascii: "'")
            case UInt8(ascii: "("): UInt8(ascii: ")")
            default: nil
            }
        if let closer {
            position += 1
            while let end = text.firstIndex(ofByte: closer, from: position) {
                position = end + 1
                if !text.isEscaped(at: end) { break }
            }
        }
        return (text.firstIndex(ofByte: UInt8(ascii: ")"), from: position) ?? start - 1) + 1
    }

    /// How many bytes of words a link or image stands for.
    private func length(ofPiece piece: Int) -> Int {
        let start = prose.pieces[piece]
        let placeholder = Prose.placeholder.utf8CodeUnitCount
        // An inline extension may say nothing but what it stands for.
        return prose.marks.first { mark in
            guard mark.text.lowerBound == start else { return false }
            if case .inline = mark.kind { return true }
            return false
        }?.text.count ?? placeholder
    }
}

extension ProseLocator {
    /// Looks for words from the cursor on, and notes how they were written.
    private mutating func find(_ words: Bytes, words start: Int) {
        guard !words.isEmpty else { return }
        var position = cursor
        let limit = min(text.count, cursor + Self.farthest)
        while position < limit {
            if SourceMatch.reaches(words, in: text, at: position) { break }
            position += 1
        }
        guard position < limit else { return }
        var match = SourceMatch(words, in: text, at: position)
        while let run = match.next() {
            if start >= 0 {
                add(
                    start + run.words.lowerBound..<start + run.words.upperBound, run.source,
                    isVerbatim: run.isVerbatim)
            }
        }
        cursor = match.source
    }

    /// Between two words of a block there is not more than a long address.
    private static let farthest = 1 << 16
}
