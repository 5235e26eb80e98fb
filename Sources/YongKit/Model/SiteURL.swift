/// The address of a site, from `site.yml` or `--base-url`.
package enum SiteURL {
    /// Whether an address leads to the web, and cannot be a script or a file.
    static func isOfWeb(_ address: String) -> Bool {
        ["https://", "http://"].contains { scheme in
            address.utf8.count > scheme.utf8.count && address.lowercased().hasPrefix(scheme)
        }
    }

    /// Without its last slash; nil for anything but `http` or `https`, a host, perhaps a port and a path.
    package static func plain(_ written: String) -> String? {
        var url = written
        while url.utf8.last == 0x2F { url.removeLast() }
        return isUsable(url) ? url : nil
    }

    /// The nearest address that would do.
    static func suggestion(for url: String) -> String? {
        var plain = Punctuation.halfWidth(url).trimmedOfBlanks
        plain = String(plain.prefix { $0 != "?" && $0 != "#" })
        while plain.utf8.last == 0x2F { plain.removeLast() }
        for candidate in [plain, plain.lowercased(), "https://" + plain] {
            if candidate.contains("."), isUsable(candidate) { return candidate }
        }
        return nil
    }

    private static func isUsable(_ url: String) -> Bool {
        let scheme = ["https://", "http://"].first { url.hasPrefix($0) }
        guard let scheme else { return false }
        let rest = url.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty, host.utf8.allSatisfy(isHostByte), host.utf8.first != 0x2E,
            host.utf8.first != 0x2D, host.utf8.first != 0x3A
        else { return false }
        if let colon = host.firstIndex(of: ":"), !host.contains("]") {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else {
                return false
            }
        }
        let path = rest.dropFirst(host.count)
        return path.isEmpty || (SitePath(String(path)) != nil && path.utf8.allSatisfy(isPathByte))
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5B, 0x5D: true
        default: false
        }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
        default: false
        }
    }
}
