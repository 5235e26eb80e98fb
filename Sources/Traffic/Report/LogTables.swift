/// The tables of what logs say. Those of reads have one sum, which is the number of reads.
struct LogTables {
    let site: SitePages
    let counts: TrafficCounts
    private let reads: [TrafficCounts.Cell]

    init(_ site: SitePages, _ counts: TrafficCounts) {
        self.site = site
        self.counts = counts
        reads = counts.reads
    }

    var all: [ReviewTable] {
        [
            weeks, pages, languages, channels, campaigns, campaignChannels, kinds, subjects, tags,
            hosts,
            sources, missing, unlisted, bots, outcomes,
        ]
    }

    static let readColumn = ReviewTable.Column("reads", zh: "阅读次数", en: "reads")

    private static let languageNames = [
        "zh": Words(zh: "中文", en: "Chinese"), "en": Words(zh: "英文", en: "English"),
        "both": Words(zh: "中英对照", en: "side by side"),
        "": Words(zh: "不分语言的页面", en: "pages of no language"),
    ]

    /// Those in which something was read, in the order of the site.
    private var codes: [String] {
        let read = Set(reads.map { site.editions[$0.edition].language })
        return site.editions.map(\.language).reduce(into: []) {
            if read.contains($1), !$0.contains($1) { $0.append($1) }
        }
    }

    private static func name(_ language: String) -> Words {
        languageNames[language] ?? Words(language)
    }

    private var weeks: ReviewTable {
        var byWeek: [Int: [String: Int]] = [:]
        var without: [String: Int] = [:]
        for cell in reads {
            let language = site.editions[cell.edition].language
            if let week = cell.week {
                byWeek[week, default: [:]][language, default: 0] += cell.count
            } else {
                without[language, default: 0] += cell.count
            }
        }
        let codes = codes
        func values(_ counts: [String: Int]) -> [Int?] {
            [counts.values.reduce(0, +)] + codes.map { counts[$0] ?? 0 }
        }
        var rows: [ReviewTable.Row] = []
        if let first = byWeek.keys.min(), let last = byWeek.keys.max() {
            // A week without readers is a week too; but a log of two far apart is no long row of them.
            let all = last - first < 520 ? Array(first...last) : byWeek.keys.sorted()
            for week in all {
                let monday = Days.monday(ofWeek: week)
                let name = Days.name(ofWeek: week)
                // Of the first and the last week, the days that the logs have.
                let from = max(monday, counts.firstDay ?? monday)
                let to = min(monday + 6, counts.lastDay ?? monday + 6)
                rows.append(
                    ReviewTable.Row(
                        name, Words(name), detail: Days.iso(from) + " – " + Days.iso(to),
                        values(byWeek[week] ?? [:]), isPart: to - from < 6))
            }
        }
        if !without.isEmpty {
            rows.append(
                ReviewTable.Row(
                    "uncounted", Words(zh: "未分周统计", en: "not counted by week"),
                    values(without), isRest: true))
        }
        return ReviewTable(
            id: "weeks", title: Words(zh: "每周", en: "By week"),
            head: Words(zh: "周（ISO）", en: "week (ISO)"),
            columns: [Self.readColumn]
                + codes.map { code in
                    let name = Self.name(code)
                    return ReviewTable.Column(
                        code.isEmpty ? "none" : code, zh: name.zh, en: name.en)
                }, rows: rows,
            note: Words(
                zh: "周一为一周之始，按本站时区（\(site.zone)）。首尾两周可能不满七天，图上用虚线。",
                en:
                    "Weeks begin on Monday, by the site’s time zone (\(site.zone)). The first and the last may be "
                    + "less than whole: dashes lead to them."), chart: .line)
    }

