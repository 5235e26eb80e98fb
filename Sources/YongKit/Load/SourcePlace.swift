/// A folder of the site, and what counts in it.
struct SourcePlace: Sendable {
    /// Below the site's folder, such as `Content/city`.
    let path: String

    /// Names that are seen although they begin with a dot.
    var hiddenNames: Set<String> {
        isBelow("Content/_static") ? [".well-known", ".nojekyll"] : []
    }

    /// Whether a folder in it is looked into: one that begins with `_` is no page, and those below
    /// Content have rooms of their own.
    func enters(_ name: String) -> Bool { path != "Content" || !name.hasPrefix("_") }

    /// Whether its files belong to pages.
    var isOfPages: Bool {
        isBelow("Content") && !isBelow("Content/_data") && !isBelow("Content/_static")
    }

    var isOfStaticFiles: Bool { isBelow("Content/_static") }

    private func isBelow(_ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }
}
