internal import CLinux
internal import Templates

/// The site as it is at this moment, for somebody who writes it.
///
/// Holds the plan and renders an output when it is asked for. A path is looked up in the plan and never
/// becomes a path of the file system, so a request can name only what would be published. After a
/// mistake the last good state is shown.
package actor LiveSite {
    let options: BuildOptions
    let now: @Sendable () -> Instant
    var files = SourceMemory()
    var parsed = ParseMemory()
    var pictures = PictureMemory()
    /// What is shown.
    var shown: Generation?
    /// Of the last load, which is not shown when it has errors.
    var diagnostics: [Diagnostic] = []
    var generations = 0
    /// Documents of pages as they were before a mistake in their text, by path of the page.
    var lastGood: [ByteKey: PageDocuments] = [:]

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

    /// Gives back the memory that the last saves needed for a moment. For when nobody waits: it takes some
    /// milliseconds.
    package nonisolated func rest() { yong_give_memory_back() }

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

    func serverPath(_ path: SitePath, _ shown: Generation) -> String {
        shown.presentation.address.basePath + path.text
    }

    /// As it stands in a page.
    func link(_ path: SitePath, _ shown: Generation) -> String {
        shown.presentation.address.basePath + path.percentEncoded
    }
}
