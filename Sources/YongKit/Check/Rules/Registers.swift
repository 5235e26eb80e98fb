internal import Bilingual

extension RuleSubject {
    /// Facts and sources, as the registers of `_data` have them.
    static let registers = RuleSubject(
        rules: [
            CheckRule(
                id: "fact-incomplete", group: .evidence, severity: .warning,
                title: Wording(
                    en: "a fact lacks its date, flag or source", zh: "事实缺少日期、标记或来源"),
                why: Wording(
                    en: "A figure is true of a day, and as sure as who says it.",
                    zh: "数字只在某一天成立，可信程度取决于谁说的。"),
                found: "value: 4.1亿",
                fine: "value: 4.1亿\nasOf: 2025-01-15\nflag: platform\nsource: xinhua-2025",
                fix: Wording(en: "write what is missing", zh: "补上缺少的键"), source: "design"),
            CheckRule(
                id: "fact-unused", group: .evidence, severity: .note,
                title: Wording(en: "no page says a fact", zh: "没有页面用到这个事实"),
                why: Wording(
                    en: "What nobody says must still be kept right.", zh: "没人用的数字，也得有人维护。"),
                found: "a record of _data/facts.yml that no text names",
                fine: "[](fact:topic-views) in a text",
                fix: Wording(en: "name it in a text, or take it out", zh: "在正文引用它，或删掉"),
                source: "Yong"),
            CheckRule(
                id: "source-unused", group: .evidence, severity: .warning,
                title: Wording(en: "nothing rests on a source", zh: "没有内容用到这个来源"),
                why: Wording(
                    en: "A list of sources that nothing uses makes the others less believable.",
                    zh: "列出没有用到的来源，会让其他来源也不可信。"),
                found: "a record of _data/sources.yml that neither a page nor a fact names",
                fine: "sources: [xinhua-2025] in a front matter",
                fix: Wording(
                    en: "name it where it is used, or take it out", zh: "在用到的地方写上，或删掉"),
                source: "Yong"),
            CheckRule(
                id: "fact-corrected", group: .evidence, severity: .note,
                title: Wording(
                    en: "a fact was corrected in the last 30 days", zh: "事实在最近30天内更正过"),
                why: Wording(
                    en: "What was sent out with the old figure must be found.",
                    zh: "用旧数字发出去的内容，要能找回来。"),
                found: "history: [{was: 4亿, on: 2026-05-20}]",
                fine: "history: [{was: 4亿, on: 2025-02-01}]",
                fix: Wording(
                    en: "read the pages that the message names again", zh: "重读消息里列出的页面"),
                source: "Yong"),
            CheckRule(
                id: "data-untranslated", group: .translation, severity: .warning,
                title: Wording(
                    en: "a text of the data is missing in a language", zh: "数据里的文字缺少一种语言"),
                why: Wording(
                    en: "Pages in that language show nothing, or the other language.",
                    zh: "这种语言的页面会留空，或显示另一种语言。"),
                found: "unit: {zh: 次浏览}", fine: "unit: {zh: 次浏览, en: views}",
                fix: Wording(en: "write it in both languages", zh: "两种语言都写上"),
                source: "design: a figure is written once"),
        ],
        look: .site { site, findings in
            let used = RegisterUse(site)
            var kits: SharedKits?
            for fact in site.site.data.records.facts.all {
                findings.look(at: fact, used, in: site, &kits)
            }
            for text in site.site.data.incomplete
            where !RegisterUse.needOneLanguage.contains(text.key) {
                for language in text.missing {
                    findings.report(
                        .dataUntranslated(text.key, language: language.code), at: text.location)
                }
            }
            for source in used.unusedSources(of: site.site) {
                findings.report(.sourceUnused(source.value), at: source.location)
            }
        })
}

/// What pages say of the registers.
private struct RegisterUse {
    /// Pages by the id of a fact.
    private(set) var pages: [ByteKey: [Int]] = [:]
    private var sources: Set<ByteKey> = []
    /// How a Chinese word is said elsewhere: in Chinese it is the word itself.
    static let needOneLanguage: Set<String> = ["form", "literal"]

    init(_ site: CheckedSite) {
        for (page, digest) in site.digests.enumerated() {
            for fact in digest.facts { pages[ByteKey(fact), default: []].append(page) }
        }
        for page in site.site.pages {
            for text in page.texts.values {
                for source in text?.sources ?? [] { sources.insert(ByteKey(source)) }
            }
        }
        for fact in site.site.data.records.facts.all {
            if let source = fact.source { sources.insert(ByteKey(source)) }
        }
    }

    /// Records of `_data/sources.yml`, with their places.
    func unusedSources(of site: Site) -> [Located<String>] {
        guard let node = site.data["sources"]?.values.first else { return [] }
        let all: [Located<String>] =
            switch node.value {
            case .map(let entries): entries.map(\.key)
            case .list(let records):
                records.compactMap { record in
                    record["id"].flatMap { node in node.text.map { Located($0, at: node.location) }
                    }
                }
            case .text, .empty: []
            }
        return all.filter { !sources.contains(ByteKey($0.value)) }
    }
}

extension Findings {
    fileprivate mutating func look(
        at fact: Fact, _ used: RegisterUse, in checked: CheckedSite, _ kits: inout SharedKits?
    ) {
        let site = checked.site
        let missing = [
            fact.asOf == nil && !fact.isDate ? "asOf" : nil, fact.flag == nil ? "flag" : nil,
            fact.source == nil ? "source" : nil,
        ].compactMap(\.self)
        if !missing.isEmpty {
            report(.factIncomplete(fact.id, missing: missing), at: fact.location)
        }
        let pages = used.pages[ByteKey(fact.id)] ?? []
        if pages.isEmpty { report(.factUnused(fact.id), at: fact.location) }
        let today = site.clock.day(site.now).dayNumber
        for correction in fact.history {
            guard let on = correction.on, let year = on.year, let month = on.month,
                let day = CalendarDate(year: year, month: month, day: on.day ?? 1)?.dayNumber,
                (0...30).contains(today - day)
            else { continue }
            let own = kits ?? SharedKits(root: checked.root)
            kits = own
            report(
                .factCorrected(
                    fact.id, was: correction.was, pages: pages.map { site.pages[$0].path },
                    kits: own.kits(saying: fact.id)),
                at: fact.location)
        }
    }
}

extension Fact {
    /// A day says by itself for when it holds.
    fileprivate var isDate: Bool { if case .date = value.figure { true } else { false } }
}
