/// Writes the body of a page in one language, as GitHub-flavoured Markdown that both generators read.
struct PageText {
    private let page: SamplePage
    private let site: SampleSite
    private let prose: Prose
    private var numbers: SplitMix64
    private var text: [UInt8] = []

    init(_ page: SamplePage, _ vocabulary: Vocabulary, in site: SampleSite) {
        self.page = page
        self.site = site
        prose = Prose(vocabulary)
        // The same numbers in both languages: each says what the other says.
        numbers = site.numbers(page: page.index, purpose: .text)
    }

    /// The Markdown of the whole body.
    static func body(
        of page: SamplePage, outline: PageOutline, _ vocabulary: Vocabulary, in site: SampleSite
    ) -> [UInt8] {
        var writer = PageText(page, vocabulary, in: site)
        writer.text.reserveCapacity(12_000)
        for block in outline.blocks { writer.append(block) }
        return writer.text
    }
}

extension PageText {
    private var words: Vocabulary { prose.vocabulary }

    private mutating func append(_ block: PageOutline.Block) {
        switch block {
        case .heading(let level, let id):
            append(String(repeating: "#", count: level) + " ")
            fill(numbers.pick(words.headings))
            if let id { append(" {#\(id)}") }
        case .paragraph(let sentences, let links): appendParagraph(sentences, links)
        case .list(let items, let ordered):
            for item in 1...items {
                appendItem(ordered ? "\(item). " : "- ", isLast: item == items)
            }
        case .tasks(let items):
            for item in 1...items {
                appendItem(numbers.once(in: 2) ? "- [x] " : "- [ ] ", isLast: item == items)
            }
        case .table(let rows): appendTable(rows)
        case .code(let language): appendCode(language)
        case .quotation(let sentences):
            append("> ")
            appendSentences(sentences)
        case .image(let ofSection): appendImage(ofSection: ofSection)
        case .struckSentence: fill(words.struckSentence)
        case .bareAddress: append(words.bareAddressSentence)
        case .footnote:
            append(words.footnoteSentence + "\n\n[^1]: ")
            fill(words.summaries[0])
        }
        append("\n\n")
    }

    private mutating func appendParagraph(_ sentences: Int, _ links: [PageOutline.Link]) {
        appendSentences(sentences / 2)
        for link in links {
            let target = site.page(link.page)
            let anchor = link.toHeading ? "#" + PageOutline.knownHeading : ""
            append(words.separator)
            prose.append(
                numbers.pick(words.linkSentences), to: &text, &numbers,
                link: (target.title(words.language), target.path + anchor))
        }
        // A soft line break, as editors that wrap their text leave it.
        append(numbers.once(in: 3) ? "\n" : words.separator)
        appendSentences(sentences - sentences / 2)
    }

    private mutating func appendSentences(_ count: Int) {
        for sentence in 0..<count {
            if sentence > 0 { append(words.separator) }
            fill(numbers.pick(words.sentences))
        }
    }

    private mutating func appendItem(_ marker: String, isLast: Bool) {
        append(marker)
        fill(numbers.pick(words.items))
        if !isLast { append("\n") }
    }

    private mutating func appendTable(_ rows: Int) {
        append("| " + words.tableHead.joined(separator: " | ") + " |\n| --- | --- | ---: | ---: |")
        for _ in 0..<rows {
            let (place, thing) = (numbers.pick(words.places), numbers.pick(words.things))
            let (minutes, price) = (5 + numbers.below(90), 8 + numbers.below(120))
            append("\n| \(place) | **\(thing)** | \(minutes) | \(price) |")
        }
    }

    private mutating func appendCode(_ language: String) {
        let minutes = 5 + numbers.below(90)
        let place = numbers.pick(words.places)
        append("```\(language)\n")
        switch language {
        case "sh": append("# \(place)\nferry --from quay --to island --in \(minutes)m | tee log\n")
        case "json":
            append("{\n  \"place\": \"\(place)\",\n  \"minutes\": \(minutes)\n}\n")
        default: append("let minutes = \(minutes) < 60 && isOpen\nprint(\"\(place)\", minutes)\n")
        }
        append("```")
    }

    private mutating func appendImage(ofSection: Bool) {
        append("![")
        fill(words.imageDescription)
        append(ofSection ? "](\(page.section.path)images/map.svg)" : "](plan.svg)")
    }

    private mutating func fill(_ pattern: Pattern) {
        prose.append(pattern, to: &text, &numbers)
    }

    private mutating func append(_ string: String) {
        text += string.utf8
    }
}
