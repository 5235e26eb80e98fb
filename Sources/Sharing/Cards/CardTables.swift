internal import YongKit

/// Tables, pictures and drawings on cards.
extension CardUnits {
    /// Three columns stand beside each other; more are said one below the other, row by row.
    mutating func add(head: [[Article.Run]], rows: [[[Article.Run]]], _ depth: Int) {
        let columns = max(head.count, rows.map(\.count).max() ?? 0)
        let names = ([head] + rows).map { $0.first?.plainText.count ?? 0 }
        let isNamed = columns == 2 && (names.max() ?? 0) <= (isChinese ? 11 : 18)
        if columns <= 3 {
            let widths = isNamed ? [] : Self.widths([head] + rows, columns)
            if !head.isEmpty, head.contains(where: { !$0.isEmpty }) {
                var unit = CardUnit(role: .head)
                unit.cells = head
                unit.widths = widths
                unit.isNamed = isNamed
                append(unit, depth)
            }
            for row in rows {
                group += 1
                var unit = CardUnit(role: .row)
                unit.head = head
                unit.widths = widths
                unit.isNamed = isNamed
                unit.cells = row + Array(repeating: [], count: columns - row.count)
                append(unit, depth)
            }
            return
        }
        for row in rows {
            let cells = row.enumerated().dropFirst().compactMap { index, cell -> Article.Block? in
                guard !cell.plainText.isEmpty else { return nil }
                var name = head.indices.contains(index) ? head[index] : []
                if !name.isEmpty { name.append(Article.Run(isChinese ? "：" : ": ")) }
                for index in name.indices { name[index].isSmall = true }
                return .paragraph(name + cell)
            }
            let first = (row.first ?? []).map { run in
                var run = run
                run.isStrong = true
                return run
            }
            add(item: [.paragraph(first)] + cells, marker: nil, as: .paragraph, depth)
        }
    }

    /// Columns as wide as what they say wants it, of the room that a row has for its cells.
    private static func widths(_ rows: [[[Article.Run]]], _ columns: Int) -> [Int] {
        guard columns > 1 else { return [] }
        let lengths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].plainText.utf8.count : 0 }.max()
                ?? 0
        }
        let weights = lengths.map { Double(min(max($0, 12), 160)).squareRoot() }
        let room = 848 - 24 * Double(columns - 1)
        let sum = weights.reduce(0, +)
        return weights.map { Int(room * $0 / sum) }
    }

    mutating func add(
        picture address: String, _ alternative: String, caption: [Article.Run], _ depth: Int
    ) {
        // Without words it is there for the page's looks.
        if alternative.isEmpty, depth > 0 { return }
        if let (picture, ratio) = pictures.picture(at: address) {
            var unit = CardUnit(role: .picture)
            unit.picture = picture
            // Of several pictures two stand on a card, the higher ones between white.
            unit.ratio = depth > 0 ? max(ratio, 2.1) : ratio
            append(unit, depth)
        } else {
            leftOut.append(.picture(address))
        }
        if !caption.isEmpty { append(CardUnit(role: .note, runs: caption), depth) }
    }

    /// Of a drawing: its own measure.
    static func ratio(of svg: String) -> Double? {
        guard let start = svg.firstRange(of: "viewBox=\"")?.upperBound,
            let end = svg[start...].firstIndex(of: "\"")
        else { return nil }
        let numbers = svg[start..<end].split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
        return numbers[2] / numbers[3]
    }
}

extension Article.Block {
    var isDrawing: Bool {
        if case .drawing = self { true } else { false }
    }

    var isTable: Bool {
        if case .table = self { true } else { false }
    }
}

extension Article.Run {
    /// The same, not set strong.
    var plain: Article.Run {
        var run = self
        run.isStrong = false
        return run
    }
}
