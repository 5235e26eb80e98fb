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

    /// What a site may raise it to, so that even then the worst text is read within two seconds and
    /// half a gigabyte; nil where nobody's text comes near.
    package var most: Int? {
        switch self {
        case .textBytes: 1536 << 10
        case .lineBytes: 256 << 10
        case .paragraphBytes: 512 << 10
        case .nesting: 60
        case .rowCells: 2_000
        case .tableCells: 200_000
        case .referenceBytes: 16 << 20
        case .tableHeaderBytes, .delimiters, .brackets, .parentheses, .addresses, .atSigns: nil
        }
    }

    static let quadraticUnit = 16 << 10
}

/// How much of each a text may hold.
package struct Limits: Sendable, Equatable {
    var textBytes = 1 << 20
    var lineBytes = 64 << 10
    var paragraphBytes = 128 << 10
    var nesting = 50
    var rowCells = 500
    var tableCells = 50_000
    var tableHeaderBytes = 8 << 10
    var referenceBytes = 4 << 20
    var delimiters = 20_000
    var brackets = 1_500
    var parentheses = 500
    var addresses = 500
    var atSigns = 1_000

    /// Those of a site that says nothing.
    package init() {}

    package subscript(limit: Limit) -> Int {
        get { self[keyPath: limit.field] }
        set { self[keyPath: limit.field] = newValue }
    }
}

extension Limit {
    fileprivate var field: WritableKeyPath<Limits, Int> {
        switch self {
        case .textBytes: \.textBytes
        case .lineBytes: \.lineBytes
        case .paragraphBytes: \.paragraphBytes
        case .nesting: \.nesting
        case .rowCells: \.rowCells
        case .tableCells: \.tableCells
        case .tableHeaderBytes: \.tableHeaderBytes
        case .referenceBytes: \.referenceBytes
        case .delimiters: \.delimiters
        case .brackets: \.brackets
        case .parentheses: \.parentheses
        case .addresses: \.addresses
        case .atSigns: \.atSigns
        }
    }
}
