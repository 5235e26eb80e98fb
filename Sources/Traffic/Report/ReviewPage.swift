/// A report as one HTML page that needs nothing else: no script, no file, no other host.
package struct ReviewPage {
    private let report: ReviewReport
    private let isChinese: Bool

    /// How many rows of a table are shown; its file has all.
    private static let mostRows = 30

    package init(_ report: ReviewReport, isChinese: Bool) {
        self.report = report
        self.isChinese = isChinese
    }

    package var html: String {
        let title = say("复盘：", "Review: ") + report.site.text(isChinese)
        return """
            <!DOCTYPE html>
            <html lang="\(isChinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTML.escaped(title))</title>
            <style>
            \(ReviewStyle.css)
            </style>
            </head>
            <body>
            <header>
            \(banner)<h1>\(HTML.escaped(title))</h1>
            <p>\(HTML.escaped(period))</p>
            </header>
            <main>
            \(numbers)\(contents)\(report.tables.map(section).joined())\(notes)</main>
            </body>
            </html>

            """
    }

    private func say(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    private var banner: String {
        guard report.isSample else { return "" }
        return "<p class=\"sample\">"
            + say(
                "样例：日志和导出都是程序编出来的，没有一个数字是真的。",
                "Sample: logs and exports were made up by a program. No figure here is real.")
            + "</p>\n"
    }

    private var period: String {
        var words = say("\(report.made)生成", "Made on \(report.made)")
        if let days = report.days {
            words = say("\(days.first)至\(days.last)，", "\(days.first) to \(days.last). ") + words
        }
        return words + say("。", ".")
    }

    private var numbers: String {
        guard !report.files.isEmpty else { return "" }
        let pages = report.tables.first { $0.id == "pages" }?.rows.count ?? 0
        let entries: [(String, Int)] = [
            (say("阅读次数", "reads"), report.reads), (say("被读过的页面", "pages read"), pages),
            (say("爬虫读取（次）", "read by bots"), report.counts.botReads),
            (say("打不开的地址（次）", "not there"), report.counts[.missing]),
            (say("日志行数", "lines of logs"), report.counts.lines),
        ]
        return "<dl class=\"numbers\">\n"
            + entries.map { name, number in
                "<div><dt>\(name)</dt><dd>\(Figures.text(number, isChinese))</dd></div>\n"
            }.joined() + "</dl>\n"
    }

    private var contents: String {
        let links =
            report.tables.map { ($0.id, $0.title.text(isChinese)) }
            + [("notes", say("怎么算的，哪些算不出来", "How it is counted, what is not known"))]
        return "<nav aria-label=\"\(say("目录", "Contents"))\"><ul>\n"
            + links.map { "<li><a href=\"#\($0)\">\(HTML.escaped($1))</a></li>\n" }.joined()
            + "</ul></nav>\n"
    }

    private func section(_ table: ReviewTable) -> String {
        let id = table.id
        let drawing = ReviewChart(table, isChinese: isChinese).svg
        return """
            <section>
            <h2 id="\(id)">\(HTML.escaped(table.title.text(isChinese)))</h2>
            <div class="both">
            \(drawing.map { $0 + "\n" } ?? "")<div>
            <div class="table" role="region" aria-labelledby="\(id)" tabindex="0">
            \(rows(of: table))</div>
            \(table.note.map { "<p class=\"note\">\(HTML.escaped($0.text(isChinese)))</p>\n" } ?? "")</div>
            </div>
            </section>

            """
    }

    private func rows(of table: ReviewTable) -> String {
        let heads = table.columns.map {
            "<th scope=\"col\">\(HTML.escaped($0.title.text(isChinese)))</th>"
        }
        var html =
            "<table>\n<thead>\n<tr><th scope=\"col\">\(HTML.escaped(table.head.text(isChinese)))</th>"
            + heads.joined() + "</tr>\n</thead>\n<tbody>\n"
        // Weeks are few and none may be left out.
        let showsAll = table.chart == .line || table.rows.count <= Self.mostRows + 1
        let shown = showsAll ? table.rows[...] : table.rows.prefix(Self.mostRows)
        for row in shown { html += self.row(row) }
        let rest = table.rows.dropFirst(shown.count)
        if !rest.isEmpty {
            let sums = table.columns.indices.map { column in
                let values = rest.compactMap { $0.values[column] }
                return values.isEmpty ? nil : values.reduce(0, +)
            }
            html += self.row(
                ReviewTable.Row(
                    "",
                    Words(
                        zh: "其余\(rest.count)行（见\(table.id).csv）",
                        en: "\(rest.count) more (in \(table.id).csv)"), sums))
        }
        html += "</tbody>\n"
        if table.hasTotal, table.rows.count > 1 {
            html +=
                "<tfoot>\n<tr><th scope=\"row\">\(say("合计", "together"))</th>"
                + table.totals.map(cell).joined() + "</tr>\n</tfoot>\n"
        }
        return html + "</table>\n"
    }

    private func row(_ row: ReviewTable.Row) -> String {
        let label = row.label.text(isChinese)
        let detail = row.detail.map {
            $0 == label ? "" : "<span class=\"detail\">\(HTML.escaped($0))</span>"
        }
        return "<tr><th scope=\"row\">\(HTML.escaped(label))\(detail ?? "")</th>"
            + row.values.map(cell).joined() + "</tr>\n"
    }

    private func cell(_ value: Int?) -> String {
        "<td>\(value.map { Figures.text($0, isChinese) } ?? "–")</td>"
    }

    private var notes: String {
        func list(_ words: [Words]) -> String {
            "<ul>\n" + words.map { "<li>\(HTML.escaped($0.text(isChinese)))</li>\n" }.joined()
                + "</ul>\n"
        }
        var html = "<section>\n"
        if report.files.isEmpty {
            html += "<h2 id=\"notes\">\(say("不知道什么", "What is not known"))</h2>\n"
        } else {
            html +=
                "<h2 id=\"notes\">\(say("怎么算的", "How it is counted"))</h2>\n" + list(report.method)
                + "</section>\n<section>\n"
                + "<h2 id=\"unknown\">\(say("不知道什么", "What is not known"))</h2>\n"
        }
        html += list(report.unknown) + "</section>\n"
        guard !report.troubles.isEmpty else { return html }
        return html + "<section>\n<h2 id=\"troubles\">"
            + say("没读懂的", "What could not be read") + "</h2>\n" + list(report.troubles)
            + "</section>\n"
    }
}
