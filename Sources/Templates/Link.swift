/// An address that a template prints: of this site, or of another.
///
/// It is encoded and escaped once, when it is made, because a link stands in many lists.
package struct Link: Sendable {
    /// Percent-encoded and HTML-escaped.
    let address: [UInt8]
    let isOfSite: Bool
    /// Where the path ends, when it ends in `/`: there a site without a server has `index.html`.
    let folderEnd: Int?

    /// A path of this site as a person reads it (`/zh/城市/`); it is printed behind the page's prefix.
    package static func site(_ path: String, fragment: String? = nil) -> Link {
        var address: [UInt8] = []
        address.reserveCapacity(path.utf8.count + 8)
        PercentEncoding.append(path, to: &address)
        let folderEnd = path.utf8.last == UInt8(ascii: "/") ? address.count : nil
        if let fragment {
            address.append(UInt8(ascii: "#"))
            PercentEncoding.append(fragment, to: &address)
        }
        return Link(address: address, isOfSite: true, folderEnd: folderEnd)
    }

    /// An address that is complete and already encoded; it is printed as it is.
    package static func absolute(_ address: String) -> Link {
        var escaped: [UInt8] = []
        Escaping.appendEscaped(address, to: &escaped)
        return Link(address: escaped, isOfSite: false, folderEnd: nil)
    }
}
