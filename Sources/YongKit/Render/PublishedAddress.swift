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

    /// The complete address of a path.
    func complete(_ path: SitePath) -> String { origin + basePath + path.percentEncoded }

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
    /// As it stands in an address: everything but letters, digits and `/-._~` as `%XX` bytes.
    var percentEncoded: String { text.percentEncodedPath }
}

extension String {
    var percentEncodedPath: String {
        if utf8.allSatisfy(Self.standsInPath) { return self }
        var encoded: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in utf8 {
            if Self.standsInPath(byte) {
                encoded.append(byte)
            } else {
                encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func standsInPath(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2F, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
