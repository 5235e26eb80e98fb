/// Footnotes that cmark drops without a word: defined and never used, or defined twice.
extension MistakeFinder {
    /// `used` are the definitions that the tree kept, `blocks` those whose text holds a `[^`;
    /// `opaque` are blocks in which a definition is none.
    mutating func findFootnoteMistakes(used: [Node], blocks: [Node], opaque: [Node]) {
        let hidden = opaque.map { $0.startLine...Swift.max($0.endLine, $0.startLine) }
        let usedLabels = Set(used.map { normalized($0.literal) })
        var firstLines: [String: Int] = [:]
        var position = 0
        while !isFull, let start = map.text.firstIndex(of: "[^", from: position) {
            position = start + 2
            guard let definition = FootnoteSyntax.definition(at: start, in: map.text) else {
                continue
            }
            let line = map.line(of: start)
            if hidden.contains(where: { $0.contains(line) }) { continue }
            let written = map.text.slice(definition).string
            let label = normalized(map.text.slice(definition))
            let range = start..<definition.upperBound + 1
            if label.contains(" ") {
                add(.spaceInFootnoteLabel(label: written), range)
            } else if let first = firstLines[label] {
                add(.duplicateFootnote(label: written, firstLine: first), range)
            } else {
                firstLines[label] = map.place(range).line
                if !usedLabels.contains(label) { add(.unusedFootnote(label: written), range) }
            }
        }
        var last: Node?
        for block in blocks where block != last {
            last = block
            findMissing(in: block, defined: firstLines)
        }
    }
}

/// Footnote definitions in the source, told by their looks.
enum FootnoteSyntax {
    /// How many there are; some may stand in code and be none.
    static func definitions(in text: Bytes) -> Int {
        var count = 0
        var position = 0
        while let start = text.firstIndex(of: "[^", from: position) {
            position = start + 2
            if definition(at: start, in: text) != nil { count += 1 }
        }
        return count
    }

    /// The label of a definition whose `[^` stands at `start`.
    static func definition(at start: Int, in text: Bytes) -> Range<Int>? {
        guard beginsLine(start, in: text), let label = label(at: start, in: text),
            text.starts(with: ":", at: label.upperBound + 1)
        else { return nil }
        return label
    }

    /// Whether only blanks and the signs of quotes stand before it.
    static func beginsLine(_ start: Int, in text: Bytes) -> Bool {
        var before = start - 1
        while before >= 0, !text[before].isLineEnd {
            guard text[before].isSpace || text[before] == UInt8(ascii: ">") else { return false }
            before -= 1
        }
        return true
    }

    /// The label of a footnote whose `[^` stands at `start`.
    static func label(at start: Int, in text: Bytes) -> Range<Int>? {
        var end = start + 2
        while end < text.count, text[end] != UInt8(ascii: "]") {
            if text[end].isLineEnd { return nil }
            end += 1
        }
        return end < text.count && end > start + 2 ? start + 2..<end : nil
    }
}

extension MistakeFinder {
    private mutating func findMissing(in block: Node, defined: [String: Int]) {
        let range = locator.range(ofBlock: block)
        var position = range.lowerBound
        while !isFull, let start = map.text.firstIndex(of: "[^", from: position),
            start < range.upperBound
        {
            position = start + 2
            guard let label = FootnoteSyntax.label(at: start, in: map.text),
                !map.text.isEscaped(at: start),
                !map.text.isInCode(start, from: range.lowerBound),
                defined[normalized(map.text.slice(label))] == nil,
                // `[^a]：` is reported as what it is meant to be.
                !map.text.starts(with: "：", at: label.upperBound + 1)
                    || !FootnoteSyntax.beginsLine(start, in: map.text)
            else { continue }
            let written = map.text.slice(label).string
            let whole = start..<label.upperBound + 1
            if written.contains(" ") {
                add(.spaceInFootnoteLabel(label: written), whole)
            } else {
                add(.missingFootnote(label: written), whole)
            }
        }
    }

    private func normalized(_ label: Bytes) -> String {
        label.trimmed.string.lowercased()
    }
}
