internal import Bilingual

/// Reads one record of `_data/events.yml`; its keys are closed.
///
/// An event has its days from a fact, or from lines of its own; without a source it is none.
struct EventReader {
    private let record: DataRecord
    private let facts: RecordTable<Fact>
    private let places: RecordTable<PerLanguage<PlaceRecord>>
    private let sources: Set<ByteKey>
    private(set) var diagnostics: [Diagnostic] = []

    static let keys = [
        "id", "title", "fact", "start", "end", "place", "address", "note", "page", "source",
        "checked",
    ]

    init(
        _ record: DataRecord, facts: RecordTable<Fact>,
        places: RecordTable<PerLanguage<PlaceRecord>>, sources: Set<ByteKey>
    ) {
        self.record = record
        self.facts = facts
        self.places = places
        self.sources = sources
    }

    /// The values that do not depend on the language.
    private var node: DataNode { record.nodes.values[0] }

    /// Nil for a record that has no title, no day or no source.
    mutating func read() -> Event? {
        checkKeys()
        let fact = fact()
        let titles = record.nodes.map { $0["title"]?.text }
        let labels = fact?.label
        let title = PerLanguage(
            titles.values.indices.map { titles[$0] ?? labels?[$0] ?? record.id.value })
        if node["title"] == nil, labels == nil { reportMissing("title") }
        let start = date("start") ?? fact.flatMap { Self.day($0.value) }
        let end = date("end") ?? fact.flatMap { $0.to.flatMap(Self.day) }
        let source = source() ?? fact?.source
        if start == nil, node["start"] == nil { reportMissing("start") }
        if source == nil, node["source"] == nil { reportMissing("source") }
        guard let start, let source else { return nil }
        if let end, end.day < start.day || (end.time == nil) != (start.time == nil) {
            diagnostics.append(
                Message.eventEnd().at(node["end"]?.location ?? record.id.location))
            return nil
        }
        return Event(
            id: record.id.value, title: title, start: start, end: end, place: place(),
            address: record.texts("address"), note: record.texts("note"),
            page: node["page"].flatMap { page in page.text.map { Located($0, at: page.location) } },
            source: source, checked: date("checked")?.day, location: record.id.location)
    }
}

extension EventReader {
    private mutating func checkKeys() {
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.eventKey("", known: Self.keys).at(node.location))
            return
        }
        for (key, _) in entries where !Self.keys.contains(key.value) {
            diagnostics.append(Message.eventKey(key.value, known: Self.keys).at(key.location))
        }
    }

    private mutating func reportMissing(_ key: String) {
        // Without its fact it has nothing, which is said already.
        guard node["fact"] == nil else { return }
        diagnostics.append(
            Message.eventIncomplete(record.id.value, key: key).at(record.id.location))
    }

    private mutating func fact() -> Fact? {
        guard let node = node["fact"], let id = node.text else { return nil }
        guard let fact = facts[id] else {
            diagnostics.append(
                Message.unknownRecord(.fact, id, nearest: NearestName.of(id, among: facts.ids))
                    .at(node.location))
            return nil
        }
        if Self.day(fact.value) == nil {
            diagnostics.append(Message.eventDate(id).at(node.location))
        }
        return fact
    }

    private mutating func place() -> String? {
        guard let node = node["place"], let id = node.text else { return nil }
        guard places[id] != nil else {
            diagnostics.append(
                Message.unknownRecord(.place, id, nearest: NearestName.of(id, among: places.ids))
                    .at(node.location))
            return nil
        }
        return id
    }

    private mutating func date(_ key: String) -> WrittenDate? {
        guard let node = node[key] else { return nil }
        if let date = node.text.flatMap({ WrittenDate(written: $0) }) { return date }
        diagnostics.append(Message.eventDate(node.text ?? "").at(node.location))
        return nil
    }

    private mutating func source() -> String? {
        guard let node = node["source"], let text = node.text else { return nil }
        if sources.contains(ByteKey(text)) || SiteURL.isOfWeb(text) { return text }
        diagnostics.append(
            Message.unknownSource(
                text, nearest: NearestName.of(text, among: sources.lazy.map(\.text))
            ).at(node.location))
        return nil
    }

    /// A fact that is a day.
    private static func day(_ figure: WrittenFigure) -> WrittenDate? {
        guard case .date(let date) = figure.figure, let year = date.year, let month = date.month,
            let day = date.day
        else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { WrittenDate(day: $0) }
    }
}
