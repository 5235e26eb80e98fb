/// The first stage: walks Content and Theme, and reads what is small.
///
/// Of a page's text only the front matter is read here, so that memory grows with the number of
/// pages and not with their length.
package struct Load: Sendable {
    let root: String
    let jobs: Int

    /// What is known of the files and need not be read again.
    let memory: SourceMemory

    package init(root: String, jobs: Int) {
        self.init(root: root, jobs: jobs, memory: SourceMemory())
    }

    init(root: String, jobs: Int, memory: SourceMemory) {
        self.root = root
        self.jobs = jobs
        self.memory = memory
    }

    package func run() async throws -> Staged<SourceTree> {
        try await walkAndRead().tree
    }

    /// The tree, and the folders that it was found in.
    func walkAndRead() async throws -> (tree: Staged<SourceTree>, walks: [DirectoryWalk.Found]) {
        let walk = DirectoryWalk(root: root, jobs: jobs, memory: memory)
        let (pages, others) = try await both(jobs: jobs) {
            let content = try await walk.run(SourcePlace(path: "Content"))
            return (content: content, folders: try await pageFolders(content))
        } and: {
            try await Others(self, walk)
        }
        let content = pages.content
        var diagnostics = content.diagnostics + others.walks.flatMap(\.diagnostics)
        diagnostics +=
            UnreadFiles(
                content: content, data: others.data,
                theme: [others.templates, others.components, others.strings]
            ).diagnostics
        diagnostics += pages.folders.diagnostics
        let settings = content.directories.first?.files.first { $0.name == "site.yml" }
        let walks = [content] + others.walks
        let tree = SourceTree(
            root: root,
            settings: settings.flatMap { read($0, reporting: &diagnostics) },
            folders: pages.folders.value, data: others.read.data,
            statics: others.statics.directories.flatMap(\.files), theme: others.read.theme,
            directories: walks.flatMap { $0.directories.map(\.folder) } + themeFolder,
            files: walks.flatMap { $0.directories.flatMap(\.files) })
        diagnostics += others.read.diagnostics
        if content.directories.isEmpty {
            diagnostics.append(Message.noContent(root: root).at(nil))
        }
        return (Staged(tree, diagnostics), walks)
    }

    /// A file of the page tree whose name could be a language's: front matter alone.
    func readText(_ file: SourceFile) -> SourceBytes? {
        var diagnostics: [Diagnostic] = []
        return readFrontMatter(file, reporting: &diagnostics)
    }

    /// `zh.md`, `en.md`: a name that could be a language's. Whether the site has it is seen later.
    static func isLanguageFile(_ name: String) -> Bool {
        name.hasSuffix(".md") && Language(code: String(name.dropLast(3))) != nil
    }
}

extension Load {
    /// One folder's files, sorted into texts and attachments.
    private struct Opened: Sendable {
        let texts: [SourceBytes]
        let defaults: SourceBytes?
        let others: [SourceFile]
        let diagnostics: [Diagnostic]
    }

    /// Itself not walked, but a folder that appears in it matters.
    private var themeFolder: [SourceFile] {
        (try? FileStatus(path: root + "/Theme")).map {
            [SourceFile(path: "Theme", status: $0)]
        } ?? []
    }

    private func pageFolders(
        _ content: DirectoryWalk.Found
    ) async throws -> Staged<[SourceFolder]> {
        let opened = try await content.directories.concurrentMap(jobs: jobs) { directory in
            open(directory)
        }
        var diagnostics: [Diagnostic] = []
        var folders: [SourceFolder] = []
        folders.reserveCapacity(opened.count)
        for (directory, opened) in zip(content.directories, opened) {
            diagnostics += opened.diagnostics
            folders.append(
                SourceFolder(
                    path: String(directory.folder.path.dropFirst("Content".utf8.count)) + "/",
                    parent: directory.parent, texts: opened.texts, defaults: opened.defaults,
                    others: opened.others))
        }
        return Staged(folders, diagnostics)
    }

