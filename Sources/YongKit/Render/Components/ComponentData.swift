internal import Markdown

/// Where the values of a component come from: its block, or data that both languages share.
extension ComponentCheck {
    /// What stands in a block, or in the data that it names; nil where it cannot be read.
    mutating func node(
        of code: CodeBlock, _ file: String, _ schema: ComponentSchema
    ) -> ComponentNode? {
        let (node, mistakes) = DataReader(file: file).read(
            Array(code.text.utf8), firstLine: code.line)
        for mistake in mistakes { report(mistake.message, at: mistake.location ?? source.name) }
        guard let node else { return nil }
        let known = schema.fields.map(\.name) + [ComponentSchema.dataKey]
        guard node.isMapOrEmpty else {
            report(.componentFields(name, known: known), at: node.location)
            return nil
        }
        return self.node(site.languages.map { node.resolved(for: $0, among: site.languages) })
    }

    /// Fields as each language reads them, with those of the data that they name.
    mutating func node(_ own: [DataNode?]) -> ComponentNode? {
        guard let from = own[language]?[ComponentSchema.dataKey] else {
            return ComponentNode(own, language: language)
        }
        guard let data = data(from) else { return nil }
        return ComponentNode(
            zip(data.map(\.withoutID), own).map { shared, own in
                own.map { shared.overridden(by: $0) } ?? shared
            }, language: language)
    }

    /// A file of `_data`, or one record of it: `week`, `weeks/first`.
    private mutating func data(_ from: DataNode) -> [DataNode]? {
        let parts = (from.text ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        guard let file = parts.first, let values = site.data[file] else {
            let nearest = NearestName.of(
                parts.first ?? "", among: site.data.files.map(\.name))
            report(.componentData(from.text ?? "", nearest: nearest), at: from.location)
            return nil
        }
        guard parts.count == 2 else { return values.values }
        let records = site.languages.indices.compactMap {
            site.data.record(parts[1], in: file, language: $0)
        }
        guard records.count == site.languages.count else {
            let nearest = NearestName.of(parts[1], among: site.data.ids(in: file))
                .map { "\(file)/\($0)" }
            report(
                .componentRecord(parts[1], in: file, nearest: nearest), at: from.location)
            return nil
        }
        return records
    }
}

extension DataNode {
    /// A record's id finds it, and is no field of it.
    fileprivate var withoutID: DataNode {
        guard case .map(let entries) = value else { return self }
        return DataNode(.map(entries.filter { $0.key.value != "id" }), at: location)
    }

    var isMapOrEmpty: Bool {
        switch value {
        case .map, .empty: true
        case .text, .list: false
        }
    }
}
