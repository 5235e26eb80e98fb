/// Looks at a site while it is rendered, and says what an editor is answerable for.
struct SiteCheck: Sendable {
    let pages: PageCheck
    private let site: Site
    private let plan: Plan
    private let address: PublishedAddress
    private let selection: RuleSelection
    private let waivers: [Waiver]
    private let readsDocuments: Bool
    private let root: String

    /// - Parameters:
    ///   - root: the site's folder.
    ///   - waivers: those that stand in YAML files.
    ///   - translations: what translations were made from.
    ///   - readsDocuments: whether published files are looked at too.
    init(
        _ site: Site, _ plan: Plan, _ address: PublishedAddress, _ selection: RuleSelection,
        root: String, waivers: [Waiver], translations: TranslationRecord,
        readsDocuments: Bool = true
    ) {
        self.site = site
        self.plan = plan
        self.address = address
        self.selection = selection
        self.waivers = waivers
        self.root = root
        pages = PageCheck(
            site, plan, address, selection, translations: translations,
            readsDocuments: readsDocuments)
        self.readsDocuments = readsDocuments
    }

    /// Everything that was found and not waived, in the order of files.
    ///
    /// - Parameters:
    ///   - found: what was found on pages, in their order.
    ///   - others: what was found in other published files.
    func findings(_ found: [PageFindings], _ others: [OutputFindings] = []) -> [Diagnostic] {
        var findings = Findings(selection)
        let outputs = found.flatMap(\.outputs) + others
        let checked = CheckedSite(
            site: site, plan: plan, address: address, root: root, digests: found.map(\.digest),
            documents: outputs.map(\.digest))
        for subject in selection.subjects where readsDocuments || !subject.readsDocuments {
            if case .site(let look) = subject.look { look(checked, &findings) }
        }
        let all =
            found.flatMap(\.diagnostics)
            + (outputs.flatMap(\.diagnostics) + findings.diagnostics).gathered()
        return Waivers(found.flatMap(\.waivers) + waivers).applied(to: all.once(), selection)
            .sorted()
    }
}

extension [Diagnostic] {
    /// What is wrong in a template is wrong on every page: of findings that say the same, the first
    /// is kept, with the number of the others.
    fileprivate func gathered() -> [Diagnostic] {
        let rules = Set(CheckRule.all.filter(\.isOfTemplates).map(\.id))
        var counts: [String: Int] = [:]
        for diagnostic in self { counts[diagnostic.gatheringKey, default: 0] += 1 }
        return sorted().compactMap { diagnostic in
            guard rules.contains(diagnostic.message.rule) else { return diagnostic }
            guard let count = counts.removeValue(forKey: diagnostic.gatheringKey) else {
                return nil
            }
            return count == 1
                ? diagnostic
                : Diagnostic(diagnostic.message.onOthersToo(count - 1), at: diagnostic.location)
        }
    }

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

extension Diagnostic {
    fileprivate var gatheringKey: String { message.rule + "\n" + message.wording.en }
}
