/// Which template uses which, proved free of cycles before any is put into another.
struct TemplateGraph {
    let templates: [ParsedTemplate]
    let positions: [String: Int]
    /// The bytes of all templates, one behind the other, which all programs print from.
    let text: [UInt8]
    /// Where each template's bytes begin among them.
    let textStarts: [Int]
    /// What is wrong without knowing any view: syntax, partials, cycles, blocks.
    private(set) var findings: [Finding] = []
    /// Uses that close a circle, by the place of their tag.
    private(set) var refused: Set<Use> = []
    /// Every block that a template or a template that it uses has.
    private(set) var blockNames: [[String]]
    /// Whether the names of blocks are all known.
    private var isComplete: [Bool]

    /// Templates that are wrong in themselves, whatever they are used with.
    private(set) var faulty: Set<Int> = []

    struct Use: Hashable {
        let template: Int
        let offset: Int
    }

    init(_ templates: [ParsedTemplate]) {
        self.templates = templates
        positions = Dictionary(
            templates.enumerated().map { ($1.source.name, $0) }, uniquingKeysWith: { a, _ in a })
        var text: [UInt8] = []
        text.reserveCapacity(templates.reduce(0) { $0 + $1.source.bytes.count })
        textStarts = templates.map { template in
            defer { text += template.source.bytes }
            return text.count
        }
        self.text = text
        blockNames = Array(repeating: [], count: templates.count)
        isComplete = Array(repeating: true, count: templates.count)
        for (position, template) in templates.enumerated() {
            findings += template.mistakes.map {
                Finding(template: position, range: $0.range, kind: $0.kind)
            }
            if positions[template.source.name] != position {
                let kind = TemplateMistake.Kind.duplicateTemplate(template.source.name)
                findings.append(Finding(template: position, range: 0..<0, kind: kind))
            }
        }
        let parts = templates.map { Parts(of: $0.nodes) }
        order(parts)
        for template in templates.indices { checkOverrides(parts[template], in: template) }
        faulty = Set(findings.map(\.template))
    }
}

extension TemplateGraph {
    /// What of a template concerns other templates.
    private struct Parts {
        var uses: [Tag] = []
        var parents: [(tag: Tag, blocks: [Tag])] = []
        var blocks: [String] = []

        init(of nodes: [Node]) { add(nodes) }

        private mutating func add(_ nodes: [Node]) {
            for node in nodes {
                switch node {
                case .text, .variable: break
                case .section(_, let inner): add(inner)
                case .partial(let tag): uses.append(tag)
                case .parent(let tag, let blocks):
                    uses.append(tag)
                    parents.append((tag, blocks.map(\.tag)))
                    for block in blocks { add(block.nodes) }
                case .block(let block):
                    blocks.append(block.tag.name)
                    add(block.nodes)
                }
            }
        }
    }

    /// Walks from every template through its uses, those that are used before those that use them.
    private mutating func order(_ parts: [Parts]) {
        enum Mark { case new, open, done }
        var marks = Array(repeating: Mark.new, count: templates.count)
        for start in templates.indices where marks[start] == .new {
            var path: [(template: Int, next: Int)] = [(start, 0)]
            marks[start] = .open
            while let (template, next) = path.last {
                guard next < parts[template].uses.count else {
                    path.removeLast()
                    marks[template] = .done
                    collectBlocks(parts[template], of: template)
                    continue
                }
                path[path.count - 1].next += 1
                let use = parts[template].uses[next]
                guard let used = positions[use.name] else {
                    note(use, template, .missingPartial(use.name, known: positions.keys.sorted()))
                    continue
                }
                switch marks[used] {
                case .new:
                    marks[used] = .open
                    path.append((used, 0))
                case .open:
                    let circle = path.drop { $0.template != used }.map {
                        templates[$0.template].source.name
                    }
                    note(use, template, .cycle(circle + [use.name]))
                    refused.insert(Use(template: template, offset: use.range.lowerBound))
                case .done: break
                }
            }
        }
    }

    private mutating func collectBlocks(_ parts: Parts, of template: Int) {
        var names = Set(parts.blocks)
        isComplete[template] = isComplete[template] && !templates[template].isBroken
        for use in parts.uses {
            guard let used = positions[use.name] else { continue }
            names.formUnion(blockNames[used])
            isComplete[template] = isComplete[template] && isComplete[used]
        }
        blockNames[template] = names.sorted()
    }

    private mutating func checkOverrides(_ parts: Parts, in template: Int) {
        for (parent, blocks) in parts.parents {
            var seen: Set<String> = []
            for block in blocks {
                if !seen.insert(block.name).inserted {
                    findings.append(
                        Finding(
                            template: template, range: block.nameRange,
                            kind: .duplicateBlock(block.name)))
                }
                guard let used = positions[parent.name], isComplete[used],
                    !blockNames[used].contains(block.name)
                else { continue }
                findings.append(
                    Finding(
                        template: template, range: block.nameRange,
                        kind: .unknownBlock(block.name, known: blockNames[used])))
            }
        }
    }

    private mutating func note(_ use: Tag, _ template: Int, _ kind: TemplateMistake.Kind) {
        findings.append(Finding(template: template, range: use.nameRange, kind: kind))
        isComplete[template] = false
    }
}
