internal import Markdown

/// The texts of a page in one language as a translation record keeps them.
struct TranslationTexts {
    /// In the order of the page: title, summary, description of the cover, blocks, components.
    let passages: [TranslationRecord.Passage]

    /// - Parameter texts: of one language, the body among them.
    init(_ texts: [CheckedText]) {
        passages = Self.ordered(texts.indices, texts).flatMap { index in
            Self.passages(
                of: texts[index], blocks: texts[index].prose.blocks.indices,
                FactMarks(texts[index]))
        }
    }

    /// Some of the texts of a page in the order in which they are read.
    static func ordered(_ some: some Sequence<Int>, _ texts: [CheckedText]) -> [Int] {
        some.sorted { (texts[$0].kind.rank, $0) < (texts[$1].kind.rank, $1) }
    }

    var hash: ContentHash {
        var bytes: [UInt8] = []
        for passage in passages {
            bytes += passage.kind.utf8
            bytes.append(0x09)
            bytes += passage.words.utf8
            bytes.append(0x0A)
        }
        return ContentHash(bytes)
    }

    /// What some blocks of a text say, without those that say nothing.
    static func passages(
        of text: CheckedText, blocks: Range<Int>, _ facts: FactMarks
    ) -> [TranslationRecord.Passage] {
        text.prose.blocks[blocks].compactMap { block in
            let kind: String
            switch text.kind {
            case .title: kind = "title"
            case .summary: kind = "summary"
            case .coverDescription: kind = "alt"
            case .field(let component, let key): kind = component + "." + key
            case .body: kind = block.kind.name
            }
            let passage = TranslationRecord.Passage(
                kind: kind, words: words(of: block, in: text, facts))
            return passage.words.isEmpty ? nil : passage
        }
    }

    /// The words of a block; a figure is its id, for a figure that is corrected is corrected in
    /// all languages at once.
    private static func words(
        of block: Prose.Block, in text: CheckedText, _ facts: FactMarks
    ) -> String {
        var words = ""
        var end = block.text.lowerBound
        for mark in facts.within(block.text) where mark.range.lowerBound >= end {
            words += text.prose.string(end..<mark.range.lowerBound) + "[fact:\(mark.id)]"
            end = mark.range.upperBound
        }
        return words + text.prose.string(end..<block.text.upperBound)
    }
}

extension CheckedText.Kind {
    fileprivate var rank: Int {
        switch self {
        case .title: 0
        case .summary: 1
        case .coverDescription: 2
        case .body: 3
        case .field: 4
        }
    }
}

extension Prose.Kind {
    fileprivate var name: String {
        switch self {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem: "list item"
        case .tableCell: "cell"
        case .footnote: "footnote"
        case .imageDescription: "image"
        }
    }
}
