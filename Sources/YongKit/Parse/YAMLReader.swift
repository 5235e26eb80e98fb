private import Yams

/// Reads a part of a file as YAML: nested maps and lists with text at their ends.
struct YAMLReader {
    private let part: YAMLPart

    init(text: TextBytes, range: Range<Int>, firstLine: Int, firstColumn: Int) {
        part = YAMLPart(text: text, range: range, firstLine: firstLine, firstColumn: firstColumn)
    }

    /// Nil for what is no YAML; `.empty` where nothing is written.
    func read() -> (node: DataNode?, diagnostics: [Diagnostic]) {
        if let node = PlainYAMLReader.read(part) { return (node, []) }
        return YamsReader(part).read()
    }
}

/// A part of a file that is YAML, and where it begins there.
struct YAMLPart {
    let text: TextBytes
    let range: Range<Int>
    let firstLine: Int
    let firstColumn: Int
}

/// Reads all of YAML, and finds its author's mistakes.
///
/// The only place that knows Yams. What YAML would expand (aliases), cast (tags) or overlook
/// (full-width signs) is refused instead.
struct YamsReader {
    private let source: YAMLSource

    init(_ part: YAMLPart) { source = YAMLSource(part) }

    /// Nil for what is no YAML; `.empty` where nothing is written.
    func read() -> (node: DataNode?, diagnostics: [Diagnostic]) {
        if let refusal = source.refusal() { return (nil, [refusal]) }
        do {
            // The parser must outlive its nodes: they hold their anchors weakly.
            let parser = try Parser(
                yaml: source.text.string(source.range), resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                return (DataNode(.empty, at: source.start), [])
            }
            var converter = NodeConverter(source: source)
            let node = withExtendedLifetime(parser) { converter.convert(root, depth: 0) }
            return (converter.diagnostics.hasErrors ? nil : node, converter.diagnostics)
        } catch let error as YamlError {
            return (nil, [diagnostic(of: error)])
        } catch {
            return (nil, [Message.yamlUnreadable("\(error)").at(source.start)])
        }
    }
}

extension YamsReader {
    private func diagnostic(of error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return YAMLMistake(
                problem: problem, place: source.place(mark.line, mark.column),
                earlier: context.map { source.place($0.mark.line, $0.mark.column) }
            ).diagnostic(in: source)
        case .duplicatedKeysInMapping(let names, let context):
            let first = source.place(context.mark.line, context.mark.column)
            let name = names.first ?? ""
            return Message.keyTwice(name, firstLine: source.location(first).line).at(
                source.location(
                    source.nextLine(beginningWith: name, after: first) ?? first,
                    length: name.unicodeScalars.count))
        default:
            return Message.yamlUnreadable(error.description).at(source.start)
        }
    }
}

/// Turns Yams' nodes into ours, and finds what YAML reads otherwise than its author means.
private struct NodeConverter {
    let source: YAMLSource
    var diagnostics: [Diagnostic] = []
    /// Where anchors were reported: an alias is the same node at the same place once more.
    private var anchors: Set<Int> = []

    private var last: YAMLSource.Place

    init(source: YAMLSource) {
        self.source = source
        last = source.place(1, 1)
    }

    /// No data of ours is half as deep.
    private static let deepest = 32

    mutating func convert(_ node: Node, depth: Int, isInFlowList: Bool = false) -> DataNode {
        let place = place(of: node)
        let location = source.location(place)
        guard depth < Self.deepest else {
            if depth == Self.deepest { report(.tooDeep(Self.deepest), place) }
            return DataNode(.empty, at: location)
        }
        if node.anchor != nil { refuseAnchor(place) }
        switch node {
        case .scalar(let scalar):
            return convert(scalar, place, isInFlowList: isInFlowList)
        case .sequence(let sequence):
            checkTag(sequence.tag, place)
            let isFlow = source.byte(at: place) == 0x5B
            let nodes = sequence.map { convert($0, depth: depth + 1, isInFlowList: isFlow) }
            return DataNode(.list(nodes), at: location)
        case .mapping(let mapping):
            checkTag(mapping.tag, place)
            return DataNode(.map(entries(of: mapping, place, depth: depth)), at: location)
        case .alias:
            refuseAnchor(place)
            return DataNode(.empty, at: location)
        }
    }
}

