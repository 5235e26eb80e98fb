/// An XML file of the site, as far as its rules ask.
struct XMLReading {
    /// The name that is open where it goes wrong; nil when all is well.
    private(set) var malformed: String?
    /// How often each element stands in it.
    private(set) var counts: [String: Int] = [:]
    /// Of a sitemap: each address, and all its languages together.
    private(set) var addresses: [(location: TextHash, alternates: TextHash)] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var tokens = HTMLTokens(text)
        var open: [Range<Int>] = []
        while let tag = tokens.next() {
            let name = String(decoding: text[tag.nameRange], as: UTF8.self)
            if tag.isClosing {
                guard let last = open.popLast(), text[last].elementsEqual(text[tag.nameRange])
                else {
                    malformed = malformed ?? name
                    return
                }
                continue
            }
            counts[name, default: 0] += 1
            if name == "xhtml:link" { readAlternate(tokens.attributes, text) }
            if tag.closesItself { continue }
            open.append(tag.nameRange)
            if name == "loc" {
                addresses.append(
                    (HTMLTokens.hash(PlainAddress.plain(text[tokens.rawText(of: tag)])), 0))
            }
        }
        if let last = open.last { malformed = String(decoding: text[last], as: UTF8.self) }
    }

    private mutating func readAlternate(
        _ attributes: [HTMLTokens.Attribute], _ text: UnsafeBufferPointer<UInt8>
    ) {
        guard !addresses.isEmpty,
            let language = attributes.first(where: { $0.name == HTMLName.hreflang })?.value,
            let address = attributes.first(where: { $0.name == HTMLName.href })?.value
        else { return }
        addresses[addresses.count - 1].alternates &+= Alternates.hash(
            text[language], PlainAddress.plain(text[address]))
    }
}

/// A page in other languages; the order in which they are said does not matter.
enum Alternates {
    static func hash(
        _ language: some Sequence<UInt8>, _ address: some Sequence<UInt8>
    ) -> TextHash {
        HTMLTokens.hash(language) &* 31 &+ HTMLTokens.hash(address)
    }
}
