/// The files of `Content/_data`, by name, with every value in each language.
package struct SiteData: Sendable {
    package let files: [File]
    /// What pages refer to by id.
    package let records: Records
    /// Texts that some languages lack.
    package let incomplete: [IncompleteText]

    package struct File: Sendable {
        /// Without its ending: `terms` for `_data/terms.yml`.
        package let name: String
        package let values: PerLanguage<DataNode>

        package init(name: String, values: PerLanguage<DataNode>) {
            self.name = name
            self.values = values
        }
    }

    package init(
        files: [File], records: Records = Records(), incomplete: [IncompleteText] = []
    ) {
        self.files = files
        self.records = records
        self.incomplete = incomplete
    }

    package subscript(name: String) -> PerLanguage<DataNode>? {
        files.first { $0.name == name }?.values
    }

    /// The record of a file that is a map by id, or a list of records that have an `id`.
    package func record(_ id: String, in name: String, language: Int) -> DataNode? {
        guard let node = self[name]?[language] else { return nil }
        switch node.value {
        case .map: return node[id]
        case .list(let records):
            return records.first { $0["id"]?.text?.utf8.elementsEqual(id.utf8) == true }
        case .text, .empty: return nil
        }
    }

    /// All ids of a file.
    package func ids(in name: String) -> [String] {
        guard let node = self[name]?.values.first else { return [] }
        switch node.value {
        case .map(let entries): return entries.map(\.key.value)
        case .list(let records): return records.compactMap { $0["id"]?.text }
        case .text, .empty: return []
        }
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
