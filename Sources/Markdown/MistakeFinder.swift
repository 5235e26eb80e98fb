/// Makes mistakes with places of what the walk over the tree noticed.
///
/// It is made only when something was noticed: a text without mistakes pays nothing for it.
struct MistakeFinder: ~Copyable {
    let map: SourceMap
    let references: [Reference]
    let referenceNodes: [Node]
    private(set) var locator: ReferenceLocator
    /// Where the references stand, once that was asked for.
    private(set) var places: [Range<Int>] = []
    private(set) var mistakes: [Mistake] = []

    init(_ reader: borrowing TreeReader, map: SourceMap) {
        self.map = map
        references = reader.references
        referenceNodes = reader.referenceNodes
        locator = ReferenceLocator(map)
    }

    /// Finds all references; what asks for their places, or for what is none, calls it first.
    mutating func locateReferences() {
        guard places.isEmpty else { return }
        places.reserveCapacity(referenceNodes.count)
        for node in referenceNodes { places.append(locator.range(of: node)) }
    }

    /// Nobody reads more, and a text made of mistakes should not take long.
    private static let most = 500

    mutating func add(_ kind: Mistake.Kind, _ range: Range<Int>, replacement: String? = nil) {
        if !isFull { add(kind, at: map.place(range), replacement: replacement) }
    }

    mutating func add(_ kind: Mistake.Kind, at place: Place, replacement: String? = nil) {
        if !isFull { mistakes.append(Mistake(kind, at: place, replacement: replacement)) }
    }

    var isFull: Bool { mistakes.count >= Self.most }

    consuming func sorted() -> [Mistake] {
        mistakes.sorted {
            ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        }
    }
}

extension MistakeFinder {
    mutating func addReservedCharacter(at offset: Int) {
        let (value, end) =
            CharacterReference.read(map.text, at: offset)
            ?? (map.text.scalar(at: offset), offset + 4)
        add(.reservedCharacter(Unicode.Scalar(value) ?? "\u{fffd}"), offset..<end)
    }

    mutating func addUnknownAlert(_ name: String, in quote: Node) {
        var marker = "[!\(name)]"
        let block = locator.range(ofBlock: quote)
        let start = marker.withUTF8 { map.text.firstIndex(of: $0, in: block) } ?? block.lowerBound
        add(.unknownAlert(name), start..<start + marker.utf8.count)
    }

    /// What Markdown lets stand in the words of a link, and no browser does.
    mutating func findNested(links: [Int], footnotes: [Node]) {
        if !links.isEmpty { locateReferences() }
        for index in links where !isFull { add(.linkInsideLink, places[index]) }
        var position = 0
        for node in footnotes where !isFull {
            let label = node.footnoteDefinition?.literal.string ?? ""
            let block = locator.range(ofBlock: node.block)
            position = Swift.max(position, block.lowerBound)
            var written = "[^\(label)]"
            let start = written.withUTF8 { written in
                map.text.firstIndex(of: written, in: position..<block.upperBound)
            }
            let found = start ?? block.lowerBound
            add(
                .footnoteInsideLink(label: label),
                found..<found + (start == nil ? 1 : written.utf8.count))
            position = found + 1
        }
    }

    /// Tags, but for the closing ones of those that were named already.
    mutating func findHTML(_ nodes: [Node]) {
        var named = Set<String>()
        var cursor = 0
        for node in nodes where !isFull {
            guard let tag = RawHTML.firstTag(node.literal) else { continue }
            let bounds = locator.range(ofBlock: node.block)
            if cursor < bounds.lowerBound || cursor >= bounds.upperBound {
                cursor = bounds.lowerBound
            }
            let line = node.literal.slice(
                0..<(node.literal.firstIndex { $0.isLineEnd } ?? node.literal.count))
            let found = map.text.firstIndex(of: line.trimmed, in: cursor..<bounds.upperBound)
            if let found { cursor = found + 1 }
            if tag.hasPrefix("/") {
                if named.contains(String(tag.dropFirst())) { continue }
            } else {
                named.insert(tag)
            }
            let start = found ?? bounds.lowerBound
            add(.rawHTML(tag: tag), start..<start + line.trimmed.count)
        }
    }

    mutating func findHeadingMistakes(_ reader: borrowing TreeReader) {
        var lines: [[UInt8]: Int] = [:]
        for (node, _, marker) in reader.headingNodes {
            let place = map.place(ofLine: node.startLine)
            switch marker {
            case .none: break
            case .bad(let id): add(.badHeadingID(id), at: marked(node, "{#\(id)}") ?? place)
            case .fullWidth(let id):
                let written =
                    marked(node, "｛#\(id)｝") ?? marked(node, "｛＃\(id)｝") ?? marked(node, "{＃\(id)}")
                add(
                    .fullWidthMarkup, at: written ?? place,
                    replacement: written == nil ? nil : "{#\(id)}")
            case .id(let id):
                if let first = lines[Array(id.utf8)] {
                    add(
                        .duplicateHeadingID(id, firstLine: first),
                        at: marked(node, "{#\(id)}") ?? place)
                } else {
                    lines[Array(id.utf8)] = place.line
                }
            }
        }
        for node in reader.unspacedHeadings { findUnspacedHeading(node) }
    }

    private mutating func findUnspacedHeading(_ paragraph: Node) {
        let range = locator.range(ofBlock: paragraph)
        var start = range.lowerBound
        while start < range.upperBound, map.text[start] != UInt8(ascii: "#") {
            if map.text[start].isLineEnd { return }
            start += 1
        }
        let line = map.text.slice(start..<map.lineEnd(of: start)).string
        let signs = line.prefix { $0 == "#" }
        let words = line.dropFirst(signs.count)
        // Other forms of its signs and blanks are looked for in every line.
        guard signs.count <= 6, let first = words.first, !first.isWhitespace, first != "＃" else {
            return
        }
        add(
            .headingWithoutSpace, start..<map.lineEnd(of: start),
            replacement: String(repeating: "#", count: signs.count) + " " + words)
    }

    private func marked(_ heading: Node, _ marker: String) -> Place? {
        let block = locator.range(ofBlock: heading)
        var marker = marker
        let range = marker.withUTF8 { marker in
            map.text.firstIndex(of: marker, in: block).map {
                $0..<$0 + marker.count
            }
        }
        return range.map(map.place)
    }
}
