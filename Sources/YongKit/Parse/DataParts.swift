/// Joins the files of a folder of `_data` into one: `facts/week.yml` and `facts/city.yml` are parts of
/// `facts`, and so is `facts.yml`.
struct DataParts {
    private var order: [ByteKey] = []
    private var nodes: [ByteKey: DataNode] = [:]
    /// Where each id of a data file stands.
    private var places: [ByteKey: [ByteKey: SourceLocation]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The data files in the order in which they were found.
    var files: [(name: String, node: DataNode)] {
        order.compactMap { key in nodes[key].map { (key.text, $0) } }
    }

    mutating func add(_ part: DataNode, of file: SourceFile) {
        let key = ByteKey(Self.name(of: file))
        let part = fresh(part, in: key)
        guard let first = nodes[key], !first.isEmpty else {
            if nodes.updateValue(part, forKey: key) == nil { order.append(key) }
            return
        }
        switch (first.value, part.value) {
        case (.map(let one), .map(let other)):
            nodes[key] = DataNode(.map(one + other), at: first.location)
        case (.list(let one), .list(let other)):
            nodes[key] = DataNode(.list(one + other), at: first.location)
        case (_, .empty): break
        default:
            diagnostics.append(
                Message.dataPartDiffers(first.location.file).at(part.location))
        }
    }

    /// `facts` for `_data/facts.yml` and for everything below `_data/facts/`.
    private static func name(of file: SourceFile) -> String {
        let path = file.path.dropFirst("Content/_data/".utf8.count)
        let name = path.prefix { $0 != "/" }
        return String(name.utf8.count < path.utf8.count ? name : name.dropLast(".yml".utf8.count))
    }
}

extension DataParts {
    private static let readElsewhere = ["facts", "terms", "places", "events"]

    /// The part without the records whose ids another part has already, which are reported.
    private mutating func fresh(_ part: DataNode, in file: ByteKey) -> DataNode {
        switch part.value {
        case .map(let entries):
            return DataNode(
                .map(
                    entries.filter { isNew($0.key.value, at: $0.key.location, in: file) }),
                at: part.location)
        case .list(let records):
            return DataNode(
                .list(
                    records.filter { record in
                        guard let id = record["id"], let text = id.text else { return true }
                        return isNew(text, at: id.location, in: file)
                    }), at: part.location)
        case .text, .empty: return part
        }
    }

    /// Of facts, terms and places their own reader says when an id stands twice in one file.
    private mutating func isNew(_ id: String, at place: SourceLocation, in file: ByteKey) -> Bool {
        guard let first = places[file, default: [:]][ByteKey(id)] else {
            places[file, default: [:]][ByteKey(id)] = place
            return true
        }
        if first.file == place.file, Self.readElsewhere.contains(file.text) { return true }
        diagnostics.append(Message.dataTwice(id, first: first).at(place))
        return false
    }
}
