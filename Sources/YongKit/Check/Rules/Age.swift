extension RuleSubject {
    /// What was true once.
    static let age = RuleSubject(
        rules: [
            CheckRule(
                id: "checked-old", group: .evidence, severity: .warning,
                title: Wording(
                    en: "a time-sensitive page has not been checked for long",
                    zh: "时效性页面太久没有核对"),
                why: Wording(
                    en: "Visa rules, fares and opening hours change without telling anybody.",
                    zh: "签证、票价、开放时间说变就变。"),
                found: "checked: 2024-01-01", fine: "checked: 2026-05-01",
                fix: Wording(
                    en: "check it, then write the day behind “checked”", zh: "核对之后，把日期写在checked后面"),
                source: "brief of the site: last checked"),
            CheckRule(
                id: "offer-ended", group: .evidence, severity: .warning,
                title: Wording(en: "an offer has ended", zh: "优惠已经结束"),
                why: Wording(
                    en: "A reader who comes for it comes in vain.", zh: "读者冲着它来，会白跑一趟。"),
                found: "expires: 2025-01-31", fine: "expires: 2030-01-31",
                fix: Wording(en: "take it out, or give it a new day", zh: "删掉它，或改日期"),
                source: "Yong"),
        ],
        look: .page { page, findings in
            let site = page.site
            let today = site.clock.day(site.now).dayNumber
            for language in page.languages {
                guard let checked = page.page.texts[language]?.checked else { continue }
                let age = today - checked.day.dayNumber
                if age > CheckLimits.daysBetweenChecks {
                    findings.report(
                        .checkedOld(checked.day.iso, days: age), at: page.location(in: language))
                }
            }
            for deadline in page.bodies.components.lazy.compactMap(\.?.deadlines).joined()
            where deadline.end <= site.now {
                findings.report(.offerEnded(deadline.day), at: deadline.location)
            }
        })
}

/// Numbers that rules go by.
enum CheckLimits {
    /// How long what is time-sensitive counts as checked.
    static let daysBetweenChecks = 180
}
