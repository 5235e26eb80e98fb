/// A link or an image; its index in `Document.references` is its name.
package struct Reference: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case link
        case image
    }

    package var kind: Kind
    /// The address as written, with escapes and entities undone; empty when it was refused as unsafe.
    package var destination: String
    package var title: String
    /// The link's words, or the image's description.
    package var text: String
    /// It stands in an image's description, where only text is printed.
    package var isInImage: Bool

    package init(
        kind: Kind, destination: String, title: String = "", text: String = "",
        isInImage: Bool = false
    ) {
        self.kind = kind
        self.destination = destination
        self.title = title
        self.text = text
        self.isInImage = isInImage
    }
}
