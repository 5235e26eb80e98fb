internal import Templates

/// The site as it is at this moment, for somebody who writes it.
///
/// Holds the plan and renders an output when it is asked for. A path is looked up in the plan and never
/// becomes a path of the file system, so a request can name only what would be published. After a
/// mistake the last good state is shown.
package actor LiveSite {
    private let options: BuildOptions
    private let now: @Sendable () -> Instant
    private var files = SourceMemory()
    private var parsed = ParseMemory()
    private var pictures = PictureMemory()
    /// What is shown.
    private var shown: Generation?
    /// Of the last load, which is not shown when it has errors.
    private var diagnostics: [Diagnostic] = []
    private var generations = 0
    /// Documents of pages as they were before a mistake in their text, by path of the page.
    private var lastGood: [ByteKey: PageDocuments] = [:]

    /// - Parameter now: the moment that schedules are judged by.
    package init(_ options: BuildOptions, now: @escaping @Sendable () -> Instant) {
        self.options = options
        self.now = now
    }

    /// Loads the site for the first time.
    package func open() async throws -> LiveChange {
        try await rebuild(Set())
    }

    /// The path of the site on its host: `/ningbo`, or nothing.
    package var basePath: String { shown?.presentation.address.basePath ?? "" }

    /// The next moment at which a page appears or expires, or a component that was shown changes.
    package var nextChange: Instant? {
        let components = shown?.texts.renderedPages.compactMap(\.nextChange) ?? []
        return (components + [shown?.site.nextChange].compactMap { $0 }).min()
    }

    package var pageCount: Int { shown?.site.pages.count ?? 0 }

    /// Takes a save in.
    ///
    /// - Parameters:
    ///   - paths: files and folders that were saved, made, moved or deleted.
    ///   - isIncomplete: not all of them are known.
    package func apply(_ paths: Set<String>, isIncomplete: Bool) async throws -> LiveChange {
        let clock = ContinuousClock()
        let start = clock.now
        var change: LiveChange
        if !isIncomplete, let shown, let edits = TextEdits(paths, files, shown, options.root) {
            files = edits.files
            change = apply(edits, to: shown)
        } else {
            if isIncomplete { files.forgetFolders() }
            change = try await rebuild(paths)
        }
        change.duration = clock.now - start
        return change
    }

    /// Looks at everything again because time has passed.
    package func judgeAgain() async throws -> LiveChange { try await rebuild(Set()) }

    /// Everything that is wrong. This renders every page that nobody has asked for yet.
    ///
    /// - Parameter jobs: one, when nobody waits for it.
    package func check(jobs: Int = 1) async throws -> [Diagnostic] {
        guard let shown, shown.number == generations else { return diagnostics }
        let known = diagnostics
        return try await Self.everything(wrongWith: shown, known, jobs: jobs)
    }

    /// What the checks say, apart from what concerns published files.
    package func findings(jobs: Int = 1) async throws -> [Diagnostic] {
        guard let shown, shown.number == generations else { return [] }
        return try await Self.findings(in: shown, jobs: jobs)
    }

    /// What is at a path of the server, without percent signs.
    package func answer(_ path: String) async throws -> LiveAnswer {
        for _ in 0..<retries {
            guard let shown else { return .nothing }
            do {
                return try await answer(path, from: shown)
            } catch is SourceChanged {
                // A file went away just now; soon that is known.
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        return .nothing
    }
}

extension LiveSite {
    // What looks at all pages does so outside of the actor: a save must not wait for it.

    private static nonisolated func everything(
        wrongWith shown: Generation, _ known: [Diagnostic], jobs: Int
    ) async throws -> [Diagnostic] {
        let pages = try await shown.texts.all(jobs: jobs)
        let anchors = AnchorCheck(shown.site, pages)
        return (known + pages.flatMap(\.diagnostics) + anchors.diagnostics).sorted()
    }

    private static nonisolated func findings(
        in shown: Generation, jobs: Int
    ) async throws -> [Diagnostic] {
        shown.check.findings(try await shown.texts.findings(jobs: jobs))
    }

    private var retries: Int { 25 }

    // MARK: Saves

    private func apply(_ edits: TextEdits, to shown: Generation) -> LiveChange {
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

    private func known(_ shown: Generation) -> [Diagnostic] {
        (diagnostics + shown.texts.renderedPages.flatMap(\.diagnostics)).sorted()
    }

    private func rebuild(_ paths: Set<String>) async throws -> LiveChange {
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

    // MARK: Answers

    private func answer(_ path: String, from shown: Generation) async throws -> LiveAnswer {
        let base = shown.presentation.address.basePath
        guard path.utf8.starts(with: base.utf8),
            case let inside = String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self),
            inside.utf8.first == 0x2F
        else {
            // The site does not begin at the root: whoever asks for that is led to the site.
            return path == "/" || path == base
                ? .redirect(to: PercentEncoding.encoded(base) + "/", page: [])
                : .notFound(try await document(.notFound(language: nil), shown))
        }
        if let output = shown.output(at: inside) {
            guard let answer = try await answer(output: output, shown) else {
                return .notFound(try await notFound(inside, shown))
            }
            if let target = shown.alias(at: inside), case .bytes(let page) = answer {
                return .redirect(to: link(target, shown), page: page)
            }
            return answer
        }
        if shown.output(at: inside + "/") != nil {
            return .redirect(to: PercentEncoding.encoded(path + "/"), page: [])
        }
        return .notFound(try await notFound(inside, shown))
    }

    /// Nil for what is not published.
    private func answer(output index: Int, _ shown: Generation) async throws -> LiveAnswer? {
        let output = shown.plan.outputs[index]
        if let (page, document) = shown.page(of: index) {
            var documents = try shown.texts.documents(of: page)
            if !documents.isGood, let good = lastGood[ByteKey(shown.site.pages[page].path)],
                good.documents.indices.contains(document)
            {
                documents = good
            }
            let bytes = documents.documents[document]
            // Its template has a mistake, and there was no better state yet.
            return bytes.isEmpty ? .nothing : .bytes(bytes)
        }
        switch output.content {
        case .attachment(let attachment), .variant(let attachment, _):
            guard try await shown.texts.isReferredTo(attachment, jobs: options.jobs) else {
                return nil
            }
        default: break
        }
        let texts = shown.texts
        let late = LateRenderer(
            presentation: shown.presentation, root: options.root,
            drawn: ByteCache(siteRoot: options.root),
            digests: TextDigests(
                ofPage: { try? texts.page($0).digests }, isReferredTo: { _ in true }),
            pictures: PictureMaker(
                root: options.root, pictures: shown.site.pictures,
                cache: ByteCache(siteRoot: options.root), mode: .onDemand))
        var mistakes: [Diagnostic] = []
        switch try await Self.bytes(of: output, late, reporting: &mistakes) {
        case .bytes(let bytes): return bytes.isEmpty && !shown.isGood ? .nothing : .bytes(bytes)
        case .file(let path, _): return .file(path)
        case .kept(let entry, _): return .file(entry.path)
        case nil: return nil
        }
    }

    /// Outside of the actor: a picture takes a while, and a save must not wait for it.
    private static nonisolated func bytes(
        of output: Output, _ late: LateRenderer, reporting mistakes: inout [Diagnostic]
    ) async throws -> OutputBytes? {
        try late.bytes(of: output, reporting: &mistakes)
    }

    /// In the language of the path, if it has one.
    private func notFound(_ path: String, _ shown: Generation) async throws -> [UInt8] {
        let language = shown.site.languages.firstIndex { path.hasPrefix("/\($0.code)/") }
        return try await document(.notFound(language: language), shown)
    }

    private func document(
        _ content: Output.Content, _ shown: Generation
    ) async throws -> [UInt8] {
        guard
            let index = shown.plan.late.first(where: { shown.plan.outputs[$0].content == content }),
            case .bytes(let bytes)? = try await answer(output: index, shown)
        else { return [] }
        return bytes
    }

    private func serverPath(_ path: SitePath, _ shown: Generation) -> String {
        shown.presentation.address.basePath + path.text
    }

    /// As it stands in a page.
    private func link(_ path: SitePath, _ shown: Generation) -> String {
        shown.presentation.address.basePath + path.percentEncoded
    }
}
