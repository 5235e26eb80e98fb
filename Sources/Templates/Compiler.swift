/// Turns a template and all that it uses into one program, proving every name where it is used.
struct Compiler {
    var program: Program
    /// Each place once, however often it is come by.
    private(set) var findings: [Finding] = []
    private var found: Set<Place> = []
    /// A template on the way is wrong in itself, so the program is not whole.
    private(set) var isWhole = true
    /// It has too many parts, wherever it is used.
    private var isTooLarge = false

    private let graph: TemplateGraph
    private let shared: SharedParts
    var names: NameResolver
    /// Text is not joined to what stands before this step: a section ends there.
    var joinBarrier = 0
    /// What is being compiled, innermost last. Not by functions that call each other: how much room the
    /// thread has for that, nobody knows.
    private var frames: [Frame] = []
    /// The part that has to be made before this goes on.
    private var wanted: Use?
    /// How deep this template stands in others.
    private let outerDepth: Int
    private var deepest: Int
    private var visited = 0

    static let depthLimit = 200
    static let sizeLimit = 200_000

    private init(_ root: Int, _ schemas: [ViewSchema], _ materials: Materials, outerDepth: Int) {
        graph = materials.graph
        shared = materials.shared
        self.outerDepth = outerDepth
        deepest = outerDepth
        program = Program(schemas: schemas, text: materials.graph.text)
        names = NameResolver(schemas: schemas, tables: materials.tables)
        begin(template: root, overrides: [:])
    }
}

extension Compiler {
    /// What all programs of a theme are made from.
    struct Materials: Sendable {
        let graph: TemplateGraph
        let tables: NameTables
        let shared: SharedParts
    }

    /// Compiles a template with the parts that it uses. Each of them has a compiler of its own, for which
    /// the others wait.
    static func compiled(_ root: Int, schemas: [ViewSchema], _ materials: Materials) -> Compiler {
        var last = Compiler(root, schemas, materials, outerDepth: 0)
        var waiting: [Compiler] = []
        while true {
            last.run()
            if let use = last.wanted {
                waiting.append(last)
                last = Compiler(use.template, use.schemas, materials, outerDepth: last.depth)
            } else {
                guard let next = waiting.popLast(), let use = next.wanted else { return last }
                materials.shared.note(last.part, of: use.template, use.schemas)
                last = next
            }
        }
    }

    private var part: SharedParts.Part? {
        guard isWhole || isTooLarge else { return nil }
        return SharedParts.Part(
            program: program, findings: findings, isTooLarge: isTooLarge, visited: visited,
            depth: deepest - outerDepth)
    }
}

extension Compiler {
    /// What an inheritance tag puts in a block's place, with the overrides of where it is written:
    /// a block of one name in another layout on the page is another block.
    struct Override {
        let site: Site
        let nodes: [Node]
    }

    /// Where nodes are written.
    struct Site {
        let template: Int
        let overrides: [String: Override]
    }

    private struct Place: Hashable {
        let template: Int
        let range: Range<Int>
    }

    /// Nodes of a template, a block or a section.
    private struct Frame {
        var nodes: IndexingIterator<[Node]>
        let site: Site
        let section: Section?
    }

    /// What ends behind its nodes.
    struct Section {
        let opening: Int
        let hasNames: Bool
    }

    /// A template that is used where some views are in reach.
    private struct Use {
        let template: Int
        let schemas: [ViewSchema]
        let overrides: [String: Override]
    }

    private var depth: Int { outerDepth + frames.count }

    private mutating func begin(template: Int, overrides: [String: Override]) {
        if graph.faulty.contains(template) { fail() }
        guard !graph.templates[template].isBroken else { return }
        begin(graph.templates[template].nodes, at: Site(template: template, overrides: overrides))
    }

    mutating func begin(_ nodes: [Node], at site: Site, in section: Section? = nil) {
        frames.append(Frame(nodes: nodes.makeIterator(), site: site, section: section))
        deepest = max(deepest, depth)
    }

    private mutating func fail() { isWhole = false }

    mutating func add(_ finding: Finding) {
        let place = Place(template: finding.template, range: finding.range)
        if found.insert(place).inserted { findings.append(finding) }
    }

    /// Goes on until nothing is left, or a part is wanted.
    private mutating func run() {
        if let use = wanted {
            wanted = nil
            self.use(template: use.template, overrides: use.overrides)
        }
        while !frames.isEmpty, wanted == nil {
            let site = frames[frames.count - 1].site
            guard let node = frames[frames.count - 1].nodes.next() else {
                if let section = frames.removeLast().section { end(section) }
                continue
            }
            visited += 1
            guard visited <= Self.sizeLimit, depth <= Self.depthLimit else {
                return refuse(node, at: site)
            }
            compile(node, at: site)
        }
    }

    private mutating func compile(_ node: Node, at site: Site) {
        switch node {
        case .text(let range):
            let start = graph.textStarts[site.template]
            program.add(
                text: start + range.lowerBound..<start + range.upperBound,
                mayJoin: program.steps.count > joinBarrier)
        case .variable(let tag): compile(variable: tag, at: site)
        case .section(let tag, let inner): compile(section: tag, inner, at: site)
        case .partial(let tag):
            use(tag, at: site, overrides: site.overrides)
        case .parent(let tag, let blocks):
            let own = blocks.map { ($0.tag.name, Override(site: site, nodes: $0.nodes)) }
            // What a template that inherits from this one replaces wins.
            use(
                tag, at: site,
                overrides: site.overrides.merging(own, uniquingKeysWith: { outer, _ in outer }))
        case .block(let block):
            if let override = site.overrides[block.tag.name] {
                begin(override.nodes, at: override.site)
            } else {
                begin(block.nodes, at: site)
            }
        }
    }

    private mutating func use(_ tag: Tag, at site: Site, overrides: [String: Override]) {
        let key = TemplateGraph.Use(template: site.template, offset: tag.range.lowerBound)
        guard let template = graph.positions[tag.name], !graph.refused.contains(key) else {
            return fail()
        }
        use(template: template, overrides: overrides)
    }

    private mutating func use(template: Int, overrides: [String: Override]) {
        // What has blocks others may replace: it is no part.
        if graph.blockNames[template].isEmpty, let schemas = names.schemas {
            guard let known = shared.known(template, schemas) else {
                wanted = Use(template: template, schemas: schemas, overrides: overrides)
                return
            }
            if let part = known.part, part.isTooLarge {
                for finding in part.findings { add(finding) }
                isTooLarge = true
                return fail()
            }
            if let part = known.part, visited + part.visited <= Self.sizeLimit,
                depth + part.depth <= Self.depthLimit
            {
                visited += part.visited
                deepest = max(deepest, depth + part.depth)
                for finding in part.findings { add(finding) }
                program.append(part.program)
                joinBarrier = program.steps.count
                return
            }
        }
        begin(template: template, overrides: overrides)
    }

    /// Says that a limit is reached, at the first tag behind it, and ends.
    private mutating func refuse(_ node: Node, at site: Site) {
        fail()
        // How deep it is depends on where it is used.
        isTooLarge = depth <= Self.depthLimit
        let kind: TemplateMistake.Kind =
            isTooLarge ? .tooLarge(limit: Self.sizeLimit) : .tooDeep(limit: Self.depthLimit)
        add(Finding(template: site.template, range: node.range, kind: kind))
        frames = []
    }
}
