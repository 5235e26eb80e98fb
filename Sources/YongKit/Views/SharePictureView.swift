internal import Drawings
package import Pictures
package import Templates

/// A picture for other channels: what the templates of `Theme/templates/share` see.
package final class SharePictureView: Sendable {
    /// What a page says on all its pictures, in one language.
    package struct Values: Sendable {
        package var language: Language
        package var title: String
        package var summary: String?
        var section: CardView?
        /// The page is that part itself.
        var isSection = false
        var site: SiteView
        var strings: TextTable
        var languages: [String] = []
        package var isHome = false
        package var date: String?
        package var kind = ""
        var drawing: Drawing?
        package var cover: SharePicture?
        package var credit: String?
        package var provenance: String?
        package var commercial: String?
        package var isSample = false
        package var address = ""
        /// A look of the theme, and what it makes of its classes.
        package var look = ""
        var palette: [UInt8] = []
        /// Of cards that are numbered.
        package var number: Int?
        package var count: Int?
        package var blocks: [CardBlock] = []
        /// Of a picture that is as high as what it shows.
        package var height: Int?
        /// How much smaller than it would like a long text is set.
        package var zoom: Double?
        /// Of a picture in two languages.
        package var translation: Translation?
        /// A code that leads to the address, as SVG.
        package var code: [UInt8]?

        /// What is to be read on a card.
        package var plainText: String {
            let own = [title, summary, translation?.title, translation?.summary].compactMap(\.self)
            return (own + blocks.map(\.plainText)).joined(separator: "\n")
        }
    }

    /// What stands below the title in another language.
    package final class Translation: View {
        let language: Language
        let title: String
        let summary: String?
        let provenance: String?
        let commercial: String?
        let strings: TextTable

        /// - Parameter values: of the same page in that language.
        package init(_ values: Values) {
            language = values.language
            title = values.title
            summary = values.summary
            provenance = values.provenance
            commercial = values.commercial
            strings = values.strings
        }

        package static let schema = ViewSchema(
            "shareTranslation", of: Translation.self,
            [
                .text("lang", "its language, for `lang`") { $0.language.tag },
                .text("title", "the title") { $0.title },
                .text("summary", "the summary") { $0.summary },
                .text("provenance", "whether people or machines wrote and reviewed it") {
                    $0.provenance
                },
                .text("commercial", "says so when somebody gains by it") { $0.commercial },
                .table("string", "texts of `Theme/strings` in that language") { $0.strings },
            ])
    }

    let values: Values

    package init(_ values: Values) { self.values = values }

    /// - Parameter card: the names of the card of a page.
    static func schema(card: ViewSchema) -> ViewSchema {
        ViewSchema("share", of: SharePictureView.self, fields(card: card))
    }

    private static func fields(card: ViewSchema) -> [ViewField<SharePictureView>] {
        [
            .text("lang", "the language, for `lang`") { $0.values.language.tag },
            .text("language", "its code: zh, en") { $0.values.language.code },
            .flag("isChinese", "it is Chinese") { $0.values.language.code == "zh" },
            .text("title", "the page's title") { $0.values.title },
            .text("summary", "its summary") { $0.values.summary },
            .view(
                "section", as: { card },
                "the page below the home page that it belongs to, perhaps itself"
            ) { $0.values.section },
            .view(
                "translation", of: Translation.self,
                "title and summary in another language, on a picture in two"
            ) { $0.values.translation },
            .flag("isSection", "it is that page itself") { $0.values.isSection },
            .view("site", of: SiteView.self, "the site") { $0.values.site },
            .table("string", "texts of `Theme/strings`") { $0.values.strings },
            .texts("languages", "the languages that the page has, in their own words") {
                $0.values.languages
            },
            .flag("isHome", "it is the home page") { $0.values.isHome },
            .text("date", "when it was written") { $0.values.date },
            .text("kind", "its kind") { $0.values.kind },
            .html("drawing", "what is drawn for it, as SVG of its own measure, for `<art>`") {
                $0.values.drawing?.svg
            },
            .flag("isRiver", "what is drawn is a river, which may be cut at every edge") {
                $0.values.drawing?.family == .rivers
            },
            .html("strip", "the same as a small picture, 200 × 80") {
                $0.values.drawing?.strip
            },
            .text("cover", "the picture of the page, for `href` of `<image>`") {
                $0.values.cover?.reference
            },
            .flag("isPhotograph", "that picture is no drawing") {
                $0.values.cover?.isPhotograph == true
            },
            .text("credit", "whose picture it is") { $0.values.credit },
            .text("provenance", "whether people or machines wrote and reviewed it") {
                $0.values.provenance
            },
            .text("commercial", "says so when somebody gains by it") { $0.values.commercial },
            .flag("isSample", "it is sample data") { $0.values.isSample },
            .text("address", "the page's address, for print: no card shows it") {
                $0.values.address
            },
            .html("code", "a QR code of the address, on a poster, as SVG of its own measure") {
                $0.values.code
            },
            .text("look", "the name of the look") { $0.values.look },
            .html("palette", "what `share/looks` says of it, for `<style>`") {
                $0.values.palette
            },
            .text("number", "which of the cards it is") { $0.values.number.map(String.init) },
            .text("count", "how many cards there are") { $0.values.count.map(String.init) },
            .text("zoom", "below 1 where a long text is set smaller, for `zoom` of a `<column>`") {
                $0.values.zoom.map { String(Double(Int($0 * 100)) / 100) }
            },
            .text("height", "how high a picture is that is as high as what it shows") {
                $0.values.height.map(String.init)
            },
            .list("blocks", of: CardBlock.self, "what stands on a card of text") {
                $0.values.blocks
            },
        ]
    }
}

/// A picture file that is put into another picture when that is drawn.
package struct SharePicture: Sendable, Hashable {
    /// Below the site's folder.
    package let file: String
    /// Of the bytes: another picture makes another one.
    package let hash: String
    /// What is to be seen when it is cut; nil for its middle.
    package let focus: Focus?

    package init(file: String, hash: String, focus: Focus? = nil) {
        self.file = file
        self.hash = hash
        self.focus = focus
    }

    package var isPhotograph: Bool { !file.lowercased().hasSuffix(".svg") }

    /// Where it stands in a template, until it is drawn.
    var reference: String {
        let place = focus.map { "@\($0.x),\($0.y)" } ?? ""
        return "\(Self.scheme)\(hash)\(place):\(file)"
    }

    /// One that a template named.
    init?(reference: String) {
        let parts = reference.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3, parts[0] + ":" == Self.scheme else { return nil }
        let marks = parts[1].split(separator: "@")
        let place = marks.dropFirst().first?.split(separator: ",").compactMap { Double($0) } ?? []
        self.init(
            file: parts[2], hash: marks.first.map(String.init) ?? "",
            focus: place.count == 2 ? Focus(x: place[0], y: place[1]) : nil)
    }

    static let scheme = "yong-picture:"
}
