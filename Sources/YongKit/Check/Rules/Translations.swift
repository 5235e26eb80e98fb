extension RuleSubject {
    /// What one language has and another one lacks, or no longer says.
    static let translations = RuleSubject(
        rules: [
            CheckRule(
                id: "translation-missing", group: .translation, severity: .warning,
                title: Wording(en: "a page has no text in a language", zh: "页面缺少一种语言的文本"),
                why: Wording(
                    en:
                        "Readers of that language are shown another one, and search engines nothing.",
                    zh: "读者只能看到另一种语言，搜索引擎也不会收录这一语言的页面。"),
                found: "city/tianyi/zh.md, and no en.md",
                fine: "city/tianyi/zh.md and city/tianyi/en.md",
                fix: Wording(en: "write the other text", zh: "补写另一种语言的文本"),
                source: "design: both languages are first"),
            CheckRule(
                id: "translation-stale", group: .translation, severity: .warning,
                title: Wording(
                    en: "the source has changed since the translation was made",
                    zh: "译文完成之后，原文又改过"),
                why: Wording(
                    en: "One page is corrected and the other still says what was wrong.",
                    zh: "一页改正了，另一页还是旧的说法。"),
                found: "a paragraph of zh.md is another than when en.md was stamped",
                fine: "the same after “yong translation stamp”",
                fix: Wording(
                    en: "read “yong translation diff PAGE”, mend the translation, and stamp it",
                    zh: "运行“yong translation diff 页面”，改好译文，再stamp"),
                source: "Yong"),
        ],
        look: .page { page, findings in
            for language in page.site.languages.indices {
                guard page.page.texts[language] == nil else { continue }
                guard let own = page.languages.first else { continue }
                findings.report(
                    .translationMissing(page.site.languages[language].code),
                    at: page.location(in: own))
            }
            guard findings.wants("translation-stale"), page.languages.count > 1 else { return }
            for (language, state) in page.translationStates where state.standing == .stale {
                findings.report(
                    .translationStale(
                        page.page.path, source: page.site.languages[page.languages[0]].code,
                        places: state.changes.count),
                    at: page.location(in: language))
            }
        })
}

extension CheckedPage {
    /// The texts in a language, as a record of translations keeps them.
    func translationTexts(in language: Int) -> TranslationTexts {
        TranslationTexts(texts.filter { $0.languageIndex == language })
    }

    /// How each translation stands to the first language that has a text.
    var translationStates: [(language: Int, state: TranslationState)] {
        guard let source = languages.first else { return [] }
        var passages: [TranslationRecord.Passage]?
        return languages.dropFirst().map { language in
            let key = TranslationRecord.Key(
                page: page.path, language: site.languages[language].code)
            guard let entry = translations.entries[key] else { return (language, .unstamped) }
            let own = passages ?? translationTexts(in: source).passages
            passages = own
            return (
                language,
                TranslationState(
                    stamped: entry, source: own, translation: translationTexts(in: language).hash)
            )
        }
    }
}
