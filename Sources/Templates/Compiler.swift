/// Turns a template and all that it uses into one program, proving every name where it is used.
struct Compiler {
    private(set) var program: Program
    private(set) var findings: [Finding] = []
    /// A template on the way is wrong in itself, so the program is not whole.
    private(set) var isWhole = true

    private let graph: TemplateGraph
    private let tables: NameTables
    private let shared: SharedParts
    private var names: NameResolver
    private let faulty: Set<Int>
    /// Text is not joined to what stands before this step: a section ends there.
    private var joinBarrier = 0
    private var depth = 0
    private var deepest = 0
    private var visited = 0

    static let depthLimit = 200
    static let sizeLimit = 200_000

    init(
        _ root: Int, schemas: [ViewSchema], graph: TemplateGraph, tables: NameTables,
        shared: SharedParts
    ) {
        self.graph = graph
        self.tables = tables
        self.shared = shared
        faulty = graph.faulty
        program = Program(schemas: schemas, text: graph.text)
        names = NameResolver(schemas: schemas, tables: tables)
        compile(template: root, overrides: [:])
    }
}

extension Compiler {
    /// What an inheritance tag puts in a block's place, with the overrides of where it is written:
    /// a block of one name in another layout on the page is another block.
    private struct Override {
        let site: Site
        let nodes: [Node]
    }

    /// Where nodes are written.
    private struct Site {
        let template: Int
        let overrides: [String: Override]
    }

    private mutating func compile(template: Int, overrides: [String: Override]) {
        if faulty.contains(template) { fail() }
        guard !graph.templates[template].isBroken else { return }
        compile(
            graph.templates[template].nodes, at: Site(template: template, overrides: overrides))
    }

    private mutating func fail() { isWhole = false }

    private mutating func compile(_ nodes: [Node], at site: Site) {
        depth += 1
        deepest = max(deepest, depth)
        defer { depth -= 1 }
        for node in nodes {
            visited += 1
            guard visited <= Self.sizeLimit, depth <= Self.depthLimit else {
                return refuse(node, at: site)
            }
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
                    compile(override.nodes, at: override.site)
                } else {
                    compile(block.nodes, at: site)
                }
            }
        }
    }

    private mutating func use(_ tag: Tag, at site: Site, overrides: [String: Override]) {
        let key = TemplateGraph.Use(template: site.template, offset: tag.range.lowerBound)
        guard let template = graph.positions[tag.name], !graph.refused.contains(key) else {
            return fail()
        }
        if let part = part(of: template), visited + part.visited <= Self.sizeLimit,
            depth + part.depth <= Self.depthLimit
        {
            visited += part.visited
            deepest = max(deepest, depth + part.depth)
            program.append(part.program)
            joinBarrier = program.steps.count
        } else {
            compile(template: template, overrides: overrides)
        }
    }

    /// What a template is wherever the same views are in reach; nil for one that has blocks, which others
    /// replace, and for one with mistakes, which are found where it is used.
    private func part(of template: Int) -> SharedParts.Part? {
        guard graph.blockNames[template].isEmpty, let schemas = names.schemas else { return nil }
        return shared.part(of: template, schemas) {
            let compiler = Compiler(
                template, schemas: schemas, graph: graph, tables: tables, shared: shared)
            guard compiler.isWhole, compiler.findings.isEmpty else { return nil }
            return SharedParts.Part(
                program: compiler.program, visited: compiler.visited, depth: compiler.deepest)
        }
    }

    /// Says once that a limit is reached, at the first tag behind it.
    private mutating func refuse(_ node: Node, at site: Site) {
        guard isWhole else { return }
        fail()
        let kind: TemplateMistake.Kind =
            depth > Self.depthLimit
            ? .tooDeep(limit: Self.depthLimit) : .tooLarge(limit: Self.sizeLimit)
        findings.append(Finding(template: site.template, range: node.range, kind: kind))
        visited = Self.sizeLimit
    }
}

extension Compiler {
    private mutating func compile(variable tag: Tag, at site: Site) {
        guard let value = resolve(tag, at: site) else { return }
        let isRaw = tag.sigil == .raw
        switch value {
        case .currentText(let slot):
            if isRaw { return report(.unescapedText(tag.name, .text), tag.nameRange, at: site) }
            program.add(.printCurrent, reading: slot, 0)
        case .field(let access, let slot):
            switch (access, isRaw) {
            case (.nothing, _): break
            case (.text(let read), false):
                program.add(.printText, reading: slot, program.texts.add(read))
            case (.link(let read), false):
                program.add(.printLink, reading: slot, program.links.add(read))
            case (.html(let read), true):
                program.add(.printHTML, reading: slot, program.htmls.add(read))
            case (.html, false): report(.escapedHTML(tag.name), tag.nameRange, at: site)
            case (.text, true), (.link, true):
                report(.unescapedText(tag.name, access.kind), tag.nameRange, at: site)
            default: report(.notPrintable(tag.name, access.kind), tag.nameRange, at: site)
            }
        }
    }

    private mutating func compile(section tag: Tag, _ inner: [Node], at site: Site) {
        guard case .field(let access, let slot) = resolve(tag, at: site) else { return }
        if case .nothing = access {
            if tag.sigil == .inverted { compile(inner, at: site) }
            return
        }
        guard let presence = access.presence else {
            return report(.notASection(tag.name, access.kind), tag.nameRange, at: site)
        }
        let opening: Int
        if tag.sigil == .inverted {
            opening = add(.when, presence, reading: slot)
            compile(inner, at: site)
        } else {
            opening = open(access, presence, slot)
            compile(inner, at: site)
            if access.kind != .flag { names.leave() }
        }
        program.steps[opening].end = Int32(program.steps.count)
        joinBarrier = program.steps.count
    }

    /// Adds the step that begins a section and puts what it shows in reach.
    private mutating func open(
        _ access: FieldAccess, _ presence: @escaping Read<Bool>, _ slot: Int
    ) -> Int {
        switch access {
        case .view(let schema, let read):
            let inner = enter(schema())
            return program.add(.enter, reading: slot, program.views.add(read), into: inner)
        case .list(let schema, let reader):
            let inner = enter(schema())
            return program.add(.each, reading: slot, program.lists.add(reader), into: inner)
        case .texts(let read):
            let inner = names.textDepth
            names.enterText()
            program.textCount = max(program.textCount, names.textDepth)
            return program.add(
                .eachText, reading: slot, program.textLists.add(read), into: inner)
        case .flag: return add(.unless, presence, reading: slot)
        default:
            names.enter(.field(access, slot: slot))
            return add(.unless, presence, reading: slot)
        }
    }

    private mutating func enter(_ schema: ViewSchema) -> Int {
        let inner = names.viewDepth
        names.enter(schema)
        program.viewCount = max(program.viewCount, names.viewDepth)
        return inner
    }

    private mutating func add(
        _ operation: Program.Step.Operation, _ condition: @escaping Read<Bool>, reading slot: Int
    ) -> Int {
        program.add(operation, reading: slot, program.conditions.add(condition))
    }

    private mutating func resolve(_ tag: Tag, at site: Site) -> NameResolver.Value? {
        do {
            return try names.resolve(tag)
        } catch {
            report(error.kind, error.range, at: site)
            return nil
        }
    }

    private mutating func report(
        _ kind: TemplateMistake.Kind, _ range: Range<Int>, at site: Site
    ) {
        findings.append(Finding(template: site.template, range: range, kind: kind))
    }
}
