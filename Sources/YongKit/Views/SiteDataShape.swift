internal import Templates

/// The names that templates may use behind `data.`: what the data files themselves hold.
enum SiteDataShape {
    static func fields(
        of data: SiteData, languages: Int
    ) -> (fields: [DataField], conflicts: [DataConflict]) {
        DataField.inferred(from: (0..<languages).map { tree(data, language: $0) })
    }

    static func tree(_ data: SiteData, language: Int) -> DataTree {
        .record(data.files.map { ($0.name, tree($0.values[language])) })
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
