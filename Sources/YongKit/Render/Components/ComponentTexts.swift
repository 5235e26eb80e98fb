internal import Markdown

/// The texts of components, and where they lead to.
extension ComponentCheck {
    /// A text in Markdown, with the rules of the page's own text.
    mutating func markdown(
        _ text: String, _ node: DataNode, key: String, isInline: Bool
    ) -> ComponentValue {
        let language = site.languages[language]
        let document = Document(
            text,
            options: Document.Options(
                smartPunctuation: language == .english, joinsChineseLines: language.isChinese,
                limits: site.settings.limits))
        for mistake in document.mistakes {
            findings.add(Message.markdown(mistake), in: source) {
                $0.location(mistake.place, in: node)
            }
        }
        if isInline, !document.isOneParagraph(), document.mistakes.isEmpty {
            return refuse(.componentParagraph(key), node)
        }
        findings.statistics += document.statistics
        let references = document.references
        let text = ComponentText(document, isInline: isInline) { document in
            references.enumerated().map { index, reference in
                let target = resolver.target(of: reference)
                if case .inline(let meaning) = target {
                    if case .fact(let fact) = meaning.kind { findings.factsInTexts.append(fact) }
                    document.replaceReference(index, with: [], text: meaning.text)
                }
                if resolver.mistake != nil || resolver.fragment != nil {
                    let place = document.place(ofReference: index)
                    settle(source.location(place, in: node))
                }
                return target
            }
        }
        note(.markdown(text), node, key: key)
        return .markdown(text)
    }

    /// A link or a file that is a value of its own.
    mutating func reference(
        _ text: String, _ node: DataNode, isFile: Bool
    ) -> ComponentValue {
        if let scheme = LinkAddress.refusedScheme(text) {
            let mistake = Mistake(.unsafeAddress(scheme: scheme), at: Place(line: 1, column: 1))
            return refuse(.markdown(mistake), node)
        }
        resolver.showsPictures = false
        let target = resolver.target(
            of: Reference(kind: isFile ? .image : .link, destination: text))
        resolver.showsPictures = true
        settle(source.location(node.location))
        return .reference(target, written: text)
    }

    /// A page of the site, which is shown as a card.
    mutating func page(_ text: String, _ node: DataNode) -> ComponentValue {
        switch reference(text, node, isFile: false) {
        case .reference(.page(let page, _), _): return .page(page)
        case .reference where resolver.mistake == nil:
            return refuse(
                .pageMissing(text, nearest: site.content.nearest(to: text)), node)
        default: return .absent
        }
    }

    mutating func count(_ text: String, _ node: DataNode, key: String) {
        findings.statistics += Statistics(of: text)
        note(.plain(text), node, key: key)
    }

    mutating func count(_ fact: Fact, _ text: String) {
        findings.statistics += Statistics(of: text)
        findings.facts.append(fact)
    }

    mutating func note(_ words: WrittenField.Words, _ node: DataNode, key: String) {
        findings.fields.append(
            WrittenField(
                component: name, key: key, language: spoken, words: words, node: node,
                source: source))
    }

    /// Reports what the resolver found, or keeps the heading for later.
    mutating func settle(_ location: SourceLocation) {
        if let message = resolver.mistake { findings.add(message, in: source) { _ in location } }
        if let (page, fragment) = resolver.fragment {
            resolver.anchors.append(
                Digest.AnchorLink(page: page, fragment: fragment, location: location))
        }
    }
}
