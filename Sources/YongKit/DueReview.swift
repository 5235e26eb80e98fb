/// What changes by itself, or wants to be looked at again, in the coming days.
package struct DueReview: Sendable {
    package let build: BuildOptions
    /// How many days ahead.
    package let days: Int

    package init(_ build: BuildOptions, days: Int) {
        self.build = build
        self.days = days
    }

    package func run() async -> DueReport {
        do {
            return try await review()
        } catch is CancellationError {
            return DueReport()
        } catch let change as SourceChanged {
            return DueReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        } catch {
            return DueReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }

    private func review() async throws -> DueReport {
        let loaded = try await Load(root: build.root, jobs: build.jobs).run()
        let parsed = try await Parse(loaded.value, jobs: build.jobs).run()
        var report = DueReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        // With everything that is scheduled.
        let site = Resolve(tree, now: build.now, includesDrafts: true).run().value
        let root = build.root
        let items = try await site.pages.concurrentMap(jobs: build.jobs) { page in
            var mistakes: [Diagnostic] = []
            let bodies = try PageBodies(
                page, site: site, root: root, state: .asLoaded, reporting: &mistakes)
            return DueItem.all(of: page, bodies, site: site)
        }
        let today = site.clock.day(build.now)
        let facts = site.data.records.facts.all.compactMap(DueItem.init)
        report.items = (items.flatMap(\.self) + facts).once()
            .filter { $0.day.dayNumber <= today.dayNumber + days && $0.isOpen(on: today) }
            .sorted()
        report.today = today
        return report
    }
}

/// What is due.
package struct DueReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// By day.
    package var items: [DueItem] = []
    package var today: CalendarDate?

    package init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    package var exitStatus: Int32 { diagnostics.exitStatus }
}

extension [DueItem] {
    /// What both texts of a page say stands once.
    fileprivate func once() -> [DueItem] {
        var seen: Set<DueItem> = []
        return filter { seen.insert($0).inserted }
    }
}
