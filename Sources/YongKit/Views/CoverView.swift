package import Templates

/// The picture of a page.
package final class CoverView: View {
    let url: Link
    let alt: String
    let credit: String?
    let image: PictureView

    init(url: Link, alt: String, credit: String?, image: PictureView) {
        self.url = url
        self.alt = alt
        self.credit = credit
        self.image = image
    }

    package static let schema = ViewSchema(
        "cover", of: CoverView.self,
        [
            .link("url", "the picture's address") { $0.url },
            .text("alt", "what the picture shows; always there, perhaps empty") { $0.alt },
            .text("credit", "whose picture it is") { $0.credit },
            .view("image", of: PictureView.self, "the picture in all its sizes") { $0.image },
        ])
}
