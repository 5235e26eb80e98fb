/// Reads one record of `_data/exports.yml`; its keys are closed.
struct ExportColumnsReader {
    private let record: DataRecord
    private(set) var diagnostics: [Diagnostic] = []

    static let keys = ["id", "channel", "columns"]

    init(_ record: DataRecord) { self.record = record }

    mutating func read() -> ExportColumns? {
        let node = record.nodes.values[0]
        guard check(node, Self.keys), let columns = node["columns"],
            check(columns, ExportColumns.keys), case .map(let entries) = columns.value
        else {
            if node["columns"] == nil {
                diagnostics.append(Message.exportColumns().at(node.location))
            }
            return nil
        }
        let names = entries.filter { ExportColumns.keys.contains($0.key.value) }.map { entry in
            (key: entry.key.value, names: Self.texts(entry.value))
        }
        let keys = names.map(\.key)
        let canBeMatched = keys.contains("title") || keys.contains("link")
        if !canBeMatched || keys.allSatisfy({ ["title", "link", "date"].contains($0) }) {
            diagnostics.append(Message.exportColumns().at(columns.location))
            return nil
        }
        return ExportColumns(
            id: record.id.value, channel: node["channel"]?.text ?? record.id.value, names: names)
    }

    private mutating func check(_ node: DataNode, _ keys: [String]) -> Bool {
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.exportKey("", known: keys).at(node.location))
            return false
        }
        for (key, _) in entries where !keys.contains(key.value) {
            diagnostics.append(Message.exportKey(key.value, known: keys).at(key.location))
        }
        return true
    }

    private static func texts(_ node: DataNode) -> [String] {
        switch node.value {
        case .text(let text): [text]
        case .list(let items): items.compactMap(\.text)
        case .map, .empty: []
        }
    }
}

/// Reads a file of columns that lies outside of the site's data.
package enum ExportColumnsFile {
    /// - Parameter path: as it was typed.
    package static func read(_ path: String) -> Staged<[ExportColumns]> {
        guard let bytes = try? readFile(path).bytes else {
            return Staged([], [Message.reviewUnreadable(path, code: 2).at(nil)])
        }
        switch SourceText.read(bytes, file: path) {
        case .refused(let diagnostic): return Staged([], [diagnostic])
        case .text(let text):
            let (node, mistakes) = DataReader(file: path).read(text)
            guard let node else { return Staged([], mistakes) }
            var reader = RecordsReader(languages: [.chinese])
            let records = reader.read([
                SiteData.File(name: "exports", values: PerLanguage([node]))
            ])
            return Staged(records.exports.all, mistakes + reader.diagnostics)
        }
    }
}
