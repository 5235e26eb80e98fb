/// A platform's export, read by the names of its columns.
package struct ExportFile: Sendable {
    package let path: String
    /// Nil when no format fits.
    package private(set) var format: ExportFormat?
    package private(set) var rows: [Row] = []
    /// Posts of days that are not looked at.
    package private(set) var outside = 0
    /// Lines without a title, a link or any figure.
    package private(set) var skipped = 0
    /// The figures that it has a column for.
    package private(set) var metrics: [Metric] = []
    package private(set) var problem: Problem?

    package enum Problem: Sendable { case workbook, unknownColumns([String]), empty }

    /// One post.
    package struct Row: Sendable {
        package let line: Int
        package let title: String
        /// The day on which it was posted.
        package let day: Int?
        package let values: [Metric: Int]
        /// A page's path in Content; nil for what could not be matched.
        package internal(set) var page: String?
        let link: String
    }

    package init(_ path: String, _ bytes: [UInt8], formats: [ExportFormat]) {
        self.path = path
        guard let text = ExportText.read(bytes) else {
            problem = .workbook
            return
        }
        let table = SeparatedRows(text)
        guard !table.rows.isEmpty else {
            problem = .empty
            return
        }
        guard let (header, format, columns) = Self.header(table.rows, formats) else {
            problem = .unknownColumns(
                table.rows.max { $0.count < $1.count }?.prefix(12).map(Self.shown) ?? [])
            return
        }
        self.format = format
        metrics = Metric.allCases.filter { columns.metrics[$0] != nil }
        for (index, row) in table.rows.enumerated().dropFirst(header + 1) {
            func cell(_ column: Int?) -> String {
                column.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
            }
            let values = columns.metrics.compactMapValues { ExportValue.count(cell($0)) }
            let (title, link) = (cell(columns.title), cell(columns.link))
            guard !values.isEmpty, !title.isEmpty || !link.isEmpty else {
                skipped += 1
                continue
            }
            rows.append(
                Row(
                    line: table.lines[index], title: Self.shown(title.isEmpty ? link : title),
                    day: ExportValue.day(cell(columns.date)), values: values, link: link))
        }
    }

    /// Leaves out what was posted before or after some days; what has no day stays.
    package mutating func keep(from: Int?, to: Int?) {
        let all = rows.count
        rows.removeAll { row in
            guard let day = row.day else { return false }
            return from.map { day < $0 } ?? false || to.map { day > $0 } ?? false
        }
        outside += all - rows.count
    }

    /// Finds the page of each row: by its link, else by its title.
    package mutating func match(_ titles: TitleBook) {
        for index in rows.indices {
            rows[index].page = titles.page(title: rows[index].title, link: rows[index].link)
        }
    }

    private struct Columns {
        var title: Int?
        var link: Int?
        var date: Int?
        var metrics: [Metric: Int] = [:]

        /// How many of a format's columns are there; none without something to match by.
        var fit: Int {
            guard title != nil || link != nil, !metrics.isEmpty else { return 0 }
            return metrics.count + (title == nil ? 0 : 1) + (link == nil ? 0 : 1)
                + (date == nil ? 0 : 1)
        }

        init(_ row: [String], _ format: ExportFormat) {
            let names = row.map(Self.plain)
            func column(_ known: [String]) -> Int? {
                known.lazy.compactMap { names.firstIndex(of: Self.plain($0)) }.first
            }
            title = column(format.title)
            link = column(format.link)
            date = column(format.date)
            metrics = format.metrics.compactMapValues(column)
        }

        /// Without what stands in brackets: `阅读量（次）`.
        private static func plain(_ name: String) -> String {
            String(name.prefix { $0 != "(" && $0 != "（" }).lowercased()
                .filter { !$0.isWhitespace }
        }
    }

    /// The first lines may say what the table is; the heading is the row that fits best.
    private static func header(
        _ rows: [[String]], _ formats: [ExportFormat]
    ) -> (Int, ExportFormat, Columns)? {
        var best: (Int, ExportFormat, Columns)?
        for (index, row) in rows.prefix(20).enumerated() {
            for format in formats {
                let columns = Columns(row, format)
                if columns.fit > best?.2.fit ?? 0 { best = (index, format, columns) }
            }
        }
        return best
    }

    private static func shown(_ text: String) -> String { Privacy.text(text) }
}

/// Finds pages by the titles and addresses under which they were posted.
package struct TitleBook: Sendable {
    private var pages: [String: String?] = [:]
    private let book: AddressBook
    private let editions: [SitePages.Edition]

    /// - Parameter titles: further titles of pages, such as those of planned posts.
    package init(_ site: SitePages, titles: [(title: String, page: String)] = []) {
        book = AddressBook(site)
        editions = site.editions
        for edition in site.editions { add(edition.title, edition.page) }
        for other in titles { add(other.title, other.page) }
    }

    /// What two pages are called leads to neither.
    private mutating func add(_ title: String, _ page: String) {
        let key = Self.plain(title)
        guard !key.isEmpty else { return }
        if let known = pages[key] {
            if known != page { pages[key] = .some(nil) }
        } else {
            pages[key] = page
        }
    }

    func page(title: String, link: String) -> String? {
        if let scheme = link.firstRange(of: "://") {
            let path = link[scheme.upperBound...].drop { $0 != "/" }
            let plain = path.prefix { $0 != "?" && $0 != "#" }
            if case .page(let place) = book.target(String(plain)) { return editions[place].page }
        }
        return pages[Self.plain(title)] ?? nil
    }

    /// Letters and digits alone: platforms drop signs, and editors add some.
    private static func plain(_ title: String) -> String {
        String(
            String.UnicodeScalarView(
                title.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}
