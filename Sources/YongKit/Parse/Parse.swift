/// The second stage: turns the bytes of settings, theme, data and front matter into typed values.
package struct Parse: Sendable {
    let tree: SourceTree
    let jobs: Int
    /// Whether somebody else asks the theme what is wrong with its templates.
    let provesLater: Bool

    package init(_ tree: SourceTree, jobs: Int, provesLater: Bool = false) {
        self.tree = tree
        self.jobs = jobs
        self.provesLater = provesLater
    }

    /// Nil where the settings leave nothing to build.
    package func run() async throws -> Staged<ParsedTree?> {
        var memory = ParseMemory()
        return try await run(remembering: &memory)
    }

    /// Parses what is not as the memory knows it, and remembers all of it.
    func run(remembering memory: inout ParseMemory) async throws -> Staged<ParsedTree?> {
        let known = memory
        let source = ParseMemory.ThemeSource(tree)
        let knownTheme = known.theme(from: source)
        // The files of the data are read while one processor reads the settings.
        let (read, nodes) = try await both(jobs: jobs) {
            var diagnostics: [Diagnostic] = []
            let read = self.settings(reporting: &diagnostics)
            return Staged(read, diagnostics)
        } and: {
            knownTheme == nil ? try await dataNodes() : []
        }
        var diagnostics = read.diagnostics
        guard let settings = read.value else { return Staged(nil, diagnostics) }
        guard !tree.theme.isMissing else {
            diagnostics.append(Message.themeMissing().at(SourceLocation("Theme")))
            return Staged(nil, diagnostics)
        }
        let (theme, folders) = try await both(jobs: jobs) {
            if let knownTheme { return knownTheme }
            return try await self.theme(settings, nodes)
        } and: {
            try await tree.folders.concurrentMap(jobs: jobs) { folder in
                known.folder(folder, languages: settings.languages)
                    ?? FolderReader(folder, languages: settings.languages).read()
            }
        }
        memory.note(theme, from: source)
        diagnostics += theme.diagnostics
        memory.note(folders, of: tree.folders, languages: settings.languages)
        diagnostics += folders.flatMap(\.diagnostics)
        let data = theme.value.data
        return Staged(
            ParsedTree(
                settings: settings, theme: theme.value.theme, data: data,
                folders: folders.map(\.value), statics: tree.statics),
            diagnostics)
    }
}

extension Parse {
    private func settings(reporting diagnostics: inout [Diagnostic]) -> SiteSettings? {
        guard let source = tree.settings else {
            // One that is called `site.yaml` was reported already.
            if !tree.folders.isEmpty,
                !tree.files.contains(where: { $0.path.lowercased() == "content/site.yaml" })
            {
                diagnostics.append(
                    Message.settingsMissing().at(SourceLocation("Content/site.yml")))
            }
            return nil
        }
        guard let text = source.text(reporting: &diagnostics) else { return nil }
        let (settings, mistakes) = SettingsReader(file: source.file.path).read(text)
        diagnostics += mistakes
        return settings
    }

    private func theme(
        _ settings: SiteSettings, _ nodes: [Staged<DataNode?>]
    ) async throws -> Staged<ParseMemory.ThemeAndData> {
        let reader = ThemeReader(tree.theme, root: tree.root, settings: settings)
        let (data, draft) = try await both(jobs: jobs) {
            try await self.data(nodes, settings.languages)
        } and: {
            reader.draft()
        }
        let theme = reader.theme(draft, for: data.value.shape)
        let proofs = theme.value.proofs
        if !provesLater { try await proofs.prove(jobs: jobs) }
        return Staged(
            ParseMemory.ThemeAndData(theme: theme.value, data: data.value.data),
            data.diagnostics + theme.diagnostics + (provesLater ? [] : proofs.mistakes))
    }

    /// Of each file of the data what stands in it, for all languages.
    private func dataNodes() async throws -> [Staged<DataNode?>] {
        try await tree.data.concurrentMap(jobs: jobs, heaviestBy: \.bytes.count) { source in
            var mistakes: [Diagnostic] = []
            guard let text = source.text(reporting: &mistakes) else {
                return Staged<DataNode?>(nil, mistakes)
            }
            let (node, others) = DataReader(file: source.file.path).read(text)
            return Staged(node, mistakes + others)
        }
    }

