package import Templates

/// What stands in `<head>`.
package final class HeadView: View {
    struct Values: Sendable {
        var title = ""
        var description: String?
        var canonical: String?
        var isHidden = false
        var alternates: [AlternateView] = []
        var siteName = ""
        var locale = ""
        var otherLocales: [LocaleView] = []
        var type = "website"
        var image: String?
        var imageAlt: String?
        var imageWidth: Int?
        var imageHeight: Int?
        var published: String?
        var modified: String?
        var jsonLD: [UInt8]?
        var policy = ""
        var feeds: [FeedLinkView] = []
        var manifest: Link?
        var touchIcon: Link?
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    package static let schema = ViewSchema(
        "head", of: HeadView.self,
        [
            .text("title", "for `<title>`: the page's and the site's title") { $0.values.title },
            .text("description", "for `meta description`") { $0.values.description },
            .text("canonical", "the page's one address, complete") { $0.values.canonical },
            .flag("isHidden", "search engines shall leave it out") { $0.values.isHidden },
            .list("alternates", of: AlternateView.self, "for `hreflang`, itself included") {
                $0.values.alternates
            },
            .text("siteName", "for `og:site_name`") { $0.values.siteName },
            .text("locale", "for `og:locale`: zh_CN") { $0.values.locale },
            .list("otherLocales", of: LocaleView.self, "for `og:locale:alternate`") {
                $0.values.otherLocales
            },
            .text("type", "for `og:type`: website or article") { $0.values.type },
            .text("image", "for `og:image`, complete") { $0.values.image },
            .text("imageAlt", "for `og:image:alt`") { $0.values.imageAlt },
            .text("imageWidth", "for `og:image:width`, where it is known") {
                $0.values.imageWidth.map(String.init)
            },
            .text("imageHeight", "for `og:image:height`") {
                $0.values.imageHeight.map(String.init)
            },
            .text("published", "for `article:published_time`") { $0.values.published },
            .text("modified", "for `article:modified_time`") { $0.values.modified },
            .html("jsonLD", "JSON-LD, safe inside `<script>`") { $0.values.jsonLD },
            .text("policy", "the Content-Security-Policy") { $0.values.policy },
            .list("feeds", of: FeedLinkView.self, "the feeds of this language") {
                $0.values.feeds
            },
            .link("manifest", "the web manifest") { $0.values.manifest },
            .link("touchIcon", "the site's mark for home screens, 180 × 180") {
                $0.values.touchIcon
            },
        ])
}

/// The same page in another language, for machines.
package final class AlternateView: View {
    let lang: String
    let url: String

    init(lang: String, url: String) {
        self.lang = lang
        self.url = url
    }

    package static let schema = ViewSchema(
        "alternate", of: AlternateView.self,
        [
            .text("lang", "zh-Hans, en, x-default") { $0.lang },
            .text("url", "the complete address") { $0.url },
        ])
}

/// Another language in which the page has a text, as Open Graph names it.
package final class LocaleView: View {
    let locale: String

    init(_ locale: String) { self.locale = locale }

    package static let schema = ViewSchema(
        "locale", of: LocaleView.self, [.text("locale", "zh_CN, en_US") { $0.locale }])
}

/// A feed, for machines.
package final class FeedLinkView: View {
    let title: String
    let format: String
    let type: String
    let url: Link

    init(title: String, format: String, type: String, url: Link) {
        self.title = title
        self.format = format
        self.type = type
        self.url = url
    }

    package static let schema = ViewSchema(
        "feedLink", of: FeedLinkView.self,
        [
            .text("title", "the feed's title") { $0.title },
            .text("format", "Atom or JSON Feed") { $0.format },
            .text("type", "its media type") { $0.type },
            .link("url", "its address") { $0.url },
        ])
}
