/// What `page.yml` says: for its own page, and for the pages below it.
package struct PageDefaults: Sendable {
    package var own: FrontMatter
    package var children: FrontMatter?
}

/// Reads `page.yml`, whose texts may be written once for each language.
package struct PageDefaultsReader: Sendable {
    private let file: String
    private let languages: [Language]

    package init(file: String, languages: [Language]) {
        self.file = file
        self.languages = languages
    }

    /// `text` comes from `SourceText`.
    package func read(
        _ text: [UInt8]
    ) -> (defaults: PerLanguage<PageDefaults>, diagnostics: [Diagnostic]) {
        let block = Self.content(of: text, file: file)
        var reader = FieldReader(
            ValueReader(text, file: file), languages: languages, allowsChildren: true)
        let own = reader.read(block.range, firstLine: block.firstLine, indent: 0)
        let children = reader.childDefaults
        let defaults = own.indices.map { PageDefaults(own: own[$0], children: children?[$0]) }
        return (PerLanguage(defaults), reader.values.diagnostics)
    }

    /// The file without the fences that front matter would have, which YAML allows.
    private static func content(
        of text: [UInt8], file: String
    ) -> (range: Range<Int>, firstLine: Int) {
        if case .block(let block) = FrontMatterBlock.split(text, file: file), block.isPresent,
            TextBytes(bytes: text, file: file).isBlank(block.bodyStart..<text.count)
        {
            return (block.content, block.firstLine)
        }
        let lines = TextBytes(bytes: text, file: file)
        let end = lines.lineEnd(from: 0, before: text.count)
        if lines.equals(lines.trimmed(0..<end), Fence.bytes) {
            return (min(end + 1, text.count)..<text.count, 2)
        }
        return (0..<text.count, 1)
    }
}
