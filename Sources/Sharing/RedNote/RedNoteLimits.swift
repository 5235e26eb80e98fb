internal import Bilingual

/// What fits into a note on RedNote, as makers of publishing tools found it.
package enum RedNoteLimits {
    /// UTF-16 units, those beyond ASCII twice, halved and rounded up.
    package static let title = 20
    /// Characters, with blanks, line ends and hashtags.
    package static let body = 1000
    package static let hashtags = 2...5
    /// In two languages each tag says its name in both, as many as the platform takes.
    package static let hashtagsOfTwo = 2...10
    package static let cards = 18

    package static func titleCount(_ title: String) -> Int { ChannelLength.redNote.count(title) }
    package static func bodyCount(_ body: String) -> Int { ChannelLength.characters.count(body) }
}

/// What fits into an article of an official account.
package enum WeChatLimits {
    package static let title = 32
    package static let author = 16
    package static let digest = 128
    /// What readers see; with its markup it is larger.
    package static let characters = 20_000
    package static let bytes = 1_048_576
}
