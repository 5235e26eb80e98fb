/// What a preview parsed the last time, so that it parses only what was saved since.
struct ParseMemory: Sendable {
    private var theme: (source: ThemeSource, read: Staged<ThemeAndData>)?
    private var folders: [ByteKey: (source: SourceFolder, parsed: Staged<ParsedFolder>)] = [:]
    private var languages: [Language] = []

    /// A theme is proved against the settings and the data.
    struct ThemeAndData: Sendable {
        let theme: Theme
        let data: SiteData
    }

    /// Everything that theme and data are read from.
    struct ThemeSource: Sendable {
        let texts: [SourceBytes]
        let assets: [SourceFile]

        init(_ tree: SourceTree) {
            let settings = [tree.settings].compactMap(\.self)
            texts =
                settings + tree.data + tree.theme.templates + tree.theme.components
                + tree.theme.strings
            assets = tree.theme.assets
        }
    }
}

extension ParseMemory {
    /// An asset counts as another when it was touched: it is read where the theme is.
    func theme(from source: ThemeSource) -> Staged<ThemeAndData>? {
        guard let theme, theme.source.texts.isSame(as: source.texts),
            theme.source.assets.elementsEqual(source.assets, by: { $0 == $1 })
        else { return nil }
        return theme.read
    }

    mutating func note(_ read: Staged<ThemeAndData>, from source: ThemeSource) {
        theme = (source, read)
    }

    /// An asset was saved; its status may be the same in spite of that.
    mutating func forgetTheme() { theme = nil }

    /// The folder as it was parsed, if all its files are as they were.
    func folder(_ folder: SourceFolder, languages: [Language]) -> Staged<ParsedFolder>? {
        guard languages == self.languages, let known = folders[ByteKey(folder.path)],
            known.source.texts.isSame(as: folder.texts),
            [known.source.defaults].compactMap(\.self)
                .isSame(as: [folder.defaults].compactMap(\.self)),
            known.source.others.elementsEqual(folder.others, by: { $0 == $1 })
        else { return nil }
        let parsed = known.parsed.value
        if parsed.parent == folder.parent { return known.parsed }
        let moved = ParsedFolder(
            path: parsed.path, parent: folder.parent, location: parsed.location,
            texts: parsed.texts, own: parsed.own, children: parsed.children,
            attachments: parsed.attachments)
        return Staged(moved, known.parsed.diagnostics)
    }

    mutating func note(
        _ parsed: [Staged<ParsedFolder>], of folders: [SourceFolder], languages: [Language]
    ) {
        self.languages = languages
        self.folders = [:]
        self.folders.reserveCapacity(folders.count)
        for (source, parsed) in zip(folders, parsed) {
            self.folders[ByteKey(source.path)] = (source, parsed)
        }
    }
}

extension SourceFile {
    fileprivate static func == (left: SourceFile, right: SourceFile) -> Bool {
        left.status == right.status && left.path.utf8.elementsEqual(right.path.utf8)
    }
}

extension [SourceBytes] {
    /// Whether paths and bytes are equal; bytes that were not read again are so at once.
    fileprivate func isSame(as other: [SourceBytes]) -> Bool {
        elementsEqual(other) { left, right in
            left.file.path.utf8.elementsEqual(right.file.path.utf8) && left.bytes == right.bytes
        }
    }
}
