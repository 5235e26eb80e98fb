package import YongKit

/// Proposes tags for pages, from what they say and from the pages around them.
package struct TagAdvice: Sendable {
    private let build: BuildOptions
    private let pages: [String]

    /// - Parameter pages: as they were typed; none means all.
    package init(_ build: BuildOptions, pages: [String]) {
        self.build = build
        self.pages = pages
    }

    package func run() async -> TagAdviceReport {
        let chosen = await PageReading(build, pages: pages).run()
        var report = TagAdviceReport(diagnostics: chosen.diagnostics)
        guard !report.diagnostics.hasErrors else { return report }
        // What is beside a page counts too.
        let site = pages.isEmpty ? chosen : await PageReading(build).run()
        report.pages = chosen.pages.map { page in
            TagAdviceReport.Page(
                page: page, proposals: TagProposals(for: page, in: site).all)
        }
        return report
    }
}

/// What is proposed for each page.
package struct TagAdviceReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var pages: [Page] = []

    package struct Page: Sendable {
        package let page: ReadPage
        package let proposals: [TagProposal]
    }

    package var exitStatus: Int32 { diagnostics.exitStatus }
}

/// A tag for a page, and why.
package struct TagProposal: Sendable {
    package let tag: ReadTag
    /// Whether the site has no such tag yet.
    package let isNew: Bool
    package let score: Int
    package let reasons: [Wording]
}
