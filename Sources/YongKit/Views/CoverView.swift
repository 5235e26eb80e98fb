package import Templates

/// The picture of a page.
package final class CoverView: View {
    let url: Link
    let alt: String
    let credit: String?

    init(url: Link, alt: String, credit: String?) {
        self.url = url
        self.alt = alt
        self.credit = credit
    }

    package static let schema = ViewSchema(
        "cover", of: CoverView.self,
        [
            .link("url", "the picture's address") { $0.url },
            .text("alt", "what the picture shows; always there, perhaps empty") { $0.alt },
            .text("credit", "whose picture it is") { $0.credit },
        ])
}
