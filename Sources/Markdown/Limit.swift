/// What a text may be at most: beyond it, parsing could take minutes, or all memory.
///
/// cmark's time grows with the square of most of these, and a call into C cannot be cancelled.
package enum Limit: String, Sendable, Equatable, CaseIterable {
    /// Bytes of the whole text.
    case textBytes = "text-bytes"
    /// Bytes of one line.
    case lineBytes = "line-bytes"
    /// Bytes between two blank lines.
    case paragraphBytes = "paragraph-bytes"
    /// Quotes and lists within each other.
    case nesting
    /// Cells of one row of a table.
    case rowCells = "row-cells"
    /// Cells of all tables, with those that are filled up because a row is short.
    case tableCells = "table-cells"
    /// Bytes of paragraphs directly above lines that could be the second of a table, each counted
    /// by its square in units of 16 KB.
    case tableHeaderBytes = "table-header-bytes"
    /// Bytes that reference definitions may grow to where they are used.
    case referenceBytes = "reference-bytes"
    /// `*`, `_` and `~` in one paragraph.
    case delimiters
    /// `[` in one paragraph.
    case brackets
    /// `)` in one word.
    case parentheses
    /// Bare addresses in one word; Chinese has no spaces, so a word can be long.
    case addresses
    /// `@` in one paragraph.
    case atSigns = "at-signs"

    package var value: Int {
        switch self {
        case .textBytes: 1 << 20
        case .lineBytes: 64 << 10
        case .paragraphBytes: 128 << 10
        case .nesting: 50
        case .rowCells: 500
        case .tableCells: 50_000
        case .tableHeaderBytes: 64 << 10
        case .referenceBytes: 4 << 20
        case .delimiters: 20_000
        case .brackets: 2_000
        case .parentheses: 500
        case .addresses: 500
        case .atSigns: 2_000
        }
    }

    static let quadraticUnit = 16 << 10
}
