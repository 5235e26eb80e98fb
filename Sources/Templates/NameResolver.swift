/// Finds what a name means at a place of a template: in the innermost view that has it.
struct NameResolver {
    /// What a name stands for, and the view or text that it is read from.
    enum Value {
        case field(FieldAccess, slot: Int)
        /// The element of a list of texts.
        case currentText(slot: Int)
    }

    private enum Scope {
        case view(ViewSchema, slot: Int)
        case value(Value)
    }

    private var scopes: [Scope]
    private(set) var viewDepth: Int
    private(set) var textDepth = 0
    private let tables: [String: [String: Int]]
    private let tableKeys: [String: [String]]

    init(schemas: [ViewSchema], tables: [TableKeys]) {
        scopes = schemas.enumerated().map { .view($1, slot: $0) }
        viewDepth = schemas.count
        tableKeys = Dictionary(tables.map { ($0.name, $0.keys) }, uniquingKeysWith: { a, _ in a })
        self.tables = tableKeys.mapValues { keys in
            Dictionary(
                keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

extension NameResolver {
    mutating func enter(_ schema: ViewSchema) {
        scopes.append(.view(schema, slot: viewDepth))
        viewDepth += 1
    }

    mutating func enterText() {
        scopes.append(.value(.currentText(slot: textDepth)))
        textDepth += 1
    }

    /// A section of one text, of HTML or of a link, which is `.` inside.
    mutating func enter(_ value: Value) { scopes.append(.value(value)) }

    mutating func leave() {
        switch scopes.removeLast() {
        case .view: viewDepth -= 1
        case .value(.currentText): textDepth -= 1
        case .value(.field): break
        }
    }

    /// Why a name means nothing here, and which of its bytes say so.
    struct Refusal: Error {
        let kind: TemplateMistake.Kind
        let range: Range<Int>
    }

    func resolve(_ tag: Tag) throws(Refusal) -> Value {
        if tag.name == "." {
            guard case .value(let value) = scopes.last else {
                throw Refusal(kind: .noCurrentText, range: tag.nameRange)
            }
            return value
        }
        // Most names have one part.
        if !tag.name.utf8.contains(UInt8(ascii: ".")), let (field, slot) = find(tag.name) {
            return .field(field.access, slot: slot)
        }
        var parts = tag.name.split(separator: ".")[...]
        guard parts.count <= ParsedTemplate.depthLimit else {
            throw Refusal(
                kind: .tooDeep(limit: ParsedTemplate.depthLimit), range: tag.nameRange)
        }
        var end = tag.nameRange.lowerBound
        /// Takes the next part of the name.
        func next() -> (name: String, range: Range<Int>) {
            let part = parts.removeFirst()
            let start = end
            end += part.utf8.count + 1
            return (String(part), start..<end - 1)
        }
        let first = next()
        guard let found = find(first.name) else {
            throw Refusal(kind: .unknownName(first.name, known: known), range: first.range)
        }
        var (field, slot) = found
        var access = field.access
        while !parts.isEmpty {
            let before = tag.nameRange.lowerBound..<end - 1
            switch access {
            case .view(let schema, let read):
                let part = next()
                guard let inner = schema().field(named: part.name) else {
                    throw Refusal(
                        kind: .unknownName(part.name, known: schema().names), range: part.range)
                }
                field = inner
                access = inner.access.behind(read)
            case .textTable(let read):
                let index = try key(parts, of: field.name, end..<tag.nameRange.upperBound)
                access = .text { read($0)?[index] }
                parts = []
            case .linkTable(let read):
                let index = try key(parts, of: field.name, end..<tag.nameRange.upperBound)
                access = .link { read($0)?[index] }
                parts = []
            case .nothing: parts = []
            default:
                throw Refusal(kind: .noNamesBehind(field.name, access.kind), range: before)
            }
        }
        return .field(access, slot: slot)
    }
}

extension NameResolver {
    private func find(_ name: String) -> (field: Field, slot: Int)? {
        for scope in scopes.reversed() {
            guard case .view(let schema, let slot) = scope else { continue }
            if let field = schema.field(named: name) { return (field, slot) }
        }
        return nil
    }

    /// Every name in reach, innermost first.
    private var known: [String] {
        var seen: Set<String> = []
        let names = scopes.reversed().flatMap { scope -> [String] in
            if case .view(let schema, _) = scope { schema.names } else { [] }
        }
        return names.filter { seen.insert($0).inserted }
    }

    private func key(
        _ parts: ArraySlice<Substring>, of table: String, _ range: Range<Int>
    ) throws(Refusal) -> Int {
        let key = parts.joined(separator: ".")
        guard let index = tables[table]?[key] else {
            throw Refusal(
                kind: .unknownName(key, known: tableKeys[table] ?? []), range: range)
        }
        return index
    }
}
