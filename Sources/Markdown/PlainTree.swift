internal import CCmarkGFM

/// What the Chinese rules take out of a tree that cmark itself will print.
extension TreeReader {
    mutating func cleanForCmark() {
        for node in vanishingBreaks { cmark_node_unlink(node) }
        for node in referenceNodes where Self.isDangerous(node) {
            node.pointee.as.link.url.len = 0
        }
    }

    /// What cmark itself leaves out, unless it is told to keep the author's HTML.
    private static func isDangerous(_ node: Node) -> Bool {
        switch Address.refusedScheme(node.destination) {
        case "javascript", "vbscript", "file": true
        case "data":
            !["png", "gif", "jpeg", "webp"].contains {
                node.destination.string.lowercased().hasPrefix("data:image/" + $0)
            }
        default: false
        }
    }
}
