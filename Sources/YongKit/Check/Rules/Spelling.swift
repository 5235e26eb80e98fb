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
            let words = site.words
            guard !words.isEmpty else { return }
            let others = words.mapValues(AmericanSpelling.of)
            let asked = Set(words.values).union(others.values.joined())
            switch SpellingProgram.ask(asked.sorted()) {
            case .isMissing: findings.report(.spellingProgramMissing(), at: nil)
            case .failed: findings.report(.spellingFailed(), at: nil)
            case .hasNoDictionary: findings.report(.spellingDictionaryMissing(), at: nil)
            case .unknown(let unknown):
                let mistakes = words.filter { hash, word in
                    unknown.contains(word)
                        && others[hash]?.allSatisfy(unknown.contains) != false
                }
                guard !mistakes.isEmpty else { return }
                for page in site.digests {
                    var places = WordPlaces(root: site.root)
                    for (index, hash) in page.words.hashes.enumerated() {
                        guard let mistake = mistakes[hash] else { continue }
                        findings.report(
                            .spelling(mistake),
                            at: places.place(of: mistake, from: page.words.location(of: index)))
                    }
                }
            }
        })
}

extension CheckedSite {
    /// The words of all pages but those that the site knows, each once.
    fileprivate var words: [TextHash: String] {
        let known = Set(site.settings.style.words)
        var words: [TextHash: String] = [:]
        for page in digests {
            for (index, hash) in page.words.hashes.enumerated() where words[hash] == nil {
                words[hash] = page.words.word(at: index)
            }
        }
        return words.filter { !known.contains($0.value) }
    }
}
