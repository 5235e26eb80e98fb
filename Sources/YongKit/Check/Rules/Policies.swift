extension RuleSubject {
    /// What a document's policy allows, and what it loads.
    static let policies = RuleSubject(
        rules: [
            rule(
                "policy", .error,
                en: "a page has no complete Content-Security-Policy, or breaks it",
                zh: "页面缺少完整的内容安全策略（CSP），或违反了它",
                whyEn:
                    "Without it, text that somebody smuggles in can run; what breaks it is not shown.",
                whyZh: "没有它，混入的代码可能被执行；违反它的内容则不会显示。",
                found: "<p style=\"color: red\">, <a onclick=…>, <script>…</script>",
                fine: "<p class=\"warning\">, with the style in Theme/assets",
                fixEn: "put styles and scripts into files of Theme/assets",
                fixZh: "把样式和脚本放进Theme/assets的文件",
                source: "W3C, Content Security Policy Level 3")
        ],
        look: .document { document, findings in
            guard let html = document.html else { return }
            if let policy = html.policy, let bytes = document.bytes {
                let lacking = bytes[policy].withUnsafeBufferPointer { text in
                    Self.directives.first { !text.holds($0.bytes) }
                }
                if let lacking {
                    findings.report(.policyIncomplete(lacking.name), at: document.location)
                }
            } else {
                findings.report(.policyIncomplete(nil), at: document.location)
            }
            if let code = html.inlineCode {
                findings.report(.policyBroken(document.string(code)), at: document.location)
            }
        })

    private static let directives = [
        "default-src", "img-src", "style-src", "script-src", "base-uri", "form-action",
    ].map { (name: $0, bytes: Array($0.utf8)) }
}
