/// Everything that is read: the files of Content and Theme, and the texts that are small.
package struct SourceTree: Sendable {
    /// The absolute path of the site's folder.
    package let root: String
    /// `Content/site.yml`.
    package let settings: SourceBytes?
    /// The page tree: a folder stands before the folders in it.
    package let folders: [SourceFolder]
    /// `Content/_data/*.yml`, by name.
    package let data: [SourceBytes]
    /// `Content/_static`, whose files go to the root of the output as they are.
    package let statics: [SourceFile]
    package let theme: SourceTheme
    /// Every folder that was looked into.
    package let directories: [SourceFile]
    /// Every file that was found in them.
    package let files: [SourceFile]
}

/// A file and how it stood on the disk when it was found.
package struct SourceFile: Sendable {
    /// Below the site's folder, such as `Content/city/en.md`.
    package let path: String
    package let status: FileStatus

    package init(path: String, status: FileStatus) {
        self.path = path
        self.status = status
    }

    /// The last component of the path.
    package var name: String { path.lastPathComponent }
}

/// A file with its bytes: all of them, or of a long text its front matter alone.
package struct SourceBytes: Sendable {
    package let file: SourceFile
    package let bytes: [UInt8]
}

/// A folder of the page tree.
package struct SourceFolder: Sendable {
    /// Its path in the Content tree, with slashes at both ends: `/`, `/city/tianyi/`.
    package let path: String
    /// The index of the folder around it.
    package let parent: Int?
    /// The files whose names are those of languages, `zh.md` and `en.md`: front matter alone.
    package let texts: [SourceBytes]
    /// `page.yml`.
    package let defaults: SourceBytes?
    /// All its other files: attachments, or mistakes.
    package let others: [SourceFile]

    /// The folder's own path in messages, such as `Content/city/tianyi`.
    package var location: SourceLocation {
        SourceLocation(path == "/" ? "Content" : "Content" + path.dropLast())
    }
}

/// The files of Theme.
package struct SourceTheme: Sendable {
    package let templates: [SourceBytes]
    /// A template and the fields of each component.
    package let components: [SourceBytes]
    package let strings: [SourceBytes]
    package let assets: [SourceFile]

    /// Then everything that a theme must have would be missing one by one.
    var isMissing: Bool { templates.isEmpty && strings.isEmpty }
}

extension String {
    package var lastPathComponent: String {
        utf8.lastIndex(of: 0x2F).map { String(self[utf8.index(after: $0)...]) } ?? self
    }
}
