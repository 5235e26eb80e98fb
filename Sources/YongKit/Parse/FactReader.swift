internal import Bilingual

/// Reads one record of `_data/facts.yml`; its keys are closed.
struct FactReader {
    private let record: DataRecord
    private let sources: Set<ByteKey>
    private(set) var diagnostics: [Diagnostic] = []

    static let keys = [
        "id", "value", "to", "bound", "unit", "label", "note", "asOf", "source", "flag", "history",
        "recheck",
    ]
    static let historyKeys = ["was", "on", "why"]

    init(_ record: DataRecord, sources: Set<ByteKey>) {
        self.record = record
        self.sources = sources
    }

    /// The values that do not depend on the language.
    private var node: DataNode { record.nodes.values[0] }

    /// Nil for a record without a figure that can be read.
    mutating func read() -> Fact? {
        checkKeys(of: node, Self.keys)
        guard let written = node["value"], !written.isEmpty else {
            diagnostics.append(Message.factWithoutValue(record.id.value).at(record.id.location))
            return nil
        }
        let value = figure(written)
        let to = figure(node["to"])
        if let value, let to, let end = node["to"], !Self.isRange(value.figure, to.figure) {
            diagnostics.append(Message.factRange().at(end.location))
        }
        for key in ["unit", "label", "note"] { checkText(node[key], key) }
        let bound = word(node["bound"], key: "bound", FigureBound.self)
        let flag = word(node["flag"], key: "flag", Fact.Flag.self)
        let asOf = date(node["asOf"])
        let recheck = date(node["recheck"])
        let corrections = corrections()
        guard let value else { return nil }
        return Fact(
            id: record.id.value, value: value, to: to, bound: bound ?? .exact,
            unit: record.texts("unit"), label: record.texts("label"), note: record.texts("note"),
            asOf: asOf, source: source(), flag: flag, history: corrections,
            recheck: recheck, location: record.id.location)
    }
}

extension FactReader {
    private mutating func checkKeys(of node: DataNode, _ keys: [String]) {
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.factExpected().at(node.location))
            return
        }
        for entry in entries where !keys.contains(entry.key.value) {
            diagnostics.append(
                Message.factKey(entry.key.value, known: keys).at(entry.key.location))
        }
    }

    private mutating func checkText(_ node: DataNode?, _ key: String) {
        guard let node, node.text == nil, !node.isEmpty else { return }
        diagnostics.append(Message.factText(key: key).at(node.location))
    }

    private mutating func figure(_ node: DataNode?) -> WrittenFigure? {
        guard let node else { return nil }
        if let figure = node.text.flatMap({ WrittenFigure($0) }) { return figure }
        diagnostics.append(Message.factValue(node.text ?? "").at(node.location))
        return nil
    }

    private mutating func date(_ node: DataNode?) -> FigureDate? {
        guard let node else { return nil }
        if case .date(let date) = node.text.flatMap({ WrittenFigure($0) })?.figure,
            date.year != nil
        {
            return date
        }
        // Four digits alone are a number elsewhere; where a date belongs they are a year.
        if let text = node.text, text.utf8.count == 4, let year = Int(text),
            let date = FigureDate(year: year)
        {
            return date
        }
        if !node.isEmpty { diagnostics.append(Message.factDate(node.text ?? "").at(node.location)) }
        return nil
    }

    /// A word of a closed list.
    private mutating func word<Word: RawRepresentable & CaseIterable>(
        _ node: DataNode?, key: String, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let node, !node.isEmpty else { return nil }
        if let word = node.text.flatMap({ Word(rawValue: $0) }) { return word }
        diagnostics.append(
            Message.factWord(
                node.text ?? "", key: key, known: Word.allCases.map(\.rawValue)
            ).at(node.location))
        return nil
    }

    private mutating func source() -> String? {
        guard let node = node["source"], !node.isEmpty else { return nil }
        guard let text = node.text else {
            checkText(node, "source")
            return nil
        }
        if !sources.contains(ByteKey(text)), !text.contains("://") {
            diagnostics.append(
                Message.unknownSource(
                    text, nearest: NearestName.of(text, among: sources.lazy.map(\.text))
                ).at(node.location))
        }
        return text
    }

    private mutating func corrections() -> [Fact.Correction] {
        guard let node = node["history"], !node.isEmpty else { return [] }
        guard case .list(let entries) = node.value else {
            diagnostics.append(Message.factHistory().at(node.location))
            return []
        }
        return entries.indices.compactMap { index in
            let entry = entries[index]
            checkKeys(of: entry, Self.historyKeys)
            guard let was = entry["was"]?.text else {
                diagnostics.append(Message.factHistory().at(entry.location))
                return nil
            }
            let why = record.nodes.map { node -> String? in
                guard case .list(let entries) = node["history"]?.value,
                    entries.indices.contains(index)
                else { return nil }
                return entries[index]["why"]?.text
            }
            return Fact.Correction(was: was, on: date(entry["on"]), why: why)
        }
    }

    /// Whether two figures are of one kind, and the second one is the larger.
    private static func isRange(_ from: Figure, _ to: Figure) -> Bool {
        switch (from, to) {
        case (.number(let start), .number(let end)), (.percent(let start), .percent(let end)):
            start < end
        case (.money(let start, let one), .money(let end, let other)): one == other && start < end
        case (.date(let start), .date(let end)): start != end
        default: false
        }
    }
}
