internal import Bilingual
internal import Markdown

/// Makes the rows that a template prints, and notes what has no partner.
struct ParallelRowWriter {
    private(set) var rows: [ParallelRowView] = []
    /// Headings of level 2 and 3.
    private(set) var outline: [HeadingView] = []
    /// Of each text, the lines of blocks without a partner.
    private(set) var unpaired: [[Int]]

    private let texts: [BlockList]
    private let languages: [String]
    private let notices: [String]
    private var ids: Set<ByteKey>
    /// The text that the last row lacked: what goes on needs no new notice.
    private var lacking: Int?

    /// - Parameters:
    ///   - languages: of each text, for `lang`.
    ///   - notices: says in each language that it has no such block.
    init(_ texts: [BlockList], languages: [String], notices: [String]) {
        self.texts = texts
        self.languages = languages
        self.notices = notices
        unpaired = texts.map { _ in [] }
        ids = Set(texts.flatMap(\.innerIDs).map { ByteKey($0) })
    }

    mutating func add(_ row: BlockAlignment.Row) {
        let ranges = [row.first, row.second].prefix(texts.count)
        let present = ranges.indices.filter { !ranges[$0].isEmpty }
        let absent = ranges.indices.first { ranges[$0].isEmpty }
        if absent != nil, let own = present.first { note(ranges[own], of: own) }
        let cells = ranges.indices.map { text in
            ParallelCellView(
                lang: languages[text], html: html(ranges[text], of: text),
                notice: text == absent && lacking != text ? notices[text] : nil)
        }
        lacking = absent
        let heading = heading(of: present.map { texts[$0].blocks[ranges[$0].lowerBound] })
        rows.append(ParallelRowView(id: heading?.id, isHeading: heading != nil, cells: cells))
        if let heading, let id = heading.id, (2...3).contains(heading.level) {
            outline.append(entry(id, heading.level, ranges: ranges, present: present))
        }
    }

    /// What stands below each text.
    mutating func add(notes: [[UInt8]]) {
        guard notes.contains(where: { !$0.isEmpty }) else { return }
        rows.append(
            ParallelRowView(
                id: nil, isHeading: false,
                cells: zip(languages, notes).map {
                    ParallelCellView(lang: $0, html: $1.isEmpty ? nil : $1)
                }))
    }
}

extension ParallelRowWriter {
    private func html(_ range: Range<Int>, of text: Int) -> [UInt8]? {
        guard !range.isEmpty else { return nil }
        let blocks = texts[text].blocks[range]
        let start = blocks[range.lowerBound].html.lowerBound
        return Array(texts[text].html[start..<blocks[range.upperBound - 1].html.upperBound])
    }

    /// Level and id of a row of headings; each id stands in the page once.
    private mutating func heading(of blocks: [BlockList.Block]) -> (level: Int, id: String?)? {
        guard case .heading(let level, let id)? = blocks.first?.kind else { return nil }
        return (level, !id.isEmpty && ids.insert(ByteKey(id)).inserted ? id : nil)
    }

    private mutating func note(_ range: Range<Int>, of text: Int) {
        for block in texts[text].blocks[range] where block.kind != .rule {
            unpaired[text].append(block.line)
        }
    }

    private func entry(
        _ id: String, _ level: Int, ranges: ArraySlice<Range<Int>>, present: [Int]
    ) -> HeadingView {
        let words = present.map { text in
            let block = texts[text].blocks[ranges[text].lowerBound]
            var words = texts[text].words[block.words]
            while words.last == 0x0A { words.removeLast() }
            return String(decoding: words, as: UTF8.self)
        }
        return HeadingView(
            id: id, text: words[0], level: level,
            lang: present[0] == 0 ? nil : languages[present[0]],
            translation: words.count > 1
                ? TranslationView(title: words[1], lang: languages[present[1]]) : nil)
    }
}
