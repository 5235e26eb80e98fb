internal import CLinux

/// One command turns Content and Theme into Public: all stages, in their order.
package struct Build: Sendable {
    package let options: BuildOptions
    package let progress: BuildProgress?

    package init(_ options: BuildOptions, progress: BuildProgress? = nil) {
        self.options = options
        self.progress = progress
    }

    /// Builds, and reports whatever happens; a cancelled build leaves the output as it was.
    ///
    /// - Parameter waits: told when another build of this site has to end first.
    package func run(
        whenWaiting waits: (_ process: Int32?) -> Void = { _ in }
    ) async -> BuildReport {
        // One page after the other wants as much, and whoever builds ends soon.
        yong_keep_heaps()
        do {
            let folder = try OutputFolder(
                path: options.outputPath, siteRoot: options.root, home: options.home)
            let lock = try await BuildLock.acquire(folder, whenWaiting: waits)
            return try await run(into: folder, holding: lock)
        } catch is CancellationError {
            return BuildReport()
        } catch let error as WriteError {
            return BuildReport(diagnostics: [Message.write(error).at(nil)])
        } catch {
            return BuildReport(diagnostics: [Message.fault(error).at(nil)])
        }
    }

    private func run(
        into folder: OutputFolder, holding lock: borrowing BuildLock
    ) async throws -> BuildReport {
        var clock = StageClock()
        let receipt = Receipt(of: folder)
        if let receipt {
            switch try await receipt.currency(
                in: folder, now: options.now.seconds, fingerprint: fingerprint(),
                jobs: options.jobs)
            {
            case .current: return current(clock.statistics("receipt"))
            case .touched(let fresh):
                try fresh.write(to: folder)
                return current(clock.statistics("receipt"))
            case .stale: clock.end("receipt")
            }
        }
        for _ in 1..<attempts {
            do {
                return try await build(into: folder, previous: receipt, clock)
            } catch is SourceChanged {
                // An editor saved while we read: what was loaded is no longer what is there.
                continue
            }
        }
        do {
            return try await build(into: folder, previous: receipt, clock)
        } catch let change as SourceChanged {
            return BuildReport(diagnostics: [Message.keepsChanging(change.path).at(nil)])
        }
    }

    private func build(
        into folder: OutputFolder, previous: Receipt?, _ start: StageClock
    ) async throws -> BuildReport {
        var clock = start
        let startedAt = FileStatus.clock()
        // First of all, because it refuses a folder that is not ours.
        let writer = try OutputWriter(folder, previous: previous)
        do {
            let report = try await build(
                into: folder, previous: previous, writer, startedAt: startedAt, &clock)
            if report.swap == nil { writer.discard() }
            return finished(report, clock)
        } catch {
            writer.discard()
            throw error
        }
    }

    private func build(
        into folder: OutputFolder, previous: Receipt?, _ writer: OutputWriter, startedAt: Int64,
        _ clock: inout StageClock
    ) async throws -> BuildReport {
        let loaded = try await Load(root: folder.siteRoot, jobs: options.jobs).run()
        clock.end("load")
        let parsed = try await Parse(loaded.value, jobs: options.jobs, provesLater: true).run()
        clock.end("parse")
        var report = BuildReport(diagnostics: loaded.diagnostics + parsed.diagnostics)
        guard let tree = parsed.value else { return report }
        let cache = ByteCache(siteRoot: folder.siteRoot)
        let hold = ByteCache.Hold(cache)
        // Most of resolving is for one processor, and nothing of it needs a template.
        let (prepared, _) = try await both(jobs: options.jobs) { [clock] in
            try await prepare(tree, in: folder, previous, cache, clock)
        } and: {
            try await tree.theme.proofs.prove(jobs: 1)
        }
        clock = prepared.clock
        let (pictures, resolved) = (prepared.pictures, prepared.resolved)
        let (planned, presentation) = (prepared.planned, prepared.presentation)
        clock.end("prove")
        let selection = RuleSelection(tree.settings)
        report.diagnostics +=
            tree.theme.proofs.mistakes + selection.diagnostics + resolved.diagnostics
            + planned.diagnostics
        report.pages = resolved.value.pages.count
        // Of a large site every part is freed after its last use: there memory counts more.
        let isSmall = report.pages <= 1000
        if isSmall { report.built = [loaded.value, tree] }
        report.plainPictures = pictures.plain
        // Mistakes do not end the build here: those in the texts are reported in the same run.
        let writes = !shallStop(report.diagnostics)
        let render = Render(
            presentation, planned.value, root: folder.siteRoot, jobs: options.jobs,
            drawn: cache, progress: progress, sink: sink(writes ? writer : nil, previous, cache))
        // An editor who wants to be strict is told all that `yong check` would say.
        let check =
            options.isStrict
            ? SiteCheck(
                resolved.value, planned.value, presentation.address, selection,
                root: folder.siteRoot, waivers: Waivers.inData(of: loaded.value),
                translations: TranslationRecord(
                    siteRoot: folder.siteRoot, reporting: &report.diagnostics))
            : nil
        let inspection = Render.Inspection(
            page: { check?.pages.look(at: $0, $1, $2) }, file: { check?.pages.look(at: $0, $1) })
        let rendered = try await render.pages(inspection)
        clock.end("render")
        if writes {
            let work = PictureWork(
                maker: PictureMaker(
                    root: folder.siteRoot, pictures: pictures, cache: cache, mode: .onDemand),
                jobs: options.jobs, progress: progress)
            report.diagnostics += try await work.run(
                resolved.value.pictures(amongAttachments: rendered.attachments))
            clock.end("pictures")
        }
        let maker = PictureMaker(
            root: folder.siteRoot, pictures: pictures,
            cache: ByteCache(siteRoot: folder.siteRoot), mode: writes ? .asMade : .never)
        let outcome = try await render.rest(rendered, pictures: maker, inspection)
        let (pages, rest) = (outcome.pages, outcome.written)
        clock.end("lists")
        if isSmall { report.built += [presentation, planned.value, pages] }
        report.diagnostics += pages.flatMap { $0.diagnostics } + rest.diagnostics
        if let check {
            report.findings = check.findings(
                outcome.found.compactMap(\.self), outcome.filesFound.compactMap(\.self))
            clock.end("check")
            guard !report.findings.hasErrors else { return report }
        }
        clock.statistics.note(pages, in: resolved.value)
        guard !shallStop(report.diagnostics) else { return report }
        let (swap, inputs) = try await both(jobs: options.jobs) {
            try await writer.finish(
                pages.flatMap { $0.written } + rest.value,
                keeping: resolved.value.settings.keep, jobs: options.jobs)
        } and: {
            loaded.value.inputs(
                read: pages, assets: resolved.value.theme.assets, copied: rest.value,
                pictures: pictures)
        }
        report.swap = swap
        clock.end("write")
        try Receipt(
            startedAt: startedAt,
            fingerprint: fingerprint(
                isRepeatable: report.diagnostics.isEmpty && report.findings.isEmpty
                    && pictures.plain == 0),
            validity: Receipt.Validity(
                from: options.now.seconds, until: nextChange(resolved.value, pages)?.seconds),
            inputs: inputs, folders: loaded.value.inputFolders, outputs: swap.outputs
        ).write(to: folder)
        // With drafts some pictures are others: what is published needs those of the build without.
        if !options.includesDrafts { cache.prune(unusedSince: startedAt, holding: hold) }
        clock.end("receipt")
        return report
    }
}

extension Build {
    private var attempts: Int { 3 }

    private func shallStop(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.hasErrors || options.isStrict && !diagnostics.isEmpty
    }

    private func finished(_ report: BuildReport, _ clock: StageClock) -> BuildReport {
        var report = report
        if options.isStrict { report.diagnostics = report.diagnostics.map(\.asError) }
        report.diagnostics = (report.diagnostics + report.findings).sorted()
        report.statistics = clock.statistics
        return report
    }

    private func current(_ statistics: BuildStatistics) -> BuildReport {
        BuildReport(isCurrent: true, statistics: statistics)
    }
}

extension Diagnostic {
    /// The same, as `--strict` sees it.
    fileprivate var asError: Diagnostic {
        Diagnostic(
            Message(
                message.rule, .error, cause: message.cause, en: message.wording.en,
                zh: message.wording.zh, fix: message.fix), at: location)
    }
}
