/// The tables of what has names: sites, addresses, programs; and of all lines.
extension LogTables {
    var hosts: ReviewTable {
        named(
            "hosts", counts.hosts, Words(zh: "其他网站，按网站", en: "Other sites, one by one"),
            Words(zh: "网站", en: "site"), Self.readColumn,
            note: Words(
                zh: "没有单列渠道的来源网站。只写网站名，不写网址。",
                en:
                    "Referrers that have no channel of their own; names of sites only, no addresses."
            ))
    }

    var sources: ReviewTable {
        named(
            "sources", counts.sources, Words(zh: "其他来源标记", en: "Other marks of source"),
            Words(zh: "utm_source", en: "utm_source"), Self.readColumn, note: nil)
    }

    var missing: ReviewTable {
        named(
            "missing", counts.missing,
            Words(zh: "有人访问但不存在的地址", en: "Missing addresses, most wanted first"),
            Words(zh: "地址", en: "address"),
            ReviewTable.Column("requests", zh: "次数", en: "times"),
            note: Words(
                zh: "问号后面的部分、像网络地址、邮箱、电话的部分不记。找漏洞的程序不算在内。搬了家的页面请写aliases。",
                en:
                    "Without what stands behind a question mark, and without anything that could be an address of the "
                    + "network, a mail address or a telephone. Programs that look for weaknesses are left out. For a page "
                    + "that has moved, write aliases."))
    }

    var unlisted: ReviewTable {
        named(
            "unlisted", counts.unlisted,
            Words(zh: "有回应、但不是现有页面的地址", en: "Addresses that answered and are no page of today"),
            Words(zh: "地址", en: "address"),
            ReviewTable.Column("requests", zh: "次数", en: "times"),
            note: Words(
                zh: "多半是后来删掉或改名的页面，不算阅读。",
                en: "Mostly pages that were removed or renamed since; they are no reads."))
    }

    var bots: ReviewTable {
        var table = named(
            "bots", counts.bots, Words(zh: "程序（爬虫）", en: "Programs (bots)"),
            Words(zh: "程序", en: "program"),
            ReviewTable.Column("requests", zh: "请求", en: "requests"),
            note: Words(
                zh: "按自报的名字认。其中读页面\(counts.botReads)次，不算在阅读里。",
                en:
                    "Known by the names that they give. They read pages \(counts.botReads) times, which are no reads here."
            ))
        table.rows = table.rows.map { row in
            switch row.id {
            case Agent.otherBots:
                ReviewTable.Row(row.id, Words(zh: "其他程序", en: "other bots"), row.values)
            case Agent.nameless:
                ReviewTable.Row(row.id, Words(zh: "不报名字", en: "no name given"), row.values)
            default: row
            }
        }
        return table
    }

    var outcomes: ReviewTable {
        ReviewTable(
            id: "lines", title: Words(zh: "日志的每一行怎么算", en: "What became of every line"),
            head: Words(zh: "算作", en: "counted as"),
            columns: [ReviewTable.Column("lines", zh: "行", en: "lines")],
            rows: Outcome.allCases.reversed().compactMap { outcome in
                counts[outcome] == 0 && outcome != .read
                    ? nil : ReviewTable.Row(outcome.id, outcome.words, [counts[outcome]])
            }, chart: .none)
    }

    private func named(
        _ id: String, _ counts: NamedCounts, _ title: Words, _ head: Words,
        _ column: ReviewTable.Column, note: Words?
    ) -> ReviewTable {
        var rows = counts.ranked.map { name, count in
            ReviewTable.Row(
                name,
                name == TrafficCounts.namelessHost
                    ? Words(zh: "没有名字的网站", en: "sites without a name") : Words(name), [count])
        }
        if counts.others > 0 {
            rows.append(
                ReviewTable.Row(
                    "others", Words(zh: "其余（名单已满）", en: "others (the list was full)"),
                    [counts.others], isRest: true))
        }
        return ReviewTable(
            id: id, title: title, head: head, columns: [column], rows: rows, note: note,
            chart: .none)
    }
}

extension Outcome {
    package var words: Words {
        switch self {
        case .unreadable: Words(zh: "读不懂的行", en: "lines that cannot be read")
        case .otherSite: Words(zh: "别的网站", en: "another site's")
        case .otherTime: Words(zh: "不在所选日期内", en: "outside of the days asked for")
        case .bot: Words(zh: "自报身份的程序", en: "programs that say so")
        case .garbage: Words(zh: "不成请求的乱码", en: "no proper request")
        case .head: Words(zh: "只问有没有（HEAD）", en: "asked only whether it is there (HEAD)")
        case .otherMethod: Words(zh: "其他方法（POST等）", en: "other methods (POST …)")
        case .redirect: Words(zh: "转到别处（3xx、旧地址）", en: "led elsewhere (3xx, old addresses)")
        case .probe: Words(zh: "找漏洞的", en: "looking for weaknesses")
        case .missing: Words(zh: "打不开的地址（404、410）", en: "not there (404, 410)")
        case .refused: Words(zh: "被拒绝或中断（其他4xx）", en: "refused or broken off (other 4xx)")
        case .failed: Words(zh: "服务器出错（5xx）", en: "the server failed (5xx)")
        case .feed: Words(zh: "订阅源", en: "feeds")
        case .machine: Words(zh: "网站地图、robots.txt等", en: "sitemap, robots.txt and the like")
        case .file: Words(zh: "图片、样式、脚本", en: "pictures, styles, scripts")
        case .unlisted: Words(zh: "不是现有页面", en: "no page of today")
        case .read: Words(zh: "阅读", en: "reads")
        }
    }
}
