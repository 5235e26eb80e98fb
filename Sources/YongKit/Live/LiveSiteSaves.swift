internal import Templates

/// What saves make of the site.
extension LiveSite {
    func apply(_ edits: TextEdits, to shown: Generation) -> LiveChange {
        guard !edits.pages.isEmpty || edits.hasOtherFiles else {
            return LiveChange(extent: .nothing, diagnostics: known(shown))
        }
        var change = LiveChange(extent: edits.hasOtherFiles ? .files : .texts)
        for page in edits.pages {
            let key = ByteKey(shown.site.pages[page].path)
            if let documents = shown.texts.knownDocuments(of: page), documents.isGood {
                lastGood[key] = documents
            }
            shown.texts.forget(page)
            if (try? shown.texts.documents(of: page))?.isGood == true { lastGood[key] = nil }
            change.paths += shown.paths(of: page).map { serverPath($0, shown) }
        }
        change.edited = edits.edited.map { serverPath($0, shown) }
        change.diagnostics = known(shown)
        return change
    }

    func rebuild(_ paths: Set<String>) async throws -> LiveChange {
        files.forget(paths)
        if paths.contains(where: { $0.hasPrefix("Theme/assets/") }) { parsed.forgetTheme() }
        let next = try await load()
        guard let next else { return LiveChange(extent: .mistakes, diagnostics: diagnostics) }
        let previous = shown
        // With mistakes the last good state stays, unless there has been none.
        guard next.isGood || previous?.isGood != true else {
            return LiveChange(extent: .mistakes, diagnostics: diagnostics)
        }
        var change = LiveChange(extent: .site)
        if let previous, let styles = StyleChange(paths, from: previous.site, to: next.site) {
            change.extent = .styles(
                styles.paths.map { (link($0.from, previous), link($0.to, next)) })
        }
        keepGood(of: previous, in: paths)
        shown = next
        for path in paths {
            guard let page = next.page(ofText: path) else { continue }
            _ = try? next.texts.documents(of: page.page)
            change.paths += next.paths(of: page.page).map { serverPath($0, next) }
            change.edited = page.path.map { serverPath($0, next) } ?? change.edited
        }
        change.diagnostics = known(next)
        return change
    }
}

extension LiveSite {
    private func known(_ shown: Generation) -> [Diagnostic] {
        (diagnostics + shown.texts.renderedPages.flatMap(\.diagnostics)).sorted()
    }

    /// Nil when the settings leave nothing to show.
    private func load() async throws -> Generation? {
        let (tree, walks) = try await Load(
            root: options.root, jobs: options.jobs, memory: files
        ).walkAndRead()
        files.note(walks)
        files.note(tree.value)
        var memory = self.parsed
        let parsed = try await Parse(tree.value, jobs: options.jobs).run(remembering: &memory)
        self.parsed = memory
        diagnostics = (tree.diagnostics + parsed.diagnostics).sorted()
        generations += 1
        guard let value = parsed.value else { return nil }
        let known = pictures
        let seen = try await PictureSurvey(
            root: options.root, jobs: options.jobs, settings: value.settings.pictures,
            cache: ByteCache(siteRoot: options.root), makes: options.makesPictures,
            known: { known.hash(of: $0) }
        ).run(value)
        pictures = PictureMemory(seen)
        let resolved = Resolve(
            value, now: now(), includesDrafts: options.includesDrafts, pictures: seen,
            drawsPictures: options.canDraw
        ).run()
        let planned = PlanStage(resolved.value).run()
        let selection = RuleSelection(value.settings)
        diagnostics =
            (diagnostics + selection.diagnostics + resolved.diagnostics + planned.diagnostics)
            .sorted()
        let address = PublishedAddress(
            url: options.baseURL ?? resolved.value.settings.url.value, isRelative: false)
        let presentation = try await Presentation(
            resolved.value, address: address, jobs: options.jobs)
        // Files that belong to no page are made when somebody asks for them.
        var mistakes: [Diagnostic] = []
        let translations = TranslationRecord(siteRoot: options.root, reporting: &mistakes)
        diagnostics = (diagnostics + mistakes).sorted()
        let check = SiteCheck(
            resolved.value, planned.value, address, selection,
            root: options.root, waivers: Waivers.inData(of: tree.value), translations: translations,
            readsDocuments: false)
        return Generation(
            number: generations, presentation, planned.value, root: options.root, check: check,
            diagnostics: diagnostics)
    }

    /// A page whose text is wrong now is shown as it was.
    private func keepGood(of previous: Generation?, in paths: Set<String>) {
        guard let previous else { return }
        for path in paths {
            guard let page = previous.page(ofText: path)?.page else { continue }
            if let documents = previous.texts.knownDocuments(of: page), documents.isGood {
                lastGood[ByteKey(previous.site.pages[page].path)] = documents
            }
        }
    }
}
