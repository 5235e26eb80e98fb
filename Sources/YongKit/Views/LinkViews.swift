package import Templates

/// A link with its text: a crumb, a tag of a page, the way to more.
package final class LinkView: View {
    let title: String
    let url: Link?
    let lang: String?
    let count: String?
    let translation: TranslationView?

    init(
        title: String, url: Link?, lang: String? = nil, count: String? = nil,
        translation: TranslationView? = nil
    ) {
        self.title = title
        self.url = url
        self.lang = lang
        self.count = count
        self.translation = translation
    }

    package static let schema = ViewSchema(
        "link", of: LinkView.self,
        [
            .text("title", "the text of the link") { $0.title },
            .text("label", "the same, as tags call it") { $0.title },
            .text("text", "the same, as a call to go on") { $0.title },
            .link("url", "where it leads; absent for the page itself") { $0.url },
            .text("lang", "the language of its text, only when it is not the document's") {
                $0.lang
            },
            .text("count", "how many pages there are behind it, in words") { $0.count },
            .view("translation", of: TranslationView.self, TranslationView.meaning) {
                $0.translation
            },
        ])
}

/// An entry of a menu.
package final class MenuItemView: Sendable {
    let isCurrent: Bool
    let isOpen: Bool
    let page: CardView
    let children: [CardView]

    init(page: CardView, isCurrent: Bool, isOpen: Bool, children: [CardView]) {
        self.isCurrent = isCurrent
        self.isOpen = isOpen
        self.page = page
        self.children = children
    }

    static func schema(card: ViewSchema) -> ViewSchema {
        ViewSchema("menuItem", of: MenuItemView.self, fields(card: card))
    }

    private static func fields(card: ViewSchema) -> [ViewField<MenuItemView>] {
        [
            .text("title", "the page's title") { $0.page.title },
            .link("url", "the page's address") { $0.page.url },
            .text("lang", "the language of its title, only when it is not the document's") {
                $0.page.lang
            },
            .flag("isCurrent", "this is the page itself") { $0.isCurrent },
            .flag("isOpen", "the page itself or one below it") { $0.isOpen },
            .view("translation", of: TranslationView.self, TranslationView.meaning) {
                $0.page.translation
            },
            .view("page", as: { card }, "the page, with its summary, data and drawing") {
                $0.page
            },
            .list("children", as: { card }, "the pages below it") { $0.children },
            .flag("hasChildren", "there are pages below it") { !$0.children.isEmpty },
        ]
    }
}

/// The way to the same page in another language.
package final class LanguageLinkView: View {
    let lang: String
    let language: String
    let name: String
    let url: Link
    let isCurrent: Bool
    let isMissing: Bool

    init(language: Language, name: String, url: Link, isCurrent: Bool, isMissing: Bool) {
        lang = language.tag
        self.language = language.code
        self.name = name
        self.url = url
        self.isCurrent = isCurrent
        self.isMissing = isMissing
    }

    package static let schema = ViewSchema(
        "languageLink", of: LanguageLinkView.self,
        [
            .text("lang", "for `lang` and `hreflang`: zh-Hans, en") { $0.lang },
            .text("language", "the language's code: zh, en") { $0.language },
            .text("name", "the language's own name: 中文, English") { $0.name },
            .link("url", "this page in that language") { $0.url },
            .flag("isCurrent", "the language of this page") { $0.isCurrent },
            .flag("isMissing", "the page has no text in that language") { $0.isMissing },
        ])
}

/// A heading of the page's text.
package final class HeadingView: View {
    let id: String
    let text: String
    let level: Int
    let lang: String?
    let translation: TranslationView?

    init(
        id: String, text: String, level: Int, lang: String? = nil,
        translation: TranslationView? = nil
    ) {
        self.id = id
        self.text = text
        self.level = level
        self.lang = lang
        self.translation = translation
    }

    package static let schema = ViewSchema(
        "heading", of: HeadingView.self,
        [
            .text("id", "the heading's id; the link is `#` and this") { $0.id },
            .text("text", "the heading without markup") { $0.text },
            .text("level", "2 to 6") { String($0.level) },
            .flag("isNested", "level 3 or deeper") { $0.level > 2 },
            .text("lang", "the language of its text, only when it is not the page's") {
                $0.lang
            },
            .view("translation", of: TranslationView.self, TranslationView.meaning) {
                $0.translation
            },
        ])
}

/// Where a page's facts come from.
package final class SourceView: View {
    let title: String
    let url: Link?
    let publisher: String?
    let date: String?

    init(title: String, url: Link?, publisher: String?, date: String?) {
        self.title = title
        self.url = url
        self.publisher = publisher
        self.date = date
    }

    package static let schema = ViewSchema(
        "source", of: SourceView.self,
        [
            .text("title", "the source's title, or its address") { $0.title },
            .link("url", "the source's address") { $0.url },
            .text("publisher", "who published it") { $0.publisher },
            .text("date", "when, as `_data/sources.yml` says it") { $0.date },
        ])
}

/// The notice on a page that has no text in the reader's language.
package final class FallbackView: View {
    let notice: String
    let lang: String
    let url: Link

    init(notice: String, lang: String, url: Link) {
        self.notice = notice
        self.lang = lang
        self.url = url
    }

    package static let schema = ViewSchema(
        "fallback", of: FallbackView.self,
        [
            .text("notice", "says which language the text is in") { $0.notice },
            .text("lang", "that language, for `lang`") { $0.lang },
            .link("url", "the page in that language") { $0.url },
        ])
}
