/// Reads out of a tree, in one walk, everything that others want to know of it.
struct TreeReader: TreeVisitor, ~Copyable {
    private(set) var references: [Reference] = []
    private(set) var referenceNodes: [Node] = []
    private(set) var headingNodes: [(node: Node, text: String, marker: HeadingMarker)] = []
    /// Of each reference: the heading it stands in.
    private(set) var headingOfReference: [Int: Int] = [:]
    private(set) var codeNodes: [Node] = []
    private(set) var htmlNodes: [Node] = []
    /// Blocks whose text holds what Markdown did not understand.
    private(set) var leftoverLinks: [Node] = []
    private(set) var leftoverFootnotes: [Node] = []
    private(set) var wideMarks: [Node] = []
    /// Links with an address in angle brackets in their words, and footnotes in those of links and
    /// images.
    private(set) var nestedLinks: [Int] = []
    private(set) var nestedFootnotes: [Node] = []
    /// References whose address deserves a closer look.
    private(set) var suspiciousReferences: [Int] = []
    private(set) var unspacedHeadings: [Node] = []
    private(set) var footnotes: [Node] = []
    /// By the number of the quote.
    private(set) var alerts: [Int: Alert] = [:]
    private(set) var unknownAlerts: [(quote: Node, name: String)] = []
    /// Line ends that print nothing, when they are to be taken out of the tree.
    private(set) var vanishingBreaks: [Node] = []
    private(set) var hasMarkers = false
    private(set) var text = TextReader()

    /// Whether our marks are in the tree, and have to be taken out first.
    private let isMarked: Bool
    private let joinsChineseLines: Bool
    private let isPlain: Bool
    private var quoteCount = 0
    /// Where a character stands that the text may not contain.
    private let reservedCharacter: Int?
    /// The words inside the headings, links and images that are open, outermost first.
    private var words: [UInt8] = []
    private var openHeading: Int?
    private var openReferences: [(index: Int, start: Int)] = []
    private var imageDepth = 0

    init(isMarked: Bool, options: Document.Options, reservedCharacter: Int?) {
        self.reservedCharacter = reservedCharacter
        joinsChineseLines = options.joinsChineseLines
        isPlain = options.isPlain
        self.isMarked = isMarked
    }

    mutating func enter(_ node: Node, _ kind: NodeKind) {
        if isMarked { node.cleanMarks(kind) }
        switch kind {
        case .text:
            let literal = node.literal
            if imageDepth == 0 { read(literal, of: node) }
            collect(literal)
        case .code:
            if imageDepth == 0 { _ = text.read(node.literal) }
            collect(node.literal)
        case .softBreak, .lineBreak:
            text.endWord()
            if kind == .softBreak, joinsChineseLines, SoftBreak.disappears(node) {
                if isPlain { vanishingBreaks.append(node) }
                return
            }
            collect(" ")
        case .heading:
            text.endWord()
            openHeading = headingNodes.count
            let marker = isPlain ? .none : HeadingMarker.take(from: node)
            if case .none = marker {} else { hasMarkers = true }
            headingNodes.append((node, "", marker))
        case .footnoteReference:
            if !openReferences.isEmpty { nestedFootnotes.append(node) }
        case .link, .image:
            if kind == .link,
                let outer = openReferences.last(where: { references[$0.index].kind == .link }),
                nestedLinks.last != outer.index
            {
                nestedLinks.append(outer.index)
            }
            openReferences.append((references.count, words.count))
            references.append(
                Reference(
                    kind: kind == .link ? .link : .image, destination: node.destination.string,
                    title: node.title.string, isInImage: imageDepth > 0))
            if kind == .image { imageDepth += 1 }
            if let openHeading { headingOfReference[referenceNodes.count] = openHeading }
            referenceNodes.append(node)
            if Self.isSuspicious(node) {
                suspiciousReferences.append(references.count - 1)
                if Address.refusedScheme(node.destination) != nil {
                    references[references.count - 1].destination = ""
                }
            }
        case .codeBlock: codeNodes.append(node)
        case .htmlBlock, .htmlInline:
            if RawHTML.firstTag(node.literal) != nil { htmlNodes.append(node) }
        case .footnoteDefinition: footnotes.append(node)
        case .blockQuote where !isPlain: readQuote(node)
        case .paragraph:
            text.endWord()
            if startsLikeHeading(node) { unspacedHeadings.append(node) }
        case .tableCell, .item: text.endWord()
        default: break
        }
    }

