/// Something wrong in a text, with its place and, where one is known, the text to write instead.
///
/// The sentence that tells the author is made elsewhere, in the author's language.
package struct Mistake: Sendable, Equatable {
    package var kind: Kind
    package var place: Place
    /// What to write instead of the text at `place`.
    package var replacement: String?

    package init(_ kind: Kind, at place: Place, replacement: String? = nil) {
        self.kind = kind
        self.place = place
        self.replacement = replacement
    }

    package enum Kind: Sendable, Equatable {
        /// HTML in the text; it is left out of the page. The name is as in `div`, or `!doctype`.
        case rawHTML(tag: String)
        /// A link or image with a scheme that is not allowed, lower-case; its address is emptied.
        case unsafeAddress(scheme: String)
        /// A link or image without an address.
        case emptyAddress
        /// An address with a space, which Markdown prints instead of linking.
        case spaceInAddress
        /// Full-width brackets, braces or number signs where Markdown wants `[](){}#`.
        case fullWidthMarkup
        /// An address with a full-width colon or slash.
        case fullWidthAddress
        /// `##Title`: a heading without a space after its number signs is printed as text.
        case headingWithoutSpace
        /// `1、` or `1.` with no blank, on several lines: Markdown prints them as one.
        case listWithoutSpace
        /// A link inside the text of another link: Markdown keeps the inner one only.
        case linkInsideLink
        /// A footnote in the words of a link or of an image.
        case footnoteInsideLink(label: String)
        /// `{#id}` with something other than letters, digits, `-` and `_`.
        case badHeadingID(String)
        /// The same `{#id}` at an earlier heading.
        case duplicateHeadingID(String, firstLine: Int)
        case unusedFootnote(label: String)
        case duplicateFootnote(label: String, firstLine: Int)
        /// `[^label]` without a definition; it is printed as it is.
        case missingFootnote(label: String)
        /// `[^two words]`, which Markdown reads as a link.
        case spaceInFootnoteLabel(label: String)
        /// `[!NAME]` at the beginning of a quote, with a name that is no alert's.
        case unknownAlert(String)
        /// A character that no text may contain, such as U+12474.
        case reservedCharacter(Unicode.Scalar)
        /// The text is larger than what is safe to parse; nothing of it is rendered.
        case limit(Limit, value: Int, allowed: Int)
    }
}
