extension DataNode {
    /// The value as one language shows it: a map whose keys are languages becomes that language's
    /// value, or the first other one's that is there.
    package func resolved(for language: Language, among languages: [Language]) -> DataNode {
        other(for: language, among: languages) ?? self
    }

    /// Nil where no language stands below: all of them share the node, which is most of the data.
    private func other(for language: Language, among languages: [Language]) -> DataNode? {
        switch value {
        case .text, .empty: return nil
        case .list(let nodes):
            var others: [DataNode]?
            for index in nodes.indices {
                guard let other = nodes[index].other(for: language, among: languages) else {
                    continue
                }
                if others == nil { others = nodes }
                others?[index] = other
            }
            return others.map { DataNode(.list($0), at: location) }
        case .map(let entries):
            if let own = ownValue(of: language, among: languages) {
                return own.resolved(for: language, among: languages)
            }
            var others: [(key: Located<String>, value: DataNode)]?
            for index in entries.indices {
                guard let other = entries[index].value.other(for: language, among: languages)
                else { continue }
                if others == nil { others = entries }
                others?[index].value = other
            }
            return others.map { DataNode(.map($0), at: location) }
        }
    }

    /// Texts that are there in some languages of the site and not in all of them.
    package func incompleteTexts(
        among languages: [Language], below key: String = ""
    ) -> [IncompleteText] {
        switch value {
        case .text, .empty: return []
        case .list(let nodes):
            return nodes.flatMap { $0.incompleteTexts(among: languages, below: key) }
        case .map(let entries):
            guard isPerLanguage(languages) else {
                return entries.flatMap {
                    $0.value.incompleteTexts(among: languages, below: $0.key.value)
                }
            }
            let missing = languages.filter { self[$0.code]?.isEmpty != false }
            guard !missing.isEmpty, missing.count < languages.count else { return [] }
            return [IncompleteText(key: key, missing: missing, location: location)]
        }
    }

    /// True for a map whose keys are languages of the site and nothing else.
    package func isPerLanguage(_ languages: [Language]) -> Bool {
        guard case .map(let entries) = value, !entries.isEmpty else { return false }
        return entries.allSatisfy { entry in
            languages.contains { $0.code == entry.key.value }
        }
    }

    /// Nil for anything but a map of languages; falls back to the first language that has a value.
    private func ownValue(of language: Language, among languages: [Language]) -> DataNode? {
        guard isPerLanguage(languages) else { return nil }
        if let own = self[language.code], !own.isEmpty { return own }
        for other in languages {
            if let value = self[other.code], !value.isEmpty { return value }
        }
        return self[language.code] ?? DataNode(.empty, at: location)
    }

    package var isEmpty: Bool {
        if case .empty = value { true } else { false }
    }
}

/// A text of the data that some languages lack.
package struct IncompleteText: Sendable {
    /// The key whose value it is.
    package let key: String
    package let missing: [Language]
    package let location: SourceLocation
}
