@testable import YongKit

/// One text, read by our reader of plain YAML and by Yams.
struct YAMLComparison {
    enum Verdict {
        /// Nodes, texts, places and lengths are the same, and there is nothing to report.
        case equal
        /// Ours gave it up.
        case left
        case different
    }

    let verdict: Verdict
    /// Both readings.
    let said: String

    init(_ text: String, _ range: Range<Int>? = nil, firstLine: Int = 1, firstColumn: Int = 1) {
        let bytes = Array(text.utf8)
        let part = YAMLPart(
            text: TextBytes(bytes: bytes, file: "a.yml"), range: range ?? 0..<bytes.count,
            firstLine: firstLine, firstColumn: firstColumn)
        guard let own = PlainYAMLReader.read(part).map(Self.described) else {
            (verdict, said) = (.left, "")
            return
        }
        let (node, diagnostics) = YamsReader(part).read()
        let expected = node.map(Self.described) ?? "nothing"
        verdict = own == expected && diagnostics.isEmpty ? .equal : .different
        said = "ours: \(own)\nYams: \(expected) \(Mistake.described(diagnostics))"
    }

    /// Texts scalar by scalar: two of them are equal for Swift where their bytes are not.
    private static func described(_ node: DataNode) -> String {
        let place = described(node.location)
        switch node.value {
        case .empty: return "\(place) empty"
        case .text(let text): return "\(place) \(Array(text.utf8))"
        case .list(let nodes):
            return "\(place) [" + nodes.map(described).joined(separator: ", ") + "]"
        case .map(let entries):
            let shown = entries.map { key, value in
                "\(described(key.location)) \(Array(key.value.utf8)): \(described(value))"
            }
            return "\(place) {" + shown.joined(separator: ", ") + "}"
        }
    }

    private static func described(_ place: SourceLocation) -> String {
        "\(place.line):\(place.column)+\(place.length)"
    }
}
