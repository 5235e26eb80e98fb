/// How an image is printed that the site knows more of than its author wrote.
package struct ImageForm: Sendable {
    /// HTML of the site's around the tag: a picture's other formats.
    package var before: [UInt8] = []
    package var after: [UInt8] = []
    /// In place of the address that was written.
    package var address: String?
    package var attributes: [(StaticString, String)] = []
    /// Where the author wrote none.
    package var description: String?
    /// A reader sees it at once, so it is not loaded late.
    package var isEager = false

    package init() {}
}
