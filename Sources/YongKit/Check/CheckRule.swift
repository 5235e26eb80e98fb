/// One thing that an editor is answerable for, with a name that stays.
package struct CheckRule: Sendable {
    /// What messages, `site.yml` and waivers call it, such as `link-text`.
    package let id: String
    package let group: Group
    /// Unless `site.yml` says otherwise.
    package let severity: Severity
    /// What is wrong where it is found, in half a sentence.
    package let title: Wording
    /// What a reader or the site suffers from it.
    package let why: Wording
    /// Something that is found, and something like it that is not.
    package let found: String
    package let fine: String
    /// What to do.
    package let fix: Wording
    /// Where the rule comes from.
    package let source: String
    /// What breaks it is mostly a template, so that all pages break it alike.
    var isOfTemplates = false

    package enum Group: String, Sendable, CaseIterable {
        case translation, links, evidence, text, reach, built, waivers
    }

    /// How grave a finding is; of a rule that is off there are none.
    package enum Severity: String, Sendable, CaseIterable {
        case off, note, warning, error

        var ofDiagnostic: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
    }
}

extension CheckRule {
    /// All rules, group by group.
    package static let all = RuleSubject.all.flatMap(\.rules) + Waivers.rules

    package static func named(_ id: String) -> CheckRule? { all.first { $0.id == id } }
}
