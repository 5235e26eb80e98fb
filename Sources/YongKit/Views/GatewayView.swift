package import Templates

/// The page at `/`, where the reader chooses a language.
package final class GatewayView: View {
    let languages: [Choice]

    init(languages: [Choice]) { self.languages = languages }

    package static let schema = ViewSchema(
        "gateway", of: GatewayView.self,
        [.list("languages", of: Choice.self, "the languages of the site") { $0.languages }])

    /// One language to choose.
    package final class Choice: View {
        let lang: String
        let name: String
        let title: String
        let description: String
        let url: Link
        let notice: String?
        let call: String
        let bothCall: String

        init(
            lang: String, name: String, title: String, description: String, url: Link,
            notice: String?, call: String, bothCall: String
        ) {
            self.lang = lang
            self.name = name
            self.title = title
            self.description = description
            self.url = url
            self.notice = notice
            self.call = call
            self.bothCall = bothCall
        }

        package static let schema = ViewSchema(
            "gatewayLanguage", of: Choice.self,
            [
                .text("lang", "for `lang`: zh-Hans, en") { $0.lang },
                .text("name", "the language's own name") { $0.name },
                .text("title", "the site's title in it") { $0.title },
                .text("description", "the site's description in it") { $0.description },
                .link("url", "the home page in it") { $0.url },
                .text("notice", "what the site says of its standing") { $0.notice },
                .text("call", "the text of the link") { $0.call },
                .text("bothCall", "the text of the link to the parallel edition") {
                    $0.bothCall
                },
            ])
    }
}

/// What a reader is told at an address that does not exist.
package final class NotFoundView: View {
    let home: Link
    /// The same in the other languages, on the page that a host shows for every address.
    let others: [LinkView]

    init(home: Link, others: [LinkView]) {
        self.home = home
        self.others = others
    }

    package static let schema = ViewSchema(
        "notFound", of: NotFoundView.self,
        [
            .link("home", "the home page in this language") { $0.home },
            .list("others", of: LinkView.self, "the home pages in the other languages") {
                $0.others
            },
        ])
}
