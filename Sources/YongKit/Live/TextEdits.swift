/// Saves that leave front matter, data and the set of files as they were: the site stays, and only
/// the pages whose texts were saved are rendered again.
struct TextEdits {
    /// The files as they are now.
    private(set) var files: SourceMemory
    private(set) var pages: [Int] = []
    /// A file beside a page, or a static one, that is no picture.
    private(set) var hasOtherFiles = false
    /// The page that shows the text that was saved.
    private(set) var edited: SitePath?
    private let root: String

    /// Nil when more than that has changed.
    init?(_ paths: Set<String>, _ files: SourceMemory, _ shown: Generation, _ root: String) {
        self.files = files
        self.root = root
        for folder in Set(paths.map(\.parentPath)) {
            guard noteFolder(folder) else { return nil }
        }
        for path in paths.sorted() {
            // A folder, made or touched; what it holds was looked at with the folder around it.
            if files.listings[ByteKey(path)] != nil { continue }
            guard note(path, shown) else { return nil }
        }
    }
}

extension TextEdits {
    /// Looks at the names in a folder; false when they are others.
    private mutating func noteFolder(_ path: String) -> Bool {
        guard let known = files.listings[ByteKey(path)] else {
            // What lies beside Content and Theme, or in a folder of Theme that means nothing.
            return false
        }
        let present = DirectoryWalk(root: root, jobs: 1).list(SourcePlace(path: path))
        guard known.diagnostics.isEmpty, present.diagnostics.isEmpty,
            known.files.map(\.path).isSame(as: present.files.map(\.path)),
            known.folders.map(\.path).isSame(as: present.folders.map(\.path))
        else { return false }
        files.listings[ByteKey(path)] = present
        return true
    }

    /// False when the site has to be made anew.
    private mutating func note(_ path: String, _ shown: Generation) -> Bool {
        let listing = files.listings[ByteKey(path.parentPath)]
        let found = listing?.files.first { $0.path.utf8.elementsEqual(path.utf8) }
        // It came and went within the burst, as the backups of editors do.
        guard let file = found else { return true }
        let place = SourcePlace(path: path.parentPath)
        guard let known = files.texts[ByteKey(path)] else {
            guard place.isOfPages || place.isOfStaticFiles else { return false }
            if file.name == "page.yml" || file.name == "site.yml" { return false }
            if place.isOfPages, Load.isLanguageFile(file.name) { return false }
            // Pages say how large a picture is, and are made anew.
            if file.name.mayBePicture { return false }
            hasOtherFiles = true
            return true
        }
        guard place.isOfPages, Load.isLanguageFile(file.name) else {
            guard let bytes = try? readFile(root + "/" + path).bytes, bytes == known.bytes else {
                return false
            }
            files.texts[ByteKey(path)] = SourceBytes(file: file, bytes: bytes)
            return true
        }
        guard let text = Load(root: root, jobs: 1).readText(file),
            let front = text.frontMatter, front == known.frontMatter
        else { return false }
        files.texts[ByteKey(path)] = text
        if let page = shown.page(ofText: path) {
            pages.append(page.page)
            edited = page.path ?? edited
        }
        return true
    }
}

extension SourceBytes {
    /// The beginning of the text that is no body; nil when it cannot be read.
    fileprivate var frontMatter: ArraySlice<UInt8>? {
        guard case .text(let text) = SourceText.read(bytes, file: file.path),
            case .block(let block) = FrontMatterBlock.split(text, file: file.path)
        else { return nil }
        return text[..<block.bodyStart]
    }
}

extension Generation {
    /// The page that a file of the page tree belongs to, and where it is shown if it is a text.
    func page(ofText path: String) -> (page: Int, path: SitePath?)? {
        let place = SourcePlace(path: path.parentPath)
        guard place.isOfPages,
            let page = page(ofFolder: String(place.path.dropFirst("Content".utf8.count)) + "/")
        else { return nil }
        let language = site.languages.firstIndex { path.lastPathComponent == $0.code + ".md" }
        return (page, language.map { site.pages[page].urls[$0] })
    }
}

extension [String] {
    fileprivate func isSame(as other: [String]) -> Bool {
        elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
    }
}
