internal import Templates

/// The names that templates may use behind `data.`: what the data files themselves hold.
struct SiteDataShape: Sendable {
    let fields: [DataField]
    let conflicts: [DataConflict]

    init(_ files: [SiteData.File], languages: Int) {
        (fields, conflicts) = DataField.inferred(
            from: (0..<languages).map { Self.tree(files, language: $0) })
    }

    static func tree(_ files: [SiteData.File], language: Int) -> DataTree {
        .record(files.map { ($0.name, tree($0.values[language])) })
    }

    static func tree(_ node: DataNode) -> DataTree {
        switch node.value {
        case .empty: .absent
        case .text(let text): .text(text)
        case .list(let nodes): .list(nodes.map(tree))
        case .map(let entries): .record(entries.map { ($0.key.value, tree($0.value)) })
        }
    }
}
