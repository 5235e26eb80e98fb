internal import Drawings
package import Templates

/// One HTML document: what every template sees.
package final class DocumentView: Sendable {
    struct Values: Sendable {
        var language: Language
        var title: String
        var summary: String?
        var isHome = false
        var head: HeadView
        var menu: [MenuItemView] = []
        var footerMenu: [MenuItemView] = []
        var languages: [LanguageLinkView] = []
        var breadcrumbs: [LinkView] = []
        var page: PageView?
        var list: ListView?
        var gateway: GatewayView?
        var notFound: NotFoundView?
        var alias: LinkView?
        var both: Link?
        var parallel: ParallelView?
        var drawing: Drawing?
    }

    let values: Values
    let edition: Edition

    init(_ values: Values, edition: Edition) {
        self.values = values
        self.edition = edition
    }

    /// What all documents of one language share.
    package final class Edition: Sendable {
        let site: SiteView
        let strings: TextTable
        let assets: LinkTable
        let data: DataView

        init(site: SiteView, strings: TextTable, assets: LinkTable, data: DataView) {
            self.site = site
            self.strings = strings
            self.assets = assets
            self.data = data
        }
    }

    /// - Parameters:
    ///   - data: the names of the site's data files and of what is in them.
    ///   - pageData: the names of what pages of each kind say of themselves.
    package static func schema(data: ViewSchema, pageData: ViewSchema) -> ViewSchema {
        let word = data.field(named: "terms")?.schema ?? .data("data", [])
        let page = PageView.schema(data: pageData, word: word)
        let card = CardView.schema(data: pageData)
        let list = ListView.schema(card: card)
        let parallel = ParallelView.schema(page: page, data: data, word: word)
        return ViewSchema(
            "document", of: DocumentView.self,
            fields(
                data: data, page: page, list: list, parallel: parallel,
                menuItem: MenuItemView.schema(card: card)))
    }

    private static func fields(
        data: ViewSchema, page: ViewSchema, list: ViewSchema, parallel: ViewSchema,
        menuItem: ViewSchema
    ) -> [ViewField<DocumentView>] {
        [
            .text("lang", "the document's language, for `lang`") { $0.values.language.tag },
            .text("language", "its code: zh, en") { $0.values.language.code },
            .text("title", "the document's title") { $0.values.title },
            .text("summary", "its summary") { $0.values.summary },
            .flag("isHome", "it is the home page") { $0.values.isHome },
            .view("head", of: HeadView.self, "what stands in `<head>`") { $0.values.head },
            .view("site", of: SiteView.self, "the site") { $0.edition.site },
            .list("menu", as: { menuItem }, "the main menu") { $0.values.menu },
            .list("footerMenu", as: { menuItem }, "the menu at the foot") {
                $0.values.footerMenu
            },
            .list("languages", of: LanguageLinkView.self, "this page in every language") {
                $0.values.languages
            },
            .list("breadcrumbs", of: LinkView.self, "the pages above it and itself") {
                $0.values.breadcrumbs
            },
            .flag("hasBreadcrumbs", "there is a page above it") {
                !$0.values.breadcrumbs.isEmpty
            },
            .table("string", "texts of `Theme/strings`") { $0.edition.strings },
            .linkTable("asset", "files of `Theme/assets`") { $0.edition.assets },
            .view("data", as: { data }, "files of `Content/_data`") { $0.edition.data },
            .view("page", as: { page }, "the page, where the document shows one") {
                $0.values.page
            },
            .view("list", as: { list }, "the list, where the document shows one") {
                $0.values.list
            },
            .view("gateway", of: GatewayView.self, "the choice of languages at `/`") {
                $0.values.gateway
            },
            .view("notFound", of: NotFoundView.self, "what 404 says") { $0.values.notFound },
            .view("alias", of: LinkView.self, "where a moved page is now") { $0.values.alias },
            .link("both", "this page in two languages at once, where there are two texts") {
                $0.values.both
            },
            .html("drawing", "what is drawn for it where it has no photograph, as inline SVG") {
                $0.values.drawing?.svg
            },
            .view("parallel", as: { parallel }, "the parallel edition, in its documents") {
                $0.values.parallel
            },
        ]
    }
}
