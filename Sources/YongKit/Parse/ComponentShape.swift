internal import Templates

/// The names of a card, asked for when a template is loaded: cards hold data, which may hold cards.
typealias CardNames = @Sendable () -> ViewSchema

/// What the template of a component sees of its fields.
extension ComponentSchema {
    /// The names behind the component's own, which a field cannot have.
    static let reservedNames: Set<String> = [
        dataKey, "lang", "language", "id", "string", "asset", "drawing",
    ]
    static let reservedInRecords: Set<String> = [dataKey, "position"]

    /// - Parameter card: the names of a card, for fields that hold pages.
    func dataFields(card: @escaping CardNames) -> [DataField] {
        let own = fields.dataFields(card)
        guard drawing != nil else { return own }
        return own + [DataField("drawing", "what is drawn from the values", .html)]
    }
}

extension [ComponentSchema.Field] {
    /// A list has a condition beside it, for what stands around its entries once.
    fileprivate func dataFields(_ card: @escaping CardNames) -> [DataField] {
        flatMap { field -> [DataField] in
            let own = DataField(field.name, field.meaning, field.type.shape(card))
            guard let flag = field.presenceFlag else { return [own] }
            return [own, DataField(flag, "there is an entry in “\(field.name)”", .flag)]
        }
    }
}

extension ComponentSchema.Field {
    /// `hasItems` for the list `items`.
    var presenceFlag: String? {
        guard case .list = type else { return nil }
        return "has" + name.prefix(1).uppercased() + name.dropFirst()
    }
}

extension ComponentSchema.ValueType {
    func shape(_ card: @escaping CardNames) -> DataShape {
        switch self {
        case .text, .number: .text
        case .inline, .markdown, .drawing: .html
        case .date: .record(Self.dateFields)
        case .deadline:
            .record(Self.dateFields + [DataField("isPast", "the day is over", .flag)])
        case .link, .file: .link
        case .flag: .flag
        case .choice(let choices):
            .record(
                [DataField("value", "the word that was chosen", .text)]
                    + choices.map { DataField($0, "this one was chosen", .flag) })
        case .fact: .record(Self.factFields)
        case .page: .view(card)
        case .picture: .view { PictureView.schema }
        case .list(let element): Self.list(of: element.shape(card))
        case .record(let fields, _):
            .record(fields.dataFields(card))
        case .everyLanguage(let type):
            .records(
                [
                    DataField("lang", "the language, for `lang`", .text),
                    DataField("name", "the language's own name", .text),
                    DataField("isCurrent", "it is that of the text", .flag),
                    DataField("isChinese", "it is Chinese", .flag),
                    DataField("value", "the value in this language", type.shape(card)),
                ])
        }
    }

    private static func list(of shape: DataShape) -> DataShape {
        switch shape {
        case .text: .texts
        case .view(let names): .views(names)
        case .record(let fields):
            .records([DataField("position", "its number in the list, from 1", .text)] + fields)
        default: .records([DataField("value", "the entry", shape)])
        }
    }

    private static var dateFields: [DataField] {
        [
            DataField("iso", "for `datetime`", .text),
            DataField("text", "as the language writes it", .text),
        ]
    }

    private static var factFields: [DataField] {
        [
            DataField("id", "its id", .text),
            DataField("text", "the figure as the language writes it", .text),
            DataField("label", "what is counted or measured", .text),
            DataField("asOf", "when it held, in words", .text),
            DataField("note", "what should be known of it", .text),
            DataField("source", "who says so", .text),
            DataField("url", "where it says so", .link),
            DataField("flag", "how sure it is, in words", .text),
        ]
    }
}

extension ComponentSchema.Drawing {
    /// A field without which nothing can be drawn.
    struct Need {
        let description: String
        let isMet: @Sendable ([ComponentSchema.Field]) -> Bool

        func isMet(by fields: [ComponentSchema.Field]) -> Bool { isMet(fields) }
    }

    var needs: [Need] {
        switch self {
        case .chart:
            [
                Need(description: "“kind” (choice)") { fields in
                    if case .choice? = fields.type(of: "kind") { true } else { false }
                },
                Need(description: "“points” (list: “label” text, “value” number)") { fields in
                    guard case .list(.record(let inner, _))? = fields.type(of: "points"),
                        case .text? = inner.type(of: "label"),
                        case .number? = inner.type(of: "value")
                    else { return false }
                    return true
                },
            ]
        case .map:
            [
                Need(description: "“places” (list: “name” text, “lat” and “lon” number)") {
                    fields in
                    guard case .list(.record(let inner, _))? = fields.type(of: "places"),
                        case .text? = inner.type(of: "name"),
                        case .number? = inner.type(of: "lat"), case .number? = inner.type(of: "lon")
                    else { return false }
                    return true
                }
            ]
        }
    }
}

extension [ComponentSchema.Field] {
    fileprivate func type(of name: String) -> ComponentSchema.ValueType? {
        first { $0.name == name }?.type
    }
}
