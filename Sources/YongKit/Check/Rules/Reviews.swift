extension RuleSubject {
    /// Who answers for a text.
    static let reviews = RuleSubject(
        rules: [
            CheckRule(
                id: "review-missing", group: .translation, severity: .warning,
                title: Wording(
                    en: "a text by a machine has no reviewer", zh: "机器生成的文字没有人审校"),
                why: Wording(
                    en: "A machine answers for nothing. Somebody must have read what a city says.",
                    zh: "机器不负责任。一座城市说的话，要有人读过。"),
                found: "provenance: machine",
                fine: "provenance: machine\nreviewers: [王小明]",
                fix: Wording(
                    en: "have it read, then “yong translation sign PAGE --reviewer NAME”",
                    zh: "请人审读，再运行“yong translation sign 页面 --reviewer 姓名”"),
                source: "CAC: Measures for labelling AI-generated content, 1 September 2025")
        ],
        look: .page { page, findings in
            for language in page.languages {
                guard let text = page.page.texts[language], text.reviewers.isEmpty,
                    text.provenance == .machine || text.provenance == .both
                else { continue }
                findings.report(.reviewMissing(), at: page.location(in: language))
            }
        })
}
