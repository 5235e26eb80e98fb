/// Reads `Theme/components/<name>.yml`: the fields of a component.
struct ComponentReader {
    let name: String
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(name: String, file: String) {
        self.name = name
        self.file = file
    }

    /// `text` comes from `SourceText`.
    mutating func read(_ text: [UInt8]) -> ComponentSchema? {
        let (node, mistakes) = DataReader(file: file).read(text)
        diagnostics += mistakes
        guard let node else { return nil }
        check(node, keys: ["meaning", "drawing", "card", "fields"])
        var drawing: ComponentSchema.Drawing?
        if let written = node["drawing"] {
            drawing = written.text.flatMap { ComponentSchema.Drawing(rawValue: $0) }
            let known = ComponentSchema.Drawing.allCases.map(\.rawValue)
            if drawing == nil { refuse(written, .oneOf(known)) }
        }
        var card = ComponentSchema.CardForm.flow
        if let written = node["card"] {
            if let form = written.text.flatMap({ ComponentSchema.CardForm(rawValue: $0) }) {
                card = form
            } else {
                refuse(written, .oneOf(ComponentSchema.CardForm.allCases.map(\.rawValue)))
            }
        }
        let schema = ComponentSchema(
            name: name, meaning: node["meaning"]?.text ?? "", fields: fields(of: node),
            drawing: drawing, card: card)
        if let drawing {
            for need in drawing.needs where !need.isMet(by: schema.fields) {
                diagnostics.append(
                    Message.drawingNeeds(drawing.rawValue, need.description).at(
                        node["drawing"]?.location))
            }
        }
        return schema
    }
}

extension ComponentReader {
    /// The fields of `data:` of a kind of page: they stand in a record of their own.
    mutating func readPageData(_ node: DataNode) -> ComponentSchema {
        ComponentSchema(
            name: name, meaning: "", fields: fields(writtenIn: node, depth: 0, isOuter: false),
            drawing: nil)
    }

    /// How deep fields may stand in one another: nobody writes more by hand.
    private static let deepest = 6

    private mutating func fields(
        of node: DataNode, depth: Int = 0, isOuter: Bool = true
    ) -> [ComponentSchema.Field] {
        guard let written = node["fields"] else {
            diagnostics.append(Message.schemaIncomplete("fields").at(node.location))
            return []
        }
        return fields(writtenIn: written, depth: depth, isOuter: isOuter)
    }

    private mutating func fields(
        writtenIn written: DataNode, depth: Int, isOuter: Bool
    ) -> [ComponentSchema.Field] {
        guard case .map(let entries) = written.value, depth < Self.deepest else {
            refuse(written, .fields)
            return []
        }
        return entries.compactMap { key, spec in
            let reserved =
                isOuter ? ComponentSchema.reservedNames : ComponentSchema.reservedInRecords
            guard !reserved.contains(key.value) else {
                diagnostics.append(Message.schemaReserved(key.value).at(key.location))
                return nil
            }
            check(
                spec,
                keys: [
                    "type", "required", "meaning", "of", "fields", "choices", "from",
                    "everyLanguage",
                ])
            guard let type = type(of: spec, key, depth: depth) else { return nil }
            return ComponentSchema.Field(
                name: key.value, meaning: spec["meaning"]?.text ?? "",
                isRequired: flag(spec["required"]),
                type: flag(spec["everyLanguage"]) ? .everyLanguage(type) : type)
        }
    }

    private mutating func type(
        of spec: DataNode, _ key: Located<String>, depth: Int
    ) -> ComponentSchema.ValueType? {
        guard let written = spec["type"] else {
            diagnostics.append(Message.schemaIncomplete("type").at(key.location))
            return nil
        }
        switch written.text {
        case "list":
            if spec["fields"] != nil { return .list(record(spec, depth: depth)) }
            guard let element = spec["of"] else {
                diagnostics.append(Message.schemaIncomplete("of").at(key.location))
                return nil
            }
            return plain(element, spec).map { .list($0) }
        case "record": return record(spec, depth: depth)
        default: return plain(written, spec)
        }
    }

    private mutating func record(_ spec: DataNode, depth: Int) -> ComponentSchema.ValueType {
        .record(fields(of: spec, depth: depth + 1, isOuter: false), from: spec["from"]?.text)
    }

    private mutating func plain(
        _ written: DataNode, _ spec: DataNode
    ) -> ComponentSchema.ValueType? {
        switch written.text {
        case "text": return .text
        case "inline": return .inline
        case "markdown": return .markdown
        case "number": return .number
        case "date": return .date
        case "deadline": return .deadline
        case "link": return .link
        case "file": return .file
        case "picture": return .picture
        case "flag": return .flag
        case "fact": return .fact
        case "drawing": return .drawing
        case "page": return .page
        case "choice":
            guard case .list(let nodes)? = spec["choices"]?.value else {
                diagnostics.append(Message.schemaIncomplete("choices").at(written.location))
                return nil
            }
            return .choice(nodes.compactMap(\.text))
        default:
            refuse(written, .oneOf(Self.types))
            return nil
        }
    }

    private static let types = [
        "text", "inline", "markdown", "number", "date", "deadline", "link", "file",
        "picture", "flag", "fact",
        "drawing", "page", "choice", "list", "record",
    ]

    private mutating func flag(_ node: DataNode?) -> Bool {
        guard let node else { return false }
        if !["true", "false"].contains(node.text) { refuse(node, .oneOf(["true", "false"])) }
        return node.text == "true"
    }

    private mutating func check(_ node: DataNode, keys: [String]) {
        guard case .map(let entries) = node.value else { return refuse(node, .fields) }
        for (key, _) in entries where !keys.contains(key.value) {
            diagnostics.append(Message.schemaKey(key.value, known: keys).at(key.location))
        }
    }

    private enum Expected {
        case oneOf([String])
        case fields
    }

    private mutating func refuse(_ node: DataNode, _ expected: Expected) {
        let message: Message =
            switch expected {
            case .oneOf(let known): .schemaValue(node.text ?? "…", known: known)
            case .fields: .schemaFields()
            }
        diagnostics.append(message.at(node.location))
    }
}
