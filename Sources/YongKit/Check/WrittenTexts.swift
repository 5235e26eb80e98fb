internal import Bilingual
internal import Markdown

/// All texts of a page, and which of them are translations of each other.
struct WrittenTexts {
    private(set) var texts: [Text] = []
    private(set) var pairs: [(first: Int, second: Int, rows: [CheckedPair.Row])] = []

    struct Text {
        var text: CheckedText
        let origin: TextOrigin

        fileprivate func readingFigures() -> Text {
            var other = self
            other.text.figures = text.prose.text.withUnsafeBufferPointer {
                BlockFigures($0, blocks: text.prose.blocks.map { $0.text }, language: text.form)
            }
            return other
        }
    }

    /// - Parameters:
    ///   - withPairs: whether somebody asks which texts say the same.
    ///   - withFigures: whether somebody asks for their figures.
    init(
        _ page: Page, _ bodies: PageBodies, site: Site, withPairs: Bool, withFigures: Bool = false
    ) {
        var own: [[(key: Key, index: Int)]] = []
        for language in site.languages.indices {
            var keys: [(Key, Int)] = []
            for (key, text) in Self.texts(page, bodies, site: site, language) {
                keys.append((key, texts.count))
                texts.append(withFigures ? text.readingFigures() : text)
            }
            own.append(keys)
        }
        guard withPairs, let first = own.first(where: { !$0.isEmpty }) else { return }
        for other in own.dropFirst() where !other.isEmpty {
            if other[0].index == first[0].index { continue }
            pair(first, other, bodies)
        }
    }

    /// What a text is on its page: those of two languages with the same key say the same.
    private enum Key: Equatable {
        case body, title, summary, cover
        case field(component: Int, name: String, key: String, number: Int)
    }
}

extension WrittenTexts {
    private static func texts(
        _ page: Page, _ bodies: PageBodies, site: Site, _ language: Int
    ) -> [(Key, Text)] {
        guard let front = page.texts[language], let body = bodies.bodies[language] else {
            return []
        }
        var texts: [(Key, Text)] = []
        func add(
            _ key: Key, _ kind: CheckedText.Kind, _ prose: Prose, _ origin: TextOrigin,
            in language: Int, _ references: [Reference] = [],
            _ targets: [BodyLinks.Target] = [], isSourced: Bool = false
        ) {
            let text = CheckedText(
                kind: kind, language: site.languages[language], languageIndex: language,
                page: page, site: site, prose: prose, references: references, targets: targets,
                isSourced: isSourced)
            texts.append((key, Text(text: text, origin: origin)))
        }
        add(
            .body, .body, body.document.prose(), .body(body), in: language,
            body.document.references, bodies.links[language]?.targets ?? [])
        add(
            .title, .title, Prose(words: front.title), .frontMatter(body, key: "title"),
            in: language)
        if let summary = front.summary {
            add(
                .summary, .summary, Prose(words: summary), .frontMatter(body, key: "summary"),
                in: language)
        }
        if let alt = front.cover?.alt, !alt.isEmpty {
            add(
                .cover, .coverDescription, Prose(words: alt), .frontMatter(body, key: "alt"),
                in: language)
        }
        // What the kind of the page says stands before its components.
        let data = bodies.data[language]?.fields ?? []
        let components = bodies.components[language]?.fields ?? []
        for (component, fields) in ([data] + components).enumerated() {
            var numbers: [String: Int] = [:]
            let sourced = fields.areSourced
            // The sources of a page are those of its data.
            let isSourced = component == 0 && !front.sources.isEmpty
            for (index, field) in fields.enumerated() {
                let number = numbers[field.key, default: 0]
                numbers[field.key] = number + 1
                var (references, targets) = ([Reference](), [BodyLinks.Target]())
                if case .markdown(let text) = field.words {
                    (references, targets) = (text.document.references, text.targets)
                }
                add(
                    .field(
                        component: component, name: field.component, key: field.key,
                        number: number),
                    .field(component: field.component, key: field.key), field.prose,
                    .field(field), in: field.language, references, targets,
                    isSourced: isSourced || sourced[index])
            }
        }
        return texts
    }

