/// Looks at a site while it is rendered, and says what an editor is answerable for.
struct SiteCheck: Sendable {
    let pages: PageCheck
    private let site: Site
    private let plan: Plan
    private let selection: RuleSelection
    private let waivers: [Waiver]

    /// - Parameter waivers: those that stand in YAML files.
    init(
        _ site: Site, _ plan: Plan, _ selection: RuleSelection, waivers: [Waiver],
        translations: TranslationRecord
    ) {
        self.site = site
        self.plan = plan
        self.selection = selection
        self.waivers = waivers
        pages = PageCheck(site, plan, selection, translations: translations)
    }

    /// Everything that was found and not waived, in the order of files.
    ///
    /// - Parameters:
    ///   - found: what was found on pages, in their order.
    ///   - others: what was found in other published files.
    func findings(_ found: [PageFindings], _ others: [Diagnostic] = []) -> [Diagnostic] {
        var findings = Findings(selection)
        let checked = CheckedSite(site: site, plan: plan, digests: found.map(\.digest))
        for case .site(let look) in selection.subjects.map(\.look) { look(checked, &findings) }
        let all = found.flatMap(\.diagnostics) + others + findings.diagnostics
        return Waivers(found.flatMap(\.waivers) + waivers).applied(to: all.once(), selection)
            .sorted()
    }
}

extension [Diagnostic] {
    /// Each finding once: what stands in data is looked at on every page that shows it.
    fileprivate func once() -> [Diagnostic] {
        var seen: Set<FindingKey> = []
        return filter { seen.insert(FindingKey($0)).inserted }
    }
}

private struct FindingKey: Hashable {
    let rule: String
    let location: SourceLocation?
    let words: String

    init(_ diagnostic: Diagnostic) {
        rule = diagnostic.message.rule
        location = diagnostic.location
        words = diagnostic.message.wording.en
    }
}
