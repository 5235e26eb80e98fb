/// What a preview shows at a path.
package enum LiveAnswer: Sendable {
    case bytes([UInt8])
    /// A file of the site that is shown as it is, at its path on the disk.
    case file(String)
    /// A path of the server, with the page that a host without redirects shows.
    case redirect(to: String, page: [UInt8])
    /// The page that says so.
    case notFound([UInt8])
    /// There is nothing to show as long as the mistakes are not mended.
    case nothing
}

/// What a save changed.
package struct LiveChange: Sendable {
    package enum Extent: Sendable {
        /// Nothing that anybody sees.
        case nothing
        /// The texts of some pages.
        case texts
        /// Files that pages show, such as pictures.
        case files
        /// Style sheets of the theme and nothing else: the former path and the present one of each.
        case styles([(from: String, to: String)])
        case site
        /// The site cannot be shown as it is now: what is shown is the last good state.
        case mistakes
    }

    package var extent: Extent
    /// Paths of the server that are known to show something else now.
    package var paths: [String] = []
    /// Where the text that was saved is shown.
    package var edited: String?
    /// What is wrong, as far as it is known at once.
    package var diagnostics: [Diagnostic] = []
    package var duration = Duration.zero
}
