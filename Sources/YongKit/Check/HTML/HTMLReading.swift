/// What a published document consists of, read once for all rules that ask.
struct HTMLReading {
    typealias Part = Range<Int>

    /// The first thing that no browser should have to guess at: its place, and what it is.
    private(set) var malformed: (place: Part, mistake: HTMLMistake)?
    /// The second of two that are the same.
    private(set) var idTwice: Part?
    private(set) var missingReference: Part?
    /// Addresses that a reader may go to, and those that a browser loads by itself.
    private(set) var links: [Part] = []
    private(set) var resources: [Part] = []
    private(set) var canonicals: [Part] = []
    private(set) var alternates: [(language: Part, address: Part)] = []
    private(set) var structuredData: [Part] = []
    private(set) var policy: Part?
    private(set) var isHidden = false
    /// Elements and attributes of CSS.
    private(set) var styles: [Part] = []
    /// What the policy of our pages would refuse: inline scripts, styles and handlers.
    private(set) var inlineCode: Part?
    private(set) var imageWithoutAlt: Part?
    private(set) var hasLanguage = false
    private(set) var hasTitle = false

    private var open: [(name: TextHash, place: Part)] = []
    private let traits = HTMLName.traits
    private var ids = TextHashSet()
    private var references: [(id: TextHash, place: Part)] = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var tokens = HTMLTokens(text)
        while let tag = tokens.next() {
            if tag.isClosing {
                close(tag)
                continue
            }
            read(tag, tokens.attributes, text)
            if tag.closesItself || traits[tag.name].contains(.void) { continue }
            open.append((tag.name, tag.range))
            switch tag.name {
            case HTMLName.script: readScript(tag, tokens.attributes, tokens.rawText(of: tag), text)
            case HTMLName.style:
                styles.append(tokens.rawText(of: tag))
                inlineCode = inlineCode ?? tag.range
            case HTMLName.title:
                let words = tokens.rawText(of: tag)
                // Those of drawings are another thing.
                let isOfPage = !open.contains { $0.name == HTMLName.svg }
                if isOfPage, text[words].contains(where: { $0 > 0x20 }) { hasTitle = true }
            case HTMLName.textarea: _ = tokens.rawText(of: tag)
            default: break
            }
        }
        if let left = open.first(where: { !traits[$0.name].contains(.endIsOptional) }) {
            note(left.place, .unclosed)
        }
        missingReference = references.first { !ids.contains($0.id) }?.place
    }
}

extension HTMLReading {
    private mutating func note(_ place: Part, _ mistake: HTMLMistake) {
        if malformed == nil { malformed = (place, mistake) }
    }

