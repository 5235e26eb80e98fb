/// Columns of text for a terminal, where a Chinese character takes two places.
struct TerminalTable {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

    /// A line a row; nothing is cut.
    var text: String {
        let widths = rows.reduce(into: [Int]()) { widths, row in
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], Self.width(cell))
            }
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - Self.width(cell))
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private static func width(_ text: String) -> Int {
        DisplayText(text).width(from: 0, count: text.unicodeScalars.count)
    }
}
