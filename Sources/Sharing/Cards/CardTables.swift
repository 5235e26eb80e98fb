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

    /// Columns as wide as what they say wants it, of the room that a row has for its cells; none
    /// narrower than its longest word, as long as the others have room.
    static func widths(_ rows: [[[Article.Run]]], _ columns: Int) -> [Int] {
        guard columns > 1 else { return [] }
        let texts = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].plainText : "" }
        }
        let weights = texts.map { texts in
            Double(min(max(texts.map(\.utf8.count).max() ?? 0, 12), 160)).squareRoot()
        }
        let room = 848 - 24 * Double(columns - 1)
        let sum = weights.reduce(0, +)
        let widths = weights.map { room * $0 / sum }
        let least = texts.map { widthOfLetter * Double($0.map(longestWord).max() ?? 0) }
        let missing = zip(least, widths).map { max(0, $0 - $1) }
        let spare = zip(widths, least).map { max(0, $0 - $1) }
        let (wanted, there) = (missing.reduce(0, +), spare.reduce(0, +))
        guard wanted > 0, there > wanted else { return widths.map { Int($0) } }
        return widths.indices.map { Int(widths[$0] + missing[$0] - spare[$0] * wanted / there) }
    }

    /// Of a cell's type, a little more than most letters take.
    private static let widthOfLetter = 22.0

    /// Letters that no line parts; Chinese is parted everywhere.
    private static func longestWord(_ text: String) -> Int {
        text.utf8.split { $0 <= 0x20 || $0 >= 0x80 || $0 == 0x2D || $0 == 0x2F }.map(\.count)
            .max() ?? 0
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
