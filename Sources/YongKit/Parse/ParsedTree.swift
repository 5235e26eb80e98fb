/// The source tree with everything typed: settings, theme, data, and what each page says of itself.
package struct ParsedTree: Sendable {
    package let settings: SiteSettings
    package let theme: Theme
    package let data: SiteData
    /// A folder stands before the folders in it.
    package let folders: [ParsedFolder]
    package let statics: [SourceFile]
}

/// A folder of the Content tree.
package struct ParsedFolder: Sendable {
    package let path: String
    package let parent: Int?
    package let location: SourceLocation
    package let texts: PerLanguage<ParsedText?>
    /// `page.yml`: what holds for each language's text, and for the pages below.
    package let own: PerLanguage<FrontMatter>?
    package let children: PerLanguage<FrontMatter>?
    package let attachments: [SourceFile]

    package var hasText: Bool { texts.values.contains { $0 != nil } }

    /// The last component of the path; empty for the root.
    package var name: String { String(path.dropLast()).lastPathComponent }
}

/// A language file: what it says of itself.
package struct ParsedText: Sendable {
    package let source: SourceFile
    package let front: FrontMatter

    /// Where a mistake is shown that concerns the whole front matter.
    package var location: SourceLocation { SourceLocation(source.path, line: 1) }
}
