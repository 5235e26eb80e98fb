package import Templates

/// One thing on a card of text, flat: what stands inside another one says how deep.
package final class CardBlock: View {
    package let role: Role
    /// The text, in the small markup of `<textbox>`.
    package let content: [UInt8]
    /// Of an item: its number or sign.
    package let marker: String?
    /// Of a row: its cells, in the same markup.
    package let cells: [[UInt8]]
    /// Of a row: its first cell is a short name, and so are those of its table.
    package let isNamed: Bool
    /// Of a row: how wide its cells are, if that is said.
    package let widths: [Int]
    /// Of a drawing: SVG of its own measure; of a picture: its file.
    package let drawing: [UInt8]?
    package let picture: SharePicture?
    /// Width by height.
    package let ratio: Double?
    /// How deep it stands in lists.
    package let depth: Int
    /// What is to be read, without markup.
    package let plainText: String
    /// It began on the card before.
    package let isContinued: Bool
    /// The same somebody goes on who said what stands above it.
    package let isJoined: Bool
    /// Its language, as a tag, and whether it says again what stands above it.
    package let language: String
    package let isSecond: Bool

    package enum Role: String, Sendable, CaseIterable {
        case heading, subheading, paragraph, item, quotation, label, row, head, drawing, picture
        case code, rule, note, figure, plate
    }

    package init(
        _ role: Role, plainText: String = "", content: [UInt8] = [], marker: String? = nil,
        cells: [[UInt8]] = [],
        isNamed: Bool = false, widths: [Int] = [], drawing: [UInt8]? = nil,
        picture: SharePicture? = nil,
        ratio: Double? = nil,
        depth: Int = 0, language: String = "", isSecond: Bool = false, isJoined: Bool = false,
        isContinued: Bool = false
    ) {
        self.role = role
        self.plainText = plainText
        self.content = content
        self.marker = marker
        self.cells = cells
        self.isNamed = isNamed
        self.widths = widths
        self.drawing = drawing
        self.picture = picture
        self.ratio = ratio
        self.depth = depth
        self.language = language
        self.isSecond = isSecond
        self.isJoined = isJoined
        self.isContinued = isContinued
    }

    package static let schema = ViewSchema(
        "cardBlock", of: CardBlock.self,
        [
            .flag("isHeading", "a heading of the text") { $0.role == .heading },
            .flag("isSubheading", "a heading below one") { $0.role == .subheading },
            .flag("isParagraph", "a paragraph") { $0.role == .paragraph },
            .flag("isItem", "an item of a list, a step") { $0.role == .item },
            .flag("isQuotation", "a paragraph that somebody else said") { $0.role == .quotation },
            .flag("isLabel", "the title of a component") { $0.role == .label },
            .flag("isRow", "a row of a table") { $0.role == .row },
            .flag("isHead", "the first row of a table, which says what stands below") {
                $0.role == .head
            },
            .flag("isDrawing", "a chart, a map or another drawing") { $0.role == .drawing },
            .flag("isPicture", "a picture") { $0.role == .picture },
            .flag("isCode", "a line of code") { $0.role == .code },
            .flag("isRule", "a line that parts two thoughts") { $0.role == .rule },
            .flag("isFigure", "a figure: `content` says what it counts, the first cell is it") {
                $0.role == .figure
            },
            .flag(
                "isPlate", "something to be held out to somebody: its cells stand below each other"
            ) {
                $0.role == .plate
            },
            .html("figure", "of a figure: how much it is, for `<textbox>`") { $0.cells.first },
            .flag("isNote", "something said less loudly: a source, a caption") {
                $0.role == .note
            },
            .html("content", "the text, for `<textbox>`") { $0.content },
            .flag("isJoined", "a quotation that goes on with the one above it") { $0.isJoined },
            .text("lang", "its language, for `lang`") { $0.language },
            .flag("isSecond", "it says in another language what stands above it") {
                $0.isSecond
            },
            .text("marker", "an item's number or sign") { $0.marker },
            .list("cells", of: CardCell.self, "the cells of a row; what is said of a figure") {
                let (isNamed, widths) = ($0.isNamed, $0.widths)
                return $0.cells.enumerated().dropFirst($0.role == .figure ? 1 : 0).map {
                    CardCell(
                        $0.element, isQuiet: CardBlock.isQuiet($0.element),
                        isName: isNamed && $0.offset == 0,
                        width: widths.indices.contains($0.offset) ? widths[$0.offset] : nil)
                }
            },
            .html("drawing", "the drawing, for `<art>`") { $0.drawing },
            .text("picture", "the picture, for `href` of `<image>`") { $0.picture?.reference },
            .text("ratio", "its width by its height, for `<art>`") {
                $0.ratio.map { String(Double(Int($0 * 100)) / 100) }
            },
            .flag("isDeep", "it stands inside an item") { $0.depth > 0 },
            .flag("isContinued", "it began on the card before") { $0.isContinued },
        ])
}

extension CardBlock {
    /// Whether all of a text is set in the quiet colour.
    private static func isQuiet(_ content: [UInt8]) -> Bool {
        let tag = String(decoding: content.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        return tag.hasPrefix("<t ") && tag.contains("look=\"quiet\"")
    }
}

/// A cell of a row on a card.
package final class CardCell: View {
    let content: [UInt8]
    let isQuiet: Bool
    let isName: Bool
    let width: Int?

    init(_ content: [UInt8], isQuiet: Bool, isName: Bool, width: Int?) {
        self.content = content
        self.isQuiet = isQuiet
        self.isName = isName
        self.width = width
    }

    package static let schema = ViewSchema(
        "cardCell", of: CardCell.self,
        [
            .html("content", "the text, for `<textbox>`") { $0.content },
            .flag("isQuiet", "it is said less loudly: a reading, a source") { $0.isQuiet },
            .flag("isName", "the first of two cells, and short in all rows") { $0.isName },
            .text("width", "how wide it is in a row, for `width`, by what its column says") {
                $0.width.map(String.init)
            },
        ])
}
