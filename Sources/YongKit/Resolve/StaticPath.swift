extension SourceFile {
    /// The path in the output of a file of `_static`.
    var staticPath: SitePath {
        SitePath(unchecked: String(path.dropFirst("Content/_static".utf8.count)))
    }
}
