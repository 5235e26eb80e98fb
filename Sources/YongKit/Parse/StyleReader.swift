internal import Bilingual

/// Reads `style` of `site.yml`: how the house sets type, and which words it does not use.
extension SettingsScan {
    mutating func readStyle(_ node: DataNode) -> HouseStyle {
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "style"), node.location)
            return HouseStyle()
        }
        for (name, _) in entries where !Self.styleKeys.contains(name.value) {
            report(.keyUnknown(name.value, known: Self.styleKeys), name.location)
        }
        var style = TypographyStyle()
        style.spacing = choice(node, "spacing") ?? style.spacing
        style.quotes = choice(node, "quotes") ?? style.quotes
        return HouseStyle(
            style, names: node["names"].map { list($0, "names").map(\.value) } ?? [],
            forbidden: node["forbidden"].map { forbidden($0) } ?? [],
            words: node["words"].map { list($0, "words").map(\.value) } ?? [])
    }

    private static let styleKeys = ["spacing", "quotes", "names", "forbidden", "words"]

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: DataNode, _ key: String
    ) -> Choice? {
        guard let node = node[key], let text = text(node, key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        report(
            .choiceUnknown(
                text.value, key: key, known: known,
                write: NearestName.of(text.value, among: known).map { "\(key): \($0)" }),
            text.location)
        return nil
    }

    /// A word, or a word and what is said instead.
    private mutating func forbidden(_ node: DataNode) -> [(word: String, instead: String?)] {
        guard case .list(let nodes) = node.value else {
            return text(node, "forbidden").map { [($0.value, nil)] } ?? []
        }
        return nodes.compactMap { entry in
            guard case .map(let entries) = entry.value else {
                return text(entry, "forbidden").map { ($0.value, nil) }
            }
            for (name, _) in entries where !["word", "instead"].contains(name.value) {
                report(.keyUnknown(name.value, known: ["word", "instead"]), name.location)
            }
            guard let word = entry["word"].flatMap({ text($0, "word") }) else { return nil }
            return (word.value, entry["instead"].flatMap { text($0, "instead")?.value })
        }
    }
}
