/// A report as files: a page, a table for each of its tables, and everything for machines.
package struct ReviewFiles {
    /// By name.
    package let all: [(name: String, bytes: [UInt8])]

    package init(_ report: ReviewReport, isChinese: Bool) {
        all =
            [("index.html", Array(ReviewPage(report, isChinese: isChinese).html.utf8))]
            + report.tables.map {
                ("\($0.id).csv", Array(Self.sheet($0, report, isChinese: isChinese).utf8))
            } + [("review.json", Array((ReviewJSON.text(report) + "\n").utf8))]
    }

    /// With the mark by which spreadsheets know UTF-8, and line ends as they like them.
    static func sheet(_ table: ReviewTable, _ report: ReviewReport, isChinese: Bool) -> String {
        let heads =
            ["id", table.head.text(isChinese), isChinese ? "说明" : "detail"]
            + table.columns.map { $0.title.text(isChinese) }
        let rows = table.rows.map { row in
            [row.id, row.label.text(isChinese), row.detail ?? ""]
                + row.values.map { $0.map(String.init) ?? "" }
        }
        // Whoever opens this file alone has to see it too.
        let sample = report.isSample ? [[isChinese ? "样例，不是真的数字" : "sample, not real figures"]] : []
        return "\u{FEFF}"
            + (sample + [heads] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }
            .joined()
    }

    /// What a spreadsheet would run as a formula is made a text; what holds a comma is quoted.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let safe = isFormula == true && !isNumber ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",;\"\r\n\t".unicodeScalars.contains($0) })
        else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

/// A report for machines.
package enum ReviewJSON {
    package static func text(_ report: ReviewReport) -> String {
        var fields = [
            "\"version\":1", "\"sample\":\(report.isSample)", "\"made\":\(string(report.made))",
            "\"zone\":\(string(report.zone))", "\"reads\":\(report.reads)",
            "\"lines\":\(report.counts.lines)", "\"botReads\":\(report.counts.botReads)",
        ]
        if let days = report.days {
            fields.append("\"from\":\(string(days.first)),\"to\":\(string(days.last))")
        }
        let tables = report.tables.map { table in
            let rows = table.rows.map { row in
                let values = zip(table.columns, row.values).compactMap { column, value in
                    value.map { "\(string(column.id)):\($0)" }
                }
                return
                    "{\"id\":\(string(row.id)),\"zh\":\(string(row.label.zh)),\"en\":\(string(row.label.en))"
                    + (row.detail.map { ",\"detail\":\(string($0))" } ?? "")
                    + ",\"values\":{\(values.joined(separator: ","))}}"
            }
            return "\(string(table.id)):[\(rows.joined(separator: ","))]"
        }
        fields.append("\"tables\":{\(tables.joined(separator: ","))}")
        for (name, words) in [("unknown", report.unknown), ("troubles", report.troubles)] {
            let entries = words.map { "{\"zh\":\(string($0.zh)),\"en\":\(string($0.en))}" }
            fields.append("\"\(name)\":[\(entries.joined(separator: ","))]")
        }
        return "{\(fields.joined(separator: ","))}"
    }

    /// Safe inside a script, too.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
