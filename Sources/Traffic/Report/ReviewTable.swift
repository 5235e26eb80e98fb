/// Something in both languages.
package struct Words: Sendable, Equatable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The same in both: a name, an address.
    package init(_ text: String) { self.init(zh: text, en: text) }

    package func text(_ isChinese: Bool) -> String { isChinese ? zh : en }
}

/// Figures with names: what a page shows as a chart and a table, and a spreadsheet opens.
package struct ReviewTable: Sendable {
    /// The name of its file.
    package let id: String
    package let title: Words
    /// What its rows are.
    package let head: Words
    package var columns: [Column]
    package var rows: [Row]
    /// What a reader has to know of it.
    package var note: Words?
    package var chart = Chart.bars
    /// Whether the rows together are the whole, which is then shown below them.
    package var hasTotal = true

    package struct Column: Sendable {
        package let id: String
        package let title: Words

        package init(_ id: String, zh: String, en: String) {
            self.id = id
            title = Words(zh: zh, en: en)
        }
    }

    package struct Row: Sendable {
        package let id: String
        package let label: Words
        /// An address or the like, beside the label.
        package var detail: String?
        /// One for each column; nil where there is none.
        package let values: [Int?]
        /// The rest of what there was no room to name.
        package var isRest = false
        /// Whether there are more days to come, or to be had: it is not to be held against the others.
        package var isPart = false

        package init(
            _ id: String, _ label: Words, detail: String? = nil, _ values: [Int?],
            isRest: Bool = false, isPart: Bool = false
        ) {
            self.id = id
            self.label = label
            self.detail = detail
            self.values = values
            self.isRest = isRest
            self.isPart = isPart
        }
    }

    package enum Chart: Sendable { case bars, line, none }

    package var totals: [Int?] {
        columns.indices.map { column in
            let values = rows.compactMap { $0.values[column] }
            return values.isEmpty ? nil : values.reduce(0, +)
        }
    }
}
