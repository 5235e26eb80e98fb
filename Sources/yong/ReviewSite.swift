internal import Traffic
internal import YongKit

/// What `Traffic` has to know of a site, out of what `YongKit` knows.
extension SitePages {
    init(_ listing: SiteListing, hosts: [String]) {
        self.init()
        self.hosts = ([listing.host] + hosts).map(Self.plainHost)
        zone = listing.zone
        editions = listing.editions.map {
            Edition(
                path: $0.path, page: $0.page, title: $0.title, language: $0.language,
                kind: $0.kind, tags: $0.tags)
        }
        files = listing.files
        feeds = listing.feeds
        machineFiles = listing.machineFiles
        aliases = listing.aliases
        func labels(_ all: [(id: String, labels: PerLanguage<String>)]) -> [Label] {
            all.map { entry in
                let words = Words(entry.labels, listing.languages)
                return Label(id: entry.id, zh: words.zh, en: words.en)
            }
        }
        tags = labels(listing.tags)
        campaigns = labels(listing.campaigns)
        subjects = listing.facets.mapValues { $0.map(\.rawValue) }
        subjectNames = TagRecord.Facet.allCases.map {
            Label(id: $0.rawValue, zh: Self.name(of: $0), en: $0.rawValue)
        }
        kinds = Self.kindNames.map { Label(id: $0, zh: $1, en: $2) }
    }

    /// As logs have it: `WWW.Example.org:443` is example.org.
    private static func plainHost(_ host: String) -> String {
        var name = host.lowercased()
        if let scheme = name.firstRange(of: "://") { name.removeSubrange(..<scheme.upperBound) }
        name = String(name.prefix { $0 != "/" && $0 != ":" })
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    private static func name(of subject: TagRecord.Facet) -> String {
        switch subject {
        case .eco: "环保"
        case .health: "健康"
        case .fun: "趣味"
        case .food: "吃"
        case .trade: "外贸"
        case .travel: "旅行"
        case .culture: "文化"
        case .history: "历史"
        case .language: "语言"
        case .design: "设计"
        case .people: "人"
        case .tools: "工具"
        }
    }

    /// Kinds that Yong and its themes know; others go by their own names.
    private static let kindNames = [
        ("home", "首页", "home"), ("gateway", "语言选择页", "choice of languages"),
        ("landing", "栏目页", "section"), ("list", "标签和列表", "tags and lists"),
        ("page", "普通页面", "page"), ("note", "短札", "note"), ("place", "地方", "place"),
        ("guide", "指南", "guide"), ("itinerary", "行程", "itinerary"),
        ("calendar", "日历", "calendar"), ("campaigns", "推广日历", "campaign calendar"),
        ("qa", "问答", "questions"), ("quiz", "测验", "quiz"), ("words", "词语", "words"),
        ("ledger", "对账", "ledger"), ("gallery", "图集", "gallery"),
        ("directory", "名录", "directory"), ("product", "产品", "product"),
        ("profile", "人物", "profile"), ("playbook", "手册", "playbook"),
        ("register", "出处登记", "register"), ("timeline", "时间线", "timeline"),
        ("tour", "导览", "tour"), ("about", "关于", "about"), ("policy", "规则", "policy"),
        ("styleguide", "体例", "style guide"), ("deck", "卡片", "deck"),
    ]
}

extension Words {
    /// A text of the site in the two languages of a report; where one is missing, the other.
    init(_ texts: PerLanguage<String>, _ languages: [Language]) {
        func text(_ language: Language) -> String? {
            languages.firstIndex(of: language).map { texts[$0] }
        }
        let any = texts.values.first ?? ""
        self.init(zh: text(.chinese) ?? any, en: text(.english) ?? any)
    }
}

extension ExportFormat {
    init(_ columns: ExportColumns) {
        func names(_ key: String) -> [String] {
            columns.names.first { $0.key == key }?.names ?? []
        }
        var metrics: [Metric: [String]] = [:]
        for metric in Metric.allCases {
            let names = names(metric.rawValue)
            if !names.isEmpty { metrics[metric] = names }
        }
        self.init(
            id: columns.id, channel: columns.channel, title: names("title"), link: names("link"),
            date: names("date"), metrics: metrics)
    }
}
