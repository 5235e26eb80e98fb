/// What the site has written once: the facts, terms, places, events and campaigns of `_data`.
package final class Records: Sendable {
    package let facts: RecordTable<Fact>
    package let terms: RecordTable<PerLanguage<TermRecord>>
    package let places: RecordTable<PerLanguage<PlaceRecord>>
    package let events: RecordTable<Event>
    package let campaigns: RecordTable<Campaign>
    /// The cities by whose clocks campaigns are planned.
    package let clocks: RecordTable<CityClock>
    package let tags: RecordTable<TagRecord>
    /// How the platforms' exports of figures name their columns.
    package let exports: RecordTable<ExportColumns>
    package let names: NameBook

    package init(
        facts: RecordTable<Fact> = RecordTable(),
        terms: RecordTable<PerLanguage<TermRecord>> = RecordTable(),
        places: RecordTable<PerLanguage<PlaceRecord>> = RecordTable(),
        events: RecordTable<Event> = RecordTable(),
        campaigns: RecordTable<Campaign> = RecordTable(),
        clocks: RecordTable<CityClock> = RecordTable(),
        tags: RecordTable<TagRecord> = RecordTable(),
        exports: RecordTable<ExportColumns> = RecordTable(),
        names: NameBook = NameBook()
    ) {
        self.facts = facts
        self.terms = terms
        self.places = places
        self.events = events
        self.campaigns = campaigns
        self.clocks = clocks
        self.tags = tags
        self.exports = exports
        self.names = names
    }
}

/// Records by id, in their author's order.
package struct RecordTable<Record: Sendable>: Sendable {
    package private(set) var ids: [String] = []
    /// The records in their author's order.
    package private(set) var all: [Record] = []
    private var places: [ByteKey: Int] = [:]

    package init() {}

    package subscript(id: String) -> Record? { places[ByteKey(id)].map { all[$0] } }

    /// False when the id is there already.
    package mutating func add(_ record: Record, id: String) -> Bool {
        guard places[ByteKey(id)] == nil else { return false }
        places[ByteKey(id)] = all.count
        all.append(record)
        ids.append(id)
        return true
    }
}

/// A word that is explained once, as one language shows it.
package struct TermRecord: Sendable {
    package let id: String
    /// How a text of the language says it: `猫税`, `cat tax`.
    package let form: String
    /// The word itself, in Chinese.
    package let term: String
    package let pinyin: String?
    package let meaning: String?
    /// The page that explains it.
    package let page: Located<String>?
}

/// A place that is described once, as one language shows it.
package struct PlaceRecord: Sendable {
    package let id: String
    package let name: String
    package let pinyin: String?
    package let address: String?
    /// The page that describes it.
    package let page: Located<String>?
}
