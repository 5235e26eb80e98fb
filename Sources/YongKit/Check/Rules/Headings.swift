internal import Markdown

extension RuleSubject {
    /// Levels of headings, which readers with a screen reader walk along.
    static let headings = RuleSubject(
        rules: [
            CheckRule(
                id: "heading-order", group: .links, severity: .warning,
                title: Wording(en: "a heading skips a level", zh: "标题跳了级"),
                why: Wording(
                    en: "People who listen to a page jump from heading to heading; a level that is "
                        + "skipped sounds like a part that is missing. The title is level 1, so a "
                        + "text begins with level 2.",
                    zh: "用读屏软件的人靠标题跳读，跳级听起来像漏了一节。页面标题是一级，所以正文从二级开始。"),
                found: "## 吃什么\\n\\n#### 早餐", fine: "## 吃什么\\n\\n### 早餐",
                fix: Wording(
                    en: "use the level below that of the heading above", zh: "用上一个标题的下一级"),
                source: "WCAG 2.2, 1.3.1")
        ],
        look: .page { page, findings in
            for language in page.languages {
                guard let body = page.bodies.bodies[language] else { continue }
                var last = 1
                for heading in body.document.headings {
                    if heading.level > last + 1 {
                        findings.report(
                            .headingSkips(heading.level, after: last),
                            at: SourceLocation(body.file, heading.place))
                    }
                    last = heading.level
                }
            }
        })
}
