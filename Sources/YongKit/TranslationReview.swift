/// Reads a site's pages with their translations, as `yong translation` and `yong sheet` show them.
package struct TranslationReview: Sendable {
    package let build: BuildOptions
    /// Paths of pages, such as `/city/tianyi/`; none means all.
    package let pages: [String]

    /// - Parameter pages: as they were typed: `/city/tianyi/`, `city/tianyi`, a file of Content.
    package init(_ build: BuildOptions, pages: [String] = []) {
        self.build = build
        self.pages = pages.map(Self.path)
    }

    package func run() async -> TranslationReport {
        do {
            return try await review()
        } catch is CancellationError {
            return TranslationReport()
        } catch let change as SourceChanged {
            return TranslationReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        } catch {
            return TranslationReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }

    private func review() async throws -> TranslationReport {
        let loaded = try await Load(root: build.root, jobs: build.jobs).run()
        let parsed = try await Parse(loaded.value, jobs: build.jobs).run()
        var report = TranslationReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        let resolved = Resolve(
            tree, now: build.now, includesDrafts: build.includesDrafts
        ).run()
        report.diagnostics += resolved.diagnostics
        let site = resolved.value
        let chosen = site.pages.filter { page in
            pages.isEmpty || pages.contains { $0.utf8.elementsEqual(page.path.utf8) }
        }
        for path in pages where !chosen.contains(where: { $0.path.utf8.elementsEqual(path.utf8) }) {
            let nearest = NearestName.of(path, among: site.pages.lazy.map(\.path))
            report.diagnostics.append(Message.noSuchPage(path, nearest: nearest).at(nil))
        }
        let record = TranslationRecord(siteRoot: build.root, reporting: &report.diagnostics)
        report.record = record
        let root = build.root
        let reviews = try await chosen.concurrentMap(jobs: build.jobs) { page in
            var mistakes: [Diagnostic] = []
            let bodies = try PageBodies(
                page, site: site, root: root, state: .asLoaded, reporting: &mistakes)
            return PageReview.all(page, bodies, site: site, record: record)
        }
        report.pages = reviews.flatMap(\.self)
        return report
    }

    /// The page that a path names, as it was typed.
    static func path(_ typed: String) -> String {
        var parts = typed.split(separator: "/").filter { $0 != "." }
        if parts.first == "Content" { parts.removeFirst() }
        if let last = parts.last, last.hasSuffix(".md") || last == "page.yml" { parts.removeLast() }
        return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    }
}

/// What a review of translations saw.
package struct TranslationReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var pages: [PageReview] = []
    /// Of the whole site.
    package var record = TranslationRecord()

    package init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    /// Of mistakes, those alone that concern the command itself.
    package var exitStatus: Int32 { diagnostics.exitStatus }

    /// The record when these pages' translations fit their sources as they stand.
    package func stamped() -> TranslationRecord {
        var record = record
        for page in pages where page.translation.file != nil {
            let key = TranslationRecord.Key(
                page: page.path, language: page.translation.language.code)
            record.entries[key] = page.stamp
        }
        return record
    }
}
