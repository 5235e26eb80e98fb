/// Bars or a line over the first column of a table, drawn as the theme's chart is.
struct ReviewChart {
    private let table: ReviewTable
    private let isChinese: Bool

    private static let width = 320
    /// How many rows are drawn; the table has all.
    private static let mostBars = 12

    init(_ table: ReviewTable, isChinese: Bool) {
        self.table = table
        self.isChinese = isChinese
    }

    /// Nil for a table without a chart.
    var svg: String? {
        switch table.chart {
        case .none: nil
        case .bars: bars
        case .line: table.rows.count > 1 ? line : bars
        }
    }

    private var bars: String? {
        // The rest of everything would make the others look like nothing.
        let rows = table.rows.filter { !$0.isRest }.prefix(Self.mostBars)
        let top = rows.compactMap { $0.values.first ?? nil }.max() ?? 0
        guard top > 0 else { return nil }
        let (row, side) = (44, 8)
        let length = Self.width - 2 * side
        var svg = open(height: row * rows.count + 8)
        for (index, entry) in rows.enumerated() {
            let y = index * row
            let value = (entry.values.first ?? nil) ?? 0
            let number = Figures.text(value, isChinese)
            let room = (length - number.utf8.count * 8 - 12) * 10 / 67
            let label = Self.cut(entry.label.text(isChinese), to: room)
            svg += "<text x=\"\(side)\" y=\"\(y + 18)\">\(HTML.escaped(label))</text>"
            svg +=
                "<text class=\"chart-end\" x=\"\(Self.width - side)\" y=\"\(y + 18)\">\(number)</text>"
            svg += "<path class=\"chart-axis\" d=\"M\(side) \(y + 23)v20\"/>"
            // Nothing has no bar; very little has one that can still be seen.
            if value > 0 {
                let width = max(1, Int((Double(value) / Double(top) * Double(length)).rounded()))
                svg +=
                    "<rect class=\"chart-bar\" x=\"\(side)\" y=\"\(y + 26)\" width=\"\(width)\" height=\"14\"/>"
            }
        }
        return svg + "</svg>"
    }

    private var line: String {
        let (height, side, head, foot) = (190, 14, 28, 32)
        let (length, depth) = (Self.width - 2 * side, height - head - foot)
        let values = table.rows.map { ($0.values.first ?? nil) ?? 0 }
        let top = max(1, values.max() ?? 1)
        let last = values.count - 1
        let places = values.enumerated().map { index, value in
            (
                x: side + index * length / max(1, last),
                y: head + depth - Int((Double(value) / Double(top) * Double(depth)).rounded())
            )
        }
        var svg = open(height: height)
        svg +=
            "<path class=\"chart-axis\" d=\"M\(side / 2) \(head + depth)H\(Self.width - side / 2)\"/>"
        // What is not over yet must not look like a fall.
        for isPart in [false, true] {
            let path = (1...last).filter { isPart == isToPart($0) }.map {
                "M\(places[$0 - 1].x) \(places[$0 - 1].y)L\(places[$0].x) \(places[$0].y)"
            }.joined()
            let name = isPart ? "chart-line chart-part" : "chart-line"
            if !path.isEmpty { svg += "<path class=\"\(name)\" d=\"\(path)\"/>" }
        }
        // Dots that touch each other say nothing.
        if values.count <= 40 {
            for (row, place) in zip(table.rows, places) {
                let name = row.isPart ? "chart-dot chart-part" : "chart-dot"
                svg += "<circle class=\"\(name)\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"3\"/>"
            }
        }
        let highest = values.firstIndex(of: values.max() ?? 0) ?? 0
        // The first, the last and the highest; two of them may be too near to each other.
        var labelled = [0]
        if last > 0 { labelled.append(last) }
        if labelled.allSatisfy({ abs(places[highest].x - places[$0].x) > 90 }) {
            labelled.append(highest)
        }
        for index in labelled {
            let anchor =
                index == 0 ? "" : index == last ? " class=\"chart-end\"" : " class=\"chart-middle\""
            let x = index == 0 ? side / 2 : index == last ? Self.width - side / 2 : places[index].x
            // Above the line to its left and right, too.
            let nearby = places[max(0, index - 1)...min(last, index + 1)]
            let y = index == 0 || index == last ? nearby.map(\.y).min() ?? 0 : places[index].y
            svg +=
                "<text\(anchor) x=\"\(x)\" y=\"\(y - 8)\">\(Figures.text(values[index], isChinese))</text>"
            svg +=
                "<text\(anchor) x=\"\(x)\" y=\"\(height - 8)\">\(HTML.escaped(table.rows[index].label.text(isChinese)))</text>"
        }
        return svg + "</svg>"
    }

    /// Whether the line from one row to this one leads to or from one that is not whole.
    private func isToPart(_ index: Int) -> Bool {
        table.rows[index - 1].isPart || table.rows[index].isPart
    }

    /// The table says the same to those who cannot see it.
    private func open(height: Int) -> String {
        "<svg class=\"chart-drawing\" viewBox=\"0 0 \(Self.width) \(height)\" width=\"\(Self.width)\" "
            + "height=\"\(height)\" aria-hidden=\"true\" focusable=\"false\">"
    }

    /// Short enough for so many places, of which a Chinese character takes two.
    private static func cut(_ text: String, to places: Int) -> String {
        var width = 0
        var kept = ""
        for character in text {
            let wide = character.unicodeScalars.contains {
                $0.value >= 0x1100 && $0.value != 0x2026
            }
            width += wide ? 2 : 1
            if width > places - 1 { return kept + "…" }
            kept.append(character)
        }
        return kept
    }
}

/// Numbers as a language writes them.
enum Figures {
    static func text(_ number: Int, _ isChinese: Bool) -> String {
        let digits = String(number)
        guard !isChinese, number >= 1000 else { return digits }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }
}

/// Text in HTML.
enum HTML {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
