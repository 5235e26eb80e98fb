internal import Templates

/// Where the site will be published, and how its pages link each other.
package struct PublishedAddress: Sendable {
    /// `https://host`, without a path.
    let origin: String
    /// The path of the site on its host: `/ningbo`, or nothing.
    package let basePath: String
    /// Whether links lead from file to file, for a site that is opened without a server.
    let isRelative: Bool

    /// - Parameter url: absolute, without its last slash, as `SiteURL` makes it.
    package init(url: String, isRelative: Bool) {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let slash = url[start...].firstIndex(of: "/") ?? url.endIndex
        origin = String(url[..<slash])
        basePath = String(url[slash...])
        self.isRelative = isRelative
    }

    /// What `site.yml` says, without the rest of the site.
    package static func ofSite(_ root: String) -> String? {
        let file = "Content/site.yml"
        guard let bytes = try? readFile(root + "/" + file).bytes,
            case .text(let text) = SourceText.read(bytes, file: file)
        else { return nil }
        return SettingsReader(file: file).read(text).settings?.url.value
    }

    /// The host, which ids of calendars end in, so that no other site has the same.
    package var host: String {
        origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } ?? origin
    }

    /// The complete address of a path.
    package func complete(_ path: SitePath) -> String { origin + basePath + path.percentEncoded }

    /// What stands before a path of the site, on the page at `path`.
    func linkPrefix(on path: SitePath) -> String {
        guard isRelative else { return basePath }
        return path.depth == 0
            ? "." : [String](repeating: "..", count: path.depth).joined(separator: "/")
    }

    /// What a link to a folder ends in.
    var folderFile: String { isRelative ? "index.html" : "" }
}

extension SitePath {
    /// As it stands in an address.
    var percentEncoded: String { PercentEncoding.encoded(text) }
}
