/// The tables of what platforms' exports say, one for each channel.
struct ExportTables {
    private let site: SitePages
    private let exports: [ExportFile]

    init(_ site: SitePages, _ exports: [ExportFile]) {
        self.site = site
        self.exports = exports
    }

    var all: [ReviewTable] {
        let formats = exports.compactMap(\.format).reduce(into: [ExportFormat]()) {
            formats, format in
            if !formats.contains(where: { $0.id == format.id }) { formats.append(format) }
        }
        return formats.flatMap { [posts($0), subjects($0), weeks($0), unmatched($0)] }
    }

    private func rows(_ format: ExportFormat) -> [ExportFile.Row] {
        exports.filter { $0.format?.id == format.id }.flatMap(\.rows)
    }

    private func metrics(_ format: ExportFormat) -> [Metric] {
        let own = exports.filter { $0.format?.id == format.id }.flatMap(\.metrics)
        return Metric.allCases.filter(own.contains)
    }

    private func name(_ format: ExportFormat) -> Words {
        let channel = Channel.all.first { $0.id == format.channel && $0.id != "elsewhere" }
        return channel.map { Words(zh: $0.zh, en: $0.en) } ?? Words(format.id)
    }

    private func columns(_ metrics: [Metric]) -> [ReviewTable.Column] {
        [ReviewTable.Column("posts", zh: "篇", en: "posts")]
            + metrics.map { ReviewTable.Column($0.rawValue, zh: $0.zh, en: $0.en) }
    }

    /// What posts have brought together; a platform that leaves a figure out has said nothing.
    private func sums(_ rows: [ExportFile.Row], _ metrics: [Metric]) -> [Int?] {
        [rows.count]
            + metrics.map { metric in
                let values = rows.compactMap { $0.values[metric] }
                return values.isEmpty ? nil : values.reduce(0, +)
            }
    }

    private func posts(_ format: ExportFormat) -> ReviewTable {
        let (name, metrics) = (name(format), metrics(format))
        let byPage = Dictionary(grouping: rows(format).filter { $0.page != nil }) { $0.page ?? "" }
        let rows = byPage.map { page, rows in
            let titles = site.editions.filter { $0.page == page }
            func title(_ language: String) -> String? {
                titles.first { $0.language == language }?.title
            }
            let any = titles.first?.title ?? page
            return ReviewTable.Row(
                page, Words(zh: title("zh") ?? any, en: title("en") ?? any), detail: page,
                sums(rows, metrics))
        }
        return ReviewTable(
            id: "\(format.id)-pages",
            title: Words(zh: "\(name.zh)导出：按页面", en: "From \(name.en)'s export: by page"),
            head: Words(zh: "页面", en: "page"), columns: columns(metrics),
            rows: rows.sorted {
                let (one, other) = (
                    $0.values.dropFirst().first ?? 0, $1.values.dropFirst().first ?? 0
                )
                return one ?? 0 != other ?? 0
                    ? one ?? 0 > other ?? 0 : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
            },
            note: Words(
                zh: "数字是平台自己算的，算法各不相同，不能和本站的阅读次数相加。",
                en:
                    "These are the platform’s own figures, counted in its own way; they cannot be added to the reads "
                    + "of this site."), chart: .none)
    }

    /// Which subjects people liked, kept and shared there.
    private func subjects(_ format: ExportFormat) -> ReviewTable {
        let (name, metrics) = (name(format), metrics(format))
        var bySubject: [String: [ExportFile.Row]] = [:]
        for row in rows(format) {
            guard let edition = site.editions.first(where: { $0.page == row.page }) else {
                continue
            }
            for subject in site.subjects(of: edition.tags) {
                bySubject[subject, default: []].append(row)
            }
        }
        let rows = bySubject.map { subject, rows in
            ReviewTable.Row(
                subject, LogTables.label(subject, site.subjectNames), sums(rows, metrics))
        }
        return ReviewTable(
            id: "\(format.id)-subjects",
            title: Words(zh: "\(name.zh)导出：按题材", en: "From \(name.en)’s export: by subject"),
            head: Words(zh: "题材", en: "subject"), columns: columns(metrics),
            rows: rows.sorted {
                let (one, other) = ($0.values[0] ?? 0, $1.values[0] ?? 0)
                return one != other ? one > other : $0.id < $1.id
            },
            note: Words(
                zh: "一篇可以有几个题材，所以各行相加不等于总数。",
                en: "A post may have several subjects, so these do not add up to all."),
            chart: .none, hasTotal: false)
    }

    private func weeks(_ format: ExportFormat) -> ReviewTable {
        let (name, metrics) = (name(format), metrics(format))
        let dated = rows(format).filter { $0.day != nil }
        let byWeek = Dictionary(grouping: dated) { Days.week($0.day ?? 0) }
        return ReviewTable(
            id: "\(format.id)-weeks",
            title: Words(
                zh: "\(name.zh)导出：按发布的那一周", en: "From \(name.en)'s export: by week of posting"),
            head: Words(zh: "周（ISO）", en: "week (ISO)"), columns: columns(metrics),
            rows: byWeek.sorted { $0.key < $1.key }.map { week, rows in
                let monday = Days.monday(ofWeek: week)
                return ReviewTable.Row(
                    Days.name(ofWeek: week), Words(Days.name(ofWeek: week)),
                    detail: Days.iso(monday) + " – " + Days.iso(monday + 6), sums(rows, metrics))
            }, chart: .none)
    }

    private func unmatched(_ format: ExportFormat) -> ReviewTable {
        let (name, metrics) = (name(format), metrics(format))
        return ReviewTable(
            id: "\(format.id)-unmatched",
            title: Words(
                zh: "\(name.zh)导出：对不上页面的", en: "From \(name.en)'s export: matched to no page"),
            head: Words(zh: "标题", en: "title"), columns: columns(metrics),
            rows: rows(format).filter { $0.page == nil }.map { row in
                ReviewTable.Row(
                    String(row.line), Words(row.title), detail: row.day.map(Days.iso),
                    sums([row], metrics))
            },
            note: Words(
                zh: "标题与哪一页都不同，或者有两页同名。在campaigns.yml的帖子里写上页面和这个标题，就对得上。",
                en:
                    "The title is no page's, or two pages have it. Write a post with this title and its page into "
                    + "campaigns.yml, and it will be found."), chart: .none)
    }
}
