/// Addresses that are refused, missing or mistyped.
extension TreeReader {
    /// Whether a reference's address deserves a closer look.
    static func isSuspicious(_ node: Node) -> Bool {
        let address = node.destination
        return address.isEmpty || Address.refusedScheme(address) != nil
            || Address.corrected(address) != nil || hasFullWidthBang(node)
    }

    /// `！[猫](cat.jpg)`: an image typed with a full-width mark, so that it became a link.
    static func hasFullWidthBang(_ node: Node) -> Bool {
        guard node.kind == .link, let previous = node.previous, previous.kind == .text else {
            return false
        }
        let before = previous.literal
        guard before.starts(with: "！", at: before.count - 3) else { return false }
        let endings: [StaticString] = [".jpg", ".jpeg", ".png", ".svg", ".webp", ".avif", ".gif"]
        let address = node.destination
        return endings.contains {
            address.starts(with: $0, at: address.count - $0.utf8CodeUnitCount)
        }
    }
}

extension MistakeFinder {
    mutating func findAddressMistakes(_ suspects: [Int]) {
        guard !suspects.isEmpty else { return }
        locateReferences()
        for index in suspects where !isFull {
            let node = referenceNodes[index]
            let address = node.destination
            if address.isEmpty {
                add(.emptyAddress, places[index])
            } else if let corrected = Address.corrected(address) {
                add(.fullWidthAddress, places[index], replacement: rewritten(index, corrected))
            } else if let scheme = Address.refusedScheme(address) {
                add(.unsafeAddress(scheme: scheme), places[index])
            } else if TreeReader.hasFullWidthBang(node) {
                let link = places[index]
                add(
                    .fullWidthMarkup, Swift.max(link.lowerBound - 3, 0)..<link.upperBound,
                    replacement: "!" + map.text.slice(link).string)
            }
        }
    }

    /// The source of a reference with another address.
    private func rewritten(_ index: Int, _ address: String) -> String? {
        let source = map.text.slice(places[index]).string
        let replaced = source.replacing(references[index].destination, with: address)
        return replaced == source ? nil : replaced
    }
}
