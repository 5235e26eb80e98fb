/// Which rules hold, and how grave their findings are.
package struct RuleSelection: Sendable {
    private var severities: [String: Diagnostic.Severity] = [:]
    /// What is wrong in `site.yml`.
    package private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - only: names of rules and groups; none means all.
    ///   - skip: names of rules and groups that are left out.
    package init(_ settings: SiteSettings, only: [String] = [], skip: [String] = []) {
        for rule in CheckRule.all {
            guard only.isEmpty || only.contains(where: rule.isMeant),
                !skip.contains(where: rule.isMeant)
            else { continue }
            severities[rule.id] = rule.severity.ofDiagnostic
        }
        let known = CheckRule.all.map(\.id)
        for (rule, severity) in settings.checks {
            guard known.contains(rule.value) else {
                diagnostics.append(
                    Message.checkRuleUnknown(
                        rule.value, nearest: NearestName.of(rule.value, among: known)
                    ).causedByConfiguration.at(rule.location))
                continue
            }
            guard let meant = CheckRule.Severity(rawValue: severity.value) else {
                let choices = CheckRule.Severity.allCases.map(\.rawValue)
                diagnostics.append(
                    Message.choiceUnknown(
                        severity.value, key: rule.value, known: choices,
                        write: NearestName.of(severity.value, among: choices).map {
                            "\(rule.value): \($0)"
                        }
                    ).causedByConfiguration.at(severity.location))
                continue
            }
            if severities[rule.value] != nil || rule.isOff(only: only, skip: skip) == false {
                severities[rule.value] = meant.ofDiagnostic
            }
        }
    }

    /// Nil for a rule that is off.
    subscript(rule: String) -> Diagnostic.Severity? { severities[rule] }

    /// The subjects of which a rule holds.
    var subjects: [RuleSubject] {
        RuleSubject.all.filter { $0.rules.contains { severities[$0.id] != nil } }
    }

    /// The first name that is neither a rule nor a group, with the one that was probably meant.
    package static func unknown(in names: [String]) -> (name: String, nearest: String?)? {
        let known = CheckRule.all.map(\.id) + CheckRule.Group.allCases.map(\.rawValue)
        return names.first { !known.contains($0) }.map {
            ($0, NearestName.of($0, among: known))
        }
    }
}

extension CheckRule {
    fileprivate func isMeant(by name: String) -> Bool { name == id || name == group.rawValue }
}

extension Located<String> {
    /// Whether the command line leaves the rule of this name out.
    fileprivate func isOff(only: [String], skip: [String]) -> Bool {
        guard let rule = CheckRule.named(value) else { return true }
        return !(only.isEmpty || only.contains(where: rule.isMeant))
            || skip.contains(where: rule.isMeant)
    }
}
