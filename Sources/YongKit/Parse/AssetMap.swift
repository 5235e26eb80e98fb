internal import Pictures

/// The theme's assets at their published paths, which change with their content.
///
/// So a host may tell browsers to keep them for ever.
package struct AssetMap: Sendable {
    package let all: [Asset]

    package struct Asset: Sendable {
        /// The path below `Theme/assets`, which templates use: `site.css`.
        package let name: String
        package let source: SourceFile
        package let path: SitePath
        package let bytes: [UInt8]
        /// Of the file as it was read; `bytes` may name other assets by their new paths.
        let sourceHash: ContentHash
    }

    /// Gives every file a path with a piece of its hash, and mends references between files.
    ///
    /// - Parameter files: name, source and bytes of every asset.
    init(_ files: [(name: String, source: SourceFile, bytes: [UInt8])]) {
        var paths: [String: SitePath] = [:]
        var assets: [Asset] = []
        // Style sheets come last: they name the others.
        let isStyle = { (name: String) in name.hasSuffix(".css") }
        for file in files.filter({ !isStyle($0.name) }) + files.filter({ isStyle($0.name) }) {
            let bytes =
                isStyle(file.name)
                ? StyleSheet.published(file.bytes, name: file.name, paths: paths)
                : Self.published(file.bytes, name: file.name)
            let path = Self.path(file.name, ContentHash(bytes))
            paths[file.name] = path
            assets.append(
                Asset(
                    name: file.name, source: file.source, path: path, bytes: bytes,
                    sourceHash: ContentHash(file.bytes)))
        }
        all = assets.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// A photograph of the theme tells no more than one of a page; its drawings are its author's.
    private static func published(_ bytes: [UInt8], name: String) -> [UInt8] {
        guard let format = PictureFormat(bytes), format != .svg,
            let cleaned = try? PublishedPicture.cleaned(bytes)
        else { return bytes }
        return cleaned
    }

    /// `/assets/site.3f2a9c1b04.css`.
    private static func path(_ name: String, _ hash: ContentHash) -> SitePath {
        let mark = hash.hexadecimal.prefix(10)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            return SitePath(unchecked: "/assets/\(name).\(mark)")
        }
        return SitePath(unchecked: "/assets/\(name[..<dot]).\(mark)\(name[dot...])")
    }
}
