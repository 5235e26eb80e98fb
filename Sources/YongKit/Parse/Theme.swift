package import Drawings
package import Templates

/// How the site looks: templates, texts and assets, all checked.
package struct Theme: Sendable {
    /// What a page is that does not say.
    package static let defaultKind = "page"
    /// The kind of the page that shows every figure and source.
    static let registerKind = "register"
    /// The kind of the page that lists the terms.
    static let wordsKind = "words"
    /// The kind of a page that shows all events.
    static let calendarKind = "calendar"

    /// The kind of a page that shows all campaigns.
    static let campaignsKind = "campaigns"

    package let kinds: [String: Kind]
    package let proofs: TemplateProofs
    /// By name, which is the word behind the fence.
    package let components: [String: Component]
    package let strings: PerLanguage<Strings>
    package let assets: AssetMap
    package let tables: Tables
    /// The names behind the `data.` of a page: one for each kind that has data.
    package let pageFields: [DataField]

    /// A kind of page: it has a template of its own name.
    package struct Kind: Sendable {
        /// Whether a page of this kind may have an empty body.
        package let textIsOptional: Bool
        /// What a page of this kind may say in `data:`; nil where it may say nothing.
        package let data: ComponentSchema?
        /// What is drawn for pages of this kind that do not say.
        package let drawing: Drawing.Family?
    }

    /// A block that texts are written with.
    package struct Component: Sendable {
        package let schema: ComponentSchema
        let fields: [DataField]
        /// Its template's name.
        let template: String
    }

    /// What is drawn for documents that are no pages.
    let ownDrawings: [OwnTemplate: Drawing.Family]

    /// The pictures that there are templates for.
    let pictures: Set<PictureTemplate>
    /// The looks that cards may have, in the order of their names: the files of `share/looks`.
    package let looks: [String]

    package var templates: TemplateSet { proofs.templates }

    /// The names behind `data.`.
    package var dataFields: [DataField] { proofs.dataFields }

    /// The keys that templates may use behind `string.` and `asset.`.
    package struct Tables: Sendable {
        package let strings: TableKeys
        package let assets: TableKeys
    }

    /// Templates of documents that are no pages.
    enum OwnTemplate: String, CaseIterable, Sendable {
        case list, gateway, alias, both
        case notFound = "not-found"
    }

    /// Templates of pictures; a theme has those that it has.
    package enum PictureTemplate: String, CaseIterable, Sendable {
        case openGraph = "share/og"
        case cardCover = "share/card-cover"
        case cardText = "share/card-text"
        case wideCover = "share/wechat-wide"
        case squareCover = "share/wechat-square"
        case poster = "share/poster"
        case drawing = "share/drawing"
        case icon = "share/icon"
    }

    /// Of the templates of the top folder those that are kinds of page: all but the layout and our
    /// own documents. A page that does not say is of a kind that is always there.
    static func kindNames(of templates: [String]) -> [String] {
        let others = Set(OwnTemplate.allCases.map(\.rawValue) + ["base"])
        return templates.filter { !others.contains($0) } + [defaultKind]
    }
}
