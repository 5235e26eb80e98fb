/// The templates of a theme, read and put in order, before the names in them are proved.
///
/// Each root is proved by itself, so that whoever has several tasks can share them out.
package struct TemplateDraft: Sendable {
    private let sources: [TemplateSource]
    private let graph: TemplateGraph
    private let tables: NameTables
    private let shared = SharedParts()

    package init(_ sources: [TemplateSource], tables: [TableKeys] = []) {
        self.sources = sources
        self.tables = NameTables(tables)
        graph = TemplateGraph(sources.map(ParsedTemplate.init))
    }

    /// What became of one root.
    package struct Proof: Sendable {
        fileprivate let name: String
        fileprivate let program: Program?
        fileprivate let findings: [Finding]
    }

    /// Proves every name in a root and in all that it uses; a root that is not there has no mistakes.
    package func prove(_ root: TemplateRoot) -> Proof {
        guard let position = graph.positions[root.template] else {
            return Proof(name: root.template, program: nil, findings: [])
        }
        let compiler = Compiler.compiled(
            position, schemas: root.schemas,
            Compiler.Materials(graph: graph, tables: tables, shared: shared))
        let isRight = compiler.isWhole && compiler.findings.isEmpty
        return Proof(
            name: root.template, program: isRight ? compiler.program : nil,
            findings: compiler.findings)
    }

    /// What can be rendered, and everything that is wrong; the proofs are those of all roots.
    package func templates(
        _ proofs: [Proof], outputLimit: Int = 64 << 20
    ) -> (TemplateSet, [TemplateMistake]) {
        var programs: [String: Program] = [:]
        for proof in proofs where proof.program != nil { programs[proof.name] = proof.program }
        let set = TemplateSet(
            names: graph.positions.keys.sorted(), programs: programs, outputLimit: outputLimit)
        let findings = graph.findings + proofs.flatMap(\.findings)
        return (set, TemplateMistake.located(findings, in: sources))
    }
}
