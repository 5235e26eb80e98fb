/// A tag of `_data/tags.yml`: its labels, what it is called elsewhere, what it is about.
package struct TagRecord: Sendable {
    package let id: String
    package let label: PerLanguage<String>
    /// By platform and language, without `#`; a platform that is not there takes the label.
    package let hashtags: [Platform: PerLanguage<[String]>]
    package let facets: [Facet]
    package let location: SourceLocation

    /// Where notes are posted; each has hashtags of its own.
    package enum Platform: String, Sendable, CaseIterable {
        case rednote, wechat, weibo, douyin, instagram, tiktok, x, youtube, facebook
    }

    /// What a tag is about, in a few words that are the same for every site: reports add up by them.
    package enum Facet: String, Sendable, CaseIterable {
        case eco, health, fun, food, trade, travel, culture, history, language, design, people
        case tools
    }
}

extension TagRecord {
    /// A text as a hashtag, without `#`: no blanks and no signs, words of letters begin with capitals.
    package static func hashtag(_ text: String) -> String {
        var tag = String.UnicodeScalarView()
        var beginsWord = false
        let hasWords = text.unicodeScalars.contains(" ")
        for scalar in text.unicodeScalars {
            guard isOfHashtag(scalar) else {
                beginsWord = true
                continue
            }
            if hasWords, tag.isEmpty || beginsWord {
                tag.append(contentsOf: String(scalar).uppercased().unicodeScalars)
            } else {
                tag.append(scalar)
            }
            beginsWord = false
        }
        return String(tag)
    }

    /// Letters, digits, `_` and emoji; a platform ends a hashtag at anything else.
    package static func isOfHashtag(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.isEmojiPresentation
    }
}
