extension Build {
    /// Looks at what is installed here to draw with, which no option changes and a build with share pictures
    /// asks for: whoever starts one may have it done while its options are read.
    package static func lookAround() {
        guard ThemePictures.canDraw else { return }
        _ = DrawingTools.installed
    }

    /// What is made of the parsed tree before the first page is rendered.
    struct Prepared {
        let pictures: SitePictures
        let resolved: Staged<Site>
        let planned: Staged<Plan>
        let presentation: Presentation
        let clock: StageClock
    }

    func prepare(
        _ tree: ParsedTree, in folder: OutputFolder, _ previous: Receipt?, _ cache: ByteCache,
        _ start: StageClock
    ) async throws -> Prepared {
        var clock = start
        let known = previous.map { KnownInputs($0) }
        let pictures = try await PictureSurvey(
            root: folder.siteRoot, jobs: options.jobs, settings: tree.settings.pictures,
            cache: cache, makes: options.makesPictures,
            known: { known?.hash(of: $0.path, $0.status) }
        ).run(tree)
        clock.end("survey")
        let resolved = Resolve(
            tree, now: options.now, includesDrafts: options.includesDrafts, pictures: pictures,
            drawsPictures: options.canDraw
        ).run()
        clock.end("resolve")
        let planned = PlanStage(resolved.value).run()
        clock.end("plan")
        let address = PublishedAddress(
            url: options.baseURL ?? resolved.value.settings.url.value,
            isRelative: options.isRelative)
        let presentation = try await Presentation(
            resolved.value, address: address, jobs: options.jobs)
        clock.end("present")
        tree.theme.proofs.helpToProve()
        return Prepared(
            pictures: pictures, resolved: resolved, planned: planned, presentation: presentation,
            clock: clock)
    }
}