    mutating func leave(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .link, .image:
            if kind == .image { imageDepth -= 1 }
            guard let open = openReferences.popLast() else { return }
            references[open.index].text = String(decoding: words[open.start...], as: UTF8.self)
            forgetWords()
        case .heading:
            guard let index = openHeading else { return }
            headingNodes[index].text = String(decoding: words, as: UTF8.self)
            openHeading = nil
            forgetWords()
        case .document: text.endWord()
        default: break
        }
    }
}

extension TreeReader {
    /// What is wrong in the text; the tree is looked at again only if something was noticed.
    borrowing func mistakes(in text: Bytes, firstLine: Int) -> [Mistake] {
        let mayMissFootnotes =
            text.firstIndex(of: "[^", from: 0) != nil
            && (!leftoverFootnotes.isEmpty
                || FootnoteSyntax.definitions(in: text) != footnotes.count)
        guard
            mayMissFootnotes || hasMarkers || !htmlNodes.isEmpty || !leftoverLinks.isEmpty
                || !suspiciousReferences.isEmpty || !unspacedHeadings.isEmpty
                || reservedCharacter != nil || !unknownAlerts.isEmpty || !wideMarks.isEmpty
                || !nestedLinks.isEmpty
                || !nestedFootnotes.isEmpty
        else { return [] }
        var finder = MistakeFinder(self, map: SourceMap(text, firstLine: firstLine))
        if let reservedCharacter { finder.addReservedCharacter(at: reservedCharacter) }
        finder.findHTML(htmlNodes)
        finder.findHeadingMistakes(self)
        finder.findAddressMistakes(suspiciousReferences)
        for (quote, name) in unknownAlerts { finder.addUnknownAlert(name, in: quote) }
        finder.findLeftoverLinks(in: leftoverLinks)
        finder.findWideMarks(in: wideMarks)
        finder.findNested(links: nestedLinks, footnotes: nestedFootnotes)
        if mayMissFootnotes {
            finder.findFootnoteMistakes(
                used: footnotes, blocks: leftoverFootnotes, opaque: codeNodes + htmlNodes)
        }
        return finder.sorted()
    }

    private mutating func readQuote(_ node: Node) {
        switch AlertMarker.take(from: node) {
        case .none: break
        case .alert(let alert): alerts[quoteCount] = alert
        case .unknown(let name): unknownAlerts.append((node, name))
        }
        quoteCount += 1
    }

    private mutating func read(_ literal: Bytes, of node: Node) {
        let suspicion = text.read(literal)
        if suspicion.contains(.link) { leftoverLinks.append(node.block) }
        if suspicion.contains(.footnote) { leftoverFootnotes.append(node.block) }
        if !suspicion.isDisjoint(with: [.wideMark, .footnote]) || Self.mayBeginWrong(literal) {
            wideMarks.append(node.block)
        }
    }

    private mutating func collect(_ bytes: Bytes) {
        if openHeading != nil || !openReferences.isEmpty { words.append(contentsOf: bytes) }
    }

    private mutating func collect(_ text: StaticString) {
        collect(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func forgetWords() {
        if openHeading == nil, openReferences.isEmpty { words.removeAll(keepingCapacity: true) }
    }

    /// `1、一` or `|——|——|`: a line that could be meant as an entry or as part of a table.
    private static func mayBeginWrong(_ literal: Bytes) -> Bool {
        guard let first = literal.first else { return false }
        if first == UInt8(ascii: "|") {
            return literal.starts(with: "|—") || literal.starts(with: "|：")
        }
        guard first.isASCIIDigit else { return false }
        var end = 1
        while end < literal.count, end < 4, literal[end].isASCIIDigit { end += 1 }
        return literal.starts(with: ".", at: end) || literal.starts(with: "、", at: end)
            || literal.starts(with: ")", at: end) || literal.starts(with: "）", at: end)
    }

    /// `##Title`; a single `#word` is a hashtag, which people do write.
    private func startsLikeHeading(_ paragraph: Node) -> Bool {
        guard let first = paragraph.firstChild, first.kind == .text else { return false }
        let text = first.literal
        return text.starts(with: "##")
    }
}
