/// What a text may be at most: beyond it, parsing could take minutes or all memory.
package enum Limit: String, Sendable, Equatable, CaseIterable {
    case textBytes = "text-bytes"
    case lineBytes = "line-bytes"
    case paragraphBytes = "paragraph-bytes"
    case nesting
    case tableCells = "table-cells"
    case referenceBytes = "reference-bytes"
    case delimiters
    case brackets
    case footnotes

    package var value: Int {
        switch self {
        case .textBytes: 4 << 20
        case .lineBytes: 64 << 10
        case .paragraphBytes: 256 << 10
        case .nesting: 50
        case .tableCells: 20_000
        case .referenceBytes: 1 << 20
        case .delimiters: 4_000
        case .brackets: 2_000
        case .footnotes: 1_000
        }
    }
}
