/// The files of `Content/_data`, by name, with every value in each language; shared and never copied,
/// for pages ask it for records by the hundred.
package final class SiteData: Sendable {
    package let files: [File]
    /// What pages refer to by id.
    package let records: Records
    /// Texts that some languages lack.
    package let incomplete: [IncompleteText]
    /// By name, a file and where in it the records of each id stand.
    private let indexes: [ByteKey: Index]

    private final class Index: Sendable {
        let values: PerLanguage<DataNode>
        /// By id, the place among the records.
        let places: [ByteKey: Int]

        init(_ file: File) {
            values = file.values
            places = SiteData.places(in: file)
        }
    }

    package struct File: Sendable {
        /// Without its ending: `terms` for `_data/terms.yml`.
        package let name: String
        package let values: PerLanguage<DataNode>

        package init(name: String, values: PerLanguage<DataNode>) {
            self.name = name
            self.values = values
        }

        /// The ids of its records, in their order; nil for one that has none.
        fileprivate var ids: [String?] {
            switch values.values.first?.value {
            case .map(let entries): entries.map(\.key.value)
            case .list(let records): records.map { $0["id"]?.text }
            case .text, .empty, nil: []
            }
        }
    }

    package init(
        files: [File], records: Records = Records(), incomplete: [IncompleteText] = []
    ) {
        self.files = files
        self.records = records
        self.incomplete = incomplete
        indexes = Dictionary(
            files.map { (ByteKey($0.name), Index($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Of two records with one id the first one counts.
    private static func places(in file: File) -> [ByteKey: Int] {
        var places: [ByteKey: Int] = [:]
        for (index, id) in file.ids.enumerated() {
            guard let id, places[ByteKey(id)] == nil else { continue }
            places[ByteKey(id)] = index
        }
        return places
    }

    package subscript(name: String) -> PerLanguage<DataNode>? {
        indexes[ByteKey(name)]?.values
    }

    /// The record of a file that is a map by id, or a list of records that have an `id`.
    package func record(_ id: String, in name: String, language: Int) -> DataNode? {
        guard let file = indexes[ByteKey(name)], let index = file.places[ByteKey(id)] else {
            return nil
        }
        let node = file.values[language]
        switch node.value {
        case .map: return node.value(of: id, expectedAt: index)
        case .list(let records):
            return records.indices.contains(index) ? records[index] : nil
        case .text, .empty: return nil
        }
    }

    /// All ids of a file.
    package func ids(in name: String) -> [String] {
        files.first { $0.name == name }?.ids.compactMap(\.self) ?? []
    }

    /// What `url` of a source says where it is no address of the web: a browser might run it.
    package var unsafeSourceAddresses: [Located<String>] {
        guard let languages = self["sources"] else { return [] }
        var found: [Located<String>] = []
        for node in languages.values {
            let records: [DataNode] =
                switch node.value {
                case .map(let entries): entries.map(\.value)
                case .list(let records): records
                case .text, .empty: []
                }
            for url in records.compactMap({ $0["url"] }) {
                guard let text = url.text, !SiteURL.isOfWeb(text),
                    !found.contains(where: { $0.location == url.location })
                else { continue }
                found.append(Located(text, at: url.location))
            }
        }
        return found
    }
}