extension NodeConverter {
    private mutating func place(of node: Node) -> YAMLSource.Place {
        if let mark = node.mark { last = source.place(mark.line, mark.column, after: last) }
        return last
    }

    /// No file needs all its mistakes listed when there are hundreds.
    private var isFull: Bool { diagnostics.count >= 100 }

    private mutating func report(_ message: Message, _ place: YAMLSource.Place, length: Int = 1) {
        if !isFull { diagnostics.append(message.at(source.location(place, length: length))) }
    }

    private mutating func refuseAnchor(_ place: YAMLSource.Place) {
        if anchors.insert(place.offset).inserted { report(.anchorRefused(), place) }
    }

    private mutating func checkTag(_ tag: Yams.Tag, _ place: YAMLSource.Place) {
        // Yams resolves the tags of keys when it compares them. A tag made to compare with would fill
        // the tables of a constructor each time: half of the time that data takes.
        let name = tag.description
        if name != Yams.Tag.Name.implicit.rawValue, name != Yams.Tag.Name.str.rawValue {
            report(.tagRefused(), place)
        }
    }

    private mutating func entries(
        of mapping: Node.Mapping, _ place: YAMLSource.Place, depth: Int
    ) -> [(key: Located<String>, value: DataNode)] {
        let isFlow = source.byte(at: place) == 0x7B
        return mapping.map { keyNode, valueNode in
            let key = key(keyNode, isFlow: isFlow)
            if isFlow, case .scalar(let scalar) = valueNode, scalar.string.isEmpty,
                scalar.style == .plain, let colon = key.value.firstIndex(of: ":")
            {
                let value = key.value[key.value.index(after: colon)...]
                let pair = "\(key.value[..<colon]): \(value)"
                diagnostics.append(Message.colonTight(write: pair).at(key.location))
            }
            return (key, convert(valueNode, depth: depth + 1))
        }
    }

    private mutating func key(_ node: Node, isFlow: Bool) -> Located<String> {
        let place = place(of: node)
        guard case .scalar(let scalar) = node else {
            report(.keyExpected(), place)
            return Located("", at: source.location(place))
        }
        if scalar.anchor != nil { refuseAnchor(place) }
        let length = scalar.string.unicodeScalars.count
        if scalar.style == .plain {
            checkTag(scalar.tag, place)
            if let indent = source.wideIndent(at: place) { report(indent, place) }
            if scalar.string.utf8.contains(0xEF), scalar.string.contains("：") {
                report(wideColon(in: scalar.string, place, isFlow: isFlow), place, length: length)
            }
        }
        return Located(scalar.string, at: source.location(place, length: max(1, length)))
    }

    private func wideColon(
        in key: String, _ place: YAMLSource.Place, isFlow: Bool
    ) -> Message {
        let line = source.line(place)
        let end = source.text.trimmed(line).upperBound
        return isFlow
            ? .flowWide(write: FlowText.halfWidth(source.written(from: line, to: end)))
            : .colonWide(write: source.withPlainColon(line) ?? key)
    }

    private mutating func convert(
        _ scalar: Node.Scalar, _ place: YAMLSource.Place, isInFlowList: Bool
    ) -> DataNode {
        if let control = scalar.string.unicodeScalars.first(where: { $0 != "\n" && $0.isControl }) {
            report(.controlCharacter(control), place)
        }
        guard scalar.style == .plain else {
            checkTag(scalar.tag, place)
            return DataNode(.text(scalar.string), at: source.location(place))
        }
        checkTag(scalar.tag, place)
        if !isFull {
            diagnostics += PlainScalar(
                text: scalar.string, place: place, isInFlowList: isInFlowList
            ).mistakes(in: source)
        }
        let length = source.length(of: scalar.string, at: place)
        let location = source.location(place, length: length)
        let isEmpty = scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
        return DataNode(isEmpty ? .empty : .text(scalar.string), at: location)
    }
}
