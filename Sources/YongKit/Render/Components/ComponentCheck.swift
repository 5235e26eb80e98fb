internal import Templates

/// Holds what an author wrote in a component against its fields.
struct ComponentCheck {
    let site: Site
    /// That of the text.
    let language: Int
    let source: ComponentSource
    let name: String
    var resolver: ReferenceResolver
    var findings = ComponentFindings()
    /// The language of the value that is looked at.
    private(set) var spoken: Int

    init(
        _ name: String, site: Site, language: Int, source: ComponentSource,
        resolver: ReferenceResolver
    ) {
        self.name = name
        self.site = site
        self.language = language
        spoken = language
        self.source = source
        self.resolver = resolver
    }

    mutating func values(
        of fields: [ComponentSchema.Field], in node: ComponentNode
    ) -> ComponentValue {
        if let own = node.own { check(keysOf: own, fields, isOuter: true) }
        return record(fields, in: node, at: nil)
    }

    mutating func report(_ message: Message, at location: SourceLocation) {
        findings.add(message, in: source) { $0.location(location) }
    }
}

extension ComponentCheck {
    /// - Parameter place: where a record begins whose field is missing; nil for the component itself.
    private mutating func record(
        _ fields: [ComponentSchema.Field], in node: ComponentNode, at place: SourceLocation?
    ) -> ComponentValue {
        var pictures: [PictureView.Words] = []
        var values: [(name: String, value: ComponentValue)] = []
        values.reserveCapacity(fields.count)
        for field in fields {
            let written = node[field.name]
            if case .everyLanguage(let type) = field.type, !written.isEmpty {
                values.append((field.name, everyLanguage(field, type, written)))
                continue
            }
            if case .file = field.type { notePicture(written, field.name, fields, in: node) }
            guard written.own != nil else {
                let words = words(of: field, pictures)
                if words == nil, field.isRequired { reportMissing(field, at: place) }
                values.append((field.name, words ?? .absent))
                continue
            }
            let found = value(written, field.type, key: field.name)
            if case .picture(let picture) = found {
                pictures.append(picture.words)
                if picture.words.alt == nil { notePicture(written, field.name, fields, in: node) }
            }
            values.append((field.name, found))
            if let flag = field.presenceFlag, case .list(let entries) = found {
                values.append((flag, .fixed(.flag(!entries.isEmpty))))
            }
        }
        return .record(values)
    }

    /// A picture that could say what it shows, and does not: an empty text, for whoever looks at words.
    private mutating func notePicture(
        _ written: ComponentNode, _ name: String, _ fields: [ComponentSchema.Field],
        in node: ComponentNode
    ) {
        let known = ["alt", name + "Alt"]
        guard let picture = written.own.map({ $0["file"] ?? $0 }), picture.text?.isEmpty == false,
            let alt = fields.first(where: { known.contains($0.name) }),
            node[alt.name].own?.text?.isEmpty ?? true
        else { return }
        note(.plain(""), picture, key: alt.name)
    }

    private mutating func reportMissing(_ field: ComponentSchema.Field, at place: SourceLocation?) {
        let message = Message.componentIncomplete(field.name, of: name)
        if let place {
            report(message, at: place)
        } else {
            findings.add(message, in: source) { $0.name }
        }
    }

    private mutating func everyLanguage(
        _ field: ComponentSchema.Field, _ type: ComponentSchema.ValueType, _ node: ComponentNode
    ) -> ComponentValue {
        let nodes = node.inEveryLanguage()
        let values = zip(site.languages, nodes).enumerated().compactMap {
            index, pair -> ComponentValue? in
            guard let own = pair.1 else {
                let place = nodes.lazy.compactMap { $0?.location }.first
                report(.componentLanguage(field.name, missing: pair.0), at: place ?? source.name)
                return nil
            }
            let languages = site.languages.indices.map { $0 == index ? own : nil }
            spoken = index
            defer { spoken = language }
            return .record([
                ("lang", .fixed(.text(pair.0.tag))),
                ("name", .fixed(.text(site.theme.strings[index].phrase("languageName")))),
                ("isCurrent", .fixed(.flag(index == language))),
                ("isChinese", .fixed(.flag(pair.0.isChinese))),
                (
                    "value",
                    value(ComponentNode(languages, language: index), type, key: field.name)
                ),
            ])
        }
        return .list(values)
    }

    /// A value that is there.
    private mutating func value(
        _ node: ComponentNode, _ type: ComponentSchema.ValueType, key: String
    ) -> ComponentValue {
        guard let own = node.own else { return .absent }
        switch type {
        case .list(let element):
            guard let elements = node.elements else {
                return refuse(.listExpected(key: key), own)
            }
            return .list(
                elements.map { entry in
                    if entry.own == nil { report(.valueEmpty(key: key), at: own.location) }
                    return value(entry, element, key: key)
                })
        case .picture where own.text == nil: return picture(own, key: key)
        case .record(let fields, let file):
            return record(node, own, fields, from: file, key: key)
        case .everyLanguage(let inner): return value(node, inner, key: key)
        default:
            guard let text = own.text else { return refuse(.textExpected(key: key), own) }
            return word(text, type, own, key: key)
        }
    }

    private mutating func record(
        _ node: ComponentNode, _ own: DataNode, _ fields: [ComponentSchema.Field],
        from file: String?, key: String
    ) -> ComponentValue {
        if let file, let id = own.text {
            let records = site.languages.indices.map {
                site.data.record(id, in: file, language: $0)
            }
            guard let found = records[language] else {
                let nearest = NearestName.of(id, among: site.data.ids(in: file))
                return refuse(.componentRecord(id, in: file, nearest: nearest), own)
            }
            return record(
                fields, in: ComponentNode(records, language: language), at: found.location)
        }
        guard case .map = own.value else { return refuse(.mapExpected(key: key), own) }
        check(keysOf: own, fields, isOuter: false)
        return record(fields, in: node, at: own.location)
    }

    private mutating func check(
        keysOf node: DataNode, _ fields: [ComponentSchema.Field], isOuter: Bool
    ) {
        guard case .map(let entries) = node.value else { return }
        let known = fields.map(\.name) + (isOuter ? [ComponentSchema.dataKey] : [])
        for (key, _) in entries
        where !known.contains(where: { $0.hasSameBytes(as: key.value) }) {
            report(.componentKey(key.value, of: name, known: known), at: key.location)
        }
    }

    mutating func refuse(_ message: Message, _ node: DataNode) -> ComponentValue {
        report(message, at: node.location)
        return .absent
    }
}
