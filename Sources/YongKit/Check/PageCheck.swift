internal import Markdown

/// Looks at one page while it is rendered: its texts, their pairs, the page, its documents.
struct PageCheck: Sendable {
    let site: Site
    let plan: Plan
    let address: PublishedAddress
    let selection: RuleSelection
    private let translations: TranslationRecord
    private let texts: [@Sendable (CheckedText, inout TextFindings) -> Void]
    private let pairs: [@Sendable (CheckedPair, inout PairFindings) -> Void]
    private let pages: [@Sendable (CheckedPage, inout Findings) -> Void]
    private let documents: [@Sendable (CheckedDocument, inout Findings) -> Void]
    private let readsDocuments: Bool
    private let readsFigures: Bool
    private let countsLabels: Bool

    /// - Parameter readsDocuments: whether published files are looked at too.
    init(
        _ site: Site, _ plan: Plan, _ address: PublishedAddress, _ selection: RuleSelection,
        translations: TranslationRecord, readsDocuments: Bool
    ) {
        self.translations = translations
        self.site = site
        self.plan = plan
        self.address = address
        self.selection = selection
        let looks = selection.subjects.map(\.look)
        texts = looks.compactMap { if case .text(let look) = $0 { look } else { nil } }
        pairs = looks.compactMap { if case .pair(let look) = $0 { look } else { nil } }
        pages = looks.compactMap { if case .page(let look) = $0 { look } else { nil } }
        documents = looks.compactMap { if case .document(let look) = $0 { look } else { nil } }
        countsLabels =
            ["commercial-unlabelled", "machine-unlabelled"].contains { selection[$0] != nil }
            && DisclosureLabels.areWanted(in: site)
        readsFigures = ["numbers", "numbers-rounded", "figure-unsourced"].contains {
            selection[$0] != nil
        }
        self.readsDocuments =
            readsDocuments && selection.subjects.contains(where: \.readsDocuments)
    }

    func look(
        at unit: Plan.PageOutputs, _ bodies: PageBodies, _ rendered: [[UInt8]]
    ) -> PageFindings {
        let page = site.pages[unit.page]
        let written = WrittenTexts(
            page, bodies, site: site, withPairs: !pairs.isEmpty, withFigures: readsFigures)
        var findings = Findings(selection)
        var found = written.texts.map { text in
            var found = TextFindings(selection)
            for look in texts { look(text.text, &found) }
            return found.found
        }
        for pair in written.pairs {
            var both = PairFindings(selection)
            let checked = CheckedPair(
                first: written.texts[pair.first].text, second: written.texts[pair.second].text,
                rows: pair.rows)
            for look in pairs { look(checked, &both) }
            found[pair.first] += both.first.found
            found[pair.second] += both.second.found
        }
        for (text, found) in zip(written.texts, found) { findings.add(found, in: text) }
        let checked = CheckedPage(
            page: page, site: site, bodies: bodies, texts: written.texts.map(\.text),
            translations: translations)
        for look in pages { look(checked, &findings) }
        var outputs: [OutputFindings] = []
        if readsDocuments {
            outputs = zip(unit.outputs, rendered).map { look(at: plan.outputs[$0], .bytes($1)) }
        }
        return PageFindings(
            diagnostics: findings.diagnostics,
            waivers: bodies.bodies.flatMap { $0.map(Waivers.inText) ?? [] },
            digest: PageDigest(checked, withWords: selection["spelling"] != nil),
            outputs: outputs)
    }

    /// Looks at a published file.
    func look(at output: Output, _ bytes: OutputBytes) -> OutputFindings {
        var findings = Findings(selection)
        let document = CheckedDocument(output, bytes, site: site, address: address)
        for look in documents { look(document, &findings) }
        return OutputFindings(
            diagnostics: findings.diagnostics,
            digest: DocumentDigest(document, countsLabels: countsLabels))
    }
}

/// What was found on one page, and what is remembered of it for rules about the whole site.
struct PageFindings: Sendable {
    let diagnostics: [Diagnostic]
    let waivers: [Waiver]
    let digest: PageDigest
    let outputs: [OutputFindings]
}

/// What was found in one published file, and what is remembered of it.
struct OutputFindings: Sendable {
    let diagnostics: [Diagnostic]
    let digest: DocumentDigest
}

extension Findings {
    /// Finds the places of what was found in one text, all in one go.
    fileprivate mutating func add(_ found: [TextFindings.Finding], in text: WrittenTexts.Text) {
        guard !found.isEmpty else { return }
        let places = text.origin.places(of: found.map(\.range), in: text.text.prose)
        for (finding, place) in zip(found, places) {
            let edit = finding.instead.flatMap { instead in
                place.isExact
                    ? TextEdit(
                        place.location, was: text.text.prose.string(finding.range),
                        instead: instead)
                    : nil
            }
            report(finding.message, at: place.location, edit: edit)
        }
    }
}