    private var pages: ReviewTable {
        var byPage: [String: [String: Int]] = [:]
        for cell in reads {
            let edition = site.editions[cell.edition]
            byPage[edition.page, default: [:]][edition.language, default: 0] += cell.count
        }
        var titles: [String: [String: String]] = [:]
        for edition in site.editions where byPage[edition.page] != nil {
            titles[edition.page, default: [:]][edition.language] = edition.title
        }
        let codes = codes
        let rows = byPage.map { page, counts in
            let names = titles[page] ?? [:]
            let any = names[""] ?? names["zh"] ?? names["en"] ?? names.values.min() ?? page
            return ReviewTable.Row(
                page, Words(zh: names["zh"] ?? any, en: names["en"] ?? any), detail: page,
                [counts.values.reduce(0, +)] + codes.map { counts[$0] ?? 0 })
        }
        return ReviewTable(
            id: "pages", title: Words(zh: "页面", en: "By page"), head: Words(zh: "页面", en: "page"),
            columns: [Self.readColumn]
                + codes.map { code in
                    let name = Self.name(code)
                    return ReviewTable.Column(
                        code.isEmpty ? "none" : code, zh: name.zh, en: name.en)
                }, rows: Self.ranked(rows))
    }

    private var languages: ReviewTable {
        ReviewTable(
            id: "languages", title: Words(zh: "语言", en: "By language"),
            head: Words(zh: "语言", en: "language"), columns: [Self.readColumn],
            rows: sums { [site.editions[$0.edition].language] }.map { code, count in
                ReviewTable.Row(code.isEmpty ? "none" : code, Self.name(code), [count])
            })
    }

    private var kinds: ReviewTable {
        ReviewTable(
            id: "kinds", title: Words(zh: "页面类型", en: "By kind of page"),
            head: Words(zh: "类型", en: "kind"), columns: [Self.readColumn],
            rows: sums { [site.editions[$0.edition].kind] }.map { kind, count in
                ReviewTable.Row(kind, Self.label(kind, site.kinds), [count])
            })
    }

    private var subjects: ReviewTable {
        ReviewTable(
            id: "subjects", title: Words(zh: "题材", en: "By subject"),
            head: Words(zh: "题材", en: "subject"), columns: [Self.readColumn],
            rows: sums { site.subjects(of: site.editions[$0.edition].tags) }.map { subject, count in
                ReviewTable.Row(subject, Self.label(subject, site.subjectNames), [count])
            },
            note: Words(
                zh: "题材写在_data/tags.yml的facets里。一页可以有几个题材，也可以没有，所以各行相加不等于阅读总数。",
                en:
                    "Subjects are the facets of _data/tags.yml. A page may have several or none, so these do not add up to all "
                    + "reads."),
            hasTotal: false)
    }

    private var tags: ReviewTable {
        ReviewTable(
            id: "tags", title: Words(zh: "标签", en: "By tag"), head: Words(zh: "标签", en: "tag"),
            columns: [Self.readColumn],
            rows: sums { site.editions[$0.edition].tags }.map { tag, count in
                ReviewTable.Row(tag, Self.label(tag, site.tags), [count])
            },
            note: Words(
                zh: "一页可以有几个标签，也可以没有，所以各行相加不等于阅读总数。",
                en: "A page may have several tags or none, so these do not add up to all reads."),
            hasTotal: false)
    }

    func sums<Key: Hashable>(
        _ keys: (TrafficCounts.Cell) -> [Key]
    ) -> [(key: Key, value: Int)] {
        var sums: [Key: Int] = [:]
        for cell in reads {
            for key in keys(cell) { sums[key, default: 0] += cell.count }
        }
        return sums.sorted {
            $0.value != $1.value
                ? $0.value > $1.value : "\($0.key)".utf8.lexicographicallyPrecedes("\($1.key)".utf8)
        }
    }

    private static func ranked(_ rows: [ReviewTable.Row]) -> [ReviewTable.Row] {
        rows.sorted {
            let (one, other) = ($0.values[0] ?? 0, $1.values[0] ?? 0)
            return one != other ? one > other : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
    }

    static func label(_ id: String, _ labels: [SitePages.Label]) -> Words {
        labels.first { $0.id == id }.map { Words(zh: $0.zh, en: $0.en) } ?? Words(id)
    }
}
