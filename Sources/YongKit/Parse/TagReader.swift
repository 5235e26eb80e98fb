/// Reads one record of `_data/tags.yml`: its labels alone, or `label` with what the tag is called on
/// other platforms; its keys are closed.
struct TagReader {
    private let record: DataRecord
    private(set) var diagnostics: [Diagnostic] = []

    static let keys =
        ["id", "label", "facets"] + TagRecord.Platform.allCases.map(\.rawValue)

    init(_ record: DataRecord) { self.record = record }

    /// The values that do not depend on the language.
    private var node: DataNode { record.nodes.values[0] }

    mutating func read() -> TagRecord {
        checkKeys()
        var hashtags: [TagRecord.Platform: PerLanguage<[String]>] = [:]
        for platform in TagRecord.Platform.allCases where node[platform.rawValue] != nil {
            let names = record.nodes.map { node in
                node[platform.rawValue].map { texts($0) } ?? []
            }
            for (index, names) in names.values.enumerated() {
                check(names, platform, language: index)
            }
            hashtags[platform] = names.map { $0.map(\.value) }
        }
        return TagRecord(
            id: record.id.value,
            label: record.nodes.map { $0.text ?? $0["label"]?.text ?? record.id.value },
            hashtags: hashtags, facets: facets(), location: record.id.location)
    }
}

extension TagReader {
    private mutating func checkKeys() {
        guard case .map(let entries) = node.value else { return }
        for (key, _) in entries where !Self.keys.contains(key.value) {
            diagnostics.append(Message.tagKey(key.value, known: Self.keys).at(key.location))
        }
        if let label = node["label"], label.text == nil {
            diagnostics.append(Message.textExpected(key: "label").at(label.location))
        }
    }

    /// The entries of a list of texts; a text is a list of one.
    private func texts(_ node: DataNode) -> [Located<String>] {
        guard case .list(let nodes) = node.value else {
            return node.text.map { [Located($0, at: node.location)] } ?? []
        }
        return nodes.compactMap { node in node.text.map { Located($0, at: node.location) } }
    }

    /// A hashtag that all languages share is one mistake.
    private mutating func check(
        _ names: [Located<String>], _ platform: TagRecord.Platform, language: Int
    ) {
        for name in names {
            let tag = TagRecord.hashtag(name.value)
            guard !tag.hasSameBytes(as: name.value) || tag.isEmpty else { continue }
            let mistake = Message.tagHashtag(name.value, better: tag).at(name.location)
            if !diagnostics.contains(where: { $0.location == mistake.location }) {
                diagnostics.append(mistake)
            }
        }
    }

    private mutating func facets() -> [TagRecord.Facet] {
        guard let node = node["facets"] else { return [] }
        return texts(node).compactMap { name in
            if let facet = TagRecord.Facet(rawValue: name.value) { return facet }
            diagnostics.append(
                Message.tagFacet(name.value, known: TagRecord.Facet.allCases.map(\.rawValue))
                    .at(name.location))
            return nil
        }
    }
}

extension TagReader {
    /// Tags as templates see them: what they are called elsewhere is a text here and a list there,
    /// and no page shows it.
    static func forTemplates(_ file: SiteData.File) -> SiteData.File {
        guard file.name == "tags" else { return file }
        return SiteData.File(name: file.name, values: file.values.map(withoutHashtags))
    }

    private static func withoutHashtags(_ node: DataNode) -> DataNode {
        switch node.value {
        case .map(let records):
            DataNode(.map(records.map { ($0.key, shown($0.value)) }), at: node.location)
        case .list(let records): DataNode(.list(records.map(shown)), at: node.location)
        case .text, .empty: node
        }
    }

    private static func shown(_ record: DataNode) -> DataNode {
        guard case .map(let entries) = record.value else { return record }
        let kept = entries.filter { $0.key.value == "id" || $0.key.value == "label" }
        return DataNode(.map(kept), at: record.location)
    }
}
