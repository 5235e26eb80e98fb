internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// The signs of a text, as a proof-reader looks at them.
    static let typography = RuleSubject(
        rules: TypographyRules.all,
        look: .text { text, findings in
            // Labels are written as a platform has them.
            if case .field(_, "tags") = text.kind { return }
            guard TypographyRules.all.contains(where: { findings.wants($0.id) }) else { return }
            let typography = text.site.settings.style.typography
            let found = text.prose.text.withUnsafeBufferPointer { bytes in
                text.prose.blocks.flatMap { typography.findings(in: bytes, $0.text, text.form) }
            }
            for finding in found {
                findings.report(
                    .typography(
                        finding.rule, text.prose.string(finding.range), instead: finding.instead,
                        spacing: text.site.settings.style.spacing),
                    at: finding.range, instead: finding.instead)
            }
        })
}
