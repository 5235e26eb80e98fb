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
        let content = try await walk.run(SourcePlace(path: "Content"))
        var diagnostics = content.diagnostics
        let data = try await walk.run(SourcePlace(path: "Content/_data"))
        let statics = try await walk.run(SourcePlace(path: "Content/_static"))
        let templates = try await walk.run(SourcePlace(path: "Theme/templates"))
        let components = try await walk.run(SourcePlace(path: "Theme/components"))
        let strings = try await walk.run(SourcePlace(path: "Theme/strings"))
        let assets = try await walk.run(SourcePlace(path: "Theme/assets"))
        let others = [data, statics, templates, components, strings, assets]
        diagnostics += others.flatMap(\.diagnostics)

        diagnostics +=
            UnreadFiles(
                content: content, data: data, theme: [templates, components, strings]
            ).diagnostics
        let folders = try await pageFolders(content, reporting: &diagnostics)
        let settings = content.directories.first?.files.first { $0.name == "site.yml" }
        let tree = SourceTree(
            root: root,
            settings: settings.flatMap { read($0, reporting: &diagnostics) },
            folders: folders,
            data: readAll(data.files(endingIn: ".yml"), reporting: &diagnostics),
            statics: statics.directories.flatMap(\.files),
            theme: SourceTheme(
                templates: readAll(
                    templates.files(endingIn: ".mustache") + templates.files(endingIn: ".yml"),
                    reporting: &diagnostics),
                components: readAll(
                    components.files(endingIn: ".mustache") + components.files(endingIn: ".yml"),
                    reporting: &diagnostics),
                strings: readAll(strings.files(endingIn: ".yml"), reporting: &diagnostics),
                assets: assets.directories.flatMap(\.files)),
            directories: ([content] + others).flatMap { $0.directories.map(\.folder) }
                + themeFolder,
            files: ([content] + others).flatMap { $0.directories.flatMap(\.files) })
        if content.directories.isEmpty {
            diagnostics.append(Message.noContent(root: root).at(nil))
        }
        return (Staged(tree, diagnostics), [content] + others)
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
        _ content: DirectoryWalk.Found, reporting diagnostics: inout [Diagnostic]
    ) async throws -> [SourceFolder] {
        let opened = try await content.directories.concurrentMap(jobs: jobs) { directory in
            open(directory)
        }
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
        return folders
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

    private func readAll(
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
