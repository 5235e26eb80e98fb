/// What an author wrote at one place of a component, as every language of the site reads it.
struct ComponentNode {
    private let values: [DataNode?]
    /// That of the text.
    private let language: Int

    init(_ values: [DataNode?], language: Int) {
        self.values = values
        self.language = language
    }

    /// As the text's language reads it; nil where nothing is written.
    var own: DataNode? {
        guard let node = values[language], !node.isEmpty else { return nil }
        return node
    }

    var isEmpty: Bool { values.allSatisfy { $0?.isEmpty != false } }

    subscript(key: String) -> ComponentNode {
        ComponentNode(values.map { $0?[key] }, language: language)
    }

    /// Each entry of a list; nil for what is none.
    var elements: [ComponentNode]? {
        guard case .list(let own)? = own?.value else { return nil }
        let lists = values.map { value -> [DataNode] in
            if case .list(let nodes)? = value?.value, nodes.count == own.count {
                nodes
            } else {
                own
            }
        }
        return own.indices.map { index in
            ComponentNode(lists.map { $0[index] }, language: language)
        }
    }

    /// The value of each language that has one of its own, and not another one's.
    func inEveryLanguage() -> [DataNode?] {
        var seen: [SourceLocation] = []
        return values.map { value in
            guard let value, !value.isEmpty, !seen.contains(value.location) else { return nil }
            seen.append(value.location)
            return value
        }
    }
}
