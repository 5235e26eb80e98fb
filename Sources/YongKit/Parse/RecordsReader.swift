internal import Bilingual

/// Reads the records that pages refer to, out of the data files of those names.
struct RecordsReader {
    let languages: [Language]
    private(set) var diagnostics: [Diagnostic] = []

    init(languages: [Language]) { self.languages = languages }

    mutating func read(_ files: [SiteData.File]) -> Records {
        let data = SiteData(files: files)
        let sources = Set(data.ids(in: "sources").map { ByteKey($0) })
        var facts = RecordTable<Fact>()
        for record in records(data["facts"]) {
            var reader = FactReader(record, sources: sources)
            if let fact = reader.read() { add(fact, record, to: &facts) }
            diagnostics += reader.diagnostics
        }
        var terms = RecordTable<PerLanguage<TermRecord>>()
        var names: [[TermBase.Names]] = []
        var chinese: [String] = []
        for record in records(data["terms"]) {
            names.append(languages.indices.map { Self.names(record, languages[$0], $0) })
            chinese += record.nodes.values.compactMap { $0["term"]?.text }
            let term = PerLanguage(languages.indices.map { self.term(record, language: $0) })
            add(term, record, to: &terms)
        }
        var places = RecordTable<PerLanguage<PlaceRecord>>()
        for record in records(data["places"]) {
            chinese += record.nodes.values.compactMap { $0["name"]?.text }
            add(record.nodes.map { Self.place(record, $0) }, record, to: &places)
        }
        var events = RecordTable<Event>()
        for record in records(data["events"]) {
            var reader = EventReader(record, facts: facts, places: places, sources: sources)
            if let event = reader.read() { add(event, record, to: &events) }
            diagnostics += reader.diagnostics
        }
        var campaigns = RecordTable<Campaign>()
        for record in records(data["campaigns"]) {
            var reader = CampaignReader(record)
            if let campaign = reader.read() { add(campaign, record, to: &campaigns) }
            diagnostics += reader.diagnostics
        }
        var clocks = RecordTable<CityClock>()
        for record in records(data["clocks"]) {
            var reader = CityClockReader(record)
            if let clock = reader.read() { add(clock, record, to: &clocks) }
            diagnostics += reader.diagnostics
        }
        var tags = RecordTable<TagRecord>()
        for record in records(data["tags"]) {
            var reader = TagReader(record)
            let tag = reader.read()
            diagnostics += reader.diagnostics
            // A tag may be called what people call it: 猫税 is an id.
            if !tags.add(tag, id: tag.id) {
                diagnostics.append(Message.recordTwice(tag.id).at(tag.location))
            }
        }
        var exports = RecordTable<ExportColumns>()
        for record in records(data["exports"]) {
            var reader = ExportColumnsReader(record)
            if let columns = reader.read() { add(columns, record, to: &exports) }
            diagnostics += reader.diagnostics
        }
        return Records(
            facts: facts, terms: terms, places: places, events: events, campaigns: campaigns,
            clocks: clocks, tags: tags, exports: exports,
            names: NameBook(terms: names, languages: languages.count, chinese: chinese))
    }
}

/// One record of a data file, with its values in each language.
struct DataRecord {
    let id: Located<String>
    let nodes: PerLanguage<DataNode>

    /// The text of a key in each language.
    func texts(_ key: String) -> PerLanguage<String?> { nodes.map { $0[key]?.text } }
}

extension RecordsReader {
    /// A file is a map by id, or a list of records that have an `id`.
    private mutating func records(_ file: PerLanguage<DataNode>?) -> [DataRecord] {
        guard let file, let first = file.values.first else { return [] }
        switch first.value {
        case .map(let entries):
            return entries.enumerated().map { index, entry in
                DataRecord(
                    id: entry.key,
                    nodes: file.map {
                        $0.value(of: entry.key.value, expectedAt: index)
                            ?? DataNode(.empty, at: $0.location)
                    })
            }
        case .list(let nodes):
            return nodes.indices.compactMap { index in
                guard let id = nodes[index]["id"], let text = id.text, !text.isEmpty else {
                    diagnostics.append(Message.recordWithoutID().at(nodes[index].location))
                    return nil
                }
                return DataRecord(
                    id: Located(text, at: id.location),
                    nodes: file.map { node in
                        guard case .list(let nodes) = node.value, nodes.indices.contains(index)
                        else { return DataNode(.empty, at: node.location) }
                        return nodes[index]
                    })
            }
        case .text, .empty: return []
        }
    }

    private mutating func add<Record>(
        _ record: Record, _ source: DataRecord, to table: inout RecordTable<Record>
    ) {
        let id = source.id
        if !id.value.utf8.allSatisfy({ $0.isRecordID }) {
            diagnostics.append(Message.recordID(id.value).at(id.location))
        } else if !table.add(record, id: id.value) {
            diagnostics.append(Message.recordTwice(id.value).at(id.location))
        }
    }

    /// In Chinese the word itself; in other languages its form there, else what it says literally.
    private func term(_ record: DataRecord, language: Int) -> TermRecord {
        let node = record.nodes[language]
        let term = node["term"]?.text ?? record.id.value
        let other = languages[language].isChinese ? nil : node["literal"]?.text
        return TermRecord(
            id: record.id.value, form: node["form"]?.text ?? other ?? term, term: term,
            pinyin: node["pinyin"]?.text, meaning: node["meaning"]?.text,
            page: Self.page(node))
    }

    /// Terms that say nothing of it are no part of the term base: they are words of a glossary.
    private static func names(
        _ record: DataRecord, _ language: Language, _ index: Int
    ) -> TermBase.Names {
        let node = record.nodes[index]
        var approved = node["approved"]?.texts ?? []
        if approved.isEmpty, language.isChinese, let term = node["term"]?.text {
            approved = [term]
        }
        return TermBase.Names(approved: approved, forbidden: node["forbidden"]?.texts ?? [])
    }

    private static func place(_ record: DataRecord, _ node: DataNode) -> PlaceRecord {
        PlaceRecord(
            id: record.id.value, name: node["name"]?.text ?? record.id.value,
            pinyin: node["pinyin"]?.text, address: node["address"]?.text, page: page(node))
    }

    private static func page(_ node: DataNode) -> Located<String>? {
        node["page"].flatMap { page in page.text.map { Located($0, at: page.location) } }
    }
}

extension DataNode {
    /// The entries of a list of texts; a text is a list of one.
    fileprivate var texts: [String] {
        guard case .list(let nodes) = value else { return text.map { [$0] } ?? [] }
        return nodes.compactMap(\.text)
    }
}

extension UInt8 {
    /// What an id may hold, so that it can be the end of an address and of an HTML id.
    fileprivate var isRecordID: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & ~0x20) || self == 0x2D
            || self == 0x5F
    }
}
