internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// Whether a text and its translation say the same numbers.
    static let numbers = RuleSubject(
        rules: [
            CheckRule(
                id: "numbers", group: .translation, severity: .error,
                title: Wording(en: "the languages say different numbers", zh: "两种语言的数字不一致"),
                why: Wording(
                    en:
                        "4.1亿 is 410 million; as “4.1 billion” it is wrong by ten, in public. Figures, "
                        + "dates, shares, money, times and measures are read in both languages and "
                        + "must be equal; words such as “one”, “first”, 一 and 两 are never demanded.",
                    zh: "4.1亿是410 million，写成4.1 billion就大了十倍。数字、日期、比例、金额、时刻和"
                        + "度量在两种语言里都会读出来，应当相等；“一”“两”“第一”、one、first这类词不作要求。"),
                found: "zh: 4.1亿 / en: 4.1 billion", fine: "zh: 4.1亿 / en: 410 million",
                fix: Wording(
                    en: "correct the wrong one; or write the figure once, as a fact",
                    zh: "改正写错的一方，或者把数字写成事实，只写一次"),
                source: "Documentation/Authoring.md"),
            CheckRule(
                id: "numbers-rounded", group: .translation, severity: .warning,
                title: Wording(en: "one language rounds a number", zh: "一种语言把数字取整了"),
                why: Wording(
                    en: "A reader who compares the two takes one of them for a mistake.",
                    zh: "对照着看的读者会以为其中一个写错了。"),
                found: "zh: 34.3万 / en: 340,000", fine: "zh: 34万 / en: 340,000",
                fix: Wording(en: "write as many digits in both", zh: "两边写到同一位"),
                source: "Documentation/Authoring.md"),
        ],
        look: .pair { pair, findings in
            guard findings.wants("numbers") || findings.wants("numbers-rounded") else { return }
            let (first, second) = (pair.first, pair.second)
            guard let one = first.figures, let two = second.figures else { return }
            let rows = pair.rows.map { (first: $0.first, second: $0.second) }
            for finding in RowParity.findings(one, two, rows: rows) {
                let words = (
                    finding.first.map(first.prose.string), finding.second.map(second.prose.string)
                )
                if let range = finding.second {
                    findings.second.report(
                        .numbers(
                            finding.reason, here: words.1 ?? "", there: words.0,
                            in: pair.first.language), at: range)
                } else if let range = finding.first {
                    findings.first.report(
                        .numbers(
                            finding.reason, here: words.0 ?? "", there: nil,
                            in: pair.second.language), at: range)
                }
            }
        })
}

extension Prose {
    /// Where the words of a run of blocks stand.
    func bytes(of blocks: Range<Int>) -> Range<Int> {
        guard let first = blocks.first, let last = blocks.last else { return 0..<0 }
        return self.blocks[first].text.lowerBound..<self.blocks[last].text.upperBound
    }
}
