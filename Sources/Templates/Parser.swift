/// A template as a tree of its tags.
indirect enum Node: Sendable {
    /// Bytes of the file.
    case text(Range<Int>)
    case variable(Tag)
    /// Also inverted: the tag says.
    case section(Tag, [Node])
    case partial(Tag)
    case parent(Tag, [Block])
    case block(Block)
}

extension Node {
    /// The tag that begins it.
    var range: Range<Int> {
        switch self {
        case .text(let range): range
        case .variable(let tag), .section(let tag, _), .partial(let tag), .parent(let tag, _):
            tag.range
        case .block(let block): block.tag.range
        }
    }
}

/// `{{$name}}…{{/name}}`: in a parent its default, in an inheritance tag what replaces it.
struct Block: Sendable {
    let tag: Tag
    let nodes: [Node]
}

/// A template that has been read, and what was wrong with its syntax.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    private(set) var nodes: [Node] = []
    private(set) var mistakes: [(range: Range<Int>, kind: TemplateMistake.Kind)] = []
    /// Its tree is a guess, so its names are not looked at.
    private(set) var isBroken = false

    static let depthLimit = 100

    init(_ source: TemplateSource) {
        self.source = source
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            mistakes = [(0..<0, .notUTF8)]
            isBroken = true
            return
        }
        let scanner = Scanner(source.bytes)
        mistakes = scanner.mistakes
        isBroken = scanner.isBroken
        parse(scanner.tokens)
    }
}

extension ParsedTemplate {
    /// A tag that waits for its end.
    private struct Frame {
        var tag: Tag?
        var nodes: [Node] = []

        var isParent: Bool { tag?.sigil == .parent }
    }

    private mutating func parse(_ tokens: [Token]) {
        var frames = [Frame()]
        for token in tokens {
            switch token {
            case .text(let range): append(.text(range), range, to: &frames)
            case .tag(let tag):
                switch tag.sigil {
                case .section, .inverted, .parent, .block:
                    guard frames.count <= Self.depthLimit else {
                        mistakes.append((tag.range, .tooDeep(limit: Self.depthLimit)))
                        isBroken = true
                        return
                    }
                    frames.append(Frame(tag: tag))
                case .close: close(tag, &frames)
                case .partial: append(.partial(tag), tag.range, to: &frames)
                case .variable, .raw: append(.variable(tag), tag.range, to: &frames)
                }
            }
        }
        while frames.count > 1 { closeUnfinished(&frames) }
        nodes = frames[0].nodes
    }

    private mutating func append(_ node: Node, _ range: Range<Int>, to frames: inout [Frame]) {
        if frames[frames.count - 1].isParent {
            switch node {
            case .block: break
            case .text:
                guard let content = contentRange(in: range) else { return }
                mistakes.append((content, .contentBetweenBlocks))
                return
            default:
                mistakes.append((range, .contentBetweenBlocks))
                return
            }
        }
        frames[frames.count - 1].nodes.append(node)
    }

    private mutating func close(_ tag: Tag, _ frames: inout [Frame]) {
        guard let open = frames.last?.tag else {
            mistakes.append((tag.range, .wrongClose(found: tag.name, expected: nil)))
            isBroken = true
            return
        }
        if open.name != tag.name {
            isBroken = true
            if frames.contains(where: { $0.tag?.name == tag.name }) {
                while let inner = frames.last?.tag, inner.name != tag.name {
                    closeUnfinished(&frames)
                }
            } else {
                mistakes.append((tag.range, .wrongClose(found: tag.name, expected: open.name)))
            }
        }
        finish(&frames)
    }

    private mutating func closeUnfinished(_ frames: inout [Frame]) {
        if let tag = frames.last?.tag {
            mistakes.append((tag.range, .unclosedSection(tag.name)))
            isBroken = true
        }
        finish(&frames)
    }

    private mutating func finish(_ frames: inout [Frame]) {
        let frame = frames.removeLast()
        guard let tag = frame.tag else { return }
        switch tag.sigil {
        case .parent:
            let blocks = frame.nodes.compactMap { node in
                if case .block(let block) = node { block } else { nil }
            }
            append(.parent(tag, blocks), tag.range, to: &frames)
        case .block:
            append(.block(Block(tag: tag, nodes: frame.nodes)), tag.range, to: &frames)
        default: append(.section(tag, frame.nodes), tag.range, to: &frames)
        }
    }

    /// From the first to the last byte that is no blank; nil where there is none.
    private func contentRange(in range: Range<Int>) -> Range<Int>? {
        let isContent: (UInt8) -> Bool = { $0 > 0x20 }
        guard let first = source.bytes[range].firstIndex(where: isContent),
            let last = source.bytes[range].lastIndex(where: isContent)
        else { return nil }
        return first..<last + 1
    }
}
