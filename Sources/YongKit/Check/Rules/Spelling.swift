internal import Bilingual

extension RuleSubject {
    /// English words that no dictionary has.
    static let spelling = RuleSubject(
        rules: [
            CheckRule(
                id: "spelling", group: .text, severity: .note,
                title: Wording(en: "a word that the dictionary does not have", zh: "词典里没有的英文单词"),
                why: Wording(
                    en:
                        "One slip on a page makes readers look for the next. Small words of English "
                        + "texts are asked of the program hunspell, where it is installed; names and "
                        + "code are not. Words of the site’s own stand in “site.yml”, “style: words:”.",
                    zh: "一处拼错，读者就会找下一处。装了hunspell时，英文里小写的单词都会问它；专名和代码不问。"
                        + "本站自己的词写在site.yml的style下的words。"),
                found: "the harbor mastre", fine: "the harbour master",
                fix: Wording(
                    en: "write it right, or add it to “style: words:” in “site.yml”",
                    zh: "改正，或者加进site.yml的style下的words"),
                source: "hunspell")
        ],
        look: .site { site, findings in
            guard findings.wants("spelling") else { return }
            let known = Set(site.site.settings.style.words)
            let words = site.digests.flatMap(\.words).filter { !known.contains($0.word) }
            guard !words.isEmpty else { return }
            var asked = Set(words.map(\.word))
            for word in words { asked.formUnion(AmericanSpelling.of(word.word)) }
            switch SpellingProgram.ask(asked.sorted()) {
            case .isMissing: findings.report(.spellingProgramMissing(), at: nil)
            case .failed: findings.report(.spellingFailed(), at: nil)
            case .hasNoDictionary: findings.report(.spellingDictionaryMissing(), at: nil)
            case .unknown(let unknown):
                for word in words where unknown.contains(word.word) {
                    let others = AmericanSpelling.of(word.word)
                    guard others.allSatisfy(unknown.contains) else { continue }
                    findings.report(.spelling(word.word), at: word.location)
                }
            }
        })
}
