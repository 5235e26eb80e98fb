/// Looks at a site as `Build` would make it, and writes nothing: all stages but the last.
package struct Check: Sendable {
    package let options: CheckOptions
    package let progress: BuildProgress?

    package init(_ options: CheckOptions, progress: BuildProgress? = nil) {
        self.options = options
        self.progress = progress
    }

    /// Checks, and reports whatever happens.
    package func run() async -> CheckReport {
        var clock = StageClock()
        do {
            for _ in 1..<attempts {
                do {
                    return try await check(&clock)
                } catch is SourceChanged {
                    // An editor saved while we read.
                    continue
                }
            }
            return try await check(&clock)
        } catch is CancellationError {
            return CheckReport()
        } catch let change as SourceChanged {
            return CheckReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        } catch {
            return CheckReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }

    private func check(_ clock: inout StageClock) async throws -> CheckReport {
        let root = options.build.root
        let loaded = try await Load(root: root, jobs: options.build.jobs).run()
        let parsed = try await Parse(loaded.value, jobs: options.build.jobs).run()
        var report = CheckReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        let selection = RuleSelection(tree.settings, only: options.only, skip: options.skip)
        let cache = ByteCache(siteRoot: root)
        let pictures = try await PictureSurvey(
            root: root, jobs: options.build.jobs, settings: tree.settings.pictures, cache: cache,
            makes: options.build.makesPictures, known: { _ in nil }
        ).run(tree)
        let resolved = Resolve(
            tree, now: options.build.now, includesDrafts: options.build.includesDrafts,
            pictures: pictures
        ).run()
        let planned = PlanStage(resolved.value).run()
        report.diagnostics += selection.diagnostics + resolved.diagnostics + planned.diagnostics
        report.pages = resolved.value.pages.count
        let address = PublishedAddress(url: resolved.value.settings.url.value, isRelative: false)
        let presentation = try await Presentation(
            resolved.value, address: address, jobs: options.build.jobs)
        let check = SiteCheck(
            resolved.value, planned.value, address, selection,
            root: root, waivers: Waivers.inData(of: loaded.value),
            translations: TranslationRecord(siteRoot: root, reporting: &report.diagnostics))
        let render = Render(
            presentation, planned.value, root: root, jobs: options.build.jobs, progress: progress,
            sink: { _, _ in nil })
        clock.end("build")
        let inspection = Render.Inspection(
            page: { check.pages.look(at: $0, $1, $2) }, file: { check.pages.look(at: $0, $1) })
        let pages = try await render.pages(inspection)
        clock.end("render")
        let maker = PictureMaker(root: root, pictures: pictures, cache: cache, mode: .never)
        let rest = try await render.rest(pages, pictures: maker, inspection)
        report.diagnostics +=
            rest.pages.flatMap(\.diagnostics) + rest.written.diagnostics
            + check.findings(rest.found, rest.filesFound)
        clock.end("check")
        report.diagnostics = report.diagnostics.filter(options.concerns).sorted()
        report.statistics = clock.statistics
        return report
    }

    private var attempts: Int { 3 }
}

/// What a check is asked to do.
package struct CheckOptions: Sendable {
    package var build: BuildOptions
    /// Names of rules and groups; none means all.
    package var only: [String] = []
    package var skip: [String] = []
    /// Files and folders below the site's, such as `Content/city`; none means all.
    package var paths: [String] = []

    package init(_ build: BuildOptions) { self.build = build }

    /// Whether a finding is one that was asked for.
    func concerns(_ diagnostic: Diagnostic) -> Bool {
        guard !paths.isEmpty, let file = diagnostic.location?.file else { return true }
        return paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
    }
}

/// What a check found.
package struct CheckReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var pages = 0
    package var statistics = BuildStatistics()

    package var exitStatus: Int32 { diagnostics.exitStatus }
}