    private func open(_ directory: DirectoryWalk.Directory) -> Opened {
        var texts: [SourceBytes] = []
        var defaults: SourceBytes?
        var others: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        for file in directory.files {
            let name = file.name
            if name == "page.yml" {
                defaults = read(file, reporting: &diagnostics)
            } else if Self.isLanguageFile(name) {
                if let text = readFrontMatter(file, reporting: &diagnostics) { texts.append(text) }
            } else if name != "site.yml" || directory.parent != nil {
                others.append(file)
            }
        }
        return Opened(texts: texts, defaults: defaults, others: others, diagnostics: diagnostics)
    }

    fileprivate func readAll(
        _ files: [SourceFile], reporting diagnostics: inout [Diagnostic]
    ) -> [SourceBytes] {
        files.compactMap { read($0, reporting: &diagnostics) }
    }

    private func read(
        _ file: SourceFile, reporting diagnostics: inout [Diagnostic]
    ) -> SourceBytes? {
        guarding(file, reporting: &diagnostics) { () throws(FileError) in
            if let known = memory.bytes(of: file) { return known }
            return SourceBytes(file: file, bytes: try readFile(root + "/" + file.path).bytes)
        }
    }

    private func readFrontMatter(
        _ file: SourceFile, reporting diagnostics: inout [Diagnostic]
    ) -> SourceBytes? {
        guarding(file, reporting: &diagnostics) { () throws(FileError) in
            if let known = memory.bytes(of: file) { return known }
            let path = root + "/" + file.path
            guard file.status.size > Self.headLength else {
                return SourceBytes(file: file, bytes: try readFile(path).bytes)
            }
            let head = try readHead(of: path, upTo: Self.headLength)
            guard case .text(let text) = SourceText.read(head, file: file.path, isWhole: false),
                case .block(let block) = FrontMatterBlock.split(
                    text, file: file.path, isWhole: false)
            else { return SourceBytes(file: file, bytes: try readFile(path).bytes) }
            return SourceBytes(file: file, bytes: Array(text[..<block.bodyStart]))
        }
    }

    private func guarding<Value>(
        _ file: SourceFile, reporting diagnostics: inout [Diagnostic],
        _ read: () throws(FileError) -> Value
    ) -> Value? {
        do {
            return try read()
        } catch {
            diagnostics.append(
                Message.unreadable(error).at(SourceLocation(file.path)))
            return nil
        }
    }

    /// Holds the front matter of nearly every page.
    private static let headLength = 2048
}

/// What lies beside the pages: data, files that are published as they are, the theme.
private struct Others: Sendable {
    let data: DirectoryWalk.Found
    let statics: DirectoryWalk.Found
    let templates: DirectoryWalk.Found
    let components: DirectoryWalk.Found
    let strings: DirectoryWalk.Found
    let assets: DirectoryWalk.Found
    let read: (data: [SourceBytes], theme: SourceTheme, diagnostics: [Diagnostic])

    init(_ load: Load, _ walk: DirectoryWalk) async throws {
        data = try await walk.run(SourcePlace(path: "Content/_data"))
        statics = try await walk.run(SourcePlace(path: "Content/_static"))
        templates = try await walk.run(SourcePlace(path: "Theme/templates"))
        components = try await walk.run(SourcePlace(path: "Theme/components"))
        strings = try await walk.run(SourcePlace(path: "Theme/strings"))
        assets = try await walk.run(SourcePlace(path: "Theme/assets"))
        var diagnostics: [Diagnostic] = []
        let sources = load.readAll(data.files(endingIn: ".yml"), reporting: &diagnostics)
        let theme = SourceTheme(
            templates: load.readAll(
                templates.files(endingIn: ".mustache") + templates.files(endingIn: ".yml"),
                reporting: &diagnostics),
            components: load.readAll(
                components.files(endingIn: ".mustache") + components.files(endingIn: ".yml"),
                reporting: &diagnostics),
            strings: load.readAll(strings.files(endingIn: ".yml"), reporting: &diagnostics),
            assets: assets.directories.flatMap(\.files))
        read = (sources, theme, diagnostics)
    }

    var walks: [DirectoryWalk.Found] { [data, statics, templates, components, strings, assets] }
}
