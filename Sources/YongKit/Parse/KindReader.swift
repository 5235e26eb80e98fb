internal import Drawings
internal import Templates

/// Reads `Theme/templates/<kind>.yml`: what pages of a kind need, and what they may say of themselves.
struct KindReader {
    let name: String
    let file: String
    private(set) var kind = Theme.Kind(textIsOptional: false, data: nil, drawing: nil)
    private(set) var diagnostics: [Diagnostic] = []

    private let keys: [String]

    /// - Parameter isPage: false for our own documents, which have a drawing and nothing else.
    init(name: String, file: String, isPage: Bool = true) {
        self.name = name
        self.file = file
        keys = isPage ? ["text", "data", "drawing"] : ["drawing"]
    }

    /// `text` comes from `SourceText`.
    mutating func read(_ text: [UInt8]) {
        let (node, mistakes) = DataReader(file: file).read(text)
        diagnostics += mistakes
        guard let node else { return }
        if case .map(let entries) = node.value {
            for (key, _) in entries where !keys.contains(key.value) {
                diagnostics.append(
                    Message.unknownKindKey(key.value, known: keys).at(key.location))
            }
        }
        var fields = ComponentReader(name: name, file: file)
        let data = node["data"].map { fields.readPageData($0) }
        diagnostics += fields.diagnostics
        kind = Theme.Kind(
            textIsOptional: textIsOptional(node["text"]), data: data,
            drawing: drawing(node["drawing"]))
    }

    private mutating func drawing(_ node: DataNode?) -> Drawing.Family? {
        guard let node else { return nil }
        if let family = node.text.flatMap({ Drawing.Family(rawValue: $0) }) { return family }
        diagnostics.append(
            Message.schemaValue(
                node.text ?? "…", known: Drawing.Family.allCases.map(\.rawValue)
            ).at(node.location))
        return nil
    }

    private mutating func textIsOptional(_ node: DataNode?) -> Bool {
        switch node?.text {
        case "optional": return true
        case "required": return false
        case nil where node == nil: return false
        case let other:
            diagnostics.append(Message.kindText(other ?? "…").at(node?.location))
            return false
        }
    }
}

extension Theme {
    /// What templates see behind the `data.` of a page: the data of its kind, by the kind's name.
    static func pageFields(of kinds: [String: Kind]) -> [DataField] {
        kinds.sorted { $0.key < $1.key }.compactMap { name, kind in
            kind.data.map { DataField(name, "", .record($0.dataFields(card: cardNames(kinds)))) }
        }
    }

    /// Made anew when it is asked for: a card has data, in which there may be cards.
    static func cardNames(_ kinds: [String: Kind]) -> CardNames {
        { CardView.schema(data: .data("data", pageFields(of: kinds))) }
    }
}
