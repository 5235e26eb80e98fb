internal import YongKit

/// A piece of an article that stands on one card.
struct CardUnit {
    var role: CardBlock.Role
    var runs: [Article.Run] = []
    var marker: String?
    var cells: [[Article.Run]] = []
    /// Of a row: how wide its cells are; nothing where all are alike.
    var widths: [Int] = []
    var drawing: [UInt8]?
    var picture: SharePicture?
    var ratio: Double?
    var depth = 0
    /// Of a row: the first row of its table, which is said again where the table goes on.
    var head: [[Article.Run]] = []
    /// Of a row: its first cell is a short name, and so are those of its table.
    var isNamed = false
    /// The language of a text in two languages, and whether it is the second one.
    var language: String
    var isSecond = false
    /// It goes on with the quotation above it.
    var isJoined = false
    var isContinued = false
    /// Pieces with one number belong together: an item, a row of two languages.
    var group: Int

    /// A card does not end with it.
    var keepsWithNext: Bool {
        switch role {
        case .heading, .subheading, .label, .head: true
        // “Three things:” goes where they go, and so does a line that is set strong.
        case .paragraph, .quotation, .item:
            "：:".contains(runs.plainText.last ?? " ")
                || runs.allSatisfy(\.isStrong) && runs.plainText.count < 40
        default: false
        }
    }

    /// It may go on on the next card where it is higher than one.
    var canBeParted: Bool {
        switch role {
        case .paragraph, .quotation, .item, .note: true
        default: false
        }
    }

    var plainText: String {
        ((runs.isEmpty ? [] : [runs]) + cells).map(\.plainText).joined(separator: " | ")
    }

    var block: CardBlock {
        CardBlock(
            role, plainText: plainText, content: CardText.markup(runs), marker: marker,
            cells: cells.map { CardText.markup($0) }, isNamed: isNamed, widths: widths,
            drawing: drawing,
            picture: picture,
            ratio: ratio, depth: depth, language: language, isSecond: isSecond, isJoined: isJoined,
            isContinued: isContinued)
    }
}
