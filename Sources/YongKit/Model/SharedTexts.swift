/// What a page says in its own words on another channel, where its title or summary does not fit.
package struct SharedTexts: Sendable, Equatable {
    package var redNoteTitle: String?
    package var redNoteBody: String?
    package var weChatTitle: String?
    package var weChatDigest: String?

    package init() {}
}