    private mutating func close(_ tag: HTMLTokens.Tag) {
        guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
            return note(tag.range, .unopened)
        }
        for left in open[(index + 1)...] where !traits[left.name].contains(.endIsOptional) {
            note(left.place, .unclosed)
        }
        open.removeSubrange(index...)
    }

    private mutating func read(
        _ tag: HTMLTokens.Tag, _ attributes: [HTMLTokens.Attribute],
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        for (index, attribute) in attributes.enumerated() {
            for other in attributes[..<index] where other.name == attribute.name {
                note(attribute.nameRange, .attributeTwice)
            }
            read(attribute, of: tag, text)
        }
        switch tag.name {
        case HTMLName.link: readLink(attributes, text)
        case HTMLName.meta: readMeta(attributes, text)
        case HTMLName.img:
            if imageWithoutAlt == nil, !attributes.contains(where: { $0.name == HTMLName.alt }) {
                imageWithoutAlt = tag.range
            }
        case HTMLName.html:
            hasLanguage = attributes.contains {
                $0.name == HTMLName.lang && text[$0.value].contains { $0 > 0x20 }
            }
        default: break
        }
    }

    private mutating func read(
        _ attribute: HTMLTokens.Attribute, of tag: HTMLTokens.Tag,
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        let value = attribute.value
        switch attribute.name {
        case HTMLName.id:
            if !ids.insert(HTMLTokens.hash(text[value])) { idTwice = idTwice ?? value }
        case HTMLName.href:
            guard tag.name == HTMLName.a || tag.name == HTMLName.area else {
                // `use` of a drawing; `link` is read as a whole.
                if tag.name != HTMLName.link, !text.starts(with: "#", at: value.lowerBound) {
                    resources.append(value)
                }
                return
            }
            if text.starts(with: "#", at: value.lowerBound) {
                if value.count > 1 {
                    let id = value.lowerBound + 1..<value.upperBound
                    references.append((PlainAddress.hash(text[id]), id))
                }
            } else {
                links.append(value)
            }
        case HTMLName.src, HTMLName.poster, HTMLName.data: resources.append(value)
        case HTMLName.srcset:
            for candidate in text[value].split(separator: UInt8(ascii: ",")) {
                let address = candidate.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
                resources.append(address.startIndex..<address.endIndex)
            }
        case HTMLName.action: if tag.name == HTMLName.form { resources.append(value) }
        case HTMLName.style:
            styles.append(value)
            inlineCode = inlineCode ?? attribute.nameRange
        default:
            if traits[attribute.name].contains(.idReferences) {
                for id in text[value].split(separator: 0x20) {
                    references.append((HTMLTokens.hash(id), id.startIndex..<id.endIndex))
                }
            } else if attribute.nameRange.count > 2,
                text.starts(with: "on", at: attribute.nameRange.lowerBound)
            {
                inlineCode = inlineCode ?? attribute.nameRange
            }
        }
    }

    private mutating func readLink(
        _ attributes: [HTMLTokens.Attribute], _ text: UnsafeBufferPointer<UInt8>
    ) {
        guard let rel = attributes.first(where: { $0.name == HTMLName.rel })?.value,
            let href = attributes.first(where: { $0.name == HTMLName.href })?.value
        else { return }
        if text[rel].elementsEqual("canonical".utf8) {
            canonicals.append(href)
        } else if text[rel].elementsEqual("alternate".utf8) {
            if let language = attributes.first(where: { $0.name == HTMLName.hreflang })?.value {
                alternates.append((language, href))
            } else {
                links.append(href)
            }
        } else if text[rel].split(whereSeparator: { $0 <= 0x20 }).contains(where: {
            Self.loading.contains(HTMLTokens.hash($0.lazy.map { $0 | 0x20 }))
        }) {
            resources.append(href)
        } else {
            // A licence, an author: a reader may go there, no browser does by itself.
            links.append(href)
        }
    }

    /// Relations for which a browser asks the other host by itself.
    private static let loading = Set(
        [
            "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon",
            "manifest", "preload", "modulepreload", "prefetch", "prerender", "preconnect",
            "dns-prefetch",
        ].map { HTMLTokens.hash($0.utf8.lazy.map { $0 | 0x20 }) })

    private mutating func readMeta(
        _ attributes: [HTMLTokens.Attribute], _ text: UnsafeBufferPointer<UInt8>
    ) {
        guard let content = attributes.first(where: { $0.name == HTMLName.content })?.value
        else { return }
        for attribute in attributes {
            if attribute.name == HTMLName.httpEquiv,
                text[attribute.value].elementsEqual("Content-Security-Policy".utf8)
            {
                policy = content
            } else if attribute.name == HTMLName.name,
                text[attribute.value].elementsEqual("robots".utf8),
                text.starts(with: "noindex", at: content.lowerBound)
            {
                isHidden = true
            }
        }
    }

    private mutating func readScript(
        _ tag: HTMLTokens.Tag, _ attributes: [HTMLTokens.Attribute], _ body: Part,
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        let type = attributes.first { $0.name == HTMLName.type }?.value
        if let type, text[type].elementsEqual("application/ld+json".utf8) {
            structuredData.append(body)
        } else if !attributes.contains(where: { $0.name == HTMLName.src }),
            type.map({ Self.isCode(text[$0]) }) ?? true
        {
            inlineCode = inlineCode ?? tag.range
        }
    }

    /// Whether what has this type is run: JavaScript by one of its names, `module`, `importmap` …;
    /// what has another type is data.
    private static func isCode(_ type: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard type.contains(UInt8(ascii: "/")) else { return true }
        let small = UnsafeBufferPointer(rebasing: type).map { $0 | 0x20 }
        return small.withUnsafeBufferPointer { type in
            scripts.contains { type.holds($0) }
        }
    }

    private static let scripts = ["javascript", "ecmascript", "jscript", "livescript"].map {
        Array($0.utf8)
    }
}
