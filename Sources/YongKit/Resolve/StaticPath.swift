/// The files of `_static` at their paths in the output.
struct StaticFiles: Sendable {
    let paths: [SitePath]
    let diagnostics: [Diagnostic]

    init(_ files: [SourceFile]) {
        paths = files.map(Self.path)
        diagnostics = []
    }

    static func path(_ file: SourceFile) -> SitePath {
        SitePath(unchecked: String(file.path.dropFirst("Content/_static".utf8.count)))
    }
}