    private mutating func pair(
        _ first: [(key: Key, index: Int)], _ other: [(key: Key, index: Int)],
        _ bodies: PageBodies
    ) {
        for (key, index) in first {
            guard let second = other.first(where: { $0.key == key })?.index else { continue }
            let (own, translation) = (texts[index].text, texts[second].text)
            guard own.languageIndex != translation.languageIndex else { continue }
            let rows =
                key == .body
                ? Self.rows(own, translation, bodies)
                : [
                    CheckedPair.Row(
                        first: own.prose.blocks.indices, second: translation.prose.blocks.indices,
                        firstParts: 0..<0, secondParts: 0..<0)
                ]
            pairs.append((index, second, rows))
        }
    }

    private static func rows(
        _ first: CheckedText, _ second: CheckedText, _ bodies: PageBodies
    ) -> [CheckedPair.Row] {
        let parts = [first, second].map { text in
            text.prose.aligned(
                headingIDs: bodies.headingIDs[text.languageIndex], references: text.references,
                targets: text.targets)
        }
        return BlockAlignment.rows(parts[0], parts[1]).map { row in
            CheckedPair.Row(
                first: first.prose.blocks(inParts: row.first),
                second: second.prose.blocks(inParts: row.second), firstParts: row.first,
                secondParts: row.second)
        }
    }
}

extension Prose {
    /// The blocks that stand in a run of parts.
    func blocks(inParts range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return parts[first].blocks.lowerBound..<parts[last].blocks.upperBound
    }

    fileprivate func aligned(
        headingIDs: [String], references: [Reference], targets: [BodyLinks.Target]
    ) -> [AlignedBlock] {
        text.withUnsafeBufferPointer { text in
            parts.map { part in
                let words: Range<Int> =
                    part.blocks.isEmpty
                    ? 0..<0
                    : blocks[part.blocks.lowerBound].text
                        .lowerBound..<blocks[part.blocks.upperBound - 1].text.upperBound
                let addresses = part.references.map { index in
                    // What a printed address says is another thing in each language.
                    switch targets.indices.contains(index) ? targets[index] : .asWritten {
                    case .page(let page, let suffix): "\(page)\(suffix)"
                    case .file(let path, let suffix): path.text + suffix
                    case .picture(let index): "picture \(index)"
                    case .inline(let meaning): meaning.key
                    case .asWritten: references[index].destination
                    }
                }
                return AlignedBlock(
                    AlignedBlock.Kind(part.kind, headingID: part.id(headingIDs)),
                    text: UnsafeBufferPointer(rebasing: text[words]), addresses: addresses)
            }
        }
    }
}

extension Prose.Part {
    fileprivate func id(_ headingIDs: [String]) -> String {
        guard case .heading = kind, let number, headingIDs.indices.contains(number) else {
            return ""
        }
        return headingIDs[number]
    }
}

extension InlineMeaning {
    /// Equal for what means the same in every language.
    fileprivate var key: String {
        switch kind {
        case .fact(let fact): "fact:" + fact.id
        case .term(let term): "term:" + term.id
        case .place(let place): "place:" + place.id
        case .ruby: text
        }
    }
}

extension [WrittenField] {
    /// Of each field, whether the record that it stands in has a field `source`.
    ///
    /// The fields of a record stand together: where a key comes again, the next record begins.
    fileprivate var areSourced: [Bool] {
        var sourced: [Bool] = []
        var keys: Set<String> = []
        var start = 0
        func close(at end: Int) {
            sourced += Array<Bool>(repeating: keys.contains("source"), count: end - start)
            start = end
            keys = []
        }
        for (index, field) in enumerated() {
            if keys.contains(field.key) { close(at: index) }
            keys.insert(field.key)
        }
        close(at: count)
        return sourced
    }
}
