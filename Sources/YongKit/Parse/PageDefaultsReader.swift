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
        (PerLanguage(languages.map { _ in PageDefaults(own: FrontMatter()) }), [])
    }
}
