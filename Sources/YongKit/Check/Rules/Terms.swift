internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// Terms of the term base, and what they are called in a translation.
    static let terms = RuleSubject(
        rules: [
            CheckRule(
                id: "term", group: .translation, severity: .warning,
                title: Wording(en: "a term is called something else", zh: "术语没有用规定的译名"),
                why: Wording(
                    en: "One thing with two names is two things to a reader. Names are approved in "
                        + "“_data/terms.yml”, with “approved” for each language.",
                    zh: "一样东西两个名字，读者就以为是两样。译名在_data/terms.yml里用approved分语言规定。"),
                found: "zh: 小红书 / en: the Little Red Book app",
                fine: "zh: 小红书 / en: RedNote",
                fix: Wording(en: "use an approved name", zh: "改用规定的译名"),
                source: "Documentation/Authoring.md")
        ],
        look: .pair { pair, findings in
            let terms = pair.first.site.data.records.names.terms
            guard findings.wants("term"), !terms.isEmpty else { return }
            let (first, second) = (pair.first, pair.second)
            for row in pair.rows where !row.first.isEmpty && !row.second.isEmpty {
                let ranges = (first.prose.bytes(of: row.first), second.prose.bytes(of: row.second))
                let missing = first.prose.text[ranges.0].withUnsafeBufferPointer { one in
                    second.prose.text[ranges.1].withUnsafeBufferPointer { two in
                        (
                            terms.missing(
                                from: one, language: first.languageIndex, in: two,
                                other: second.languageIndex),
                            terms.missing(
                                from: two, language: second.languageIndex, in: one,
                                other: first.languageIndex)
                        )
                    }
                }
                for term in missing.0 {
                    let range = term.range.moved(by: ranges.0.lowerBound)
                    findings.first.report(
                        .term(
                            first.prose.string(range), approved: term.approved, in: second.language),
                        at: range)
                }
                for term in missing.1 {
                    let range = term.range.moved(by: ranges.1.lowerBound)
                    findings.second.report(
                        .term(
                            second.prose.string(range), approved: term.approved, in: first.language),
                        at: range)
                }
            }
        })

    /// Names that the term base does not allow, and words that the house does not use.
    static let forbiddenWords = RuleSubject(
        rules: [
            CheckRule(
                id: "term-forbidden", group: .translation, severity: .error,
                title: Wording(en: "a name that the term base forbids", zh: "用了术语库禁用的名称"),
                why: Wording(
                    en: "Somebody has decided that this name is wrong: “forbidden” in "
                        + "“_data/terms.yml” says so.",
                    zh: "_data/terms.yml里的forbidden写明不用这个名称。"),
                found: "Little Red Book", fine: "RedNote",
                fix: Wording(en: "use the approved name", zh: "改用规定的名称"),
                source: "Documentation/Authoring.md"),
            CheckRule(
                id: "house-word", group: .text, severity: .warning,
                title: Wording(en: "a word that this site does not use", zh: "本站不用的词"),
                why: Wording(
                    en: "The site’s style forbids it: “style: forbidden:” in “site.yml”.",
                    zh: "site.yml的style下的forbidden列了它。"),
                found: "必打卡 / must-see", fine: "值得一看 / worth seeing",
                fix: Wording(en: "say it in another way", zh: "换个说法"),
                source: "site.yml"),
        ],
        look: .text { text, findings in
            let names = text.site.data.records.names.terms
            let style = text.site.settings.style
            text.prose.text.withUnsafeBufferPointer { bytes in
                if findings.wants("term-forbidden"), !names.isEmpty {
                    for found in names.forbidden(in: bytes, language: text.languageIndex) {
                        findings.report(
                            .termForbidden(
                                text.prose.string(found.range), approved: found.approved),
                            at: found.range,
                            instead: found.approved.count == 1 ? found.approved.first : nil)
                    }
                }
                if findings.wants("house-word") {
                    for match in style.forbiddenWords.matches(in: bytes) {
                        findings.report(
                            .houseWord(
                                text.prose.string(match.range),
                                instead: style.forbidden[match.word].instead), at: match.range)
                    }
                }
            }
        })
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
