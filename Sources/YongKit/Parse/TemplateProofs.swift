package import Templates

/// The templates of a theme, every name in them proved when somebody first asks for one of them.
///
/// Nothing needs them before pages are rendered: they are proved while the site is resolved.
package final class TemplateProofs: Sendable {
    /// The names of the site's data, against which those behind `data.` are proved.
    private let data: Late<SiteDataShape>
    private let roots: Late<[Late<TemplateDraft.Proof>]>
    private let proved: Late<Staged<TemplateSet>>

    /// - Parameters:
    ///   - required: templates that a theme has to have.
    ///   - roots: those that are rendered, given the names of the site's data.
    init(
        _ draft: TemplateDraft, data: Late<SiteDataShape>, required: [String],
        roots: @escaping @Sendable ([DataField]) -> [TemplateRoot]
    ) {
        let proofs = Late { roots(data.value.fields).map { root in Late { draft.prove(root) } } }
        self.data = data
        self.roots = proofs
        proved = Late {
            let (templates, mistakes) = draft.templates(proofs.value.map(\.value))
            let missing = required.filter { !templates.names.contains($0) }.map {
                Message.templateMissing($0)
                    .at(SourceLocation("Theme/templates/\($0).mustache"))
            }
            let conflicts = data.value.conflicts.map {
                Message.dataConflict($0).at(
                    SourceLocation("Content/_data/\($0.path.first ?? "").yml"))
            }
            return Staged(templates, conflicts + mistakes.map(Self.diagnostic) + missing)
        }
    }

    /// What is wrong with them, and with the names of the data.
    package var mistakes: [Diagnostic] { proved.value.diagnostics }

    /// Proves all of them, `jobs` at once.
    package func prove(jobs: Int) async throws {
        _ = try await roots.value.concurrentMap(jobs: jobs) { $0.value }
    }

    /// Proves them from the last one on, to meet somebody who has begun with the first.
    package func helpToProve() {
        for root in roots.value.reversed() { _ = root.value }
    }

    package var templates: TemplateSet { proved.value.value }

    /// The names behind `data.`.
    package var dataFields: [DataField] { data.value.fields }

    private static func diagnostic(_ mistake: TemplateMistake) -> Diagnostic {
        Message.template(mistake).at(
            SourceLocation(
                mistake.file, line: mistake.line, column: mistake.column, length: mistake.length))
    }
}
