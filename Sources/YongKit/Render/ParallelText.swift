internal import Bilingual
internal import Markdown
internal import Templates

/// The texts of one page, block beside block.
struct ParallelText {
    /// Those of the edition's languages that the page has.
    let languages: [Int]
    let rows: [ParallelRowView]
    let outline: [HeadingView]
    /// Reading time of each text, in whole minutes.
    let minutes: [Int]
    /// By language, the lines of blocks without a partner.
    let unpaired: [Int: [Int]]
    /// What the page says of itself in each text.
    let data: [DataView?]
    /// The bytes of all texts together.
    let size: Int

    init(
        _ page: Page, bodies: PageBodies, edition: ParallelPresentation, presentation: Presentation,
        reporting diagnostics: inout [Diagnostic]
    ) {
        let site = presentation.site
        languages = page.parallelTexts(edition.languages)
        var texts: [BlockList] = []
        var addresses: [[String]] = []
        var minutes: [Int] = []
        var notes: [[UInt8]] = []
        var data: [DataView?] = []
        var ids = Set(languages.flatMap { bodies.headingIDs[$0] }.map { ByteKey($0) })
        for language in languages {
            notes.append([])
            data.append(nil)
            guard let body = bodies.bodies[language],
                !body.isEmpty || bodies.data[language] != nil
            else {
                texts.append(.empty)
                addresses.append([])
                minutes.append(0)
                continue
            }
            let idPrefix = site.languages[language].code + "-"
            let place = InlineMarkup.Place(
                linkPrefix: presentation.address.linkPrefix(on: page.parallelPath),
                folderFile: presentation.address.folderFile, pagePath: \.parallelPath,
                card: { edition.cards[$0] },
                idPrefix: idPrefix)
            (notes[notes.count - 1], data[data.count - 1]) = bodies.fill(
                language, at: place, on: page.parallelPath, presentation: presentation,
                reporting: &diagnostics)
            texts.append(
                body.document.blocks(
                    headingIDs: bodies.headingIDs[language],
                    formerIDs: bodies.formerIDs[language].map {
                        ids.insert(ByteKey($0)).inserted ? $0 : ""
                    },
                    omitting: texts.first == nil ? [] : bodies.headingIDs[languages[0]],
                    labels: presentation.labels[language],
                    idPrefix: idPrefix, otherWriting: site.otherWriting(in: language)))
            addresses.append(body.document.references.map(\.destination))
            minutes.append(Int(bodies.statistics(language).readingMinutes.rounded(.up)))
        }
        self.minutes = minutes
        self.data = data
        var writer = ParallelRowWriter(
            texts, languages: languages.map { site.languages[$0].tag },
            notices: languages.map { site.theme.strings[$0].phrase("bothAlone") })
        if texts.count == 2 {
            let blocks = zip(texts, addresses).map { $0.aligned(addresses: $1) }
            for row in BlockAlignment.rows(blocks[0], blocks[1]) { writer.add(row) }
        } else {
            for index in texts[0].blocks.indices {
                writer.add(BlockAlignment.Row(index..<index + 1, 0..<0))
            }
        }
        writer.add(notes: notes)
        rows = writer.rows
        outline = writer.outline.count >= 3 ? writer.outline : []
        unpaired = Dictionary(
            zip(languages, writer.unpaired), uniquingKeysWith: { first, _ in first })
        size = texts.reduce(0) { $0 + $1.html.count }
    }
}

extension BlockList {
    /// - Parameter addresses: where each reference of the text leads.
    fileprivate func aligned(addresses: [String]) -> [AlignedBlock] {
        words.withUnsafeBufferPointer { words in
            blocks.map { block in
                AlignedBlock(
                    AlignedBlock.Kind(block.kind),
                    text: UnsafeBufferPointer(rebasing: words[block.words]),
                    addresses: Array(addresses[block.references]))
            }
        }
    }
}

extension AlignedBlock.Kind {
    /// - Parameter headingID: instead of the id that the block itself knows.
    init(_ kind: BlockList.Kind, headingID: String? = nil) {
        self =
            switch kind {
            case .heading(_, let id): .heading(id: headingID ?? id)
            case .paragraph: .paragraph
            case .list(let items): .list(items: items)
            case .quote: .quote
            case .table(let rows, let columns): .table(rows: rows, columns: columns)
            case .code(let name): .code(name)
            case .image: .image
            case .rule: .rule
            case .footnotes: .footnotes
            }
    }
}
