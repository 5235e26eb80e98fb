internal import Bilingual
internal import Markdown

/// A text in one language, as its reader sees it.
struct CheckedText {
    enum Kind: Equatable {
        case body
        case title
        case summary
        case coverDescription
        case field(component: String, key: String)
    }

    let kind: Kind
    let language: Language
    /// Its place among the site's languages.
    let languageIndex: Int
    let page: Page
    let site: Site
    let prose: Prose
    /// The links and images of the text, by number, and what each means.
    let references: [Reference]
    let targets: [BodyLinks.Target]
    /// Of a field: whether the record that it stands in says its source.
    var isSourced = false
    /// Nil when no rule asks for them.
    var figures: BlockFigures?

    /// The fact that words with this mark are said by.
    func fact(_ mark: Prose.Mark) -> Fact? {
        guard case .fact(let fact)? = meaning(mark)?.kind else { return nil }
        return fact
    }

    /// What an inline extension means.
    func meaning(_ mark: Prose.Mark) -> InlineMeaning? {
        guard case .inline(let reference) = mark.kind, targets.indices.contains(reference),
            case .inline(let meaning) = targets[reference]
        else { return nil }
        return meaning
    }

    /// Where a link leads, as it was written.
    func address(_ mark: Prose.Mark) -> String? {
        guard case .link(let reference) = mark.kind, references.indices.contains(reference) else {
            return nil
        }
        return references[reference].destination
    }

    func words(_ block: Prose.Block) -> String { prose.string(block.text) }

    var form: WrittenForm { WrittenForm(language: language.code) }
}

/// A text and its translation.
struct CheckedPair {
    /// In the site's first language that has it.
    let first: CheckedText
    let second: CheckedText
    let rows: [Row]

    /// Blocks that say the same; one of the ranges is empty where there is no partner.
    struct Row: Equatable {
        /// Among the blocks of each text's prose.
        let first: Range<Int>
        let second: Range<Int>
        /// Among the parts of each text's prose; empty for a text that has none.
        let firstParts: Range<Int>
        let secondParts: Range<Int>

        var isAlone: Bool { firstParts.isEmpty != secondParts.isEmpty }
    }
}