    private func data(
        _ nodes: [Staged<DataNode?>], _ languages: [Language]
    ) async throws -> Staged<(data: SiteData, shape: Late<SiteDataShape>)> {
        var diagnostics: [Diagnostic] = []
        var parts = DataParts()
        for (source, node) in zip(tree.data, nodes) {
            diagnostics += node.diagnostics
            if let node = node.value { parts.add(node, of: source.file) }
        }
        diagnostics += parts.diagnostics
        let files = try await parts.files.concurrentMap(jobs: jobs) { name, node in
            (
                file: SiteData.File(
                    name: name,
                    values: PerLanguage(
                        languages.map { node.resolved(for: $0, among: languages) })),
                incomplete: node.incompleteTexts(among: languages)
            )
        }
        let shown = files.map { TagReader.forTemplates($0.file) }
        let shape = Late { SiteDataShape(shown, languages: languages.count) }
        let (records, _) = try await both(jobs: jobs) {
            var reader = RecordsReader(languages: languages)
            let records = reader.read(files.map(\.file))
            return Staged(records, reader.diagnostics)
        } and: {
            shape.value
        }
        let data = SiteData(
            files: shown, records: records.value, incomplete: files.flatMap(\.incomplete))
        return Staged((data, shape), diagnostics + records.diagnostics)
    }
}

extension SourceBytes {
    /// The file's text, if it is one.
    func text(reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
        switch SourceText.read(bytes, file: file.path) {
        case .text(let text): return text
        case .refused(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        }
    }
}

/// Reads what the files of one folder say of its page.
private struct FolderReader {
    let folder: SourceFolder
    let languages: [Language]

    init(_ folder: SourceFolder, languages: [Language]) {
        self.folder = folder
        self.languages = languages
    }

    func read() -> Staged<ParsedFolder> {
        var diagnostics: [Diagnostic] = []
        let defaults = defaults(reporting: &diagnostics)
        let texts = languages.enumerated().map { index, language in
            text(language, defaults?.values[index].own, reporting: &diagnostics)
        }
        let parsed = ParsedFolder(
            path: folder.path, parent: folder.parent, location: folder.location,
            texts: PerLanguage(texts), own: defaults.map { $0.map(\.own) },
            children: children(defaults), attachments: attachments(reporting: &diagnostics))
        return Staged(parsed, diagnostics)
    }

    private func defaults(
        reporting diagnostics: inout [Diagnostic]
    ) -> PerLanguage<PageDefaults>? {
        guard let source = folder.defaults, let text = source.text(reporting: &diagnostics) else {
            return nil
        }
        let (defaults, mistakes) =
            PageDefaultsReader(file: source.file.path, languages: languages).read(text)
        diagnostics += mistakes
        return defaults
    }

    private func children(_ defaults: PerLanguage<PageDefaults>?) -> PerLanguage<FrontMatter>? {
        guard let defaults, defaults.values.contains(where: { $0.children != nil }) else {
            return nil
        }
        return defaults.map { $0.children ?? FrontMatter() }
    }

    private func text(
        _ language: Language, _ defaults: FrontMatter?, reporting diagnostics: inout [Diagnostic]
    ) -> ParsedText? {
        let name = language.code + ".md"
        guard let source = folder.texts.first(where: { $0.file.name == name }),
            let text = source.text(reporting: &diagnostics)
        else { return nil }
        switch FrontMatterBlock.split(text, file: source.file.path) {
        case .refused(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .needsMore:
            preconditionFailure("load reads on until the front matter ends")
        case .block(let block):
            let (own, mistakes) = FrontMatterReader(file: source.file.path).read(text, block)
            diagnostics += mistakes
            let front = defaults.map { own.falling(backTo: $0) } ?? own
            return ParsedText(source: source.file, front: front)
        }
    }

    /// The page's other files; a text that is no language's is a mistake.
    private func attachments(reporting diagnostics: inout [Diagnostic]) -> [SourceFile] {
        let codes = languages.map(\.code)
        for source in folder.texts where !codes.contains(String(source.file.name.dropLast(3))) {
            diagnostics.append(
                Message.unknownLanguageFile(source.file.name, languages: codes)
                    .at(SourceLocation(source.file.path)))
        }
        return folder.others.filter { file in
            guard file.name.hasSuffix(".md") else { return true }
            diagnostics.append(
                Message.unknownLanguageFile(file.name, languages: codes)
                    .at(SourceLocation(file.path)))
            return false
        }
    }
}
