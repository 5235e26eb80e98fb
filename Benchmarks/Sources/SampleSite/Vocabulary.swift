/// The words and sentence patterns of one language.
///
/// A pattern names its gaps in braces: `{place}`, `{thing}`, `{who}`, `{time}`, `{number}`; the
/// pattern of a link has `{link}` and `{address}` as well. The texts are invented and claim nothing
/// of a real city.
struct Vocabulary: Sendable {
    let language: String
    let sentences: [Pattern]
    let linkSentences: [Pattern]
    let titles: [Pattern]
    /// Sentences without markup.
    let summaries: [Pattern]
    let headings: [Pattern]
    let items: [Pattern]
    let places: [String]
    let things: [String]
    let people: [String]
    let times: [String]
    /// What stands between two sentences of a paragraph: a blank, or nothing in Chinese.
    let separator: String
    let tableHead: [String]
    let imageDescription: Pattern
    let struckSentence: Pattern
    let bareAddressSentence: String
    let footnoteSentence: String
}

/// A sentence with gaps, cut once into its pieces.
struct Pattern: Sendable, ExpressibleByStringLiteral {
    enum Gap: String, Sendable {
        case place, thing, who, time, number, link, address
    }

    enum Piece: Sendable {
        case text([UInt8])
        case gap(Gap)
    }

    let pieces: [Piece]

    init(stringLiteral source: String) {
        var pieces: [Piece] = []
        for part in source.split(separator: "{", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2, let gap = Gap(rawValue: String(halves[0])) {
                pieces.append(.gap(gap))
                pieces.append(.text(Array(halves[1].utf8)))
            } else {
                precondition(halves.count == 1, "unknown gap in “\(source)”")
                pieces.append(.text(Array(part.utf8)))
            }
        }
        self.pieces = pieces
    }
}
