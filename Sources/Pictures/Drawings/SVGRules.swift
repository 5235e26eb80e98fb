/// What may stand in a drawing.
struct SVGRules {
    enum Verdict {
        case keep
        /// It goes, and nobody misses it.
        case drop
        /// It goes, and whoever drew it is told.
        case remove
    }

    func verdict(on element: XMLScan.Element, _ namespaces: [String: String]) -> Verdict {
        let name = Self.localName(element.name).lowercased()
        if Self.acting.contains(name) { return .remove }
        let namespace = namespaces[Self.prefix(element.name)] ?? ""
        guard namespace.isEmpty || namespace == Self.svg else {
            return namespace == Self.html ? .remove : .drop
        }
        // The author's name, the editor's, and where the file lay.
        if name == "metadata" { return .drop }
        if Self.animating.contains(name) {
            let target = element.attributes.first { $0.name == "attributeName" }?.value ?? ""
            let local = Self.localName(target).lowercased()
            if local == "href" || local.hasPrefix("on") || local == "style" { return .remove }
        }
        return .keep
    }

    func verdict(
        on attribute: XMLScan.Attribute, of element: XMLScan.Element,
        _ namespaces: [String: String]
    ) -> Verdict {
        let prefix = Self.prefix(attribute.name)
        let local = Self.localName(attribute.name).lowercased()
        if prefix == "xmlns" || attribute.name == "xmlns" { return .keep }
        if local.hasPrefix("on") { return .remove }
        if local == "href" || local == "src" {
            return isSafe(address: attribute.value, in: element) ? .keep : .remove
        }
        if prefix == "xml" { return local == "base" ? .remove : .keep }
        if !prefix.isEmpty, namespaces[prefix] != Self.xlink { return .drop }
        if isUnsafe(css: attribute.value) { return .remove }
        return .keep
    }

    /// A place in the drawing itself, a picture inside of it, or where a reader may click.
    private func isSafe(address: String, in element: XMLScan.Element) -> Bool {
        // Browsers leave blanks out as well, before they look at the scheme.
        let plain = address.lazy.filter { !$0.isWhitespace && !$0.isNewline }.prefix(256)
            .map(String.init).joined().lowercased()
        if plain.hasPrefix("#") || plain.isEmpty { return true }
        switch Self.localName(element.name) {
        case "a":
            let head = plain.prefix { !"/?#".contains($0) }
            return !head.contains(":") || ["https:", "http:", "mailto:"].contains(head)
                || head.hasPrefix("mailto:")
        case "image", "feImage": return Self.pictures.contains { plain.hasPrefix($0) }
        default: return false
        }
    }

    /// Whether a style calls anything but a place of the drawing, or a font inside of it.
    func isUnsafe(css text: String) -> Bool {
        // An escape could write any of the words below in another way.
        guard text.utf8.contains(where: { [0x5C, 0x28, 0x40, 0x3A].contains($0) }) else {
            return false
        }
        let plain = text.filter { !$0.isWhitespace && !$0.isNewline && !"\"'".contains($0) }
            .lowercased()
        if plain.contains("@import") || plain.contains("javascript:")
            || plain.contains("expression(") || plain.contains("-moz-binding")
            || plain.contains("image(") || plain.contains("image-set(") || plain.contains("src(")
        {
            return true
        }
        var rest = plain[...]
        while let found = rest.firstRange(of: "url(") {
            rest = rest[found.upperBound...]
            let isInside = rest.hasPrefix("#") || Self.inStyles.contains { rest.hasPrefix($0) }
            if !isInside { return true }
        }
        return plain.contains("\\") && plain.contains("(")
    }

    static func localName(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func prefix(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
    }

    private static let svg = "http://www.w3.org/2000/svg"
    private static let html = "http://www.w3.org/1999/xhtml"
    private static let xlink = "http://www.w3.org/1999/xlink"

    private static let acting: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas",
        "source", "track", "handler", "listener", "link", "meta", "base",
    ]
    private static let animating: Set<String> = [
        "set", "animate", "animatetransform", "animatemotion", "animatecolor",
    ]
    private static let pictures = ["png", "jpeg", "jpg", "gif", "webp"].map {
        "data:image/\($0);base64,"
    }
    /// No photographs: what they tell of whoever took them is not looked for in a style.
    private static let inStyles = [
        "data:font/", "data:application/font", "data:application/x-font",
    ]
}
