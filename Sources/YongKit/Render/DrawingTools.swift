internal import Glibc
internal import Typesetting

/// What pictures are drawn with on this machine, told without opening any of it: other fonts or other
/// libraries make other pictures of the same text.
struct DrawingTools: Sendable {
    /// Equal as long as the same would be drawn.
    let hash: ContentHash

    static let installed = DrawingTools(
        libraries: InstalledLibraries.paths(of: [
            "librsvg-2.so.2", "libcairo.so.2", "libpango-1.0.so.0", "libharfbuzz.so.0",
            "libfreetype.so.6", "libfontconfig.so.1", "libvips.so.42",
        ]).compactMap(\.self),
        fonts: fontFolders)

    /// - Parameter fonts: folders of fonts, and of what says which font is taken.
    init(libraries: [String], fonts: [String]) {
        let libraries = libraries.map { Self.sized(Self.versioned($0)) }
        let files = fonts.flatMap { Self.files(below: $0) }
        hash = ContentHash((libraries + files.sorted()).joined(separator: "\n"))
    }
}

extension DrawingTools {
    /// Where fontconfig looks unless it is told otherwise.
    private static var fontFolders: [String] {
        let home = variable("HOME")
        let data = variable("XDG_DATA_HOME") ?? home.map { $0 + "/.local/share" }
        let own = [data.map { $0 + "/fonts" }, home.map { $0 + "/.fonts" }]
        let told = [variable("FONTCONFIG_FILE"), variable("FONTCONFIG_PATH")]
        return ["/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts"]
            + (own + told).compactMap(\.self)
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// A library's own file, whose name ends in its version: `librsvg-2.so.2.48.0`.
    private static func versioned(_ library: String) -> String {
        guard let path = realpath(library, nil) else { return library }
        defer { free(path) }
        return String(cString: path)
    }

    /// Names and sizes: a font that was replaced has another size, and the time of a file says only
    /// when the machine was set up.
    private static func sized(_ file: String) -> String {
        "\(file) \((try? FileStatus(path: file))?.size ?? -1)"
    }

    /// - Parameter depth: links may lead in circles.
    private static func files(below path: String, depth: Int = 0) -> [String] {
        guard let status = try? FileStatus(path: path) else { return [] }
        guard status.kind == .folder else { return ["\(path) \(status.size)"] }
        let entries = depth < 8 ? (try? listFolder(path, followsLinks: true)) ?? [] : []
        return entries.flatMap { files(below: path + "/" + $0.name, depth: depth + 1) }
    }
}
