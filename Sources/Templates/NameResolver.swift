/// Finds what a name means at a place of a template: in the innermost view that has it.
struct NameResolver {
    /// What a name stands for, and the view or text that it is read from.
    enum Value {
        case field(FieldAccess, slot: Int)
        /// The element of a list of texts.
        case currentText(slot: Int)
    }

    /// What the innermost section is: a view, which stands on top of `views`, or what `.` means.
    private enum Scope {
        case view
        case value(Value)
    }

    /// Outermost first; a view's slot is its place.
    private var views: [ViewSchema]
    private var scopes: [Scope]
    private(set) var textDepth = 0
    private let tables: NameTables

    init(schemas: [ViewSchema], tables: NameTables) {
        views = schemas
        scopes = schemas.map { _ in .view }
        self.tables = tables
    }
}

/// The keys of all tables, and the place of each.
struct NameTables: Sendable {
    private let keys: [String: [String]]
    private let places: [String: [String: Int]]

    init(_ tables: [TableKeys]) {
        keys = Dictionary(tables.map { ($0.name, $0.keys) }, uniquingKeysWith: { a, _ in a })
        places = keys.mapValues { keys in
            Dictionary(
                keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    func place(of key: String, in table: String) -> Int? { places[table]?[key] }

    func keys(of table: String) -> [String] { keys[table] ?? [] }
}

extension NameResolver {
    var viewDepth: Int { views.count }

    /// The views in reach, outermost first; nil where something else is.
    var schemas: [ViewSchema]? { scopes.count == views.count ? views : nil }

    mutating func enter(_ schema: ViewSchema) {
        views.append(schema)
        scopes.append(.view)
    }

    mutating func enterText() {
        scopes.append(.value(.currentText(slot: textDepth)))
        textDepth += 1
    }

    /// A section of one text, of HTML or of a link, which is `.` inside.
    mutating func enter(_ value: Value) { scopes.append(.value(value)) }

    mutating func leave() {
        switch scopes.removeLast() {
        case .view: views.removeLast()
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
        let dot = UInt8(ascii: ".")
        // Most names have one part.
        if !tag.name.utf8.contains(dot), let (field, slot) = find(tag.name) {
            return .field(field.access, slot: slot)
        }
        guard tag.name.utf8.count(where: { $0 == dot }) < ParsedTemplate.depthLimit else {
            throw Refusal(
                kind: .longName(limit: ParsedTemplate.depthLimit), range: tag.nameRange)
        }
        var rest = tag.name[...]
        var end = tag.nameRange.lowerBound
        /// Takes the next part of the name.
        func next() -> (name: String, range: Range<Int>) {
            let stop = rest.utf8.firstIndex(of: dot) ?? rest.endIndex
            let part = String(rest[..<stop])
            rest = stop < rest.endIndex ? rest[rest.utf8.index(after: stop)...] : ""
            let start = end
            end += part.utf8.count + 1
            return (part, start..<end - 1)
        }
        let first = next()
        guard let found = find(first.name) else {
            throw Refusal(kind: .unknownName(first.name, known: known), range: first.range)
        }
        var (field, slot) = found
        var access = field.access
        while !rest.isEmpty {
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
                let index = try key(rest, of: field.name, end..<tag.nameRange.upperBound)
                access = .text { read($0)?[index] }
                rest = ""
            case .linkTable(let read):
                let index = try key(rest, of: field.name, end..<tag.nameRange.upperBound)
                access = .link { read($0)?[index] }
                rest = ""
            case .nothing: rest = ""
            default:
                throw Refusal(kind: .noNamesBehind(field.name, access.kind), range: before)
            }
        }
        return .field(access, slot: slot)
    }
}

extension NameResolver {
    private func find(_ name: String) -> (field: Field, slot: Int)? {
        for slot in views.indices.reversed() {
            if let field = views[slot].field(named: name) { return (field, slot) }
        }
        return nil
    }

    /// Every name in reach, innermost first.
    private var known: [String] {
        var seen: Set<String> = []
        let names = views.reversed().flatMap(\.names)
        return names.filter { seen.insert($0).inserted }
    }

    private func key(
        _ rest: Substring, of table: String, _ range: Range<Int>
    ) throws(Refusal) -> Int {
        let key = String(rest)
        guard let index = tables.place(of: key, in: table) else {
            throw Refusal(
                kind: .unknownName(key, known: tables.keys(of: table)), range: range)
        }
        return index
    }
}
